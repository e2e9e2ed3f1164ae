"""What the window knows of a session. No Qt here, and no events: the first paint does without them."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Literal, TypeAlias

from biofeedback.signal.levels import RAISED_FROM

if TYPE_CHECKING:
    from biofeedback.events import (
        Ache,
        Arousal,
        Baseline,
        Beat,
        Breath,
        Coherence,
        Decision,
        Device,
        ExerciseProgress,
        HeartRate,
        Indices,
        Posture,
        Problem,
        Prompt,
    )
    from biofeedback.gui.state.marks import ExerciseSpan, NoteMark, PromptMark, TrailPoint

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
BREATH_EVERY_S = 5.0
# A line of the breath's curve that is older than this is not drawn on.
WAVE_STALE_S = 6.0


class SessionState:
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
        self.breath: Breath | None = None
        # Told rates of the last half hour, one every five seconds, outside exercises: what is usual in this session.
        self.breath_rates: deque[tuple[float, float]] = deque()
        self.breath_wave: deque[tuple[float, float]] = deque()
        self.posture: Posture | None = None
        self.moved_s: float | None = None
        self.taught_upright_s: float | None = None
        self.arousal: Arousal | None = None
        self.state_since_t = 0.0
        self.first_arousal_t: float | None = None
        self.baseline: Baseline | None = None
        self.known_before = False
        self.threshold: float = RAISED_FROM
        self.decision: Decision | None = None
        # Until when nothing is asked because the person said so, s since 1970; None where they did not.
        self.paused_until_s: float | None = None
        self.trail: deque[TrailPoint] = deque()
        # Where it is tense, as the session was told last.
        self.aches: tuple[Ache, ...] = ()
        self.prompt: Prompt | None = None
        self.prompts: deque[PromptMark] = deque(maxlen=50)
        self.exercise: ExerciseProgress | None = None
        self.step: ExerciseProgress | None = None
        self.exercises: deque[ExerciseSpan] = deque(maxlen=50)
        self.judged: ExerciseProgress | None = None
        self.done: set[str] = set()
        self.notes: deque[NoteMark] = deque(maxlen=50)
        self.problem: Problem | None = None
        # What keeps the session from being recorded, as long as it does.
        self.unrecorded: Problem | None = None
        self.lost_since_t: float | None = None
        # Whether the strap was asked to send its tilt faster, for a curve of the breath.
        self.breath_curve = False
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

    def measured(self) -> bool:
        """Whether a strap has been heard in this session."""
        return self.first_beat_t is not None or self.heart_rate is not None

    def moving(self) -> bool:
        """Whether the accelerometer or the heart says that the wearer moves."""
        by_posture = self.posture is not None and self.posture.kind == "moving"
        return by_posture or (self.arousal is not None and self.arousal.state == "moving")

    def fresh_wave(self, now_s: float) -> list[tuple[float, float]]:
        """The breath's curve from the chest's tilt as (t, depth); empty where it does not speak right now."""
        if not self.breath_wave or now_s - self.breath_wave[-1][0] > WAVE_STALE_S:
            return []
        return list(self.breath_wave)

    def exercising(self) -> bool:
        """Whether an exercise runs or is held."""
        return self.exercise is not None

    def settled_share(self, now_s: float) -> float:
        """How much of the five quiet minutes has passed, 0 to 1; of the first one, where the usual is known already."""
        if self.first_beat_t is None:
            return 0.0
        whole_s = MINUTE_S if self.known_before else 5 * MINUTE_S
        return min(1.0, max(0.0, now_s - self.first_beat_t) / whole_s)
