"""What is told of a window: its valid indices, as an event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set as AbstractSet

from biofeedback.events import Indices
from biofeedback.signal.indices.catalogue import OF_WINDOWS
from biofeedback.signal.indices.engines import IndexBackend
from biofeedback.signal.indices.measured import Index
from biofeedback.signal.indices.validity import ALLOWANCES, COVERED_SHARE, Domain, clean_enough_for
from biofeedback.signal.nn_series import NnWindow

_LENGTHS_S = sorted({COVERED_SHARE * (index.shortest_s or 0.0) for index in OF_WINDOWS})


def _told(domains: AbstractSet[Domain], covered_s: float) -> tuple[Index | None, ...]:
    """The indices in the order of the event's fields, None for one that is not told."""
    return tuple(
        index if index.domain in domains and COVERED_SHARE * (index.shortest_s or 0.0) <= covered_s else None
        for index in OF_WINDOWS
    )


# For each allowance what is told of a window shorter than all lengths, as long as the first of them, and so on.
_TOLD = {domains: [_told(domains, length_s) for length_s in (-1.0, *_LENGTHS_S)] for domains in ALLOWANCES}


def summarise(backend: IndexBackend, window: NnWindow, t: float, respiration_rate_bpm: float | None = None) -> Indices:
    """Compute a window's indices and keep those for which it is long and clean enough."""
    measured = backend.measure(window)
    told = _TOLD[clean_enough_for(window.artefact_percent)][bisect_right(_LENGTHS_S, window.covered_s)]
    values = [None if index is None else measured.value(index) for index in told]
    # The breath's rate is the field behind the indices.
    values.append(respiration_rate_bpm)
    return Indices(t, backend.name, window.span_s, len(window.nn_ms), window.artefact_percent, *values)
