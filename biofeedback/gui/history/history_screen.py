"""The place History: days, a session, two sessions, the people; what is deleted can be had back until closing."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.compare_page import ComparePage
from biofeedback.gui.history.day_aside import DayAside
from biofeedback.gui.history.day_list import today
from biofeedback.gui.history.day_page import DayPage
from biofeedback.gui.history.history_words import why_words
from biofeedback.gui.history.period_page import PeriodPage
from biofeedback.gui.history.periods import Periods
from biofeedback.gui.history.range_report_page import RangeReportPage
from biofeedback.gui.history.session_page import SessionPage
from biofeedback.gui.people.people_page import PeoplePage, shown_name
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.words import translate
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.services.people import PersonSummary
from biofeedback.services.recordings import Archive, Day, SessionView, Why
from biofeedback.session.plan import SIMULATED
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import ME, list_people

log = logging.getLogger(__name__)


class HistoryScreen(QStackedWidget):
    """Emits ``told(text, action)`` for the window's banner; ``undo`` is what its action does.

    And ``signs_wanted`` of an emergency, and ``check_in_deleted``.
    """

    told = Signal(str, str)
    signs_wanted = Signal()
    check_in_deleted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.archive: Archive | None = None
        self._name = context.person
        self._days: list[Day] = []
        self._asked: Day | None = None
        self._list, self._views, self._whys = (Newest(context.run, self) for _ in range(3))
        self._pending: list[tuple[Archive, str]] = []
        self.day = DayPage()
        self._aside = DayAside(context, self.day, self)
        self.periods = Periods(context, lambda: self.archive, self)
        self.session = SessionPage(context)
        self.compare = ComparePage(context)
        self.people = PeoplePage(context)
        self.report = RangeReportPage(context)
        for page in (self.day, *self.periods.pages, self.session, self.compare, self.people, self.report):
            self.addWidget(page)
        self._connect()

    def show_person(self, someone: PersonSummary) -> None:
        """Show another person's days."""
        self._name = someone.name
        self._asked = None
        self.archive = Archive(someone.path)
        self._clear()
        if not isinstance(self.currentWidget(), PeriodPage):
            self.setCurrentWidget(self.day)
        self.reload()

    def reload(self) -> None:
        """Read the days anew."""
        for page in (self.day, *self.periods.pages):
            page.head.name_person(shown_name(self._name))
        archive, name = self.archive, self._name

        def work() -> tuple[Archive | None, list[Day]]:
            known = archive is not None and archive.path.exists()
            found = archive if known else _archive_of(name, practice=name == SIMULATED)
            days = found.days() if found is not None else []
            # What one's own window did with the virtual strap is looked for among one's own days.
            practised = _archive_of(SIMULATED, practice=True) if name == ME else None
            days += practised.days() if practised is not None else []
            return found, sorted(days, key=lambda day: (-day.number, day.practice))

        self._list.ask(work, self._show_days)

    def _clear(self) -> None:
        """Nothing of one person's stays on show under another's name."""
        self._views.drop()
        self._whys.drop()
        self._aside.drop()
        self._days = []
        self.day.clear()
        self.periods.clear()

    def undo(self) -> None:
        """Take the last deletion back."""
        if self._pending:
            archive, session = self._pending.pop()
            self._context.run(lambda: archive.undelete(session), lambda _none: self.reload())

    def commit(self) -> None:
        """Erase what was deleted and not taken back; when the program closes."""
        pending, self._pending = self._pending, []
        by_archive: dict[Path, tuple[Archive, list[str]]] = {}
        for archive, session in pending:
            by_archive.setdefault(archive.path, (archive, []))[1].append(session)
        for archive, sessions in by_archive.values():
            try:
                archive.erase(*sessions)
            except Exception:
                # They are marked as deleted, and are erased with the next start.
                log.exception("%s could not be erased", ", ".join(sessions))

    def escape(self) -> bool:
        """A page back, or what is open on it."""
        page = self.currentWidget()
        if page is self.people:
            if not self.people.escape():
                self._back_to_days()
        elif page in (self.session, self.report):
            self._back_to_days()
        elif page is self.compare:
            self.setCurrentWidget(self.session)
        elif isinstance(page, PeriodPage):
            self.setCurrentWidget(self.day)
        else:
            return self.day.escape()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.currentWidget() in (self.day, *self.periods.pages):
            self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        self.session.leave()
        super().hideEvent(event)

    def _show_days(self, found: tuple[Archive | None, list[Day]]) -> None:
        self.archive, days = found
        gone = {(archive.path, session) for archive, session in self._pending}
        kept = [
            replace(day, sessions=tuple(each for each in day.sessions if (day.archive.path, each.row.id) not in gone))
            for day in days
        ]
        self._days = [day for day in kept if day.sessions or day.check_ins]
        self.day.show_days(self._days, self._asked)
        self.periods.reload(self.currentWidget())
        lacking = {day.archive.path: day.archive for day in days if any(listed.outdated for listed in day.sessions)}
        if lacking:
            made = [archive.prepare for archive in lacking.values()]
            self._list.ask(lambda: sum(prepare() for prepare in made), lambda n: self.reload() if n else None)

    def _open_day(self, day: Day) -> None:
        rows = tuple(listed.row for listed in day.sessions)
        self._asked = day
        self._whys.drop()
        self._aside.drop()

        def show(views: list[SessionView]) -> None:
            self.day.show_views(day, views)
            self._aside.show_day(day, own=self._name == self._context.person)

        self._views.ask(lambda: day.archive.views(rows), show)

    def show_today(self) -> None:
        """Go to today, where it is in the list."""
        self._asked = None
        self._open_number(today())

    def _show_kind(self, kind: str) -> None:
        """The day, the week or the month that is looked at now; the same day stays in view."""
        day = self.periods.day_in_view(self.currentWidget(), None if self._asked is None else self._asked.number)
        page = self.periods.page_of(kind)
        if page is None:
            self._open_number(day)
            self.day.head.choice.setFocus()
            return
        self.periods.show_day(page, day)
        self.setCurrentWidget(page)
        page.head.choice.setFocus()

    def _open_number(self, number: int) -> None:
        """Show a day by its number, where there is anything of it."""
        self.setCurrentWidget(self.day)
        self.day.list.choose_number(number)
        self.day.list.setFocus()

    def _open_session(self, view: SessionView, t_s: float) -> None:
        self._whys.drop()
        self.session.show_session(view, t_s)
        self.setCurrentWidget(self.session)
        self.session.play.setFocus()

    def _compare(self, view: SessionView) -> None:
        rows = [listed.row for day in self._days if day.archive.path == view.archive.path for listed in day.sessions]
        self.session.leave()
        self.compare.compare(view, rows)
        self.setCurrentWidget(self.compare)

    def _delete(self, view: SessionView) -> None:
        archive, session = view.archive, view.row.id
        self._pending.append((archive, session))
        # The disk knows it before it is said: nobody's deleted recording comes back because the program was killed.
        self._context.run(lambda: archive.delete(session), lambda _none: self._deleted(archive, session))

    def _delete_check_in(self, entry: CheckInEntry) -> None:
        day = self.day.day
        if day is None:
            return

        def deleted(_: object) -> None:
            self.check_in_deleted.emit()
            self.reload()

        self._context.run(lambda: day.archive.delete_check_in(entry.id), deleted)
        self.day.list.setFocus()

    def _deleted(self, archive: Archive, session: str) -> None:
        if (archive, session) not in self._pending:
            return
        self._back_to_days()
        said = translate("History", "The recording was deleted. It can be had back until the program is closed.")
        self.told.emit(said, translate("History", "Undo"))

    def _back_to_days(self) -> None:
        self.session.leave()
        self.setCurrentWidget(self.day)
        self.reload()

    def _ask(self, view: SessionView, t_s: float) -> None:
        asker = self.session if self.currentWidget() is self.session else self.day

        def answer(why: Why) -> None:
            asker.show_why(why_words(view.row, why, numbers=not appearance().look.hide_numbers))

        self._whys.ask(lambda: view.archive.why(view.row, t_s), answer)

    def _show_people(self) -> None:
        self.people.reload()
        self.setCurrentWidget(self.people)

    def _show_report(self) -> None:
        path = self.archive.path if self.archive is not None else None
        self.report.begin(path, "" if self._name == ME else self._name)
        self.setCurrentWidget(self.report)
        self.report.first.setFocus()

    def _erased(self, name: str) -> None:
        if name == self._name:
            self._name, self.archive = self._context.person, None
            self._clear()
        self._pending = [(archive, session) for archive, session in self._pending if archive.path.exists()]

    def _connect(self) -> None:
        self.day.day_chosen.connect(self._open_day)
        self.day.opened.connect(self._open_session)
        self.day.asked.connect(self._ask)
        self.day.check_ins.deleted.connect(self._delete_check_in)
        for page in (self.day, *self.periods.pages):
            page.head.kind_chosen.connect(self._show_kind)
            page.head.people.clicked.connect(self._show_people)
            page.head.report.clicked.connect(self._show_report)
        self.periods.day_pressed.connect(self._open_number)
        self.periods.signs_wanted.connect(self.signs_wanted)
        self.session.left.connect(self._back_to_days)
        self.session.compared.connect(self._compare)
        self.session.deleted.connect(self._delete)
        self.session.asked.connect(self._ask)
        self.compare.left.connect(lambda: self.setCurrentWidget(self.session))
        self.people.left.connect(self._back_to_days)
        self.report.left.connect(self._back_to_days)
        self.people.chosen.connect(self.show_person)
        self.people.erased.connect(self._erased)


def _archive_of(name: str, *, practice: bool = False) -> Archive | None:
    """The archive of a person; None when they have nothing yet."""
    found = next((person for person in list_people(data_folder()) if person.name == name), None)
    return None if found is None else Archive(found.path, practice)


def make(needs: ScreenNeeds) -> HistoryScreen:
    """Looking back."""
    screen = HistoryScreen(needs.context)
    screen.told.connect(lambda text, action: needs.say(text, "deleted", action, screen.undo))
    screen.signs_wanted.connect(needs.show_red_flags)
    screen.check_in_deleted.connect(needs.signals.check_in_deleted)
    return screen
