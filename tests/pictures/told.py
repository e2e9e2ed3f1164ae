"""What an invented person says of themselves: check-ins and a journal; for pictures and tests."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from biofeedback.events import Ache
from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.journal import JournalEntry, Passage
from tests.pictures.invented import InventedSelfReports, InventedServices
from tests.pictures.patience import until

if TYPE_CHECKING:
    from biofeedback.gui.check_in.check_in_screen import CheckInScreen
    from biofeedback.gui.shell.window import MainWindow

TIGHT = (Ache("neck_left", "stiff", 6), Ache("lower_back_left", "tight", 4), Ache("lower_back_right", "tight"))

ENTRIES = (
    JournalEntry(
        "j1",
        1_796_130_000.0,
        3600,
        (
            Passage("feeling", "Tired after the call, and relieved that it is over."),
            Passage("instead", "Awake enough for an hour in the garden."),
            Passage("grateful", "The tea. A. who asked. The neck that let go a little after the walk."),
        ),
    ),
    JournalEntry("j2", 1_796_040_000.0, 3600, (Passage("free", "Slept badly, lower back stiff until noon."),)),
    JournalEntry(
        "j3",
        1_795_950_000.0,
        3600,
        (
            Passage("what_if", "What if the report is not ready on Friday?"),
            Passage("answer", "Then I say so on Thursday, and name the day on which it will be."),
        ),
    ),
)


def check_ins() -> list[CheckInEntry]:
    """Eight weeks of a stiff neck, the newest an hour ago."""
    now_s = time.time() - 3600.0
    weeks = [CheckInEntry(f"w{n}", now_s - n * 7 * DAY_S, 0, TIGHT[:1], 3, 2, 6.5, 2) for n in range(8, 0, -1)]
    return [*weeks, CheckInEntry("now", now_s, 0, TIGHT, 4, 3, 7.5, 4, ("caffeine",))]


def services() -> InventedServices:
    """A household in which somebody checked in before."""
    return InventedServices(self_reports=InventedSelfReports(check_ins(), ENTRIES))


def known(window: MainWindow) -> None:
    """What was told before has been read."""
    services = window.context.services
    assert services is not None
    until(lambda: len(window.check_ins.past) == len(services.self_reports.check_ins()))


def new(window: MainWindow) -> None:
    """The first check-in of all, just opened."""
    check_in(window)


def asks_again(window: MainWindow) -> None:
    """After an exercise it is asked how it is now."""
    known(window)
    window.check_ins.offer_to_ask_again("longer_exhale")


def check_in(window: MainWindow) -> CheckInScreen:
    """A check-in that has just been opened."""
    known(window)
    window.now.top.check_in.click()
    return window.overlays.check_in


def told_two(window: MainWindow) -> CheckInScreen:
    """Two places pressed, one told in full."""
    screen = check_in(window)
    screen.figure.button("neck_left").click()
    screen.figure.button("between_shoulder_blades").click()
    QTest.keyClick(screen.rows["neck_left"].intensity, Qt.Key.Key_6)
    QTest.keyClick(screen.day.mood, Qt.Key.Key_4)
    return screen


def two_places(window: MainWindow) -> None:
    """The same."""
    told_two(window)


def as_a_list(window: MainWindow) -> None:
    """The same by the list."""
    screen = told_two(window)
    screen.way.choose("list")
    screen.way.chosen.emit("list")


def strong(window: MainWindow) -> None:
    """Something strong, which is shown with when to see someone."""
    screen = told_two(window)
    QTest.keyClick(screen.rows["neck_left"].intensity, Qt.Key.Key_9)


def after_an_exercise(window: MainWindow) -> None:
    """The same places again, after an exercise, one of them told."""
    check_in(window)
    window.hide_overlay()
    window.check_ins.offer_to_ask_again("side_stretch")
    window.check_ins.ask_again()
    QTest.keyClick(window.overlays.check_in.rows["neck_left"].intensity, Qt.Key.Key_3)


def journal(window: MainWindow) -> None:
    """The journal."""
    window.go_to("journal")


def journal_delete(window: MainWindow) -> None:
    """The question whether an entry should go."""
    window.go_to("journal")
    until(lambda: window.journal.cards)
    window.journal.cards[0].delete.click()


def journal_write(window: MainWindow) -> None:
    """An entry that is being written."""
    window.go_to("journal")
    until(lambda: window.journal.cards)
    window.journal.write.click()
    QTest.keyClicks(next(iter(window.journal.editor.fields.values())).field, "Slept well.")
    window.journal.editor.prompts["feeling"].click()
