"""A demonstration's protocol: named phases of given lengths, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import get_args

from biofeedback.events import PhaseKind, PhaseStart, Task
from biofeedback.user_error import TranslatableError

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


def phase_of(start: PhaseStart, duration_s: float = 0.0) -> Phase | None:
    """The phase that begins; None where the protocol ends."""
    return None if start.kind is None else Phase(start.kind, duration_s, start.name, start.task, start.exercise)
