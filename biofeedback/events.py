"""The vocabulary: frozen values that flow between the rooms.

Inputs go into the engine and are what a recording stores; events come out of it. Every input carries
``monotonic_ns``; every event carries ``t``, seconds since the session's ``Start``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

IndexEngine: TypeAlias = Literal["neurokit", "native"]
Sensitivity: TypeAlias = Literal["gentle", "standard", "responsive"]
ArousalState: TypeAlias = Literal["calm", "usual", "raised", "high", "settling", "moving", "unsure"]
ArtefactClass: TypeAlias = Literal["ectopic", "missed", "extra", "long", "short"]
DeviceState: TypeAlias = Literal[
    "scanning", "connecting", "waiting", "streaming", "stale", "lost", "backoff", "stopped"
]
ExercisePhase: TypeAlias = Literal["started", "step", "paused", "resumed", "finished", "stopped", "judged"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Centre and spread of one index in the wearer's quiet hours: median and median absolute deviation."""

    median: float
    mad: float


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is usual for this wearer.

    ``clean_s`` is the length of clean rest behind it; ``hours`` maps a block of the day (0 night, 1 morning,
    2 afternoon, 3 evening) to its own baseline. ``rate_bpm.mad`` is of the beats' rates within a minute, ``ln_sdnn``
    of detrended intervals; ``last_day`` is the local day that taught it last.
    """

    rate_bpm: Reference
    ln_rmssd: Reference
    ln_sdnn: Reference
    ln_stress_index: Reference
    clean_s: float
    days: int = 0
    hours: tuple[tuple[int, Baseline], ...] = ()
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Who is wearing the strap, as far as they chose to say; ``conditions`` are codes of ``coaching.person``."""

    person: str = "me"
    conditions: tuple[str, ...] = ()
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose about being asked. Minutes are local minutes since midnight; None is off."""

    sensitivity: Sensitivity = "standard"
    quiet_from_min: int | None = 22 * 60
    quiet_to_min: int | None = 7 * 60
    daily_cap: int = 4
    refractory_min: float = 20.0
    posture_reminder_min: float | None = None
    movement_reminder_min: float | None = None
    exercise: str | None = None


@dataclass(frozen=True, slots=True)
class ExerciseEffect:
    """What an exercise did for this person so far: mean change in SD (positive helps), its SD and the count."""

    exercise: str
    effect_sd: float
    uncertainty_sd: float
    n: int


@dataclass(frozen=True, slots=True)
class Episode:
    """A raised stretch, told when it is over and judged: with or without an exercise, how it came down.

    ``t`` is when it was judged, ``began_s`` when it had lasted long enough to ask; ``start_z`` and ``after_z`` are
    means of the deviation then and ``horizon_s`` later, on spontaneous breathing. ``recovery_s`` is None when it had
    not settled after twenty minutes. ``exercise`` is "" for an episode that was left to itself.
    """

    t: float
    began_s: float
    start_z: float
    after_z: float | None
    horizon_s: float
    recovery_s: float | None
    exercise: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """What earlier sessions left for this one to know.

    ``prompt_walls_s`` are wall times (s since 1970) of recent prompts; ``episodes`` the newest raised stretches;
    ``percentile_85`` and ``percentile_95`` are of the wearer's own smoothed scores over ``days`` days;
    ``threshold_shift`` is learned from feedback; ``resonance_per_min`` is their own pace, if it was assessed.
    """

    prompt_walls_s: tuple[float, ...] = ()
    percentile_85: float | None = None
    percentile_95: float | None = None
    days: int = 0
    threshold_shift: float = 0.0
    episodes: tuple[Episode, ...] = ()
    resonance_per_min: float | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """The first input of every session: everything from before it that the engine depends on."""

    monotonic_ns: int
    profile: Profile = field(default_factory=Profile)
    baseline: Baseline | None = None
    history: History = field(default_factory=History)
    settings: Settings = field(default_factory=Settings)
    seed: int = 0
    engine: IndexEngine = "neurokit"
    version: str = ""


@dataclass(frozen=True, slots=True)
class Packet:
    """Raw bytes of one notification; ``characteristic`` is the 16-bit id ("2a37") or the full UUID."""

    monotonic_ns: int
    characteristic: str
    data: bytes


@dataclass(frozen=True, slots=True)
class RrPacket:
    """Intervals from a file, in ms, arriving when the last of them ended.

    ``gap_before_s`` is a hole that the file itself shows before the first of them.
    """

    monotonic_ns: int
    rr_ms: tuple[float, ...]
    gap_before_s: float = 0.0


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """A change in what is known of the strap. ``cause`` is a code of ``devices.faults``, "" when all is well."""

    monotonic_ns: int
    state: DeviceState
    name: str = ""
    address: str = ""
    cause: str = ""
    detail: str = ""


ActionKind: TypeAlias = Literal[
    "accept",  # value: prompt id; starts the exercise that was offered
    "later",
    "not_now",
    "not_tense",
    "anxious",
    "helped",
    "undo_feedback",
    "start_exercise",  # value: exercise id
    "stop_exercise",
    "pause_exercise",
    "resume_exercise",
    "shorten_exercise",
    "skip_step",
    "snooze",  # value: minutes
    "do_not_disturb",  # value: "on" | "off"
    "window",  # value: "open" | "closed"
    "was_sitting",
    "sensitivity",  # value: a Sensitivity
    "asking",  # value: quiet hours, cap and reminders, as coaching/asking.py writes them
    "marker",  # value: its text
    "rest",  # value: "begin" | "end"; a rest asked for, for a baseline
    "phase",  # value: name of a protocol's phase that begins, "" when the protocol ends
    "unusual_day",  # value: "on" | "off"
    "check_in",  # value: where it is tense ("back", "neck", "shoulders", ...), "" for nowhere
    "place",  # value: "desk" | "home": what can be offered there
    "suspend",
    "resume",
]


@dataclass(frozen=True, slots=True)
class Action:
    """What the person or the desktop did."""

    monotonic_ns: int
    kind: ActionKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """Once a second: silence has to be noticed too."""

    monotonic_ns: int


@dataclass(frozen=True, slots=True)
class ClockAnchor:
    """Ties the monotonic clock to the wall: s since 1970 (UTC) and the local offset from UTC in s."""

    monotonic_ns: int
    wall_s: float
    utc_offset_s: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """The last input of a session that ended in order: provisional beats become final."""

    monotonic_ns: int


Input: TypeAlias = Start | Packet | RrPacket | DeviceStatus | Action | Tick | ClockAnchor | Stop


@dataclass(frozen=True, slots=True)
class Reason:
    """One figure behind an estimate: a code with its value and unit ("heart_rate", +9.0, "bpm")."""

    code: str
    value: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class HeartRate:
    """What the strap itself says, at once; for the eyes, not for the score."""

    t: float
    rate_bpm: int
    contact: bool | None = None
    rr_ms: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Beat:
    """One final beat, ending at ``t``; two later beats are needed to be sure of its label."""

    t: float
    rr_ms: float
    rr_corrected_ms: float
    artefact: ArtefactClass | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """No beats from ``t - duration_s`` to ``t``. ``reason``: lost, implausible, duplicated, drift or file."""

    t: float
    duration_s: float
    reason: str


@dataclass(frozen=True, slots=True)
class Indices:
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


@dataclass(frozen=True, slots=True)
class Coherence:
    """Heart rhythm of the last 64 s, every second: coherence ratio, its peak, and the swing with the breath.

    ``resonance_power_ms2`` is the power within 0.015 Hz of the peak.
    """

    t: float
    ratio: float | None
    peak_hz: float | None
    rsa_bpm: float | None
    respiration_rate_bpm: float | None = None
    resonance_power_ms2: float | None = None


@dataclass(frozen=True, slots=True)
class Arousal:
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


@dataclass(frozen=True, slots=True)
class BaselineUpdate:
    """The baseline became provisional, firm, or was refined; storage keeps the firm ones."""

    t: float
    stage: Literal["provisional", "firm", "refined"]
    baseline: Baseline


@dataclass(frozen=True, slots=True)
class Prompt:
    """An offer; ``reason`` is a decision's code, ``reasons`` the figures behind it."""

    t: float
    id: str
    exercise: str
    reason: str
    reasons: tuple[Reason, ...] = ()
    kind: Literal["arousal", "posture", "movement"] = "arousal"


@dataclass(frozen=True, slots=True)
class PromptEnd:
    """How an offer ended: accepted, later, not_now, not_tense, anxious, expired or settled."""

    t: float
    id: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to prompt, and why; also when not to, logged when the reason changes."""

    t: float
    prompt: bool
    reason: str
    score: float | None = None
    threshold: float | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
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


@dataclass(frozen=True, slots=True)
class Device:
    """The strap as the person sees it."""

    t: float
    state: DeviceState
    name: str = ""
    address: str = ""
    cause: str = ""
    detail: str = ""
    battery_percent: int | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """A note, or a protocol's phase, at a moment."""

    t: float
    text: str
    kind: Literal["note", "phase"] = "note"


@dataclass(frozen=True, slots=True)
class Learned:
    """Feedback moved the threshold; storage carries ``threshold_shift`` into the next session's history."""

    t: float
    threshold_shift: float
    because: str


@dataclass(frozen=True, slots=True)
class PaceFound:
    """The result of an assessment of one's own pace, breaths/min, with its runner-up and how certain it is, 0-1."""

    t: float
    rate_per_min: float
    runner_up_per_min: float
    certainty: float


@dataclass(frozen=True, slots=True)
class Problem:
    """Something failed and the session goes on: what happened and what to do next, as a code with detail."""

    t: float
    code: str
    detail: str = ""


Event: TypeAlias = (
    HeartRate
    | Beat
    | Gap
    | Indices
    | Coherence
    | Arousal
    | BaselineUpdate
    | Prompt
    | PromptEnd
    | Decision
    | Exercise
    | Episode
    | Device
    | Marker
    | Learned
    | PaceFound
    | Problem
)
