"""What is said once a day at a time of one's choice: the check-in, and the day in short. Off unless asked for."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from biofeedback.gui.shell.daily_reminder import DailyReminder
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.text.words import translate
from biofeedback.local_time import local_day, utc_offset_s
from biofeedback.trends.day_end import DayEnd


class DailyWords(QObject):
    """Emits ``said(title, text)`` for a notification, where the window is away.

    Parameters
    ----------
    window : callable
        Gives the window that stands now.
    busy : callable
        Whether now is no time for it: a demonstration or an exercise is under way.
    """

    said = Signal(str, str)

    def __init__(
        self, window: Callable[[], MainWindow], busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current, self._busy = window, busy
        context = self._window.context
        self.check_in = DailyReminder(lambda: context.preferences.check_in_at_min, self._last_wall_s, self)
        self.day_end = DailyReminder(self._day_end_min, lambda: None, self)
        self.check_in.due.connect(self._remind_of_check_in)
        self.check_in.day_began.connect(self._tell_of_the_day)
        self.day_end.due.connect(self._ask_for_day_end)

    @property
    def _window(self) -> MainWindow:
        return self._current()

    def _last_wall_s(self) -> float | None:
        return self._window.check_ins.last_wall_s()

    def _tell_of_the_day(self) -> None:
        self._window.check_ins.tell_of_the_day()

    def stop(self) -> None:
        """The program leaves."""
        self.check_in.stop()
        self.day_end.stop()

    def _day_end_min(self) -> int:
        preferences = self._window.context.preferences
        return preferences.day_end_at_min if preferences.day_end_notice else -1

    def _remind_of_check_in(self) -> None:
        if self._busy():
            return
        asked = translate("CheckInFlow", "A moment to check in?")
        self._window.banner.say(asked, "check_in", translate("CheckInFlow", "Check in"), self._window.check_ins.open)
        self.said.emit(asked, translate("CheckInFlow", "It takes less than twenty seconds."))

    def _ask_for_day_end(self) -> None:
        now_s = time.time()
        day = local_day(now_s, utc_offset_s(now_s))
        self._window.context.ask(lambda services: services.day_end(day), self._tell_day_end)

    def _tell_day_end(self, found: DayEnd | None) -> None:
        """Of an empty day nothing is said."""
        if found is None or self._busy():
            return
        ready = translate("DayEnd", "Your day in short is ready in History.")
        self._window.banner.say(ready, "day_end", translate("DayEnd", "Look"), self._look)
        self.said.emit(translate("DayEnd", "Your day in short"), ready)

    def _look(self) -> None:
        self._window.go_to("history", "today")
