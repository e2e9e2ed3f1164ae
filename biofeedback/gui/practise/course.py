"""An exercise under way, folded from the session's events: the step, its pacer, the time left. No Qt here."""

from __future__ import annotations

from biofeedback.coaching import catalogue
from biofeedback.coaching.exercise import Exercise, Step
from biofeedback.coaching.length import at_length
from biofeedback.coaching.pacer import Pacer, PacerMoment
from biofeedback.coaching.pacing import Pacing, breath_of
from biofeedback.coaching.runner import READY
from biofeedback.events import ExerciseProgress


class Course:
    """Begins with the event ``started``; give it every later event of the same exercise."""

    def __init__(self, started: ExerciseProgress) -> None:
        self.exercise = _known(started.exercise, started.duration_s)
        self.exercise_id = started.exercise
        self.began_s = started.t
        self.step: Step | None = None
        self.step_index = 0
        self._pacing = Pacing()
        self._ends_s = started.t + (started.duration_s or (self.exercise.duration_s if self.exercise else 0.0))
        self._step_ends_s = self._ends_s
        self.step_began_s = started.t

    def apply(self, event: ExerciseProgress) -> None:
        """Take in one event of this exercise."""
        if event.phase == "step":
            self._begin_step(event)
        elif event.phase == "paused":
            self._pacing.pause(event.t)
        elif event.phase == "resumed" and self.paused_s is not None:
            held_s = event.t - self.paused_s
            self._ends_s += held_s
            self._step_ends_s += held_s
            self._pacing.resume(event.t)
            if self.exercise is not None and self.exercise.assessment:
                # A measured pace begins anew with its step.
                self._pacing = Pacing()

    @property
    def pacer(self) -> Pacer | None:
        """The pacer of the step under way."""
        return self._pacing.pacer

    @property
    def paused_s(self) -> float | None:
        """Since when it is held, s."""
        return self._pacing.paused_s

    @property
    def ends_s(self) -> float:
        """When it will end, session time in s."""
        return self._ends_s

    @property
    def getting_ready(self) -> bool:
        """Whether it has not begun yet."""
        return self.step is READY

    def step_share(self, now_s: float) -> float:
        """How much of the step is over, 0 to 1."""
        whole_s = self._step_ends_s - self.step_began_s
        return 1.0 if whole_s <= 0 else min(1.0, max(0.0, 1.0 - self.step_left_s(now_s) / whole_s))

    def left_s(self, now_s: float) -> float:
        """Time left, s; it stands still while paused."""
        return max(0.0, self._ends_s - (now_s if self.paused_s is None else self.paused_s))

    def step_for_s(self, now_s: float) -> float:
        """How long the step has gone on, s; a pause is not counted."""
        return max(0.0, self._step_ends_s - self.step_began_s - self.step_left_s(now_s))

    def step_left_s(self, now_s: float) -> float:
        """Time left in the step, s."""
        return max(0.0, self._step_ends_s - (now_s if self.paused_s is None else self.paused_s))

    def moment(self, now_s: float) -> PacerMoment | None:
        """The pacer now; held while paused; None in a step without one."""
        return self._pacing.moment(now_s)

    def _begin_step(self, event: ExerciseProgress) -> None:
        steps = self.exercise.steps if self.exercise else ()
        if self.paused_s is not None and event.index != self.step_index:
            # Going on to another step ends a pause.
            self._pacing = Pacing()
        if event.step == READY.id:
            self.step, self.step_index = READY, -1
            self._step_began(event)
            self._ends_s = self._step_ends_s + sum(step.duration_s for step in steps)
            return
        self.step_index = min(event.index, max(0, len(steps) - 1))
        self.step = steps[self.step_index] if steps else None
        self._step_began(event)
        self._ends_s = self._step_ends_s + sum(step.duration_s for step in steps[self.step_index + 1 :])
        told = breath_of(event.breath) if event.breath else None
        self._pacing.step(told or (self.step.breath if self.step else None), event.t)

    def _step_began(self, event: ExerciseProgress) -> None:
        self.step_began_s = event.t
        self._step_ends_s = event.t + event.duration_s


def _known(exercise_id: str, length_s: float) -> Exercise | None:
    try:
        return at_length(catalogue.find(exercise_id), length_s)
    except KeyError:
        return None
