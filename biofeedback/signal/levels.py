"""What a score means in a word: the levels that the window, a page, the history and a demonstration all go by."""

from __future__ import annotations

from typing import Literal, TypeAlias

Level: TypeAlias = Literal["calm", "usual", "raised", "high"]
CALM_BELOW = 30.0
# A level that was entered lasts until the score is well below where it began.
RAISED_FROM, RAISED_UNTIL = 75.0, 65.0
HIGH_FROM, HIGH_UNTIL = 90.0, 82.0
# Where a curve is drawn, this is the ground called usual.
USUAL_BAND = (CALM_BELOW, RAISED_FROM)


def level_of(score: float, before: str = "") -> Level:
    """The level of a score of 0-100.

    Parameters
    ----------
    score : float
        Smoothed, or the mean of a stretch.
    before : str, optional
        The level or state that it follows on; left out for a stretch by itself.
    """
    if score >= HIGH_FROM or (before == "high" and score >= HIGH_UNTIL):
        return "high"
    if score >= RAISED_FROM or (before in ("raised", "high") and score >= RAISED_UNTIL):
        return "raised"
    return "calm" if score < CALM_BELOW else "usual"
