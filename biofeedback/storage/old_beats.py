"""Beats of recordings that were written before a beat said whether its interval is normal-to-normal."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from biofeedback.events import Beat, Event
from biofeedback.signal.artefacts import begins_next
from biofeedback.signal.running_sums import CONSECUTIVE_S


def with_normal(events: Sequence[Event], before: Beat | None = None) -> list[Event]:
    """The events, each beat with ``normal`` as the classifier decided it.

    What it decided by is stored: the label, the interval, and the one that a clean rhythm would have had.

    Parameters
    ----------
    events : sequence of Event
        In order of time.
    before : Beat, optional
        The last beat ahead of them.
    """
    out: list[Event] = []
    for event in events:
        if not isinstance(event, Beat):
            out.append(event)
            continue
        normal = event.artefact is None and not (before is not None and _spoils(before, event))
        out.append(event if normal else replace(event, normal=False))
        before = event
    return out


def _spoils(before: Beat, beat: Beat) -> bool:
    """Whether a beat's interval begins at a beat that should not be there."""
    follows = beat.t - before.t - beat.rr_ms / 1000.0 <= CONSECUTIVE_S
    return follows and begins_next(before.artefact, before.rr_ms, [beat.rr_ms], before.rr_corrected_ms)
