"""A day looked through, replayed, asked why, compared, exported, deleted, had back and erased; with keys and mouse."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.events import Action, AddMarker, ClockAnchor, Input, RrPacket, Start, StartExercise, Stop, Tick
from biofeedback.gui.history.history_screen import HistoryScreen
from biofeedback.session.importing import store_session
from biofeedback.session.plan import SIMULATED
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import list_people, reading
from biofeedback.storage.sessions import list_sessions
from tests.gui.stage import Stage, click, press

MORNING_S = 1_790_000_000.0


def session_inputs(started_s: float, minutes: int, rr_ms: float) -> list[Input]:
    """A quiet session of an even heart with a breath of its own, a note and an exercise in it."""
    inputs: list[Input] = [Start(0, engine="native"), ClockAnchor(0, started_s)]
    now_ms, beat = 0.0, 0
    for second in range(60 * minutes):
        while now_ms <= second * 1000.0:
            interval = rr_ms + 40.0 * ((beat % 5) - 2)
            now_ms, beat = now_ms + interval, beat + 1
            inputs.append(RrPacket(round(now_ms * 1e6), (interval,)))
        at_ns = max(round(now_ms * 1e6), second * 10**9)
        if second == 60:
            inputs.append(Action(at_ns, AddMarker("a call")))
        if second == 300:
            inputs.append(Action(at_ns, StartExercise("longer_exhale")))
        inputs.append(Tick(at_ns))
    return [*inputs, Stop(round(now_ms * 1e6) + 1)]


@pytest.fixture
def recorded() -> list[str]:
    return [
        store_session("me", session_inputs(MORNING_S, 12, 900.0)),
        store_session("me", session_inputs(MORNING_S + 7200.0, 10, 820.0)),
        store_session("me", session_inputs(MORNING_S + 86_400.0, 9, 860.0)),
        store_session("Jana W", session_inputs(MORNING_S, 9, 860.0)),
    ]


@pytest.fixture
def screen(stage: Stage, recorded: list[str], qtbot: QtBot) -> Iterator[HistoryScreen]:
    click(stage.window.sidebar.pages["history"])
    screen = stage.window.history
    qtbot.waitUntil(lambda: screen.day.list.days.rowCount() == 2 and bool(screen.day.views))
    yield screen
    screen.session.player.pause()


def ids() -> set[str]:
    person = next(person for person in list_people(data_folder()) if person.name == "me")
    with reading(person.path) as database:
        return {row.id for row in list_sessions(database)}


def rows_shown(screen: HistoryScreen) -> bool:
    return bool(screen.day.session_rows) and screen.day.session_rows[0].isVisible()


def wait_for_sessions(screen: HistoryScreen, n: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: rows_shown(screen) and len(screen.day.session_rows) == n)


def click_soon(qtbot: QtBot, find: Callable[[], QWidget]) -> None:
    """A click once the list has settled: its rows are made anew when something changed."""
    qtbot.waitUntil(lambda: find().isVisible())
    click(find())


def go_to_the_list(screen: HistoryScreen) -> None:
    """With Tab, as someone without a mouse does."""
    click(screen.day.head.people)
    click(screen.people.back)
    for _ in range(30):
        focused = QApplication.focusWidget()
        if focused is not None and (focused is screen.day.list or screen.day.list.isAncestorOf(focused)):
            return
        press(focused or screen, Qt.Key.Key_Tab)
    raise AssertionError("the list of days cannot be reached with Tab")


def open_first_day(screen: HistoryScreen, qtbot: QtBot) -> None:
    go_to_the_list(screen)
    press(screen.day.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(screen.day.views) == 2)
    qtbot.waitUntil(lambda: rows_shown(screen))


def test_a_day_is_looked_through_by_keyboard(screen: HistoryScreen, qtbot: QtBot) -> None:
    open_first_day(screen, qtbot)
    assert "September 2026" in screen.day.title.said()
    assert [row.text() for row in screen.day.rows] == ["Note: a call", "Longer exhale", "Note: a call", "Longer exhale"]
    assert len(screen.day.session_rows) == 2


def test_enter_opens_a_days_session_or_goes_to_the_first_of_several(screen: HistoryScreen, qtbot: QtBot) -> None:
    go_to_the_list(screen)
    for row, sessions in ((0, 1), (1, 2)):
        screen.day.list.choose(row)
        wait_for_sessions(screen, sessions, qtbot)
        screen.day.list.setFocus()
        press(screen.day.list, Qt.Key.Key_Return)
        if sessions == 1:
            assert screen.currentWidget() is screen.session
            press(screen.session, Qt.Key.Key_Escape)
            qtbot.waitUntil(lambda: screen.currentWidget() is screen.day)
    assert QApplication.focusWidget() is screen.day.session_rows[0]


def test_a_moment_is_asked_why(screen: HistoryScreen, qtbot: QtBot) -> None:
    open_first_day(screen, qtbot)
    curve = screen.day.curve
    x = round(curve.place(curve.curve.begin_s + 240.0))
    QTest.mouseClick(curve, Qt.MouseButton.LeftButton, pos=QPoint(x, curve.height() // 2))
    qtbot.waitUntil(screen.day.why.isVisible)
    said = screen.day.why.said()
    assert "The score was" in said
    assert "Gentle:" in said
    assert "Responsive:" in said


def test_a_session_is_replayed_noted_and_exported(screen: HistoryScreen, qtbot: QtBot, tmp_path: Path) -> None:
    open_first_day(screen, qtbot)
    click(screen.day.session_rows[0])
    page = screen.session
    qtbot.waitUntil(lambda: page.summary is not None)
    assert page.headline.said().startswith(("Heart rate was about the same", "Afterwards"))
    QTest.mouseClick(page.scrubber, Qt.MouseButton.LeftButton)
    press(page.scrubber, Qt.Key.Key_Home)
    press(page.scrubber, Qt.Key.Key_PageUp)
    assert page.player.t_s == pytest.approx(60.0)
    press(page.scrubber, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(page.scrubber, Qt.Key.Key_Right)
    assert page.player.t_s == pytest.approx(71.0)
    press(page.scrubber, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    press(page.scrubber, Qt.Key.Key_Left)
    assert page.player.t_s == pytest.approx(60.0)
    qtbot.waitUntil(lambda: page.moment.figures["rate"].said() == "67")
    QTest.mouseClick(page.speed, Qt.MouseButton.LeftButton, pos=page.speed.where("60").center().toPoint())
    click(page.play)
    qtbot.waitUntil(lambda: page.player.t_s > 75.0)
    click(page.play)
    assert not page.player.playing
    click(page.note)
    QTest.keyClicks(page.note, "jaw tight")
    press(page.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "jaw tight" in page.notes.said())
    for name in ("a.txt", "a.edf", "a.csv", "a.jsonl"):
        page.ask_for_file = lambda _kinds, name=name: str(tmp_path / name)  # type: ignore[misc]
        page.said.hide()
        click(page.export)
        qtbot.waitUntil(page.said.isVisible)
        assert (tmp_path / name).stat().st_size > 1000
    page.file.ask_for_file = lambda _suggested: str(tmp_path / "a.pdf")
    click(page.report)
    qtbot.waitUntil(page.file.open.isVisible)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_two_sessions_are_compared(screen: HistoryScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: rows_shown(screen))
    click(screen.day.session_rows[0])
    click(screen.session.compare)
    qtbot.waitUntil(lambda: bool(screen.compare.note.said()))
    assert screen.compare.other.count() == 2
    assert screen.compare.titles[0].said() != screen.compare.titles[1].said()
    click(screen.compare.back)
    assert screen.session.isVisible()


def test_what_is_deleted_can_be_had_back_until_closing(
    screen: HistoryScreen, stage: Stage, recorded: list[str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: rows_shown(screen))
    click(screen.day.session_rows[0])
    click(screen.session.delete)
    qtbot.waitUntil(lambda: screen.day.list.days.rowCount() == 1)
    assert recorded[2] in ids()
    click(stage.window.banner.action)
    qtbot.waitUntil(lambda: screen.day.list.days.rowCount() == 2)
    go_to_the_list(screen)
    press(screen.day.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(screen.day.views) == 2)
    press(screen.day.list, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: len(screen.day.views) == 1)
    qtbot.waitUntil(lambda: rows_shown(screen))
    click(screen.day.session_rows[0])
    click(screen.session.delete)
    screen.commit()
    assert ids() == set(recorded[:2])


def test_a_person_is_renamed_exported_and_erased(screen: HistoryScreen, qtbot: QtBot, tmp_path: Path) -> None:
    click(screen.day.head.people)
    people = screen.people
    qtbot.waitUntil(lambda: len(people.cards) == 2)
    qtbot.waitUntil(people.cards[1].name.isVisible)
    card = people.cards[1]
    click(card.name)
    press(card.name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(card.name, "Client 12")
    click(card.rename)
    qtbot.waitUntil(lambda: people.cards[1].someone.name == "Client 12")
    click_soon(qtbot, lambda: people.cards[1].consent)
    qtbot.waitUntil(lambda: people.cards[1].someone.consent_s is not None)
    people.ask_for_file = lambda _name: str(tmp_path / "client.person")
    click_soon(qtbot, lambda: people.cards[1].export)
    qtbot.waitUntil(people.said.isVisible)
    assert (tmp_path / "client.person").stat().st_size > 1000
    click_soon(qtbot, lambda: people.cards[1].erase)
    click_soon(qtbot, lambda: people.cards[1].sure)
    qtbot.waitUntil(lambda: len(people.cards) == 1)
    assert [person.name for person in list_people(data_folder())] == ["me"]


def test_without_a_day_it_says_when_there_will_be_one(stage: Stage, qtbot: QtBot) -> None:
    click(stage.window.sidebar.pages["history"])
    qtbot.waitUntil(lambda: "first day" in stage.window.history.day.empty.said())
    assert stage.window.history.day.empty.isVisible()


def test_practice_with_the_virtual_strap_is_seen_as_such(stage: Stage, qtbot: QtBot) -> None:
    store_session("me", session_inputs(MORNING_S, 6, 900.0))
    store_session(SIMULATED, session_inputs(MORNING_S + 600.0, 6, 900.0))
    click(stage.window.sidebar.pages["history"])
    screen = stage.window.history
    qtbot.waitUntil(lambda: screen.day.list.days.rowCount() == 2 and bool(screen.day.views))
    assert [day.practice for day in screen.day.list.days.days] == [False, True]
    assert not screen.day.views[0].archive.practice
    screen.day.list.choose(1)
    qtbot.waitUntil(lambda: "virtual strap" in screen.day.sentence.said())
    qtbot.waitUntil(lambda: rows_shown(screen))
    assert screen.day.session_rows[0].text() == "Practice with the virtual strap"
    click(screen.day.session_rows[0])
    assert screen.session.title.said() == "Practice with the virtual strap"
    click(screen.session.back)
    qtbot.waitUntil(lambda: bool(screen.day.views) and screen.day.views[0].archive.practice)


def test_practice_alone_is_seen_too(stage: Stage, qtbot: QtBot) -> None:
    store_session(SIMULATED, session_inputs(MORNING_S, 6, 900.0))
    click(stage.window.sidebar.pages["history"])
    qtbot.waitUntil(lambda: stage.window.history.day.list.days.rowCount() == 1)
