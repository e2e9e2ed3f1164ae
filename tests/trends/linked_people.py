"""Simulated people whose days are known to hang together or not. It is not the model that links are estimated by.

Scores come half hour by half hour from a bounded process with busy spells, days from moving averages with heavy tails
and rare spells of strain, a baseline that wanders and jumps, weekends that change all of it, tension as steps that
each person places for themselves, and check-ins that are skipped most when the day is full.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from biofeedback.events import Ache, BodyPlace
from biofeedback.self_report.check_in import CheckInEntry, Level
from biofeedback.trends.day_record import DayRecord, HalfHour

Values = npt.NDArray[np.float64]
DAY_S = 86_400
FIRST_DAY = 20_000
PLACES: tuple[BodyPlace, ...] = ("neck_left", "neck_right", "shoulder_right", "lower_back_left", "jaw", "forehead")


@dataclass(frozen=True)
class Truth:
    """What hangs together: r of one with the other from day to day, before weekends, drift, rounding and gaps.

    ``days`` of the calendar are simulated, of which some are missing; or, with ``both``, as many as it takes for so
    many with a strap and a check-in. ``drift`` is how much the baseline wanders, rises and jumps: 1 is about half of
    the spread from day to day in a month, 1.5 three quarters.
    """

    load_tension: float = 0.0
    load_tension_next: float = 0.0
    load_mood: float = 0.0
    leaning_tension: float = 0.0
    breath_tension: float = 0.0
    load_sleep_after: float = 0.0
    days: int = 30
    both: int | None = None
    drift: float = 1.0


def person(seed: int, truth: Truth) -> list[DayRecord]:
    """A person's days, oldest first."""
    chance = np.random.default_rng(seed)
    days = truth.days if truth.both is None else 2 * truth.both + 40
    weekend = ((FIRST_DAY + np.arange(days) + 3) % 7 >= 5).astype(float)
    load, leaning, breath = (_day_to_day(chance, days) for _ in range(3))
    yesterday = np.append(_day_to_day(chance, 1), load[:-1])
    felt = _with(
        chance,
        (truth.load_tension, load),
        (truth.load_tension_next, yesterday),
        (truth.leaning_tension, leaning),
        (truth.breath_tension, breath),
    )
    mood, slept = _with(chance, (-truth.load_mood, load)), _with(chance, (-truth.load_sleep_after, yesterday))
    seen = [_on_top(chance, each, weekend, truth.drift) for each in (load, leaning, breath, felt, mood, slept)]
    worn, asked = _there(chance, weekend, load), _there(chance, weekend, load)
    records = [
        _day(chance, at, [float(each[at]) for each in seen], bool(worn[at]), bool(asked[at]), _scale(seed))
        for at in range(days)
    ]
    if truth.both is not None:
        last = int(np.flatnonzero(np.cumsum(worn & asked) == truth.both)[0])
        records = records[: last + 1]
    return [record for record in records if record.state_s or record.check_ins]


def _day_to_day(chance: np.random.Generator, days: int) -> Values:
    """A moving average with heavy tails; its memory differs from person to person."""
    memory = np.array([1.0, chance.uniform(0.2, 0.9), chance.uniform(0.0, 0.6)])
    shocks = chance.standard_t(5, days + 2) * np.sqrt(3.0 / 5.0)
    values: Values = np.convolve(shocks, memory, "valid") / np.sqrt(np.sum(memory**2))
    return values


def _with(chance: np.random.Generator, *causes: tuple[float, Values]) -> Values:
    """A series of its own that has these correlations with others."""
    own = _day_to_day(chance, len(causes[0][1]))
    rest = 1.0 - sum(r**2 for r, _ in causes)
    values: Values = np.sqrt(rest) * own + sum(r * other for r, other in causes)
    return values


def _on_top(chance: np.random.Generator, values: Values, weekend: Values, drift: float) -> Values:
    """The same with weekends, a baseline that wanders, and in every third person a step."""
    days = len(values)
    wandering = np.cumsum(chance.normal(0.0, 0.08, days)) + chance.normal(0.0, 0.33) * np.arange(days) / 30.0
    step = (chance.random() < 0.33) * chance.normal(0.0, 0.47) * (np.arange(days) >= chance.integers(1, max(2, days)))
    shown: Values = values + chance.normal(-0.5, 0.5) * weekend + drift * (wandering + step)
    return shown


def _there(chance: np.random.Generator, weekend: Values, load: Values) -> npt.NDArray[np.bool_]:
    """On which days there is anything: less at weekends and on full days, and not at all for some days on end."""
    there = chance.random(len(load)) > 0.08 + 0.12 * weekend + 0.08 * (load > 1.0)
    for begin in range(len(load)):
        if chance.random() < 0.015:
            there[begin : begin + chance.integers(2, 6)] = False
    return there


@dataclass(frozen=True)
class _Scale:
    """Where a person's steps of tension lie, and which places they name."""

    middle: float
    wide: float
    places: tuple[BodyPlace, ...]


def _scale(seed: int) -> _Scale:
    chance = np.random.default_rng([seed, 1])
    places = tuple(PLACES[at] for at in chance.choice(len(PLACES), 3, replace=False))
    return _Scale(chance.uniform(2.0, 5.5), chance.uniform(1.2, 2.2), places)


def _day(chance: np.random.Generator, at: int, seen: list[float], worn: bool, asked: bool, scale: _Scale) -> DayRecord:
    load, leaning, breath, felt, mood, slept = seen
    day = FIRST_DAY + at
    entries = (
        tuple(_entry(chance, day, felt, mood, slept, scale) for _ in range(chance.choice([1, 1, 1, 2])))
        if asked
        else ()
    )
    if not worn:
        return DayRecord(day, check_ins=entries)
    still_s = chance.uniform(3.0, 8.0) * 3600.0
    share = 1.0 / (1.0 + np.exp(1.4 - 0.9 * load))
    raised_s = float(np.round(still_s * share / 5.0) * 5.0)
    leaning_s = still_s / (1.0 + np.exp(0.5 - 0.8 * leaning))
    return DayRecord(
        day,
        state_s={"usual": still_s - raised_s, "raised": raised_s, "moving": 1800.0},
        half_hours=_half_hours(chance, load),
        breath_per_min=float(np.round(14.5 + 1.3 * breath, 1)),
        posture_s={"upright": still_s - leaning_s, "leaning": leaning_s},
        check_ins=entries,
    )


def _half_hours(chance: np.random.Generator, load: float) -> tuple[HalfHour, ...]:
    """From nine to five and sometimes later; a busy spell or two, more of them on a loaded day."""
    until = int(chance.integers(34, 44))
    score = 50.0 + 8.0 * load + np.cumsum(chance.normal(0.0, 2.0, until - 18))
    for _ in range(chance.poisson(1.0 + 0.5 * max(load, 0.0))):
        begin = int(chance.integers(0, len(score)))
        score[begin : begin + 3] += chance.uniform(5.0, 25.0)
    kept = chance.random(len(score)) > 0.12
    shown = np.clip(score, 2.0, 98.0)
    return tuple(
        HalfHour(18 + at, float(shown[at]), float(chance.uniform(300, 1800))) for at in range(len(score)) if kept[at]
    )


def _entry(
    chance: np.random.Generator, day: int, felt: float, mood: float, slept: float, scale: _Scale
) -> CheckInEntry:
    hour = float(np.clip(chance.normal(16.5, 2.0), 8.0, 22.0))
    strength = scale.middle + scale.wide * felt
    aches = []
    for at, place in enumerate(scale.places):
        weaker = at * 0.8 + abs(chance.normal(0.0, 1.0)) if at else 0.0
        told = int(np.clip(np.round(strength - weaker), 0, 10))
        if told > 0 and chance.random() < (1.0, 0.7, 0.4)[at]:
            aches.append(Ache(place, "tight", told))  # type: ignore[arg-type]
    quality = _level(slept) if chance.random() < 0.8 else None
    return CheckInEntry(
        f"{day}-{hour}",
        day * DAY_S + hour * 3600.0,
        0,
        tuple(aches),
        _level(mood) if chance.random() < 0.85 else None,
        sleep_h=float(np.round(2 * (7.0 + 0.8 * slept)) / 2) if quality is not None else None,
        sleep_quality=quality,
    )


def _level(value: float) -> Level:
    return (1, 2, 3, 4, 5)[int(np.clip(np.round(3.0 + value), 1, 5)) - 1]
