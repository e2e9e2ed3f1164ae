"""Two numbers from 0 to 10 before and after a session: how tense, how stressed one feels.

Single items on a numerical rating scale of eleven points, as in Hjermstad et al. 2011 (J Pain Symptom Manage 41:1073);
such a scale belongs to nobody.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Moment: TypeAlias = Literal["before", "after"]
Rating: TypeAlias = Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
RATINGS: tuple[Rating, ...] = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)


class SelfRating(Struct, frozen=True):
    """What somebody said before or after a session; None where nothing was said. ``wall_s`` is s since 1970."""

    id: str
    wall_s: float
    moment: Moment
    tension: Rating | None = None
    stress: Rating | None = None
