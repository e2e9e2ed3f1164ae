"""Mental tasks that stir most bodies a little: counting down in sevens, and colours against words. Pure and seeded.

Serial sevens: after Hayman (1942); mental arithmetic is the part of the Trier Social Stress Test (Kirschbaum et al.
1993) that can be shown on a screen. Colour against word: Stroop (1935). Both raise heart rate in most people, not in
all, and both can be stopped at any moment.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal, TypeAlias

Colour: TypeAlias = Literal["blue", "green", "yellow", "purple"]
COLOURS: tuple[Colour, ...] = ("blue", "green", "yellow", "purple")
STROOP_S = 2.0


@dataclass(frozen=True, slots=True)
class StroopItem:
    """A colour's name, printed in another colour that is to be said."""

    word: Colour
    ink: Colour


class StroopTask:
    """An item every two seconds; the same seed gives the same items.

    Parameters
    ----------
    seed : int
    """

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(f"stroop {seed}")
        self._items: list[StroopItem] = []

    def at(self, elapsed_s: float) -> StroopItem:
        """The item on show after so many seconds; never the same twice in a row, never a word in its own colour."""
        index = max(0, int(elapsed_s / STROOP_S))
        while len(self._items) <= index:
            self._items.append(self._next())
        return self._items[index]

    def _next(self) -> StroopItem:
        last = self._items[-1] if self._items else None
        choices = [StroopItem(word, ink) for word in COLOURS for ink in COLOURS if word != ink]
        fresh = [item for item in choices if last is None or (item.word != last.word and item.ink != last.ink)]
        return self._rng.choice(fresh)


def serial_sevens(seed: int) -> int:
    """A number above 900 to count down from, none of whose answers begins a run of easy tens."""
    return random.Random(f"sevens {seed}").choice([number for number in range(901, 1000) if number % 10 not in (0, 7)])
