"""A person's days as series with a value a day, NaN where nothing is known: what links are looked for in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean, median
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from biofeedback.events import Ache, BodyPlace
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.link_looks import Exposure, Look

Series: TypeAlias = npt.NDArray[np.float64]
HALF_HOURS = 48
# Less than so much in a day says little about it.
LEAST_S = 1800.0
MOST_PLACES = 2
# A place has to be named in so many check-ins, and in such a share of them, to be looked at by itself.
NAMED_AT_LEAST, NAMED_SHARE = 5, 0.2
# Of 0 to 10; for somebody who never gives a number.
UNTOLD_INTENSITY = 5.0


class Told(NamedTuple):
    """What one check-in told: its day counted from the first, the half hour it falls in, and a value."""

    day: int
    half_hour: int
    value: float


class Days:
    """The days of a person from the first to the last, missing ones included.

    Parameters
    ----------
    records : sequence of DayRecord
        In any order, at most one a day; at least one.
    """

    def __init__(self, records: Sequence[DayRecord]) -> None:
        self.records = {record.day: record for record in records}
        self.first = min(self.records)
        self.count = max(self.records) - self.first + 1
        given = [float(a.intensity) for entry in self._entries() for a in entry.aches if a.intensity is not None]
        self._untold = median(given) if given else UNTOLD_INTENSITY

    @property
    def weekend(self) -> Series:
        """1 on Saturdays and Sundays; 1 January 1970 was a Thursday."""
        weekday = (self.first + np.arange(self.count) + 3) % 7
        return (weekday >= 5).astype(float)

    def exposure(self, name: Exposure) -> Series:
        """A value of what was measured for each day."""
        return self._series({day: _measured(record, name) for day, record in self.records.items()})

    def outcome(self, look: Look) -> Series:
        """A value of what was told for each day: the mean over its check-ins."""
        return self._series(
            {day: _mean(self.value(entry, look) for entry in _told(record)) for day, record in self.records.items()}
        )

    def scores(self) -> Series:
        """The score in the half hour and the one before it, shape (days, 48)."""
        grid = np.full((self.count, HALF_HOURS + 1), np.nan)
        for day, record in self.records.items():
            for half in record.half_hours:
                grid[day - self.first, half.index + 1] = half.score
        known = ~np.isnan(grid)
        both = np.where(known, grid, 0.0)
        total, number = both[:, 1:] + both[:, :-1], known[:, 1:].astype(int) + known[:, :-1]
        return np.where(number > 0, total / np.maximum(number, 1), np.nan)

    def told(self, look: Look) -> list[Told]:
        """What every check-in told, with its half hour."""
        found = []
        for entry in self._entries():
            value = self.value(entry, look)
            if value is not None:
                since_midnight_s = (entry.wall_s + entry.utc_offset_s) % 86_400
                found.append(Told(entry.local_day - self.first, int(since_midnight_s // 1800), value))
        return found

    def value(self, entry: CheckInEntry, look: Look) -> float | None:
        """What a check-in told of an outcome; None where it told nothing."""
        match look.outcome:
            case "tension":
                return max((self._strength(ache) for ache in entry.aches), default=0.0)
            case "place":
                return max((self._strength(ache) for ache in entry.aches if ache.place in look.places), default=0.0)
            case "mood":
                return entry.mood
            case "sleep_h":
                return entry.sleep_h
            case "sleep_quality":
                return entry.sleep_quality

    def most_named(self) -> tuple[tuple[BodyPlace, ...], ...]:
        """The places that were named most, both sides together."""
        entries = self._entries()
        named = Counter(sides for entry in entries for sides in {both_sides(a.place) for a in entry.aches})
        least = max(NAMED_AT_LEAST, NAMED_SHARE * len(entries))
        often = sorted((-number, sides) for sides, number in named.items() if number >= least)
        return tuple(sides for _, sides in often[:MOST_PLACES])

    def _entries(self) -> list[CheckInEntry]:
        return [entry for day in sorted(self.records) for entry in _told(self.records[day])]

    def _strength(self, ache: Ache) -> float:
        return self._untold if ache.intensity is None else float(ache.intensity)

    def _series(self, values: dict[int, float | None]) -> Series:
        series = np.full(self.count, np.nan)
        for day, value in values.items():
            if value is not None:
                series[day - self.first] = value
        return series


def both_sides(place: BodyPlace) -> tuple[BodyPlace, ...]:
    """A place with the one on the other side, left first; a place in the middle alone."""
    stem, _, side = place.rpartition("_")
    sides: dict[str, tuple[Literal["left", "right"], ...]] = {"left": ("left", "right"), "right": ("left", "right")}
    return tuple(f"{stem}_{each}" for each in sides[side]) if side in sides else (place,)  # type: ignore[misc]


def _told(record: DayRecord) -> list[CheckInEntry]:
    """The check-ins of a day; what was asked after an exercise tells of the exercise."""
    return [entry for entry in record.check_ins if not entry.after_exercise]


def _measured(record: DayRecord, name: Exposure) -> float | None:
    if name == "load":
        return record.raised_share if record.still_s >= LEAST_S else None
    if name == "breath":
        return record.breath_per_min
    sat_s = record.posture_s.get("leaning", 0.0) + record.posture_s.get("upright", 0.0)
    return record.posture_s.get("leaning", 0.0) / sat_s if sat_s >= LEAST_S else None


def _mean(values: Iterable[float | None]) -> float | None:
    told = [value for value in values if value is not None]
    return fmean(told) if told else None
