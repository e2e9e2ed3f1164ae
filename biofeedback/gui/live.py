"""What the window knows of a session: its events, folded into what is on show. No Qt here."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from biofeedback.events import (
    Arousal,
    ArousalState,
    Baseline,
    BaselineUpdate,
    Beat,
    Coherence,
    Decision,
    Device,
    Event,
    Exercise,
    Gap,
    HeartRate,
    Indices,
    Marker,
    Problem,
    Prompt,
    PromptEnd,
)

Shown: TypeAlias = ArousalState | Literal["starting", "looking", "waiting", "no_strap", "paused"]

MINUTE_S = 60.0
HALF_HOUR_S = 1800.0
KEPT_BEATS_S = 75.0
PAUSING = ("snoozed", "do_not_disturb")


@dataclass(frozen=True, slots=True)
class TrailPoint:
    """One point of the arousal curve; ``score`` is None where it could not be told."""

    t: float
    score: float | None
    state: ArousalState
    confidence: float
    exercising: bool = False


@dataclass(frozen=True, slots=True)
class PromptMark:
    """A prompt on the curve; ``outcome`` is "" while it is open."""

    t: float
    id: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class ExerciseSpan:
    """An exercise on the curve; ``end`` is None while it runs."""

    begin: float
    exercise: str
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note that the person or a protocol made."""

    t: float
    text: str


class Live:
    """The session as the window sees it; ``apply`` every event in order."""

    def __init__(self) -> None:
        self.device: Device | None = None
        self.battery_percent: int | None = None
        self.heart_rate: HeartRate | None = None
        self.beats: deque[Beat] = deque()
        self.first_beat_t: float | None = None
        self.indices: Indices | None = None
        self.coherence: Coherence | None = None
        self.arousal: Arousal | None = None
        self.state_since_t = 0.0
        self.first_arousal_t: float | None = None
        self.baseline: Baseline | None = None
        self.threshold: float = 75.0
        self.decision: Decision | None = None
        self.trail: deque[TrailPoint] = deque()
        self.prompt: Prompt | None = None
        self.prompts: deque[PromptMark] = deque(maxlen=50)
        self.exercise: Exercise | None = None
        self.step: Exercise | None = None
        self.exercises: deque[ExerciseSpan] = deque(maxlen=50)
        self.judged: Exercise | None = None
        self.notes: deque[Note] = deque(maxlen=50)
        self.problem: Problem | None = None
        self.lost_since_t: float | None = None
        self.fault: Device | None = None

    def apply(self, event: Event) -> None:
        """Take in one event."""
        if isinstance(event, HeartRate | Indices | Coherence | Problem):
            self._latest(event)
            return
        match event:
            case Beat():
                self._beat(event)
            case Arousal():
                self._arousal(event)
            case Prompt() | PromptEnd() | Decision():
                self._asking(event)
            case Exercise():
                self._exercise(event)
            case Device():
                self._device(event)
            case _:
                self._rarely(event)

    def shown(self) -> Shown:
        """The one word that the session is at."""
        if self.device is None:
            return self.arousal.state if self.arousal else "starting"
        match self.device.state:
            case "scanning" | "connecting" if self.first_beat_t is None and self.fault is None:
                return "looking"
            case "waiting":
                return "waiting"
            case "streaming" | "stale":
                return self.arousal.state if self.arousal else "settling"
            case _:
                return "no_strap"

    def exercising(self) -> bool:
        """Whether an exercise runs or is held."""
        return self.exercise is not None

    def settled_share(self, now_s: float) -> float:
        """How much of the five quiet minutes has passed, 0 to 1."""
        return 0.0 if self.first_beat_t is None else min(1.0, max(0.0, now_s - self.first_beat_t) / 300.0)

    def _latest(self, event: HeartRate | Indices | Coherence | Problem) -> None:
        match event:
            case HeartRate():
                self.heart_rate = event
            case Indices():
                self.indices = event
            case Coherence():
                self.coherence = event
            case Problem():
                self.problem = event

    def _rarely(self, event: Event) -> None:
        match event:
            case BaselineUpdate():
                self.baseline = event.baseline
            case Marker():
                self.notes.append(Note(event.t, event.text))
            case Gap() if event.duration_s >= MINUTE_S:
                self.first_beat_t = None
            case _:
                pass

    def _beat(self, beat: Beat) -> None:
        self.beats.append(beat)
        if self.first_beat_t is None:
            self.first_beat_t = beat.t
        while self.beats and self.beats[0].t < beat.t - KEPT_BEATS_S:
            self.beats.popleft()

    def _arousal(self, arousal: Arousal) -> None:
        if self.arousal is None or self.arousal.state != arousal.state:
            self.state_since_t = arousal.t
        self.arousal = arousal
        if self.first_arousal_t is None:
            self.first_arousal_t = arousal.t
        score = arousal.smoothed if arousal.smoothed is not None else arousal.score
        told = score if arousal.score is not None else None
        self.trail.append(TrailPoint(arousal.t, told, arousal.state, arousal.confidence, arousal.exercising))
        while self.trail and self.trail[0].t < arousal.t - HALF_HOUR_S:
            self.trail.popleft()

    def _asking(self, event: Prompt | PromptEnd | Decision) -> None:
        match event:
            case Decision():
                self.decision = event
                self.threshold = event.threshold or self.threshold
            case Prompt():
                self.prompt = event
                self.prompts.append(PromptMark(event.t, event.id))
            case PromptEnd():
                self.prompt = self.prompt if self.prompt and self.prompt.id != event.id else None
                for at, mark in enumerate(self.prompts):
                    if mark.id == event.id:
                        self.prompts[at] = replace(mark, outcome=event.outcome)

    def _exercise(self, event: Exercise) -> None:
        match event.phase:
            case "started":
                self.exercise, self.step = event, None
                self.exercises.append(ExerciseSpan(event.t, event.exercise))
            case "step":
                self.step = event
            case "finished" | "stopped":
                self.exercise = self.step = None
                if self.exercises and self.exercises[-1].end is None:
                    self.exercises[-1] = replace(self.exercises[-1], end=event.t)
            case "judged":
                self.judged = event
            case _:
                pass

    def _device(self, device: Device) -> None:
        self.device = device
        if device.battery_percent is not None:
            self.battery_percent = device.battery_percent
        if device.state in ("lost", "backoff", "stale"):
            self.lost_since_t = device.t if self.lost_since_t is None else self.lost_since_t
        elif device.state == "streaming":
            self.lost_since_t = None
        # A fault stands until beats arrive, also while the strap is looked for again.
        if device.state in ("waiting", "streaming"):
            self.fault = None
        elif device.cause or device.state in ("lost", "backoff"):
            self.fault = device
