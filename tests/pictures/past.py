"""The recorded past of invented people, written into the data folder; for pictures of History and People."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from biofeedback.events import (
    Beat,
    Decision,
    Event,
    ExerciseProgress,
    Input,
    Marker,
    Prompt,
    PromptEnd,
    RrPacket,
    Start,
    Stop,
)
from biofeedback.gui.widgets.tall import TallScroll
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import ME, find_or_make, list_people
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.writer import SessionHead, SessionWriter
from tests.pictures.body import InventedBody
from tests.pictures.patience import until
from tests.pictures.written_once import fill

if TYPE_CHECKING:
    from biofeedback.gui.shell.window import MainWindow

DAY_S = 86_400.0
# A Friday in winter, midnight UTC.
FRIDAY_S = 1_767_916_800.0
CLIENTS = ("Jana W", "Client 7, practice at the old town hall", "M. from the choir")


@dataclass(frozen=True, slots=True)
class Sitting:
    """One invented recording: when in the day, how long, and when arousal rises in it (s, how much)."""

    day: int
    at_h: float
    minutes: float
    rises: tuple[tuple[float, float], ...] = ()
    exercise_s: float | None = None
    note: str = ""


SITTINGS = (
    Sitting(-3, 9.0, 70.0, ((1800.0, 36.0),), 2100.0),
    Sitting(-2, 8.6, 95.0, ((2600.0, 28.0),)),
    Sitting(-1, 9.2, 120.0, ((1500.0, 38.0), (4700.0, 33.0)), 1800.0, "a call"),
    Sitting(0, 8.9, 105.0, ((1900.0, 37.0), (4300.0, 30.0)), 2200.0, "the call with the landlord"),
    Sitting(0, 13.5, 80.0, ((2700.0, 29.0),)),
)


def remember() -> None:
    """Write it all, unless it is written already."""
    if not list_people(data_folder()):
        fill("past", _write_all)


def _write_all() -> None:
    for number, sitting in enumerate(SITTINGS):
        _write(ME, sitting, number)
    for number, name in enumerate(CLIENTS):
        _write(name, Sitting(-2 - number, 10.5, 9.0, ((180.0, 34.0),), 260.0), 20 + number)
        with closing(open_database(find_or_make(data_folder(), name).path)) as database:
            PersonStore(database).consent_s = FRIDAY_S - (2 + number) * DAY_S


def show_day(window: MainWindow) -> None:
    """The latest day."""
    remember()
    window.go_to("history")
    until(lambda: window.history.day.session_rows)


def show_day_why(window: MainWindow) -> None:
    """The latest day, and why it was asked that morning."""
    show_day(window)
    day = window.history.day
    day.asked.emit(day.views[0], 1900.0)
    until(day.why.isVisible)


def show_day_posture(window: MainWindow) -> None:
    """The latest day, where it tells of posture."""
    show_day(window)
    page = window.history.day
    page.findChildren(TallScroll)[0].ensureWidgetVisible(page.postures)


def show_first_day(window: MainWindow) -> None:
    """Nothing is recorded yet."""
    full = os.environ["BIOFEEDBACK_DATA_DIR"]
    os.environ["BIOFEEDBACK_DATA_DIR"] = str(data_folder() / "new")
    try:
        window.go_to("history")
        until(window.history.day.empty.isVisible)
    finally:
        os.environ["BIOFEEDBACK_DATA_DIR"] = full


def show_session(window: MainWindow) -> None:
    """The morning of the latest day, at the moment that was asked about."""
    show_day(window)
    page = window.history.day
    page.opened.emit(page.views[0], 2160.0)
    session = window.history.session
    until(lambda: session.summary is not None)
    until(session.moment.rings.accessibleName)


def show_comparison(window: MainWindow) -> None:
    """The same beside another."""
    show_session(window)
    history = window.history
    history.session.compare.click()
    until(history.compare.titles[1].said)


def show_people(window: MainWindow) -> None:
    """Everyone on this computer."""
    show_day(window)
    window.history.day.head.people.click()
    until(lambda: window.history.people.cards)


def ask_to_erase(window: MainWindow) -> None:
    """Whether somebody's recordings may really go."""
    show_people(window)
    window.history.people.cards[-1].erase.click()


def _write(person: str, sitting: Sitting, seed: int) -> None:
    started_s = FRIDAY_S + sitting.day * DAY_S + sitting.at_h * 3600.0
    name = time.strftime("%Y%m%d-%H%M%S", time.gmtime(started_s))
    events = sorted(_events(sitting, seed), key=lambda event: event.t)
    inputs: list[Input] = [Start(0, engine="native")]
    inputs += [RrPacket(round(event.t * 1e9), (event.rr_ms,)) for event in events if isinstance(event, Beat)]
    inputs.append(Stop(round(sitting.minutes * 60e9)))
    with closing(open_database(find_or_make(data_folder(), person).path)) as database:
        writer = SessionWriter(database, SessionHead(f"{name}-{seed:04x}", started_s, 0))
        writer.append(inputs, events)
        writer.close()


def _events(sitting: Sitting, seed: int) -> Iterator[Event]:
    began = sitting.exercise_s
    paced = (began, began + 120.0) if began is not None else (0.0, 0.0)

    def score(t: float) -> float:
        slow = 3.0 * math.sin(t / 700.0 + seed) + 2.0 * math.sin(t / 190.0 + 2.0 * seed)
        rises = sum(high * math.exp(-(((t - at) / (300.0 if t < at else 420.0)) ** 2)) for at, high in sitting.rises)
        return 47.0 + slow + rises

    yield from InventedBody(score, lambda t: paced[0] <= t < paced[1], seed).session_state(0.0, sitting.minutes * 60.0)
    yield Decision(5.0, False, "below_threshold", 50.0, 75.0)
    for number, (at, high) in enumerate(sitting.rises):
        if high < 30.0:
            continue
        asked = began - 40.0 if began is not None and number == 0 else at
        yield Decision(asked, True, "raised", 80.0, 75.0)
        yield Prompt(asked, f"p{number}", "longer_exhale", "raised")
        yield PromptEnd(asked + 30.0, f"p{number}", "accepted" if number == 0 and began is not None else "not_now")
    if began is not None:
        yield ExerciseProgress(began, "longer_exhale", "started", duration_s=120.0)
        yield ExerciseProgress(began + 120.0, "longer_exhale", "finished")
    if sitting.note:
        yield Marker(sitting.rises[0][0] - 1100.0, sitting.note)
