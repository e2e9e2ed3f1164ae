"""What stands beside a day once it is on show: its usual weekday, and, of one's own today, the day in short."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTime

from biofeedback.gui.history.day_list import today
from biofeedback.gui.history.day_page import DayPage
from biofeedback.gui.history.period_words import weekday_words
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.services.days import day_records
from biofeedback.services.recordings import Day
from biofeedback.trends.day_end import DayEnd
from biofeedback.trends.weekday_usual import LOOKED_BACK_WEEKS, against_weekday


class DayAside(QObject):
    """Reads in the background what is said beside a day.

    Parameters
    ----------
    context : AppContext
    page : DayPage
        What it is said on.
    """

    def __init__(self, context: AppContext, page: DayPage, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._page = context, page
        self._usual = Newest(context.run, self)

    def drop(self) -> None:
        """Another day is asked for."""
        self._usual.drop()
        self._page.end.show_end(None)

    def show_day(self, day: Day, *, own: bool) -> None:
        """Read what there is to say of the day on show; ``own`` days are the wearer's, not somebody else's."""
        if day.practice:
            return
        self._usual.ask(lambda: usual_of(day), self._page.say_usual)
        if own and day.number == today() and self._late():
            self._context.ask(lambda services: services.day_end(day.number), lambda found: self._show_end(day, found))

    def _late(self) -> bool:
        """Whether the time has come from which on the day is shown in short."""
        now = QTime.currentTime()
        return 0 <= self._context.preferences.day_end_at_min <= now.hour() * 60 + now.minute()

    def _show_end(self, day: Day, found: DayEnd | None) -> None:
        if self._page.day == day:
            self._page.end.show_end(found)


def usual_of(day: Day) -> str:
    """How a day was beside the same weekdays before it."""
    records = day_records(day.archive.path, day.number - 7 * LOOKED_BACK_WEEKS, day.number)
    return weekday_words(against_weekday(records, day.number))
