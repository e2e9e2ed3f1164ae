"""The tray's lines about the day so far."""

import time
from typing import Any

import pytest

from biofeedback.events import Arousal, Beat
from biofeedback.gui.shell.tray.day_keeper import DayKeeper
from biofeedback.gui.shell.tray.day_log import OFF_S, DayLog, Span
from biofeedback.gui.shell.tray.day_words import kept_quiet_words, today_words, worn_words
from biofeedback.gui.shell.tray.tray import Tray
from biofeedback.gui.state.session_state import SessionState
from biofeedback.trends.day_record import DayRecord

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")

BEAT = Beat(1.0, 1000.0, 1000.0)
RAISED = Arousal(1.0, 90.0, "high", 0.9)


def at(hour: int, minute: int = 0) -> float:
    return time.mktime((2026, 12, 1, hour, minute, 0, 0, 0, -1))


def test_a_strap_that_is_taken_off_for_lunch_makes_two_stretches() -> None:
    log = DayLog()
    for begin_s, minutes in ((at(8, 12), 231), (at(12, 50), 30)):
        for minute in range(minutes + 1):
            log.hear(BEAT, begin_s + 60.0 * minute, quiet=False)
    assert log.worn(at(0)) == (Span(at(8, 12), at(12, 3)), Span(at(12, 50), at(13, 20)))
    assert worn_words(log.worn(at(0)), at(13, 20)) == "Worn 08:12–12:03, since 12:50"
    assert worn_words(log.worn(at(0)), at(13, 20) + OFF_S + 1) == "Worn 08:12–12:03, 12:50–13:20"
    assert log.worn(at(12)) == (Span(at(12), at(12, 3)), Span(at(12, 50), at(13, 20))), "from midnight on"
    assert worn_words((), at(9)) == ""


def test_what_was_not_said_for_the_sake_of_quiet_is_told_once_it_was_a_minute() -> None:
    log = DayLog()
    log.hear(RAISED, at(9), quiet=False)
    log.hear(RAISED, at(14, 32), quiet=True)
    assert log.kept_quiet() == ()
    for minute in range(33, 51):
        log.hear(RAISED, at(14, minute), quiet=True)
    assert log.kept_quiet() == (Span(at(14, 32), at(14, 50)),)
    assert kept_quiet_words(log.kept_quiet()).endswith("your body looked tense 14:32–14:50")
    log.told()
    assert log.kept_quiet() == ()


def test_a_clock_that_is_set_back_makes_no_stretch_that_ends_before_it_began() -> None:
    log = DayLog()
    for wall_s in (at(9), at(9, 1), at(8), at(8, 1)):
        log.hear(BEAT, wall_s, quiet=False)
    assert all(span.begin_s <= span.end_s for span in log.worn(0.0))


def test_the_day_so_far_is_told_with_numbers_or_without() -> None:
    record = DayRecord(20788, {"calm": 3600.0, "usual": 7200.0, "high": 1500.0, "moving": 900.0})
    assert today_words(record) == "Today so far: raised for 25 min of 3 h 25 sitting still"
    assert today_words(record, numbers=False) == "Today so far: raised at times"
    assert today_words(DayRecord(20788, {"calm": 600.0})) == "Today so far: hardly raised"
    assert today_words(None) == "Today so far: too little to tell"
    assert today_words(DayRecord(20788, {"moving": 600.0})) == "Today so far: too little to tell"


class Context:
    """Services whose day is asked for."""

    def __init__(self, record: DayRecord | None) -> None:
        self.record, self.asked = record, 0

    def ask(self, work: Any, then: Any) -> None:
        self.asked += 1
        then(work(self))

    def day(self, day: int) -> DayRecord | None:
        return None if self.record is None else DayRecord(day, self.record.state_s)


def test_the_menu_tells_the_day_when_it_is_opened_and_reads_it_rarely(qapp: object) -> None:
    tray = Tray(SessionState())
    context = Context(DayRecord(0, {"usual": 7200.0, "raised": 600.0}))
    keeper = DayKeeper(context, tray)  # type: ignore[arg-type]
    assert not tray.today.isVisible()
    keeper.hear(BEAT, quiet=False)
    tray.menu.aboutToShow.emit()
    assert tray.today.text() == "Today so far: raised for 10 min of 2 h 10 sitting still"
    assert tray.worn.text().startswith("Worn since ")
    assert not tray.kept_quiet.isVisible()
    tray.menu.aboutToShow.emit()
    assert context.asked == 1
