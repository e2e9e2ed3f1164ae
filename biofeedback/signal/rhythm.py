"""Whether a rhythm can be read at all. What cannot be read is not scored, and no condition is named."""

from __future__ import annotations

import numpy as np

from biofeedback.signal.nn_series import RawWindow

WINDOW_S = 60.0
# Quigley et al. 2024: above this share of artefacts nothing is computed.
ARTEFACT_PERCENT = 10.0
# Malik's filter takes a change by a fifth for no normal beat; an early beat makes two of them.
JUMP_SHARE = 0.20
JUMP_PERCENT = 10.0
FEWEST_BEATS = 10


def unreadable(window: RawWindow) -> str | None:
    """Why the rhythm of a window cannot be read: "rhythm", "artefacts", or None when it can.

    "rhythm" when more than 10 % of the intervals differ by over a fifth from the one before, whatever the classifier
    makes of them: in bigeminy, frequent early beats and fibrillation-like irregularity they do, with breathing they
    do not. "artefacts" when otherwise more than 10 % of the beats are marked.
    """
    n = len(window.rr_ms)
    if n < FEWEST_BEATS:
        return None
    if 100.0 * jump_share(window) > JUMP_PERCENT:
        return "rhythm"
    if 100.0 * int(np.count_nonzero(window.artefact)) > ARTEFACT_PERCENT * n:
        return "artefacts"
    return None


def jump_share(window: RawWindow) -> float:
    """Share of intervals, 0-1, that differ by more than a fifth of the shorter from the one before."""
    before, after = window.rr_ms[:-1], window.rr_ms[1:]
    jumps = np.abs(after - before) > JUMP_SHARE * np.minimum(before, after)
    return int(np.count_nonzero(jumps)) / len(window.rr_ms)
