"""A time of one's choice, once a day, unless what it reminds of was done by then. Off unless it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QObject, QTimer, Signal

LOOK_MS = 20_000
# Later than this it is not the chosen time any more: nothing is made up for.
LATEST_MIN = 30


class DailyReminder(QObject):
    """Emits ``due``, and ``day_began`` past midnight.

    Parameters
    ----------
    chosen_min : callable
        The chosen local minute of the day; -1 for none.
    last_wall_s : callable
        When it was done last, s since 1970; None for never.
    now : callable, optional
        The local time.
    """

    due = Signal()
    day_began = Signal()

    def __init__(
        self,
        chosen_min: Callable[[], int],
        last_wall_s: Callable[[], float | None],
        parent: QObject | None = None,
        now: Callable[[], QDateTime] = QDateTime.currentDateTime,
    ) -> None:
        super().__init__(parent)
        self._chosen_min, self._last_wall_s, self._now = chosen_min, last_wall_s, now
        self._reminded_day = 0
        self._day = now().date().toJulianDay()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Whether it is time."""
        now, chosen = self._now(), self._chosen_min()
        day, minute = now.date().toJulianDay(), now.time().hour() * 60 + now.time().minute()
        if day != self._day:
            self._day = day
            self.day_began.emit()
        if chosen < 0 or not chosen <= minute < chosen + LATEST_MIN or day == self._reminded_day:
            return
        self._reminded_day = day
        last_s = self._last_wall_s()
        told_today = last_s is not None and QDateTime.fromSecsSinceEpoch(int(last_s)).date() == now.date()
        if not told_today:
            self.due.emit()

    def stop(self) -> None:
        """The program leaves."""
        self._timer.stop()
