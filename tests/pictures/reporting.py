"""What hangs together in the month, and the page where a report is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from biofeedback.gui.widgets.tall import TallScroll
from biofeedback.trends.links import find_links
from tests.pictures import past, weeks
from tests.pictures.patience import settle
from tests.reports.range_days import days

if TYPE_CHECKING:
    from biofeedback.gui.shell.window import MainWindow

FOUND = {"found": (60, 0.85), "nothing": (40, 0.0), "few": (9, 0.0)}


def links(how: str) -> Callable[[MainWindow], None]:
    """The card of links in the month: with some, with none, or after a few days."""
    count, load_tension = FOUND[how]

    def show(window: MainWindow) -> None:
        weeks.shown("month", "full")(window)
        page = weeks.on_show(window)
        settle(window.context)
        page.links.show_links(find_links(days(count, load_tension=load_tension)))
        settle(window.context)
        page.findChildren(TallScroll)[0].ensureWidgetVisible(page.links, 0, 40)

    return show


def show_report(window: MainWindow) -> None:
    """Where a report over a range of days is asked for."""
    past.show_day(window)
    window.history.day.head.report.click()
