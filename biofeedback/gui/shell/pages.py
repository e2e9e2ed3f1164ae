"""The pages of the window, as a table: a page is one entry, and whatever it shows is in its own folder."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from PySide6.QtWidgets import QStackedWidget, QWidget

from biofeedback.gui.design.icons import IconName
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.words import translate


def made_by(module: str) -> Callable[[ScreenNeeds], QWidget]:
    """``make`` of a module that is imported when the page is first wanted."""
    return lambda needs: import_module(f"biofeedback.gui.{module}").make(needs)


class Page(NamedTuple):
    """A page: its name in the program, its title in the person's language, its icon, and how it is made.

    ``ahead`` are modules that are imported one by one in idle moments before it is made, ``elsewhere`` one that knows
    no Qt and is imported on a thread before these. ``prepared`` is False for one that is made only when it is
    wanted. ``last`` puts it at the bottom of the sidebar.
    """

    name: str
    title: Callable[[], str]
    icon: IconName
    make: Callable[[ScreenNeeds], QWidget]
    ahead: tuple[str, ...] = ()
    elsewhere: str = ""
    prepared: bool = True
    last: bool = False


# History rests on much that nothing else needs: all at once would hold the loop for a tenth of a second.
_OF_HISTORY = ("widgets.curve.curve_view", "report.report_page", "history.day_list", "history.history_screen")

PAGES = (
    Page("now", lambda: translate("MainWindow", "Now"), "now", made_by("now.now_screen")),
    Page("practise", lambda: translate("MainWindow", "Practise"), "practise", made_by("practise.practise_screen")),
    Page(
        "demonstrate",
        lambda: translate("MainWindow", "Demonstrate"),
        "demonstrate",
        made_by("demonstrate.demonstrate_screen"),
        prepared=False,
    ),
    Page(
        "history",
        lambda: translate("MainWindow", "History"),
        "history",
        made_by("history.history_screen"),
        ahead=tuple(f"biofeedback.gui.{module}" for module in _OF_HISTORY),
        elsewhere="biofeedback.services.recordings",
    ),
    Page("journal", lambda: translate("MainWindow", "Journal"), "journal", made_by("journal.journal_screen")),
    Page(
        "settings",
        lambda: translate("MainWindow", "Settings"),
        "settings",
        made_by("settings.settings_screen"),
        last=True,
    ),
)


class PageStack(QStackedWidget):
    """Holds the pages; each is made when it is first wanted."""

    def __init__(self, table: tuple[Page, ...], needs: ScreenNeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = {page.name: page for page in table}
        self._needs = needs
        self._made: dict[str, QWidget] = {}

    def made(self, name: str) -> bool:
        """Whether a page has been made already."""
        return name in self._made

    def page(self, name: str) -> QWidget:
        """A page, made if it is not there yet.

        Raises
        ------
        KeyError
            If there is no page of that name.
        """
        if name not in self._made:
            self._made[name] = self.table[name].make(self._needs)
            self.addWidget(self._made[name])
        return self._made[name]

    def show_page(self, name: str) -> None:
        """Put a page on show."""
        self.setCurrentWidget(self.page(name))
