"""Where marks above a curve and their words go, so that none lies on another. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LANES = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mark at ``x``, and the width of its word; 0 for none."""

    x: float
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Placement:
    """The lane of a mark, 0 on top; where its word begins, None where it has no room; and how wide it may be."""

    lane: int
    word_x: float | None = None
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """Half a mark, the distance of a word to its mark, the distance between things, the least room of a word."""

    half: float
    reach: float
    gap: float
    least: float


def places(wanted: Sequence[Wanted], left: float, right: float, sizes: Sizes) -> list[Placement]:
    """A place for each mark, in order of x: beside its mark, at the right or the left, shortened, or without word.

    Marks that would touch go into lanes below each other; more than there are lanes share the lowest.
    """
    lanes = _lanes(wanted, sizes)
    taken: list[list[tuple[float, float]]] = [[] for _ in range(LANES)]
    for mark, lane in zip(wanted, lanes, strict=True):
        taken[lane].append((mark.x - sizes.half, mark.x + sizes.half))
    found: list[Placement] = []
    for mark, lane in zip(wanted, lanes, strict=True):
        place = _beside(mark, lane, taken[lane], (left, right), sizes)
        if place.word_x is not None:
            taken[lane].append((place.word_x, place.word_x + place.room))
        found.append(place)
    return found


def _lanes(wanted: Sequence[Wanted], sizes: Sizes) -> list[int]:
    ends = [float("-inf")] * LANES
    lanes = []
    for mark in wanted:
        lane = next((at for at in range(LANES) if mark.x - sizes.half >= ends[at] + sizes.gap), LANES - 1)
        ends[lane] = mark.x + sizes.half
        lanes.append(lane)
    return lanes


def _beside(
    mark: Wanted, lane: int, taken: Sequence[tuple[float, float]], edges: tuple[float, float], sizes: Sizes
) -> Placement:
    if not mark.width:
        return Placement(lane)
    begin, end = mark.x + sizes.reach, mark.x - sizes.reach
    right = min([edges[1], *(a - sizes.gap for a, b in taken if b > begin)]) - begin
    left = end - max([edges[0], *(b + sizes.gap for a, b in taken if a < end)])
    if mark.width <= right:
        return Placement(lane, begin, mark.width)
    if mark.width <= left:
        return Placement(lane, end - mark.width, mark.width)
    if right >= sizes.least:
        return Placement(lane, begin, right)
    return Placement(lane, end - left, left) if left >= sizes.least else Placement(lane)
