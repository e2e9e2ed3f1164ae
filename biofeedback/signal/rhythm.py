"""Whether a rhythm can be read at all. What cannot be read is not scored, and no condition is named."""

from __future__ import annotations

from typing import Literal, TypeAlias

from biofeedback.signal.nn_series import Readability

# Quigley et al. 2024: above this share of artefacts nothing is computed.
ARTEFACT_PERCENT = 10.0
# An early beat now and then makes two or three jumps, is left out, and explains them. Jumps that none explains, or so
# many that hardly a stretch between early beats is left, are a rhythm that is irregular throughout. Deep breathing and
# a sigh make a few as well, so fewer than so many say nothing.
ODD_JUMP_PERCENT, FEWEST_ODD_JUMPS = 8.0, 5
JUMP_PERCENT, FEWEST_JUMPS = 26.0, 10
# A rhythm that could not be read is read again below these shares of that: an irregular stretch thins out at its ends.
AGAIN_ODD, AGAIN = 0.5, 0.85
# With so many jumps variability says nothing, and with half of that a minute is not called calm: a few irregular beats
# let variability look large, and large variability looks calm.
FREQUENT_PERCENT, FEWEST_FREQUENT = 8.0, 5
DOUBT_PERCENT, FEWEST_DOUBTFUL = 5.0, 3
FEWEST_BEATS = 30


Unreadable: TypeAlias = Literal["rhythm", "artefacts"]


def unreadable(minute: Readability, before: Unreadable | None = None) -> Unreadable | None:
    """Why the rhythm of a minute cannot be read: "rhythm", "artefacts", or None when it can.

    "rhythm" when more than 8 % of the intervals jump by over a fifth of the shorter beside normal beats only, or more
    than 26 % jump at all: in fibrillation-like irregularity and bigeminy they do, with early beats now and then and
    with breathing they do not. "artefacts" when otherwise more than 10 % of the beats are marked.

    Parameters
    ----------
    minute
        What was counted.
    before
        What was said of the last minute.
    """
    n = minute.n_beats
    if n < FEWEST_BEATS:
        return None
    odd, all_jumps = (AGAIN_ODD, AGAIN) if before == "rhythm" else (1.0, 1.0)
    if _more(minute.n_odd_jumps, n, odd * ODD_JUMP_PERCENT, odd * FEWEST_ODD_JUMPS):
        return "rhythm"
    if _more(minute.n_jumps, n, all_jumps * JUMP_PERCENT, all_jumps * FEWEST_JUMPS):
        return "rhythm"
    return "artefacts" if 100.0 * minute.n_artefacts > ARTEFACT_PERCENT * n else None


def frequent_early_beats(minute: Readability) -> bool:
    """Whether early beats are so frequent that only the heart rate of a minute means something."""
    return minute.n_beats >= FEWEST_BEATS and _more(minute.n_jumps, minute.n_beats, FREQUENT_PERCENT, FEWEST_FREQUENT)


def in_doubt(minute: Readability) -> bool:
    """Whether a minute that can be read must not be called calm."""
    return minute.n_beats >= FEWEST_BEATS and _more(minute.n_jumps, minute.n_beats, DOUBT_PERCENT, FEWEST_DOUBTFUL)


def _more(count: int, n: int, percent: float, fewest: float) -> bool:
    return count >= fewest and 100.0 * count > percent * n
