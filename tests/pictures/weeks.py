"""Six invented weeks of somebody who wears the strap at work and checks in; for pictures and tests of weeks."""

from __future__ import annotations

import math
import os
import random
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.events import (
    Ache,
    Arousal,
    ArousalState,
    Breath,
    Episode,
    Event,
    ExerciseProgress,
    Indices,
    Posture,
    Start,
    Stop,
)
from biofeedback.gui.history.day_list import today
from biofeedback.self_report.check_in import CheckInEntry, DayChip, Level
from biofeedback.signal.levels import level_of
from biofeedback.storage.check_ins import keep_check_in
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import find_or_make, list_people
from biofeedback.storage.writer import SessionHead, SessionWriter
from biofeedback.trends.day_end import DayEnd, Suggestion
from biofeedback.trends.day_record import DayRecord, HalfHour, RaisedStretch
from biofeedback.trends.weekday_usual import WeekdayUsual
from tests.pictures.invented import InventedServices
from tests.pictures.patience import settle, until
from tests.pictures.written_once import fill

if TYPE_CHECKING:
    from biofeedback.gui.history.period_page import PeriodPage
    from biofeedback.gui.shell.window import MainWindow

DAY_S = 86_400
# Friday, 30 January 2026.
FRIDAY = 20_483
STEP_S = 30.0
MISSING = (FRIDAY - 9, FRIDAY - 8)
FULL = range(FRIDAY - 44, FRIDAY + 1)
SPARSE = (FRIDAY - 3, FRIDAY)


def work_day(day: int, hours: float = 7.0) -> list[Event]:
    """A day in the tray: estimates each half minute, up to three rises, an exercise in the first of them."""
    chance = random.Random(day)
    rises = sorted(chance.uniform(1800.0, hours * 3600.0 - 3600.0) for _ in range(chance.choice((0, 1, 1, 2, 3))))
    usual_bpm = 62.0 + chance.gauss(0.0, 1.2) + (4.5 if day > FRIDAY - 7 else 0.0)
    usual_rmssd = 44.0 + chance.gauss(0.0, 3.0) - (9.0 if day > FRIDAY - 7 else 0.0)
    exercise_s = rises[0] + 300.0 if rises and day % 2 else None
    found: list[Event] = []
    state: ArousalState = "usual"
    kind = ""
    for step in range(int(hours * 3600.0 / STEP_S)):
        t = step * STEP_S
        paced = exercise_s is not None and 0.0 <= t - exercise_s < 180.0
        score = 46.0 + 5.0 * math.sin(t / 2900.0 + day) + chance.gauss(0.0, 2.5)
        score += sum(40.0 * math.exp(-(((t - at) / (400.0 if t < at else 800.0)) ** 2)) for at in rises)
        score = min(97.0, max(8.0, score - (12.0 if day % 5 == 0 else 0.0)))
        state = level_of(score, state)
        moving = t % 5400.0 < 420.0
        bpm, rmssd = usual_bpm + 0.3 * (score - 46.0), max(8.0, usual_rmssd - 0.3 * (score - 46.0))
        found.append(Indices(t, "native", 120.0, 140, 0.3, 60000.0 / bpm, bpm, rmssd_ms=rmssd))
        shown: ArousalState = "moving" if moving else state
        z = (score - 46.0) / 12.0
        found.append(Arousal(t, None if moving else score, shown, 0.9, (), score, paced, z))
        found += [Breath(t + 5.0 * n, 6.0 if paced else 14.0 + chance.gauss(0.0, 0.4), 0.9) for n in range(5)]
        lean = "moving" if moving else "leaning_forward" if score > 58.0 else "upright"
        if lean != kind:
            kind = lean
            found.append(Posture(t, lean))  # type: ignore[arg-type]
    if exercise_s is not None:
        found.append(ExerciseProgress(exercise_s, "longer_exhale", "started", duration_s=180.0))
        found.append(ExerciseProgress(exercise_s + 180.0, "longer_exhale", "finished"))
        found.append(Episode(exercise_s + 700.0, exercise_s - 60.0, 2.4, 0.9, 500.0, 420.0, "longer_exhale"))
    return sorted(found, key=lambda event: (event.t, isinstance(event, Arousal)))


def check_in(day: int) -> CheckInEntry:
    """One a day, in the evening: a neck that is tight more often than not."""
    chance = random.Random(1000 + day)
    aches = [Ache("neck_left", "stiff", chance.choice((4, 5, 6)))] if chance.random() < 0.7 else []
    aches += [Ache("shoulder_right", "tight", 3)] if chance.random() < 0.4 else []
    aches += [Ache("lower_back_left", "aching")] if chance.random() < 0.25 else []
    levels: tuple[Level, ...] = (2, 3, 3, 4, 5)
    chips: tuple[DayChip, ...] = ("caffeine",) if day % 3 else ()
    sleep_h = round(2.0 * chance.gauss(7.0, 0.7)) / 2.0
    mood, quality = chance.choice(levels), chance.choice(levels)
    return CheckInEntry(f"c{day}", day * DAY_S + 19 * 3600.0, 0, tuple(aches), mood, 3, sleep_h, quality, chips)


def write_days(path: Path, days: Callable[[int], bool], span: range = FULL) -> None:
    """Write sessions and check-ins of the days that are wanted."""
    with closing(open_database(path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for day in filter(days, span):
            events = work_day(day)
            writer = SessionWriter(database, SessionHead(f"day-{day}", day * DAY_S + 8.5 * 3600.0, 0))
            writer.append([Start(0, engine="native"), Stop(round(7 * 3600e9))], events)
            writer.close()
            keep_check_in(database, check_in(day))


def worked(day: int) -> bool:
    """Weekdays, but for two that are missing."""
    return (day + 3) % 7 < 5 and day not in MISSING


@contextmanager
def folder(name: str, days: Callable[[int], bool], span: range = FULL) -> Iterator[None]:
    """Another data folder, for as long as it is needed."""
    full = os.environ["BIOFEEDBACK_DATA_DIR"]
    os.environ["BIOFEEDBACK_DATA_DIR"] = str(data_folder() / name)
    try:
        if not list_people(data_folder()):
            fill(f"{name}-{today()}", lambda: write_days(find_or_make(data_folder()).path, days, span))
        yield
    finally:
        os.environ["BIOFEEDBACK_DATA_DIR"] = full


def shown(kind: str, how: str) -> Callable[[MainWindow], None]:
    """A week or a month: full, sparse or empty."""
    wanted: dict[str, Callable[[int], bool]] = {
        "full": worked,
        "sparse": lambda day: day in SPARSE,
        "empty": lambda day: day == FRIDAY - 44,
    }

    def show(window: MainWindow) -> None:
        with folder(f"weeks-{how}", wanted[how]):
            window.go_to("history")
            until(lambda: window.history.day.views)
            turn_to(window, kind)
            page = on_show(window)
            if how == "empty":
                page.bar.after.click()
                until(lambda: not page.cells.isVisible())

    return show


def scrolled(kind: str, part: str) -> Callable[[MainWindow], None]:
    """The same, farther down."""

    def show(window: MainWindow) -> None:
        from biofeedback.gui.widgets.tall import TallScroll

        shown(kind, "full")(window)
        page = on_show(window)
        settle(window.context)
        page.findChildren(TallScroll)[0].ensureWidgetVisible(getattr(page, part), 0, 200)

    return show


def turn_to(window: MainWindow, kind: str) -> None:
    """Turn to the week or the month by its choice, and wait for its days."""
    choice = window.history.day.head.choice
    choice.chosen.emit(kind)
    until(on_show(window).cells.isVisible)


def on_show(window: MainWindow) -> PeriodPage:
    """The week or the month on show."""
    from biofeedback.gui.history.period_page import PeriodPage

    page = window.history.currentWidget()
    assert isinstance(page, PeriodPage)
    return page


def day_with_check_in(window: MainWindow) -> None:
    """The newest day, with what was said on it."""
    from biofeedback.gui.widgets.tall import TallScroll

    with folder("weeks-full", worked):
        window.go_to("history")
        page = window.history.day
        until(lambda: page.views and page.usual.said())
        settle(window.context)
        page.findChildren(TallScroll)[0].ensureWidgetVisible(page.check_ins)


def day_deleting(window: MainWindow) -> None:
    """The question whether it should go for good."""
    day_with_check_in(window)
    window.history.day.check_ins.rows[0].delete.click()


def day_ended(window: MainWindow) -> None:
    """This evening: the day in short."""
    now = today()
    window.context.prefer(day_end_at_min=0)
    with folder("weeks-today", lambda day: day == now, range(now - 1, now + 1)):
        window.go_to("history")
        until(window.history.day.end.isVisible)


def ended() -> InventedServices:
    """Somebody whose day is over, and whose neck was tense often."""
    services = InventedServices()
    record = DayRecord(
        today(),
        {"usual": 20_000.0, "raised": 2000.0},
        tuple(HalfHour(17 + n, (44.0, 52.0, 81.0, 60.0, 47.0)[n % 5], 1700.0) for n in range(14)),
        (RaisedStretch(36_000.0, 700.0), RaisedStretch(50_000.0, 1000.0)),
    )
    pause = Suggestion("tense_place", "posture_reset", "neck_left")
    services.ended = DayEnd(record, 850.0, WeekdayUsual("as_usual", 5, 0.09), pause)
    return services
