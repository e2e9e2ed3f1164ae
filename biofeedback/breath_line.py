"""The breath's curve while an exercise paces it: joins the pacer, which coaching knows, with the chest's tilt."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from biofeedback.coaching.pacing import Pacing, breath_of
from biofeedback.events import BreathWave, Event, ExerciseProgress
from biofeedback.signal.acceleration import GRID_HZ, ChestAcceleration
from biofeedback.signal.arrays import Floats
from biofeedback.signal.breathing.curve import BEHIND, WINDOW_S, BreathCurve

# Every other point of the grid is enough for the eyes.
STEP_S = 0.2


class BreathLine:
    """Follows the exercise, and tells the newest stretch of the breath with each packet of acceleration."""

    def __init__(self) -> None:
        self._pacing: Pacing | None = None
        self._curve = BreathCurve()
        self._told_s = float("-inf")

    @property
    def under_way(self) -> bool:
        """Whether an exercise is under way."""
        return self._pacing is not None

    def follow(self, events: Iterable[Event]) -> None:
        """Take in what the session made of an input."""
        for event in events:
            if isinstance(event, ExerciseProgress):
                self._course(event)

    def heard(self, now_s: float, chest: ChestAcceleration, still_for_s: float, *, told: bool) -> list[Event]:
        """A packet of acceleration has come: the points since the last one, where the breath can be read.

        ``told`` says whether a rate of breathing is told right now.
        """
        pacing = self._pacing
        if pacing is None or pacing.pacer is None or pacing.paused_s is not None:
            return []
        times = chest.newest_point_s - np.arange(round(WINDOW_S * GRID_HZ) - 1, -1, -1) / GRID_HZ
        pace = np.array([pacing.pacer.at(t).depth if t >= pacing.since_s else np.nan for t in times.tolist()])
        seconds = np.floor(min(still_for_s, chest.kept_s, WINDOW_S) * GRID_HZ) / GRID_HZ
        depth = self._curve.advance(chest, float(seconds), pace, 1.0 / pacing.pacer.breath.cycle_s, told=told)
        if depth is None:
            return []
        points = self._new_points(times[:-BEHIND][-len(depth) :], depth, pacing.since_s)
        return [BreathWave(now_s, points)] if points else []

    def _new_points(self, times: Floats, depth: Floats, since_s: float) -> tuple[tuple[float, float], ...]:
        found = []
        for t, value in zip(times.tolist(), depth.tolist(), strict=True):
            if t >= max(self._told_s + STEP_S - 1e-6, since_s):
                found.append((round(t, 2), round(value, 3)))
                self._told_s = t
        return tuple(found)

    def _course(self, event: ExerciseProgress) -> None:
        match event.phase:
            case "started":
                self._pacing = Pacing()
            case "step" if self._pacing is not None:
                self._pacing.step(breath_of(event.breath) if event.breath else None, event.t)
            case "paused" if self._pacing is not None:
                self._pacing.pause(event.t)
            case "resumed" if self._pacing is not None:
                self._pacing.resume(event.t)
            case "finished" | "stopped":
                self._pacing = None
