"""Seeded moments of an invented person's day, as the events that lead to them; for pictures and tests."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

from biofeedback.events import (
    Act,
    Arousal,
    ArousalState,
    Baseline,
    BaselineUpdate,
    Beat,
    Breath,
    BreathWave,
    Cause,
    Coherence,
    Decision,
    Device,
    DeviceState,
    Event,
    ExerciseProgress,
    HeartRate,
    Indices,
    LevelSpread,
    Posture,
    PostureKind,
    Prompt,
    PromptEnd,
    Reason,
)
from biofeedback.signal.levels import level_of

BEGIN_S = 3600.0
USUAL = Baseline(
    rate_bpm=LevelSpread(66.5, 3.0),
    ln_rmssd=LevelSpread(math.log(42.0), 0.14),
    ln_sdnn=LevelSpread(math.log(55.0), 0.14),
    ln_stress_index=LevelSpread(math.log(8.0), 0.15),
    clean_s=900.0,
    days=12,
)


@dataclass
class Rehearsal:
    """A session handle without a session: remembers what was done, stands still in time."""

    at_s: float = BEGIN_S
    baseline: Baseline | None = None
    done: list[Act] = field(default_factory=list)

    def act(self, act: Act) -> None:
        """Remember what the person did."""
        self.done.append(act)

    def now_s(self) -> float:
        """The moment of the scene, s."""
        return self.at_s


@dataclass(frozen=True, slots=True)
class Body:
    """An invented heart: rate, swing with the breath, breaths a minute, and its state."""

    state: ArousalState
    score: float | None
    rate_bpm: float
    swing_ms: float
    breaths_per_min: float
    rmssd_ms: float | None


CALM = Body("calm", 24.0, 60.0, 62.0, 8.0, 58.0)
USUAL_BODY = Body("usual", 50.0, 68.0, 26.0, 13.0, 41.0)
RAISED = Body("raised", 80.0, 77.0, 11.0, 15.0, 28.0)
HIGH = Body("high", 93.0, 92.0, 6.0, 17.0, 17.0)
PACED = Body("calm", 33.0, 66.0, 68.0, 6.0, 60.0)


def beats(body: Body, begin_s: float, end_s: float, seed: int = 7) -> list[Beat]:
    """Beats of that heart; it speeds up on the way in."""
    chance = random.Random(seed)
    t, found, drift = begin_s, [], 0.0
    while t < end_s:
        drift = 0.96 * drift + chance.gauss(0.0, 0.12 * body.swing_ms + 1.0)
        breath = -math.cos(2 * math.pi * body.breaths_per_min / 60.0 * (t - begin_s))
        rr = 60000.0 / body.rate_bpm - body.swing_ms * breath + drift
        t += rr / 1000.0
        found.append(Beat(t, rr, rr))
    return found


def arousal(body: Body, t: float, confidence: float = 0.9) -> Arousal:
    """The estimate of that heart at a moment."""
    reasons = (
        Reason("heart_rate", round(body.rate_bpm - 66.5), "bpm"),
        Reason("rmssd", round(100 * ((body.rmssd_ms or 41.0) / 42.0 - 1)), "%"),
        Reason("sdnn", round(80 * ((body.rmssd_ms or 41.0) / 42.0 - 1)), "%"),
        Reason("still", 12.0, "min"),
    )
    told = reasons if body.score is not None else ()
    return Arousal(t, body.score, body.state, confidence if told else 0.0, told, body.score)


def indices(body: Body, t: float) -> Indices:
    """Indices of that heart at a moment."""
    return Indices(t, "neurokit", 60.0, 70, 0.0, 60000.0 / body.rate_bpm, body.rate_bpm, rmssd_ms=body.rmssd_ms)


def half_hour(body: Body, at_s: float, *, episode: bool, seed: int = 3) -> list[Event]:
    """Half an hour of estimates that ends in ``body``; with an ``episode`` that was asked about and settled."""
    chance = random.Random(seed)
    found: list[Event] = []
    wander = 0.0
    for k in range(361):
        t = at_s - 1800.0 + 5.0 * k
        wander = 0.96 * wander + chance.gauss(0.0, 0.8)
        score = 49.0
        if episode:
            score += 40.0 * math.exp(-(((t - (at_s - 1140.0)) / 250.0) ** 2))
        if body.score is not None:
            share = max(0.0, 1.0 - (at_s - t) / (480.0 if body.state in ("raised", "high") else 120.0))
            score += (body.score - score) * min(1.0, 1.5 * share)
        score += wander
        found.append(Arousal(t, score, level_of(score), 0.9, (), score))
    if episode:
        asked = at_s - 1180.0
        found += [
            Prompt(asked, "p1", "longer_exhale", "raised"),
            PromptEnd(asked + 20.0, "p1", "accepted"),
            ExerciseProgress(asked + 60.0, "longer_exhale", "started", duration_s=120.0),
            ExerciseProgress(asked + 180.0, "longer_exhale", "stopped"),
        ]
    return found


def breaths(body: Body, at_s: float, seed: int = 5) -> list[Event]:
    """Ten minutes of breath, told from the strap's tilt, that ends with that body's."""
    chance = random.Random(seed)
    found: list[Event] = []
    for k in range(121):
        t = at_s - 600.0 + 5.0 * k
        share = max(0.0, 1.0 - (at_s - t) / 90.0)
        rate_bpm = 13.4 + (body.breaths_per_min - 13.4) * share + chance.gauss(0.0, 0.5)
        found.append(Breath(t, rate_bpm, 0.93, "acceleration"))
    return found


def scene(body: Body, at_s: float = BEGIN_S, *, episode: bool = True, name: str = "Polar H10 8A2F1C") -> list[Event]:
    """A moment on the main screen, with the half hour behind it."""
    found: list[Event] = [
        Device(at_s - 1900.0, "streaming", name, "AA:BB:CC:DD:EE:01", battery_percent=82),
        BaselineUpdate(at_s - 1890.0, "refined", USUAL),
        *half_hour(body, at_s, episode=episode),
        *beats(body, at_s - 75.0, at_s - 1.0),
        HeartRate(at_s - 0.5, round(body.rate_bpm), True),
        indices(body, at_s - 1.0),
        Posture(at_s - 700.0, "upright", 1.0, 0.5),
        *breaths(body, at_s - 0.5),
        Decision(at_s - 1.0, False, "below_threshold", body.score, 75.0),
    ]
    return [*found, arousal(body, at_s)]


def usual() -> list[Event]:
    """A body as usual."""
    return scene(USUAL_BODY)


def asked(at_s: float = BEGIN_S) -> list[Event]:
    """A raised moment with an offer."""
    reasons = arousal(RAISED, at_s).reasons
    return [*scene(RAISED, at_s, episode=False), Prompt(at_s - 20.0, "p2", "longer_exhale", "raised", reasons)]


def unread(state: ArousalState, at_s: float = BEGIN_S, *reasons: Reason) -> list[Event]:
    """A moment that cannot be told: settling, moving or unsure."""
    body = Body(state, None, 84.0, 10.0, 16.0, None)
    found = [event for event in scene(USUAL_BODY, at_s - 90.0) if not isinstance(event, HeartRate)]
    found += [Arousal(at_s - 90.0 + 5.0 * k, None, state, 0.0, reasons) for k in range(19)]
    moving: list[Event] = [Posture(at_s - 60.0, "moving")] if state == "moving" else []
    moving.append(Breath(at_s - 0.5, None, 0.0))
    return [*found, *moving, *beats(body, at_s - 75.0, at_s - 1.0), HeartRate(at_s - 0.5, 84, True)]


def sitting(kind: PostureKind, breath: Breath | None = None, at_s: float = BEGIN_S) -> list[Event]:
    """A usual moment in a posture, with another breath than the body's."""
    other = [] if breath is None else [breath]
    return [*scene(USUAL_BODY, at_s), Posture(at_s - 40.0, kind, 24.0, 1.0), *other]


def settling(at_s: float = BEGIN_S) -> list[Event]:
    """The first minutes of someone new."""
    heart = beats(USUAL_BODY, at_s - 160.0, at_s - 1.0)
    found: list[Event] = [Device(at_s - 165.0, "streaming", "Polar H10 8A2F1C", battery_percent=82)]
    found += [Arousal(at_s - 155.0 + 5 * k, None, "settling", 0.0) for k in range(32)]
    body: list[Event] = [Posture(at_s - 150.0, "unknown"), Breath(at_s - 0.5, 13.2, 0.78, "acceleration")]
    return [*found, *body, *heart, HeartRate(at_s - 0.5, 68, True), indices(USUAL_BODY, at_s - 1.0)]


def without_strap(state: DeviceState, cause: Cause, at_s: float = BEGIN_S) -> list[Event]:
    """The strap is in trouble after a quiet half hour."""
    before = scene(USUAL_BODY, at_s - 80.0)
    return [*before, Device(at_s - 70.0, state, "Polar H10 8A2F1C", "AA:BB:CC:DD:EE:01", cause)]


def first_look(state: DeviceState, cause: Cause = "", at_s: float = 5.0) -> list[Event]:
    """The very beginning: nothing has been measured."""
    return [Device(at_s - 4.0, state, "", "", cause)]


def wave(begin_s: float, end_s: float, breaths_per_min: float) -> Event:
    """A breath along with that pace, a little behind it, as the strap's tilt shows it."""
    found = []
    for k in range(int((end_s - begin_s) * 5)):
        t = begin_s + 0.2 * k
        breath = 0.5 - 0.5 * math.cos(2 * math.pi * breaths_per_min / 60.0 * (t - begin_s - 0.4))
        found.append((t, 0.05 + (0.8 + 0.05 * math.sin(t / 9.0)) * breath))
    return BreathWave(end_s, tuple(found))


def breathing_by_tilt(at_s: float = BEGIN_S) -> list[Event]:
    """The same with a strap whose tilt shows the breath."""
    return [*breathing(at_s), wave(at_s - 54.0, at_s - 1.5, 6.0)]


def breathing(at_s: float = BEGIN_S, exercise: str = "longer_exhale") -> list[Event]:
    """In the middle of a paced breath."""
    began = at_s - 54.0
    return [
        *scene(PACED, at_s),
        Coherence(at_s - 1.0, 1.9, 0.1, 14.0),
        ExerciseProgress(began, exercise, "started", duration_s=120.0),
        ExerciseProgress(began, exercise, "step", "breathe", 0, 120.0),
    ]


def breathing_without_strap(at_s: float = BEGIN_S) -> list[Event]:
    """The strap is lost in the middle of an exercise."""
    return [*breathing(at_s), Device(at_s - 8.0, "lost", "Polar H10 8A2F1C", "AA:BB:CC:DD:EE:01", "link_lost")]


def finding_pace(at_s: float = BEGIN_S) -> list[Event]:
    """The second of five paces."""
    began = at_s - 225.0
    return [
        *scene(PACED, at_s),
        Coherence(at_s - 1.0, 1.9, 0.1, 14.0),
        ExerciseProgress(began, "find_pace", "started", duration_s=840.0),
        ExerciseProgress(began + 180.0, "find_pace", "step", "pace_2", 2, 120.0, None, (5.0, 0.0, 5.0, 0.0)),
    ]


def resting_between_paces(at_s: float = BEGIN_S) -> list[Event]:
    """The minute between two paces."""
    began = at_s - 150.0
    return [
        *scene(USUAL_BODY, at_s),
        ExerciseProgress(began, "find_pace", "started", duration_s=840.0),
        ExerciseProgress(began + 120.0, "find_pace", "step", "rest_1", 1, 60.0),
    ]


def low_battery(at_s: float = BEGIN_S) -> list[Event]:
    """All is well but the battery."""
    strap = Device(at_s - 30.0, "streaming", "Polar H10 8A2F1C", "", "battery_low", "percent=9; hours=3", 9)
    return [*scene(USUAL_BODY, at_s), strap]


def loose_strap(at_s: float = BEGIN_S) -> list[Event]:
    """The electrodes have lost the skin."""
    strap = Device(at_s - 30.0, "streaming", "Polar H10 8A2F1C", "", "contact_lost")
    return [*unread("unsure", at_s), strap, HeartRate(at_s - 0.4, 84, False)]


def heart_rate_only(at_s: float = BEGIN_S) -> list[Event]:
    """An optical sensor: a rate, but no time between beats."""
    found: list[Event] = [Device(at_s - 300.0, "streaming", "Optical armband", cause="no_rr", battery_percent=12)]
    found += [Arousal(at_s - 150.0 + 5 * k, 52.0, "usual", 0.2, (), 52.0) for k in range(30)]
    return [*found, HeartRate(at_s - 0.5, 68, None)]
