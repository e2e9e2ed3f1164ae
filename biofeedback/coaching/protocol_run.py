"""Leads through a protocol in whatever time it is told; says what is to be done, does nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from biofeedback.coaching.protocol import Phase, Protocol
from biofeedback.events import Act, ProtocolEnd, ProtocolPhase, Rest, StartExercise, SteerExercise

# A piece of an exercise shorter than this is not begun again at the end of a phase.
WORTH_REPEATING_S = 20.0


@dataclass(frozen=True, slots=True)
class PhaseRun:
    """A phase as it went: ``end_s`` is None while it runs; ``kept`` is False once it was repeated."""

    index: int
    phase: Phase
    begin_s: float
    end_s: float | None = None
    kept: bool = True


class ProtocolRun:
    """One run of a protocol. Every method takes the session's time in s and returns what is to be done.

    Parameters
    ----------
    protocol : Protocol
        What is run; phases to come may still change their length.
    """

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.spans: list[PhaseRun] = []
        self.finished = False

    @property
    def running(self) -> bool:
        """Whether a phase is under way."""
        return bool(self.spans) and not self.finished

    @property
    def span(self) -> PhaseRun | None:
        """The phase under way."""
        return self.spans[-1] if self.running else None

    @property
    def index(self) -> int:
        """Number of the phase under way, from 0; -1 before the start."""
        return self.spans[-1].index if self.spans else -1

    def elapsed_s(self, now_s: float) -> float:
        """Time spent in the phase under way, or in the one that the end left, s."""
        if not self.spans:
            return 0.0
        last = self.spans[-1]
        return max(0.0, (now_s if last.end_s is None else last.end_s) - last.begin_s)

    def left_s(self, now_s: float) -> float:
        """Time left in the phase under way, s."""
        return 0.0 if self.span is None else max(0.0, self._length_s() - self.elapsed_s(now_s))

    def kept_spans(self) -> list[PhaseRun]:
        """The phases that count: of a repeated one its last run."""
        return [span for span in self.spans if span.kept]

    def set_length(self, index: int, duration_s: float) -> None:
        """Change the length of the phase under way or of one to come."""
        if index >= max(0, self.index):
            self.protocol = self.protocol.with_length(index, duration_s)

    def start(self, now_s: float) -> list[Act]:
        """Begin the first phase."""
        return [] if self.spans else self._enter(0, now_s)

    def advance(self, now_s: float) -> list[Act]:
        """Go on to whatever is due by ``now_s``."""
        acts: list[Act] = []
        while self.span is not None and now_s >= self.span.begin_s + self._length_s():
            acts += self._next(self.span.begin_s + self._length_s())
        return acts

    def skip(self, now_s: float) -> list[Act]:
        """Leave the phase under way for the next one."""
        return self._next(now_s) if self.running else []

    def repeat(self, now_s: float) -> list[Act]:
        """Begin the phase under way again; what was recorded of it so far no longer counts."""
        if self.span is None:
            return []
        index = self.span.index
        acts = self._leave(now_s, kept=False)
        return acts + self._enter(index, now_s)

    def stop(self, now_s: float) -> list[Act]:
        """End the protocol where it is."""
        if self.span is None:
            return []
        acts = self._leave(now_s)
        self.finished = True
        return [*acts, ProtocolEnd()]

    def exercise_ended(self, now_s: float) -> list[Act]:
        """An exercise came to its end by itself: begin it again while the phase still has time for it."""
        span = self.span
        if span is None or span.phase.exercise is None or self.left_s(now_s) < WORTH_REPEATING_S:
            return []
        return [StartExercise(span.phase.exercise)]

    def _length_s(self) -> float:
        return self.protocol.phases[self.index].duration_s

    def _next(self, now_s: float) -> list[Act]:
        if self.index + 1 >= len(self.protocol.phases):
            return self.stop(now_s)
        index = self.index + 1
        acts = self._leave(now_s)
        return acts + self._enter(index, now_s)

    def _enter(self, index: int, now_s: float) -> list[Act]:
        phase = self.protocol.phases[index]
        self.spans.append(PhaseRun(index, phase, now_s))
        acts: list[Act] = [ProtocolPhase(phase.kind, phase.name, phase.task, phase.exercise)]
        if phase.kind == "rest":
            acts.append(Rest(True))
        if phase.exercise is not None:
            acts.append(StartExercise(phase.exercise))
        return acts

    def _leave(self, now_s: float, *, kept: bool = True) -> list[Act]:
        span = self.spans[-1]
        self.spans[-1] = PhaseRun(span.index, span.phase, span.begin_s, now_s, kept)
        acts: list[Act] = []
        if span.phase.kind == "rest":
            acts.append(Rest(False))
        if span.phase.exercise is not None:
            acts.append(SteerExercise("stop"))
        return acts
