"""What comes out of the engine; each event carries ``t``, seconds since the session's ``Start``."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.events.codes import (
    ArousalState,
    ArtefactClass,
    BaselineStage,
    BreathSource,
    Cause,
    DecisionReason,
    DeviceState,
    ExercisePhase,
    FeedbackKind,
    GapReason,
    IndexEngine,
    PaceBound,
    PhaseKind,
    PostureKind,
    ProblemCode,
    PromptKind,
    PromptOutcome,
    PromptReason,
    ReasonCode,
    Task,
)
from biofeedback.events.person import Baseline, BodyAnswer, Episode


class Reason(Struct, frozen=True):
    """One figure behind an estimate: a code with its value and unit ("heart_rate", +9.0, "bpm")."""

    code: ReasonCode
    value: float | None = None
    unit: str = ""


class HeartRate(Struct, frozen=True):
    """What the strap itself says, at once; for the eyes, not for the score."""

    t: float
    rate_bpm: int
    contact: bool | None = None
    rr_ms: tuple[float, ...] = ()


class Beat(Struct, frozen=True):
    """One final beat, ending at ``t``; two later beats are needed to be sure of its label.

    ``normal`` says whether its interval counts as normal-to-normal: an artefact's own does not, nor does the one that
    begins at an early beat. Whoever computes anything from beats goes by it, and never by ``artefact``.
    """

    t: float
    rr_ms: float
    rr_corrected_ms: float
    artefact: ArtefactClass | None = None
    normal: bool = True


class Gap(Struct, frozen=True):
    """No beats from ``t - duration_s`` to ``t``."""

    t: float
    duration_s: float
    reason: GapReason


class Indices(Struct, frozen=True):
    """HRV indices of the NN window that ends at ``t``; None where the window does not allow one."""

    t: float
    engine: IndexEngine
    window_s: float
    n_beats: int
    artefact_percent: float
    mean_rr_ms: float | None = None
    mean_hr_bpm: float | None = None
    sdnn_ms: float | None = None
    rmssd_ms: float | None = None
    pnn50_percent: float | None = None
    sd1_ms: float | None = None
    sd2_ms: float | None = None
    stress_index: float | None = None
    lf_ms2: float | None = None
    hf_ms2: float | None = None
    total_power_ms2: float | None = None
    respiration_rate_bpm: float | None = None


class Coherence(Struct, frozen=True):
    """Heart rhythm of the last 64 s, every second: coherence ratio, its peak, and the swing with the breath.

    ``resonance_power_ms2`` is the power within 0.015 Hz of the peak.
    """

    t: float
    ratio: float | None
    peak_hz: float | None
    rsa_bpm: float | None
    resonance_power_ms2: float | None = None


class Breath(Struct, frozen=True):
    """Breaths a minute, every second; ``rate_bpm`` is None where they cannot be told.

    ``confidence`` is the probability that the true rate lies within 1.5/min; ``source`` what told most of it.
    """

    t: float
    rate_bpm: float | None
    confidence: float
    source: BreathSource | None = None


class Posture(Struct, frozen=True):
    """How the chest stands against gravity, when it changes: angles in degrees from the wearer's own upright.

    ``unknown`` before that upright is known, or where the strap's axes cannot be believed. ``taught`` says that the
    wearer was asked to sit upright, and that it is known from now on.
    """

    t: float
    kind: PostureKind
    forward_deg: float | None = None
    sideways_deg: float | None = None
    taught: bool = False


class BreathWave(Struct, frozen=True):
    """The newest stretch of the breath's curve, from the chest's tilt, while an exercise paces the breath.

    ``points`` are (t, depth), oldest first: depth from about 0 (out) to 1 (in).
    """

    t: float
    points: tuple[tuple[float, float], ...]


class Arousal(Struct, frozen=True):
    """The estimate: 50 is the wearer's usual; ``score`` is None when settling, moving or unsure.

    ``z`` is the weighted deviation behind the score, in SD of the wearer's own rest.
    """

    t: float
    score: float | None
    state: ArousalState
    confidence: float
    reasons: tuple[Reason, ...] = ()
    smoothed: float | None = None
    exercising: bool = False
    z: float | None = None


class BaselineUpdate(Struct, frozen=True):
    """The baseline became provisional, firm, or was refined; storage keeps the firm ones."""

    t: float
    stage: BaselineStage
    baseline: Baseline


class Prompt(Struct, frozen=True):
    """An offer, why it was made, and the figures behind it."""

    t: float
    id: str
    exercise: str
    reason: PromptReason
    reasons: tuple[Reason, ...] = ()
    kind: PromptKind = "arousal"


class PromptEnd(Struct, frozen=True):
    """How an offer ended."""

    t: float
    id: str
    outcome: PromptOutcome


class Decision(Struct, frozen=True):
    """Whether to prompt, and why; also when not to, logged when the reason changes."""

    t: float
    prompt: bool
    reason: DecisionReason
    score: float | None = None
    threshold: float | None = None


class ExerciseProgress(Struct, frozen=True):
    """The course of an exercise. ``step`` names the step; ``duration_s`` its length, or the whole at the start.

    ``breath`` holds the seconds of in, full, out and empty where the step is paced.
    """

    t: float
    exercise: str
    phase: ExercisePhase
    step: str = ""
    index: int = 0
    duration_s: float = 0.0
    effect_sd: float | None = None
    breath: tuple[float, float, float, float] | None = None


class Device(Struct, frozen=True):
    """The strap as the person sees it."""

    t: float
    state: DeviceState
    name: str = ""
    address: str = ""
    cause: Cause = ""
    detail: str = ""
    battery_percent: int | None = None


class Marker(Struct, frozen=True):
    """A note at a moment."""

    t: float
    text: str


class PhaseStart(Struct, frozen=True):
    """A phase of a protocol begins; ``kind`` is None when the protocol ends.

    ``task`` belongs to a stressor, ``exercise`` (an id) to a regulation. A phase that this program does not know is a
    free one.
    """

    t: float
    kind: PhaseKind | None
    name: str = ""
    task: Task | None = None
    exercise: str | None = None


class Learned(Struct, frozen=True):
    """Feedback moved the threshold; storage carries ``threshold_shift`` into the next session's history."""

    t: float
    threshold_shift: float
    because: FeedbackKind | Literal["undo_feedback"]


class PaceFound(Struct, frozen=True):
    """The result of an assessment of one's own pace, breaths/min, with its runner-up and how certain it is, 0-1.

    ``bound`` says that it is the slowest or the fastest pace that was breathed, and may lie beyond it.
    """

    t: float
    rate_per_min: float
    runner_up_per_min: float
    certainty: float
    bound: PaceBound = ""


class BodyAnswered(Struct, frozen=True):
    """The test of how the body answers is over; storage keeps what it found."""

    t: float
    answer: BodyAnswer


class Problem(Struct, frozen=True):
    """Something failed and the session goes on: what happened and what to do next, as a code with detail."""

    t: float
    code: ProblemCode
    detail: str = ""


Event: TypeAlias = (
    HeartRate
    | Beat
    | Gap
    | Indices
    | Coherence
    | Breath
    | BreathWave
    | Posture
    | Arousal
    | BaselineUpdate
    | Prompt
    | PromptEnd
    | Decision
    | ExerciseProgress
    | Episode
    | Device
    | Marker
    | PhaseStart
    | Learned
    | PaceFound
    | BodyAnswered
    | Problem
)
