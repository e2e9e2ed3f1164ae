"""A week or a month in sums: states, raised stretches, exercises, breath, posture, sleep and mood."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean, median
from types import MappingProxyType
from typing import Literal, TypeAlias, TypeVar

from msgspec import Struct

from biofeedback.events import ArousalState
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.trends.day_record import DayRecord, PostureGroup
from biofeedback.trends.period import Period, PeriodKind

# Worn for less, a day says little of itself; with fewer such days a period says little of itself.
ENOUGH_STILL_S = 1800.0
ENOUGH_DAYS = 3
# So many days in a row without anything, between days with something, interrupt a period; a month has weekends.
HOLE_DAYS: Mapping[PeriodKind, int] = MappingProxyType({"week": 2, "month": 4})

_T = TypeVar("_T")
_K = TypeVar("_K")
Coverage: TypeAlias = Literal["empty", "sparse", "interrupted", "whole"]


class ExerciseSum(Struct, frozen=True):
    """An exercise over a period.

    ``judged`` is how often it came in a raised stretch and was judged, ``change_z`` the middle change of the deviation
    that followed then, by whatever cause; None where it never was.
    """

    exercise: str
    times: int
    total_s: float
    judged: int
    change_z: float | None


class DaySaid(Struct, frozen=True):
    """What was said of a day: the means of mood and energy, last night's sleep as it was told last."""

    day: int
    mood: float | None = None
    energy: float | None = None
    sleep_h: float | None = None
    sleep_quality: int | None = None


class PeriodSum(Struct, frozen=True):
    """Everything of a period's days together.

    ``days_worn`` are those with half an hour of still time at least, ``hole`` the first and last day of the longest
    interruption, ``passed_s`` the middle time that raised stretches took to pass, of those that were seen to.
    """

    coverage: Coverage
    days_worn: int
    hole: tuple[int, int] | None
    state_s: dict[ArousalState, float]
    raised: int
    passed_s: float | None
    not_passed: int
    prompts: int
    breath_per_min: float | None
    posture_s: dict[PostureGroup, float]
    exercises: tuple[ExerciseSum, ...]
    said: tuple[DaySaid, ...]

    @property
    def still_s(self) -> float:
        """How long arousal was told, s."""
        return sum(self.state_s.get(state, 0.0) for state in ("calm", "usual", "raised", "high"))

    @property
    def days_said(self) -> int:
        """How many days have anything said of sleep or mood."""
        return sum(each != DaySaid(each.day) for each in self.said)


def within(records: Iterable[DayRecord], period: Period) -> tuple[DayRecord, ...]:
    """The records of a period's days."""
    return tuple(record for record in records if period.first_day <= record.day <= period.last_day)


def sum_of(records: Sequence[DayRecord], period: Period) -> PeriodSum:
    """Sum up the days of a period; records of other days are passed over, days without one are none.

    Parameters
    ----------
    records : sequence of DayRecord
        In order of their days.
    """
    own = within(records, period)
    worn = [record for record in own if record.still_s >= ENOUGH_STILL_S]
    stretches = [stretch for record in own for stretch in record.raised]
    passed = [stretch.passed_s for stretch in stretches if stretch.passed_s is not None]
    breaths = [record.breath_per_min for record in own if record.breath_per_min is not None]
    hole = _longest_hole([record.day for record in own], HOLE_DAYS[period.kind])
    return PeriodSum(
        _coverage(own, len(worn), hole),
        len(worn),
        hole,
        _added(record.state_s for record in own),
        len(stretches),
        median(passed) if passed else None,
        len(stretches) - len(passed),
        sum(record.prompts for record in own),
        median(breaths) if breaths else None,
        _added(record.posture_s for record in own),
        exercise_sums(own),
        tuple(said_of(record) for record in own),
    )


def exercise_sums(records: Iterable[DayRecord]) -> tuple[ExerciseSum, ...]:
    """What was done, most often first."""
    done = [each for record in records for each in record.exercises]
    found = []
    for name in {each.exercise for each in done}:
        own = [each for each in done if each.exercise == name]
        judged = [each.change_z for each in own if each.change_z is not None]
        total_s = sum(each.length_s for each in own)
        found.append(ExerciseSum(name, len(own), total_s, len(judged), median(judged) if judged else None))
    return tuple(sorted(found, key=lambda each: (-each.times, each.exercise)))


def said_of(record: DayRecord) -> DaySaid:
    """What was said of a day, over all its check-ins."""
    moods = [entry.mood for entry in record.check_ins if entry.mood is not None]
    energies = [entry.energy for entry in record.check_ins if entry.energy is not None]
    return DaySaid(
        record.day,
        fmean(moods) if moods else None,
        fmean(energies) if energies else None,
        _newest([entry.sleep_h for entry in record.check_ins]),
        _newest([entry.sleep_quality for entry in record.check_ins]),
    )


def own_check_ins(records: Iterable[DayRecord]) -> tuple[CheckInEntry, ...]:
    """All check-ins, oldest first, but for those asked after an exercise: they ask for a few places once more."""
    return tuple(entry for record in records for entry in record.check_ins if not entry.after_exercise)


def _newest(values: Sequence[_T | None]) -> _T | None:
    return next((value for value in reversed(values) if value is not None), None)


def _coverage(own: Sequence[DayRecord], worn: int, hole: tuple[int, int] | None) -> Coverage:
    if not own:
        return "empty"
    if worn < ENOUGH_DAYS:
        return "sparse"
    return "whole" if hole is None else "interrupted"


def _longest_hole(days: Sequence[int], at_least: int) -> tuple[int, int] | None:
    holes = [(before + 1, after - 1) for before, after in itertools.pairwise(days)]
    longest = max(holes, key=lambda hole: hole[1] - hole[0], default=(0, -1))
    return longest if longest[1] - longest[0] + 1 >= at_least else None


def _added(parts: Iterable[dict[_K, float]]) -> dict[_K, float]:
    total: dict[_K, float] = {}
    for part in parts:
        for key, seconds in part.items():
            total[key] = total.get(key, 0.0) + seconds
    return total
