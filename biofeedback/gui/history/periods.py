"""The week and the month that are looked at, read in the background from whoever's days these are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from biofeedback.gui.history.day_list import today
from biofeedback.gui.history.links_card import LINK_DAYS
from biofeedback.gui.history.period_page import READ_BEFORE_DAYS, PeriodPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.services.days import day_records
from biofeedback.services.recordings import Archive
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.link_result import Links
from biofeedback.trends.period import Period, period_of


class Periods(QObject):
    """Emits ``day_pressed(day)`` and ``signs_wanted``.

    Parameters
    ----------
    context : AppContext
    archive : callable
        Whose days; None while they have none.
    """

    day_pressed = Signal(int)
    signs_wanted = Signal()

    def __init__(self, context: AppContext, archive: Callable[[], Archive | None], parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._asked, self._linked = Newest(context.run, self), Newest(context.run, self)
        self.week, self.month = PeriodPage("week"), PeriodPage("month")
        self.pages = (self.week, self.month)
        for page in self.pages:
            page.period_wanted.connect(self.want)
            page.day_pressed.connect(self.day_pressed)
            page.signs_wanted.connect(self.signs_wanted)

    def day_in_view(self, page: QWidget | None, chosen: int | None) -> int:
        """The day to go on with: the one chosen last where it lies in what is on show, else its last."""
        day = today() if chosen is None else chosen
        shown = page.period if isinstance(page, PeriodPage) else None
        return day if shown is None or day in shown.days else min(shown.last_day, today())

    def page_of(self, kind: str) -> PeriodPage | None:
        """The week's or the month's page; None for a day."""
        return next((page for page in self.pages if page.kind == kind), None)

    def show_day(self, page: PeriodPage, day: int) -> None:
        """Show the week or the month that a day lies in."""
        self.want(period_of(page.kind, day))

    def want(self, period: Period) -> None:
        """Read a week or a month, and show it."""
        page = self.week if period.kind == "week" else self.month
        if page.period is None:
            page.clear(period, today())
        page.period = period
        archive = self._archive()

        def work() -> tuple[DayRecord, ...]:
            if archive is None:
                return ()
            return day_records(archive.path, period.first_day - READ_BEFORE_DAYS, period.last_day)

        def show(records: tuple[DayRecord, ...]) -> None:
            page.show_days(period, records, today())
            if page is self.month:
                self._linked.ask(lambda: _links(records, period), page.links.show_links)

        self._linked.drop()
        self._asked.ask(work, show)

    def reload(self, page: QWidget | None) -> None:
        """Read anew what is on show."""
        if isinstance(page, PeriodPage) and page.period is not None:
            self.want(page.period)

    def clear(self) -> None:
        """Nothing of one person's stays on show under another's name."""
        self._asked.drop()
        self._linked.drop()
        for page in self.pages:
            page.clear(page.period or period_of(page.kind, today()), today())


def _links(records: tuple[DayRecord, ...], period: Period) -> Links:
    """Numpy is imported where links are looked for, on the thread that looks."""
    from biofeedback.trends.links import find_links

    return find_links([record for record in records if record.day > period.last_day - LINK_DAYS])
