"""A demonstration's protocol: named phases of given lengths, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, get_args

from biofeedback.user_error import TranslatableError

PhaseKind: TypeAlias = Literal["rest", "stressor", "regulation", "free"]
Task: TypeAlias = Literal["serial_sevens", "stroop", "spoken"]
KINDS: tuple[PhaseKind, ...] = get_args(PhaseKind)
TASKS: tuple[Task, ...] = get_args(Task)
SHORTEST_S, LONGEST_S = 30.0, 1800.0
MOST_PHASES = 12
LONGEST_NAME = 60


class ProtocolError(TranslatableError, ValueError):
    """A protocol that cannot be run; the message is a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase. ``task`` belongs to a stressor, ``exercise`` (a catalogue id) to a regulation.

    "spoken" is a task that the therapist gives in their own words.
    """

    kind: PhaseKind
    duration_s: float
    name: str = ""
    task: Task | None = None
    exercise: str | None = None


@dataclass(frozen=True, slots=True)
class Protocol:
    """Phases in their order."""

    name: str
    phases: tuple[Phase, ...]

    @property
    def duration_s(self) -> float:
        """Length of all phases together, s."""
        return sum(phase.duration_s for phase in self.phases)

    def with_length(self, index: int, duration_s: float) -> Protocol:
        """The same with another length for one phase."""
        phases = list(self.phases)
        phases[index] = replace(phases[index], duration_s=duration_s)
        return replace(self, phases=tuple(phases))


# A minute of free breathing ends it: figures during slow breathing say what the breath does, not what it left behind.
DEFAULT = Protocol(
    "Rest, stressor, regulation",
    (
        Phase("rest", 120.0),
        Phase("stressor", 120.0, task="serial_sevens"),
        Phase("regulation", 180.0, exercise="longer_exhale"),
        Phase("free", 60.0),
    ),
)


def checked(protocol: Protocol) -> Protocol:
    """The protocol, if it can be run.

    Raises
    ------
    ProtocolError
        If it cannot; the message says which phase and why.
    """
    from biofeedback.coaching import catalogue

    if not 1 <= len(protocol.phases) <= MOST_PHASES:
        count = len(protocol.phases)
        raise ProtocolError("a protocol has 1 to {most} phases, this one has {count}", most=MOST_PHASES, count=count)
    known = {exercise.id for exercise in catalogue.CATALOGUE}
    for number, phase in enumerate(protocol.phases, start=1):
        if not SHORTEST_S <= phase.duration_s <= LONGEST_S:
            lasts = f"{phase.duration_s:g}"
            raise ProtocolError(
                "phase {number} lasts {lasts} s; possible is 30 s to 30 min", number=number, lasts=lasts
            )
        if phase.exercise is not None and phase.exercise not in known:
            told = "phase {number} asks for the exercise “{exercise}”, which is not known here"
            raise ProtocolError(told, number=number, exercise=phase.exercise)
        if phase.kind == "regulation" and phase.exercise is None:
            raise ProtocolError("phase {number} is a regulation and names no exercise", number=number)
        if len(phase.name) > LONGEST_NAME:
            told = "the name of phase {number} is longer than {most} characters"
            raise ProtocolError(told, number=number, most=LONGEST_NAME)
    return protocol


def phase_mark(phase: Phase) -> str:
    """What a recording keeps of a phase: its kind, what was done in it, and its own name."""
    return f"{phase.kind}|{phase.task or phase.exercise or ''}|{phase.name}"


def read_phase_mark(text: str, duration_s: float = 0.0) -> Phase:
    """The phase of a recording's mark; a mark of another origin is a free phase of that name."""
    parts = text.split("|", 2)
    kind = next((kind for kind in KINDS if kind == parts[0]), None)
    if len(parts) != 3 or kind is None:
        return Phase("free", duration_s, text)
    task = next((task for task in TASKS if task == parts[1]), None)
    exercise = parts[1] if kind == "regulation" and parts[1] else None
    return Phase(kind, duration_s, parts[2], task, exercise)
