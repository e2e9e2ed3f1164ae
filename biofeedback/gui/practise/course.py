"""An exercise under way, folded from the session's events: the step, its pacer, the time left. No Qt here."""

from __future__ import annotations

import math

from biofeedback.coaching import catalogue
from biofeedback.coaching.breath import Breath
from biofeedback.coaching.exercise import Exercise, Step
from biofeedback.coaching.pacer import Pacer, PacerMoment
from biofeedback.events import Exercise as ExerciseEvent


class Course:
    """Begins with the event ``started``; give it every later event of the same exercise."""

    def __init__(self, started: ExerciseEvent) -> None:
        self.exercise = _known(started.exercise)
        self.exercise_id = started.exercise
        self.began_s = started.t
        self.step: Step | None = None
        self.step_index = 0
        self.pacer: Pacer | None = None
        self.paused_s: float | None = None
        self._ends_s = started.t + (started.duration_s or (self.exercise.duration_s if self.exercise else 0.0))
        self._step_ends_s = self._ends_s

    def apply(self, event: ExerciseEvent) -> None:
        """Take in one event of this exercise."""
        if event.phase == "step":
            self._begin_step(event)
        elif event.phase == "paused":
            self.paused_s = event.t
        elif event.phase == "resumed" and self.paused_s is not None:
            self._resume(event.t)

    @property
    def ends_s(self) -> float:
        """When it will end, session time in s."""
        return self._ends_s

    def left_s(self, now_s: float) -> float:
        """Time left, s; it stands still while paused."""
        return max(0.0, self._ends_s - (now_s if self.paused_s is None else self.paused_s))

    def step_left_s(self, now_s: float) -> float:
        """Time left in the step, s."""
        return max(0.0, self._step_ends_s - (now_s if self.paused_s is None else self.paused_s))

    def moment(self, now_s: float) -> PacerMoment | None:
        """The pacer now; held while paused; None in a step without one."""
        if self.pacer is None:
            return None
        return self.pacer.at(now_s if self.paused_s is None else self.paused_s)

    def _begin_step(self, event: ExerciseEvent) -> None:
        steps = self.exercise.steps if self.exercise else ()
        self.step_index = min(event.index, max(0, len(steps) - 1))
        previous = self.step
        self.step = steps[self.step_index] if steps else None
        self._step_ends_s = event.t + event.duration_s
        self._ends_s = self._step_ends_s + sum(step.duration_s for step in steps[self.step_index + 1 :])
        breath = Breath(*_in_order(event.breath)) if event.breath else self.step.breath if self.step else None
        if breath is None:
            self.pacer = None
        elif self.pacer is None or previous is None:
            self.pacer = Pacer(breath, event.t)
        elif breath != self.pacer.breath:
            self.pacer.change(breath, event.t)

    def _resume(self, t: float) -> None:
        held_s = t - (self.paused_s or t)
        depth = self.pacer.at(self.paused_s or t).depth if self.pacer else 0.0
        self.paused_s = None
        self._ends_s += held_s
        self._step_ends_s += held_s
        if self.pacer is not None:
            breath = self.pacer.breath
            into_s = breath.inhale_s * math.acos(max(-1.0, min(1.0, 1.0 - 2.0 * depth))) / math.pi
            self.pacer = Pacer(breath, t - into_s)


def _in_order(seconds: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """In, full, out, empty as the event tells them: in, out, full, empty as a breath is made."""
    inhale_s, full_s, exhale_s, empty_s = seconds
    return inhale_s, exhale_s, full_s, empty_s


def _known(exercise_id: str) -> Exercise | None:
    try:
        return catalogue.find(exercise_id)
    except KeyError:
        return None
