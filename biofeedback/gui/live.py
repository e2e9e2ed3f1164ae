"""What the window knows of a session. No Qt here, and no events: the first paint does without them."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from biofeedback.events import (
        Arousal,
        Baseline,
        Beat,
        Coherence,
        Decision,
        Device,
        Exercise,
        HeartRate,
        Indices,
        Problem,
        Prompt,
    )
    from biofeedback.gui.marks import ExerciseSpan, Note, PromptMark, TrailPoint

Shown: TypeAlias = Literal[
    "calm",
    "usual",
    "raised",
    "high",
    "settling",
    "moving",
    "unsure",
    "starting",
    "looking",
    "waiting",
    "no_strap",
    "paused",
]

MINUTE_S = 60.0
HALF_HOUR_S = 1800.0
KEPT_BEATS_S = 75.0
PAUSING = ("snoozed", "do_not_disturb")


class Live:
    """The session as the window sees it; ``folding.fold`` brings every event in."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Know nothing; another session begins."""
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
        self.known_before = False
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
        # What keeps the session from being recorded, as long as it does.
        self.not_recorded: Problem | None = None
        self.lost_since_t: float | None = None
        self.fault: Device | None = None

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
        """How much of the five quiet minutes has passed, 0 to 1; of the first one, where the usual is known already."""
        if self.first_beat_t is None:
            return 0.0
        whole_s = MINUTE_S if self.known_before else 5 * MINUTE_S
        return min(1.0, max(0.0, now_s - self.first_beat_t) / whole_s)
