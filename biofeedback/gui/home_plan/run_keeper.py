"""Follows exercises, and keeps each that is done to its end: that ticks what is due."""

from __future__ import annotations

import secrets

from biofeedback.coaching.home_plan import ExerciseRun
from biofeedback.events import ExerciseProgress
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.local_time import utc_offset_s

# What was skipped through was not done.
SHORTEST_S = 20.0


class RunKeeper:
    """Told the course of every exercise of the person's own; pauses do not count.

    Parameters
    ----------
    needs : ScreenNeeds
    """

    def __init__(self, needs: ScreenNeeds) -> None:
        self._needs = needs
        self._began_s: float | None = None
        self._paused_s: float | None = None

    def follow(self, event: ExerciseProgress) -> None:
        """One moment of an exercise."""
        match event.phase:
            case "started":
                self._began_s, self._paused_s = event.t, None
            case "paused":
                self._paused_s = event.t
            case "resumed":
                self._end_pause(event.t)
            case "finished":
                self._end_pause(event.t)
                if self._began_s is not None and event.t - self._began_s >= SHORTEST_S:
                    self._keep(event.exercise, event.t - self._began_s)
                self._began_s = None
            case "stopped":
                self._began_s = None
            case _:
                pass

    def _end_pause(self, t: float) -> None:
        if self._paused_s is not None and self._began_s is not None:
            self._began_s += t - self._paused_s
        self._paused_s = None

    def _keep(self, exercise: str, length_s: float) -> None:
        context = self._needs.context
        wall_s = context.wall_s()
        run = ExerciseRun(secrets.token_hex(6), wall_s, utc_offset_s(wall_s), exercise, round(length_s, 1))
        done = self._needs.signals.exercise_done
        context.ask(lambda services: services.home_plans.keep_run(run), lambda _none: done.emit())
