"""How much of a window must be there, and how clean, for an index to mean something."""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np

from biofeedback.signal.nn_series import NnWindow

# How many artefacts an index bears: a rate most, a spectrum fewest.
Domain: TypeAlias = Literal["rate", "time", "frequency"]
# Share of its shortest length that normal intervals must cover: beats at either end and those left out are missing.
COVERED_SHARE = 0.85
# Share of artefacts in %, after Quigley et al. 2024: up to the first everything, to the second the time domain, above
# it the heart rate alone.
SPECTRUM_PERCENT = 5.0
TIME_PERCENT = 10.0
# A spectrum of less than a minute has no HF, one across a longer hole what the spline invents there.
SHORTEST_SPECTRUM_S = 60.0
LONGEST_HOLE_S = 5.0
FEWEST_BEATS = 30

_EVERYTHING: frozenset[Domain] = frozenset({"rate", "time", "frequency"})
_NO_SPECTRUM: frozenset[Domain] = frozenset({"rate", "time"})
_RATE_ALONE: frozenset[Domain] = frozenset({"rate"})
ALLOWANCES = (_EVERYTHING, _NO_SPECTRUM, _RATE_ALONE)


def allows_spectrum(window: NnWindow) -> bool:
    """Whether a spectrum of this window means anything at all."""
    t = window.t_s
    return (
        window.artefact_percent <= SPECTRUM_PERCENT
        and len(t) >= FEWEST_BEATS
        and window.covered_s >= COVERED_SHARE * SHORTEST_SPECTRUM_S
        and (window.unbroken or float(np.maximum.reduce(t[1:] - t[:-1])) <= LONGEST_HOLE_S)
    )


def clean_enough_for(artefact_percent: float) -> frozenset[Domain]:
    """The domains whose indices bear so many artefacts, %."""
    if artefact_percent > TIME_PERCENT:
        return _RATE_ALONE
    return _NO_SPECTRUM if artefact_percent > SPECTRUM_PERCENT else _EVERYTHING
