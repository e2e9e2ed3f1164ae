"""How long a week and a month take to open over a year of 365 days of 8 hours with a check-in each day.

Budget: each open and painted within 0.3 s. The year is that of `benchmarks/history.py`.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.history import DAYS, FIRST_S, HOURS, make_year, tell, timed
from biofeedback.events import Ache, BodyPlace
from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.services.days import day_records
from biofeedback.storage.check_ins import keep_check_in
from biofeedback.storage.database import open_database
from biofeedback.storage.people import find_or_make
from biofeedback.trends.period import period_of

if TYPE_CHECKING:
    from biofeedback.gui.history.history_screen import HistoryScreen
    from biofeedback.gui.history.period_page import PeriodPage

PLACES: tuple[BodyPlace, ...] = ("neck_left", "neck_right", "shoulder_left", "lower_back_left", "jaw")
BUDGET_S = 0.3


def add_check_ins(path: Path, days: int) -> None:
    """One a day, with a place or two."""
    chance = random.Random(1)
    with closing(open_database(path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for day in range(days):
            places = chance.sample(PLACES, chance.choice((0, 1, 2)))
            aches = tuple(Ache(place, "tight", chance.choice((2, 4, 6))) for place in places)
            wall_s = FIRST_S + day * DAY_S + 9 * 3600.0
            keep_check_in(database, CheckInEntry(f"c{day}", wall_s, 0, aches, chance.choice((2, 3, 4)), 3, 7.0, 3))


def measure(days: int, hours: float) -> None:
    """Make the year, and turn to weeks and months of it; in the window, offscreen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BIOFEEDBACK_DATA_DIR"] = folder
        path = find_or_make(Path(folder)).path
        began_s = time.perf_counter()
        make_year(path, days, hours)
        add_check_ins(path, days)
        print(f"{days} days x {hours:g} h with check-ins, written in {time.perf_counter() - began_s:.0f} s")
        last = int(FIRST_S // DAY_S) + days - 1
        tell("the days of a year read", timed(5, lambda: day_records(path, last - 365, last)), None)
        _measure_window(last)
        print(f"memory of the whole process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _measure_window(last: int) -> None:
    from PySide6.QtWidgets import QApplication

    from biofeedback.gui.history.history_screen import HistoryScreen
    from biofeedback.gui.shell.application import make_application
    from biofeedback.gui.state.app_context import AppContext

    app = make_application(["benchmark"])

    def until(done: Callable[[], object]) -> None:
        while not done():
            QApplication.processEvents()

    screen = HistoryScreen(AppContext())
    screen.resize(1184, 800)
    screen.show()
    until(lambda: screen.day.list.days.rowCount() and screen.day.views)
    for page in screen.periods.pages:
        tell(f"a {page.kind} opens, painted", _opened(screen, page, last, until), BUDGET_S)
    del app


def _opened(
    screen: HistoryScreen, page: PeriodPage, last: int, until: Callable[[Callable[[], object]], None]
) -> list[float]:
    back = iter(range(0, 300, 20))

    def turn() -> None:
        # Each time to other days than were on show.
        screen.setCurrentWidget(screen.day)
        wanted = period_of(page.kind, last - next(back))
        screen.periods.want(wanted)
        screen.setCurrentWidget(page)
        until(lambda: page.isVisible() and set(page.cells.cells) == set(wanted.days))
        screen.grab()

    return timed(12, turn)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--hours", type=float, default=HOURS)
    arguments = parser.parse_args()
    measure(arguments.days, arguments.hours)
