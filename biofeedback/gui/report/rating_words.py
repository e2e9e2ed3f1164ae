"""Ratings from 0 to 10 in words."""

from __future__ import annotations

from collections.abc import Sequence

from biofeedback.gui.text.words import DASH, translate
from biofeedback.self_report.rating import Rating, SelfRating


def rating_word(step: int | None) -> str:
    """A step of the scale in a word."""
    if step is None:
        return translate("Rating", "not told")
    if step == 0:
        return translate("Rating", "not at all")
    if step <= 3:
        return translate("Rating", "a little")
    if step <= 6:
        return translate("Rating", "moderately")
    return translate("Rating", "strongly") if step < 10 else translate("Rating", "as much as can be imagined")


def ratings_words(ratings: Sequence[SelfRating], *, numbers: bool = True) -> str:
    """What was told before and after a session, in one line; "" where nothing was.

    Of several before it the last counts, and of several after it as well.
    """
    before = next((each for each in reversed(ratings) if each.moment == "before"), None)
    after = next((each for each in reversed(ratings) if each.moment == "after"), None)
    tension = [each.tension if each is not None else None for each in (before, after)]
    stress = [each.stress if each is not None else None for each in (before, after)]
    told = [
        translate("Rating", "{what} {before} before, {after} after").format(
            what=what, before=_said(first, numbers=numbers), after=_said(second, numbers=numbers)
        )
        for what, (first, second) in (
            (translate("Rating", "tension"), tension),
            (translate("Rating", "stress"), stress),
        )
        if first is not None or second is not None
    ]
    if not told:
        return ""
    whole = translate("Rating", "; ").join(told)
    if numbers:
        return translate("Rating", "Told by the client, 0 to 10: {ratings}.").format(ratings=whole)
    return translate("Rating", "Told by the client: {ratings}.").format(ratings=whole)


def _said(step: Rating | None, *, numbers: bool) -> str:
    if step is None:
        return DASH
    return str(step) if numbers else rating_word(step)
