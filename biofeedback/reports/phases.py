"""What was done when in a session: a protocol's phases, or the minutes around an exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from biofeedback.coaching.protocol import Phase, phase_of
from biofeedback.events import Event, ExerciseProgress, PhaseStart

AROUND_S = 300.0
SHORTEST_S = 10.0


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase with its place in the session; ``paced`` when breathing or another exercise was led in it."""

    phase: Phase
    begin_s: float
    end_s: float
    paced: bool = False

    @property
    def length_s(self) -> float:
        """How long it went, s."""
        return self.end_s - self.begin_s


def phase_spans(events: Sequence[Event], duration_s: float) -> tuple[PhaseSpan, ...]:
    """The phases that count, in order of time.

    Of a phase that was repeated at once only the last run counts. A session without a protocol is told as before,
    during and after its longest exercise; one without an exercise as a whole.
    """
    starts = [event for event in events if isinstance(event, PhaseStart)]
    exercises = _exercises(events, duration_s)
    if starts:
        return _protocol(starts, exercises, duration_s)
    if exercises:
        return _around(max(exercises, key=lambda each: each.length_s), duration_s)
    return (PhaseSpan(Phase("free", duration_s), 0.0, duration_s),) if duration_s > 0 else ()


def _protocol(starts: Sequence[PhaseStart], exercises: Sequence[PhaseSpan], duration_s: float) -> tuple[PhaseSpan, ...]:
    spans: list[PhaseSpan] = []
    ends_s = [start.t for start in starts[1:]] + [duration_s]
    for start, end_s in zip(starts, ends_s, strict=True):
        phase = phase_of(start)
        if phase is None:
            continue
        if spans and spans[-1].phase == phase and spans[-1].end_s == start.t:
            spans.pop()
        paced = any(each.begin_s < end_s - 1.0 and each.end_s > start.t + 1.0 for each in exercises)
        spans.append(PhaseSpan(phase, start.t, end_s, paced))
    return tuple(
        replace(span, phase=replace(span.phase, duration_s=span.length_s))
        for span in spans
        if span.length_s >= SHORTEST_S
    )


def _exercises(events: Sequence[Event], duration_s: float) -> list[PhaseSpan]:
    spans: list[PhaseSpan] = []
    begun: ExerciseProgress | None = None
    for event in events:
        if not isinstance(event, ExerciseProgress):
            continue
        if event.phase == "started":
            begun = event
        elif begun is not None and event.phase in ("finished", "stopped"):
            spans.append(_led(begun, event.t))
            begun = None
    return [*spans, *([_led(begun, duration_s)] if begun is not None else [])]


def _led(begun: ExerciseProgress, end_s: float) -> PhaseSpan:
    phase = Phase("regulation", end_s - begun.t, exercise=begun.exercise)
    return PhaseSpan(phase, begun.t, end_s, paced=True)


def _around(during: PhaseSpan, duration_s: float) -> tuple[PhaseSpan, ...]:
    before = PhaseSpan(Phase("free", 0.0), max(0.0, during.begin_s - AROUND_S), during.begin_s)
    after = PhaseSpan(Phase("free", 0.0), during.end_s, min(duration_s, during.end_s + AROUND_S))
    return tuple(span for span in (before, during, after) if span.length_s >= SHORTEST_S)
