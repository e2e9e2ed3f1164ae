"""What the person or the desktop can do in a session: one small struct for each, told apart by its tag."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.events.body import Ache
from biofeedback.events.codes import PhaseKind, Sensitivity, Task

PromptAnswer: TypeAlias = Literal["accept", "later", "not_now", "not_tense", "anxious"]
ExerciseSteering: TypeAlias = Literal["stop", "pause", "resume", "shorten", "skip_step"]
Place: TypeAlias = Literal["desk", "home"]


class AnswerPrompt(Struct, frozen=True, tag="answer_prompt", tag_field="do"):
    """Answer an offer; ``prompt`` is its id, "" for the one that is open. "accept" begins what was offered.

    ``ready_s`` is the time to get ready before it.
    """

    answer: PromptAnswer
    prompt: str = ""
    ready_s: float = 0.0


class ExerciseHelped(Struct, frozen=True, tag="exercise_helped", tag_field="do"):
    """An exercise did good."""

    exercise: str = ""


class UndoFeedback(Struct, frozen=True, tag="undo_feedback", tag_field="do"):
    """Take back what was last said of an offer or an exercise."""


class StartExercise(Struct, frozen=True, tag="start_exercise", tag_field="do"):
    """Begin an exercise of one's own choice, by its id.

    ``length_s`` of 0 is its own length; ``ready_s`` the time to get ready before it.
    """

    exercise: str
    length_s: float = 0.0
    ready_s: float = 0.0


class SteerExercise(Struct, frozen=True, tag="steer_exercise", tag_field="do"):
    """Pause, go on with, shorten or end the exercise under way, or skip its step."""

    how: ExerciseSteering


class Snooze(Struct, frozen=True, tag="snooze", tag_field="do"):
    """Ask nothing for some minutes; 0 ends the pause."""

    minutes: float


class DoNotDisturb(Struct, frozen=True, tag="do_not_disturb", tag_field="do"):
    """The desktop wants quiet, or no longer."""

    on: bool


class WindowVisible(Struct, frozen=True, tag="window_visible", tag_field="do"):
    """The window is on show, or no longer: indices are computed more often while it is."""

    visible: bool


class ShowBreathCurve(Struct, frozen=True, tag="breath_curve", tag_field="do"):
    """A curve of the breath is on show, for which a strap that can sends faster."""

    shown: bool


class WasSitting(Struct, frozen=True, tag="was_sitting", tag_field="do"):
    """What looked like movement was none."""


class SitsUpright(Struct, frozen=True, tag="sits_upright", tag_field="do"):
    """The next ten seconds are the wearer's own upright."""


class SetSensitivity(Struct, frozen=True, tag="set_sensitivity", tag_field="do"):
    """Another preset."""

    sensitivity: Sensitivity


class SetPromptSettings(Struct, frozen=True, tag="set_prompt_settings", tag_field="do"):
    """Quiet hours (local minutes since midnight), cap, time between prompts and reminders (min); None is off.

    ``refractory_min`` of None leaves the time between prompts as it is, ``ask_days`` of None the days on which it asks.
    """

    quiet_from_min: int | None
    quiet_to_min: int | None
    daily_cap: int
    posture_reminder_min: float | None = None
    movement_reminder_min: float | None = None
    refractory_min: float | None = None
    ask_days: tuple[int, ...] | None = None


class AddMarker(Struct, frozen=True, tag="add_marker", tag_field="do"):
    """Note something down at this moment."""

    text: str


class Rest(Struct, frozen=True, tag="rest", tag_field="do"):
    """A rest that was asked for, from which the reference is taken, begins or ends."""

    begins: bool


class ProtocolPhase(Struct, frozen=True, tag="protocol_phase", tag_field="do"):
    """A phase of a protocol begins. ``task`` belongs to a stressor, ``exercise`` (an id) to a regulation."""

    kind: PhaseKind
    name: str = ""
    task: Task | None = None
    exercise: str | None = None


class ProtocolEnd(Struct, frozen=True, tag="protocol_end", tag_field="do"):
    """A protocol ends."""


class UnusualDay(Struct, frozen=True, tag="unusual_day", tag_field="do"):
    """The day is not like others (ill, a bad night): nothing is learned of the reference."""

    on: bool


class CheckIn(Struct, frozen=True, tag="check_in", tag_field="do"):
    """What is felt where; nothing, where all is loose."""

    aches: tuple[Ache, ...] = ()


class AtPlace(Struct, frozen=True, tag="at_place", tag_field="do"):
    """Where the person is: what can be offered there."""

    place: Place


class SystemSleep(Struct, frozen=True, tag="system_sleep", tag_field="do"):
    """The computer goes to sleep, or woke up."""

    asleep: bool


class UnknownAct(Struct, frozen=True, tag="unknown", tag_field="do"):
    """What an earlier version recorded and gave no meaning to: kept as it was written, and without effect."""

    text: str


Act: TypeAlias = (
    AnswerPrompt
    | ExerciseHelped
    | UndoFeedback
    | StartExercise
    | SteerExercise
    | Snooze
    | DoNotDisturb
    | WindowVisible
    | ShowBreathCurve
    | WasSitting
    | SitsUpright
    | SetSensitivity
    | SetPromptSettings
    | AddMarker
    | Rest
    | ProtocolPhase
    | ProtocolEnd
    | UnusualDay
    | CheckIn
    | AtPlace
    | SystemSleep
    | UnknownAct
)
