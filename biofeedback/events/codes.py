"""The codes that inputs and outputs carry: closed sets, so that the type checker finds a code that has no words."""

from __future__ import annotations

from typing import Literal, TypeAlias

IndexEngine: TypeAlias = Literal["neurokit", "native"]
Sensitivity: TypeAlias = Literal["gentle", "standard", "responsive"]
DeviceState: TypeAlias = Literal[
    "scanning", "connecting", "waiting", "streaming", "stale", "lost", "backoff", "stopped"
]
# What is wrong with a link; the words are in devices/faults.py.
FaultCode: TypeAlias = Literal[
    "bluetooth_off",
    "no_adapter",
    "no_low_energy",
    "permission_denied",
    "no_service",
    "no_dbus",
    "strap_not_found",
    "several_straps",
    "strap_gone",
    "connect_failed",
    "connect_timeout",
    "connect_busy",
    "connect_refused",
    "keeps_failing",
    "discovery_failed",
    "subscribe_refused",
    "pairing_needed",
    "no_heart_rate",
    "no_data",
    "link_lost",
    "no_rr",
    "rr_in_ms",
    "contact_lost",
    "battery_low",
    "pmd_refused",
    "unknown",
]
# "" where all is well.
Cause: TypeAlias = FaultCode | Literal[""]
ArousalState: TypeAlias = Literal["calm", "usual", "raised", "high", "settling", "moving", "unsure"]
ArtefactClass: TypeAlias = Literal["ectopic", "missed", "extra", "long", "short"]
GapReason: TypeAlias = Literal["lost", "implausible", "duplicated", "drift", "file"]
BreathSource: TypeAlias = Literal["acceleration", "ecg", "intervals"]
PostureKind: TypeAlias = Literal[
    "upright", "leaning_forward", "leaning_back", "leaning_sideways", "lying", "moving", "unknown"
]
BaselineStage: TypeAlias = Literal["provisional", "firm", "refined"]
# The figures behind an estimate, what keeps it from being made, and the conditions of a person that make it less sure.
FigureCode: TypeAlias = Literal["heart_rate", "rmssd", "sdnn", "frequency", "breath", "still"]
DoubtCode: TypeAlias = Literal["contact", "silence", "flat", "moving", "moved", "posture", "rhythm", "artefacts"]
ConditionId: TypeAlias = Literal[
    "beta_blocker",
    "pacemaker",
    "arrhythmia",
    "pregnancy",
    "fainting",
    "epilepsy",
    "copd",
    "high_blood_pressure",
    "back_or_neck",
    "raynaud",
    "heart_worry",
]
# Which figures of the heart may answer a task, and how strongly all of it does.
AnsweringFigure: TypeAlias = Literal["heart_rate", "rmssd", "sdnn", "frequency"]
AnswerStrength: TypeAlias = Literal["clear", "little", "hardly"]
# Why a score is less sure: what the person told of themselves, or that their heart hardly answers.
ReasonCode: TypeAlias = FigureCode | DoubtCode | ConditionId | Literal["hardly_answers"]
# Whether to ask and why, or why not.
DecisionReason: TypeAlias = Literal[
    "raised",
    "below_threshold",
    "low_confidence",
    "not_sustained",
    "easing",
    "not_clear",
    "exercising",
    "settling",
    "moving",
    "unsure",
    "already_asked",
    "snoozed",
    "do_not_disturb",
    "quiet_hours",
    "daily_cap",
    "refractory",
]
PromptReason: TypeAlias = DecisionReason | Literal["reminder"]
PromptKind: TypeAlias = Literal["arousal", "posture", "movement"]
# How an offer ended.
PromptOutcome: TypeAlias = Literal[
    "accepted", "later", "not_now", "not_tense", "anxious", "snoozed", "expired", "settled"
]
# What a person can say of an offer, or of what it led to, that moves the threshold.
FeedbackKind: TypeAlias = Literal["not_tense", "anxious", "not_now", "helped"]
# Where the true pace may lie beyond what was breathed.
PaceBound: TypeAlias = Literal["", "at_or_below", "at_or_above"]
ExercisePhase: TypeAlias = Literal["started", "step", "paused", "resumed", "finished", "stopped", "judged"]
PhaseKind: TypeAlias = Literal["rest", "stressor", "regulation", "free"]
Task: TypeAlias = Literal["serial_sevens", "stroop", "spoken"]
ProblemCode: TypeAlias = Literal[
    "session_not_opened",
    "recording_disk_full",
    "recording_disk",
    "recording_locked",
    "recording_read_only",
    "recording_damaged",
    "recording_slow",
    "recording_failed",
    "recording_put_back",
    "recording_begun_anew",
    "recording_not_complete",
    "recording_recovered",
    "recording_resumed",
    "slot_failed",
    "bluetooth_restarted",
    "straps_not_kept",
    "engine",
    "engine_stuck",
    "engine_resumed",
    "engine_restarted",
]
