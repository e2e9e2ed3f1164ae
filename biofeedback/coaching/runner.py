"""Takes a person through an exercise, step by step, in whatever time it is told."""

from __future__ import annotations

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.exercise import Exercise, Step
from biofeedback.events import ExercisePhase, ExerciseProgress

# What comes before an exercise where it is wanted: time for three easy breaths, at nobody's pace.
READY_BREATHS, READY_S = 3, 12.0
READY = Step(
    "ready", "Get ready. Settle, and let three breaths come and go.", READY_S, "Get ready. Three easy breaths."
)


class Runner:
    """The course of one exercise at a time; every method returns the events it caused."""

    def __init__(self) -> None:
        self.exercise: Exercise | None = None
        self._index = 0
        self._step_ends_s = 0.0
        self._paused_at_s: float | None = None
        self._cut_s = 0.0

    @property
    def running(self) -> bool:
        """Whether an exercise is under way, paused or not."""
        return self.exercise is not None

    @property
    def step(self) -> Step | None:
        """The step under way."""
        if self.exercise is None:
            return None
        return READY if self._index < 0 else self.exercise.steps[self._index]

    def start(self, exercise: Exercise, t_s: float, ready_s: float = 0.0) -> list[ExerciseProgress]:
        """Begin an exercise, after ``ready_s`` to get ready; one that was under way is stopped first."""
        before = self.stop(t_s)
        self.exercise, self._paused_at_s, self._cut_s = exercise, None, 0.0
        opened = self._event(t_s, "started", exercise.duration_s)
        return [*before, opened, self._enter(-1 if ready_s > 0 else 0, t_s, ready_s)]

    def advance(self, now_s: float) -> list[ExerciseProgress]:
        """Go on to whatever is due by ``now_s``."""
        caused: list[ExerciseProgress] = []
        while self.exercise is not None and self._paused_at_s is None and now_s >= self._step_ends_s:
            caused.append(self._next(self._step_ends_s))
        return caused

    def skip(self, t_s: float) -> list[ExerciseProgress]:
        """Leave the step under way."""
        if self.exercise is None:
            return []
        self._paused_at_s = None
        return [self._next(t_s)]

    def pause(self, t_s: float) -> list[ExerciseProgress]:
        """Hold everything where it is."""
        if self.exercise is None or self._paused_at_s is not None:
            return []
        self._paused_at_s = t_s
        return [self._event(t_s, "paused", self._step_ends_s - t_s)]

    def resume(self, t_s: float) -> list[ExerciseProgress]:
        """Go on after a pause, with an in-breath."""
        if self.exercise is None or self._paused_at_s is None:
            return []
        self._step_ends_s += t_s - self._paused_at_s
        self._paused_at_s = None
        resumed = self._event(t_s, "resumed", self._step_ends_s - t_s)
        # A pace that is measured tells nothing in two halves: it begins anew.
        measured = self.exercise.assessment and self.step is not None and self.step.breath is not None
        return [resumed, self._enter(self._index, t_s)] if measured else [resumed]

    def shorten(self, t_s: float, by_s: float = 60.0) -> list[ExerciseProgress]:
        """Take a minute off the step under way, as far as the exercise still makes sense."""
        if self.exercise is None or self._index < 0:
            return []
        spare_s = self.exercise.duration_s - self._cut_s - self.exercise.shortest_s
        cut_s = max(0.0, min(by_s, spare_s, self._step_ends_s - t_s))
        self._cut_s += cut_s
        self._step_ends_s -= cut_s
        return [self._event(t_s, "step", self._step_ends_s - t_s)]

    def stop(self, t_s: float) -> list[ExerciseProgress]:
        """End before the end."""
        if self.exercise is None:
            return []
        ended = self._event(t_s, "stopped", 0.0)
        self.exercise = None
        return [ended]

    def _enter(self, index: int, t_s: float, length_s: float = 0.0) -> ExerciseProgress:
        self._index = index
        assert self.step is not None
        length_s = length_s or self.step.duration_s
        self._step_ends_s = t_s + length_s
        return self._event(t_s, "step", length_s)

    def _next(self, t_s: float) -> ExerciseProgress:
        assert self.exercise is not None
        if self._index + 1 < len(self.exercise.steps):
            return self._enter(self._index + 1, t_s)
        ended = self._event(t_s, "finished", 0.0)
        self.exercise = None
        return ended

    def _event(self, t_s: float, phase: ExercisePhase, duration_s: float) -> ExerciseProgress:
        assert self.exercise is not None
        if phase == "started":
            return ExerciseProgress(t_s, self.exercise.id, phase, duration_s=duration_s)
        step = self.step
        assert step is not None
        return ExerciseProgress(
            t_s, self.exercise.id, phase, step.id, self._index, duration_s, breath=_seconds(step.breath)
        )


def _seconds(breath: BreathPattern | None) -> tuple[float, float, float, float] | None:
    if breath is None:
        return None
    return (breath.inhale_s, breath.hold_full_s, breath.exhale_s, breath.hold_empty_s)
