"""Whether a rhythm can be read at all. What cannot be read is not scored, and no condition is named."""

from __future__ import annotations

from biofeedback.signal.nn_series import Readability

# Quigley et al. 2024: above this share of artefacts nothing is computed.
ARTEFACT_PERCENT = 10.0
# An early beat makes two jumps. Deep breathing and a sigh make a few as well, so fewer than so many say nothing.
JUMP_PERCENT = 10.0
FEWEST_JUMPS = 6
FEWEST_BEATS = 30


def unreadable(minute: Readability, before: str | None = None) -> str | None:
    """Why the rhythm of a minute cannot be read: "rhythm", "artefacts", or None when it can.

    "rhythm" when more than 10 % of the intervals differ by over a fifth of the shorter from the one before, whatever
    the classifier makes of them: in bigeminy, frequent early beats and fibrillation-like irregularity they do, with
    breathing they do not. "artefacts" when otherwise more than 10 % of the beats are marked.

    Parameters
    ----------
    minute
        What was counted.
    before
        What was said of the last minute. A rhythm that could not be read is read again below half of that: an
        irregular stretch thins out at its ends, and what is left of it would look calm.
    """
    n = minute.n_beats
    if n < FEWEST_BEATS:
        return None
    share = 0.5 if before == "rhythm" else 1.0
    if minute.n_jumps >= share * FEWEST_JUMPS and 100.0 * minute.n_jumps > share * JUMP_PERCENT * n:
        return "rhythm"
    return "artefacts" if 100.0 * minute.n_artefacts > ARTEFACT_PERCENT * n else None


def in_doubt(minute: Readability) -> str | None:
    """Why a minute that can be read must not be called calm, or None.

    A few irregular beats let variability look large, and large variability looks calm: that word needs a rhythm that
    would be read again after one that could not be.
    """
    return unreadable(minute, "rhythm")
