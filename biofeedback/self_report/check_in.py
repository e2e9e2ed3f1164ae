"""A check-in: what is felt where, and how the day is. Everything in it is optional."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from biofeedback.events import Ache, BodyPlace, Intensity
from biofeedback.local_time import local_day

# So long what was told is taken to hold, for the offers and for the question after an exercise.
HOLDS_S = 8 * 3600.0
# Five steps from low to high.
Level: TypeAlias = Literal[1, 2, 3, 4, 5]
DayChip: TypeAlias = Literal["caffeine", "alcohol", "ill", "unusual_day"]
# On such a day nothing is learned of what is usual.
UNUSUAL: frozenset[DayChip] = frozenset({"alcohol", "ill", "unusual_day"})


class CheckInEntry(Struct, frozen=True):
    """One check-in as it is kept.

    ``wall_s`` is s since 1970 (UTC), ``utc_offset_s`` the local offset then. ``mood``, ``energy`` and
    ``sleep_quality`` are None where nothing was said, ``sleep_h`` are the hours of last night. ``after_exercise`` is
    the id of an exercise that it was asked after, "" for any other.
    """

    id: str
    wall_s: float
    utc_offset_s: int
    aches: tuple[Ache, ...] = ()
    mood: Level | None = None
    energy: Level | None = None
    sleep_h: float | None = None
    sleep_quality: Level | None = None
    chips: tuple[DayChip, ...] = ()
    after_exercise: str = ""

    @property
    def local_day(self) -> int:
        """The local day, counted from 1 January 1970."""
        return local_day(self.wall_s, self.utc_offset_s)

    def felt_at(self, place: BodyPlace) -> Ache | None:
        """What is felt at a place; None where nothing is, or nothing any more."""
        return next((ache for ache in self.aches if ache.place == place and ache.intensity != 0), None)


class PlaceChange(Struct, frozen=True):
    """One place before and after an exercise; a strength that was not told is None."""

    place: BodyPlace
    before: Intensity | None
    after: Intensity | None


def still_holding(past: Sequence[CheckInEntry], now_s: float) -> CheckInEntry | None:
    """The newest of them, oldest first, if it was said less than eight hours ago."""
    newest = past[-1] if past else None
    return newest if newest is not None and now_s - newest.wall_s < HOLDS_S else None


def is_unusual_day(past: Sequence[CheckInEntry], day: int) -> bool:
    """Whether any check-in of a local day told of an illness, of alcohol or of anything unusual."""
    return any(entry.local_day == day and UNUSUAL & set(entry.chips) for entry in past)


def said_last(past: Sequence[CheckInEntry]) -> CheckInEntry | None:
    """What is on record now: the newest of them; after an exercise the day is as it was told before, that day."""
    newest = past[-1] if past else None
    if newest is None or not newest.after_exercise:
        return newest
    for entry in reversed(past):
        if entry.local_day == newest.local_day and not entry.after_exercise:
            return replace(entry, aches=newest.aches)
    return newest


def as_last_time(last: CheckInEntry, entry: CheckInEntry) -> CheckInEntry:
    """What was said last time, said again at the time of ``entry``; last night's sleep and the day only on one day."""
    sameday = last.local_day == entry.local_day
    return CheckInEntry(
        entry.id,
        entry.wall_s,
        entry.utc_offset_s,
        tuple(ache for ache in last.aches if ache.intensity != 0),
        last.mood,
        last.energy,
        last.sleep_h if sameday else None,
        last.sleep_quality if sameday else None,
        last.chips if sameday else (),
    )


def changes(before: Sequence[Ache], after: Sequence[Ache]) -> tuple[PlaceChange, ...]:
    """Each place that was felt before, with what became of it; one that is not named any more is at 0."""
    now = {ache.place: ache.intensity for ache in after}
    return tuple(
        PlaceChange(ache.place, ache.intensity, now.get(ache.place, 0)) for ache in before if ache.intensity != 0
    )
