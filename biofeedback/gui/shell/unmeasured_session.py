"""Stands in for a session that could not be opened: exercises run on the clock, nothing is measured or kept."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from biofeedback.engine import Engine
from biofeedback.events import Act, Action, Baseline, Event, ExerciseProgress, Settings, Start, Tick
from biofeedback.gui.state.session_handle import Deliver

TICK_MS = 250


class UnmeasuredSession(QObject):
    """A session of exercises alone.

    Parameters
    ----------
    deliver : callable
        Is given the course of exercises.
    """

    def __init__(self, deliver: Deliver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deliver = deliver
        self._begun_ns = time.monotonic_ns()
        start = Start(self._begun_ns, settings=Settings(daily_cap=0), engine="native")
        self._engine = Engine(start, figures=False)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()

    @property
    def baseline(self) -> Baseline | None:
        """Nothing is known of the wearer."""
        return None

    def act(self, act: Act) -> None:
        """Take in what the person did."""
        self._tell(self._engine.feed(Action(time.monotonic_ns(), act)))

    def now_s(self) -> float:
        """Seconds since the start."""
        return (time.monotonic_ns() - self._begun_ns) / 1e9

    def tick(self) -> None:
        """Go on to whatever is due."""
        self._tell(self._engine.feed(Tick(time.monotonic_ns())))

    def end(self) -> bool:
        """Stop; there is nothing to store."""
        self._ticks.stop()
        return True

    def _tell(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, ExerciseProgress):
                self._deliver(event)
