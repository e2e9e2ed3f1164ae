"""An invented month of an invented person: days that hang together, weekends, two days without the strap.

Loads follow each other from day to day (a first-order autoregression); a heavier day has more raised stretches, a
tenser neck and a shorter night. Nothing in it was measured on anybody.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass

from biofeedback.coaching.home_plan import weekday_of
from biofeedback.events import (
    Arousal,
    Beat,
    Breath,
    Episode,
    Event,
    ExerciseProgress,
    Indices,
    PhaseStart,
    Posture,
    Prompt,
    PromptEnd,
)
from biofeedback.signal.levels import Level, level_of

DAYS = 30
# Days before the last one on which the strap stayed in the drawer.
WITHOUT = (23, 11)
# As seldom as an estimate still stands until the next one: the month is written while the window starts.
STEP_S = 60.0
EXERCISES = ("longer_exhale", "neck_shoulders_back", "cyclic_sigh")
EXERCISE_S = 120.0


@dataclass(frozen=True, slots=True)
class SimulatedDay:
    """One day: how loaded it is in SD, how long the strap is worn and from when, and where arousal rises (s)."""

    day: int
    load: float
    sleep_h: float
    begin_s: float
    worn_s: float
    rises_s: tuple[float, ...]
    practised: tuple[bool, ...]


def month_before(today: int, seed: int) -> tuple[SimulatedDay, ...]:
    """The days before a local day, oldest first; the strap is not worn on two of them."""
    chance = random.Random(seed)
    load, found = 0.0, []
    for back in range(DAYS, 0, -1):
        day = today - back
        free = weekday_of(day) >= 5
        load = 0.6 * load + 0.8 * chance.gauss(0.0, 1.0) - (0.5 if free else 0.0)
        sleep_h = round(2.0 * min(9.5, max(4.5, chance.gauss(7.1 - 0.5 * load, 0.5)))) / 2.0
        worn_s = 0.0 if back in WITHOUT else 3600.0 * (2.0 if free else 6.0)
        many = 0 if not worn_s else min(5, max(0, round(chance.gauss(1.8 + load - (1.0 if free else 0.0), 0.7))))
        rises_s = tuple(sorted(chance.uniform(1500.0, worn_s - 2400.0) for _ in range(many)))
        rises_s = tuple(t for n, t in enumerate(rises_s) if not n or t - rises_s[n - 1] > 1800.0)
        practised = tuple(chance.random() < 0.6 for _ in rises_s)
        begin_s = 3600.0 * (10.0 if free else 8.75) + 60.0 * chance.randrange(0, 30)
        found.append(SimulatedDay(day, load, sleep_h, begin_s, worn_s, rises_s, practised))
    return tuple(found)


def events_of(day: SimulatedDay, seed: int) -> list[Event]:
    """What a session over a day's worn time told, in order: an estimate each minute."""
    chance = random.Random(seed * 1000 + day.day)
    exercises = [(t + 240.0, n) for n, t in enumerate(day.rises_s) if day.practised[n]]
    events = [*_estimates(day, chance, [t for t, _ in exercises])]
    events += [event for n, _ in enumerate(day.rises_s) for event in _told_of_rise(day, n, chance)]
    # Sorting by time keeps what belongs together in its order.
    return sorted(events, key=lambda event: event.t)


def _estimates(day: SimulatedDay, chance: random.Random, exercises_s: list[float]) -> Iterator[Event]:
    wander, level = 0.0, level_of(50.0)
    yield Posture(1.0, "upright")
    for n in range(1, int(day.worn_s / STEP_S)):
        t = n * STEP_S
        exercising = any(begin_s <= t < begin_s + EXERCISE_S for begin_s in exercises_s)
        wander = 0.82 * wander + chance.gauss(0.0, 2.8)
        score = min(99.0, max(3.0, 47.0 + 4.0 * day.load + wander + _rises(day, t)))
        if t % 3000.0 < 120.0:
            yield Arousal(t, None, "moving", 0.5)
            continue
        level = level_of(score, level)
        yield from _figures(t, score, day, chance, paced=exercising)
        yield _arousal(t, score, level, exercising=exercising)
        if n % 20 == 0:
            yield Posture(t, "leaning_forward" if chance.random() < 0.35 + 0.1 * day.load else "upright")


def _arousal(t: float, score: float, level: Level, *, exercising: bool) -> Arousal:
    rounded = round(score, 1)
    return Arousal(t, rounded, level, 0.9, (), rounded, exercising, round((score - 50.0) / 15.0, 2))


def _figures(t: float, score: float, day: SimulatedDay, chance: random.Random, *, paced: bool) -> Iterator[Event]:
    rate_bpm = 64.0 + 1.5 * day.load + 0.3 * (score - 50.0) + chance.gauss(0.0, 1.0)
    rmssd_ms = 58.0 if paced else max(9.0, 40.0 - 3.0 * day.load - 0.45 * (score - 50.0) + chance.gauss(0.0, 2.0))
    rr_ms = 60_000.0 / rate_bpm
    yield Indices(t, "native", 60.0, round(rate_bpm), 0.5, rr_ms, rate_bpm, rmssd_ms * 1.2, rmssd_ms)
    if t % 120.0 == 0.0:
        rate = 6.0 if paced else 13.8 + 0.4 * day.load + 0.07 * (score - 50.0)
        for k in range(3):
            yield Breath(t + k, round(rate + chance.gauss(0.0, 0.3), 1), 0.9, "acceleration")


def _rises(day: SimulatedDay, t: float) -> float:
    """Each rise comes within minutes and ebbs away, twice as fast after an exercise."""
    total = 0.0
    for n, begin_s in enumerate(day.rises_s):
        since_s = t - begin_s
        if -200.0 < since_s <= 240.0:
            total += 42.0 / (1.0 + math.exp(-since_s / 40.0))
        elif 240.0 < since_s < 3600.0:
            total += 42.0 * 0.5 ** ((since_s - 240.0) / (180.0 if day.practised[n] else 420.0))
    return total


def _told_of_rise(day: SimulatedDay, n: int, chance: random.Random) -> Iterator[Event]:
    """The offer, what became of it, and how the rise was judged."""
    begin_s, name = day.rises_s[n], EXERCISES[(day.day + n) % len(EXERCISES)]
    asked_s, prompt = begin_s + 180.0, f"{day.day}-{n}"
    yield Prompt(asked_s, prompt, name, "raised")
    yield PromptEnd(asked_s + 30.0, prompt, "accepted" if day.practised[n] else "not_now")
    start_z = 2.4 + chance.gauss(0.0, 0.2)
    if day.practised[n]:
        yield ExerciseProgress(begin_s + 240.0, name, "started", duration_s=EXERCISE_S)
        yield ExerciseProgress(begin_s + 240.0 + EXERCISE_S, name, "finished")
    after_z = (0.3 if day.practised[n] else 0.9) + chance.gauss(0.0, 0.5)
    recovery_s = 420.0 if day.practised[n] else 900.0
    judged_s = begin_s + 240.0 + EXERCISE_S + 300.0
    yield Episode(judged_s, asked_s, start_z, after_z, 300.0, recovery_s, name if day.practised[n] else "")


def demonstration_events(seed: int) -> list[Event]:
    """A demonstration of eight minutes: rest, counting in sevens, longer exhale, a free minute, beat by beat."""
    chance = random.Random(seed)
    events: list[Event] = [
        PhaseStart(0.0, "rest"),
        PhaseStart(120.0, "stressor", task="serial_sevens"),
        PhaseStart(240.0, "regulation", exercise="longer_exhale"),
        PhaseStart(420.0, "free"),
        PhaseStart(480.0, None),
    ]
    t, phase = 0.0, 0.0
    while t < 490.0:
        score, paced = _demonstrated(t), 240.0 <= t < 420.0
        rr_ms = 60_000.0 / (64.0 + 0.36 * (score - 50.0)) + (55.0 if paced else 24.0) * math.cos(2.0 * math.pi * phase)
        rr_ms += chance.gauss(0.0, 6.0)
        t += rr_ms / 1000.0
        phase += (6.0 if paced else 14.0) / 60.0 * rr_ms / 1000.0
        events.append(Beat(t, rr_ms, rr_ms))
    level = level_of(50.0)
    for n in range(1, 98):
        score = _demonstrated(5.0 * n) + chance.gauss(0.0, 1.0)
        level = level_of(score, level)
        events.append(_arousal(5.0 * n, score, level, exercising=240.0 <= 5.0 * n < 420.0))
        rate = 6.0 if 240.0 <= 5.0 * n < 420.0 else 14.0
        events.append(Breath(5.0 * n, rate + chance.gauss(0.0, 0.2), 0.9, "acceleration"))
    return sorted(events, key=lambda event: event.t)


def _demonstrated(t: float) -> float:
    """Where the score is in a demonstration: up within the task, down with the breath."""
    before, target, since_s = (50.0, 50.0, t) if t < 120.0 else (50.0, 84.0, t - 120.0)
    if t >= 240.0:
        before, target, since_s = 82.0, 41.0, t - 240.0
    return float(target + (before - target) * 0.5 ** (since_s / 35.0))
