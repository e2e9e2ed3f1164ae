"""A check-in by mouse and keys: said in a few presses, kept, told to the session, asked again after an exercise."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.coaching.conditions import suits
from biofeedback.events import Ache, CheckIn, ExerciseProgress, Prompt, PromptEnd, UnusualDay
from biofeedback.gui.check_in.check_in_screen import CheckInScreen
from biofeedback.gui.shell.controller import Controller
from biofeedback.gui.shell.daily_reminder import DailyReminder
from biofeedback.gui.shell.session_host import SessionHost
from biofeedback.gui.widgets.body_place import PlaceButton
from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.services.stored_wearer import StoredServices
from tests.gui.stage import Stage, click, press, wait_until
from tests.gui.widgets.test_body_figure import inside
from tests.pictures import scenes, told
from tests.pictures.invented import InventedSelfReports, InventedServices

K = Qt.Key


@pytest.fixture
def home(stage: Stage) -> InventedServices:
    services = InventedServices(self_reports=InventedSelfReports(told.check_ins()))
    stage.window.context.provide_services(services)
    wait_until(lambda: len(stage.window.check_ins.past) == 9)
    return services


def opened(stage: Stage) -> CheckInScreen:
    click(stage.window.now.top.check_in)
    screen = stage.window.overlays.check_in
    wait_until(screen.isVisible)
    stage.window.activateWindow()
    return screen


def put(screen: CheckInScreen, place: str) -> None:
    button = next(b for b in screen.figure.buttons if b.place == place)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=inside(button))


def acts(stage: Stage) -> list[CheckIn]:
    return [act for act in stage.rehearsal.done if isinstance(act, CheckIn)]


def test_two_places_by_mouse_in_well_under_twenty_seconds(stage: Stage, home: InventedServices) -> None:
    began_s = time.monotonic()
    screen = opened(stage)
    put(screen, "neck_left")
    put(screen, "lower_back_right")
    scale = screen.rows["lower_back_right"].intensity
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=scale.where(7).center().toPoint())
    click(screen.done)
    # Six presses; a hand needs about a second for each.
    assert time.monotonic() - began_s < 20.0 - 6 * 1.0
    wait_until(lambda: len(home.self_reports.told) == 10)
    kept = home.self_reports.told[-1]
    assert kept.aches == (Ache("neck_left"), Ache("lower_back_right", "tight", 7))
    assert (kept.mood, kept.energy, kept.sleep_h, kept.sleep_quality, kept.chips) == (None, None, None, None, ())
    assert abs(kept.wall_s - time.time()) < 30.0
    assert acts(stage)[-1] == CheckIn(kept.aches)
    assert stage.window.now.isVisible()
    assert stage.window.now.top.check_in.text() == "Left neck, Right lower back"


def test_the_whole_of_it_by_keys(stage: Stage, home: InventedServices, qtbot: QtBot) -> None:
    screen = opened(stage)
    wait_until(lambda: isinstance(QApplication.focusWidget(), PlaceButton))
    here = QApplication.focusWidget()
    assert isinstance(here, PlaceButton)
    assert here.place == "neck_left"
    press(here, K.Key_Space)
    press(here, K.Key_Right)
    press(QApplication.focusWidget(), K.Key_Return)  # type: ignore[arg-type]
    assert list(screen.rows) == ["neck_left", "neck_right"]
    seen = []
    for _ in range(30):
        stage.window.focusNextPrevChild(True)
        seen.append(QApplication.focusWidget())
        if seen[-1] is screen.rows["neck_right"].intensity:
            press(seen[-1], K.Key_8)
        if seen[-1] is screen.day.mood:
            press(seen[-1], K.Key_2)
        if seen[-1] is screen.day.sleep_h:
            press(seen[-1], K.Key_Up)
        if seen[-1] is screen.day.chips["ill"]:
            press(seen[-1], K.Key_Space)
        if seen[-1] is screen.done:
            press(seen[-1], K.Key_Return)
            break
    wait_until(lambda: len(home.self_reports.told) == 10)
    kept = home.self_reports.told[-1]
    assert kept.aches == (Ache("neck_left"), Ache("neck_right", "tight", 8))
    assert (kept.mood, kept.sleep_h, kept.chips) == (2, 7.0, ("ill",))
    assert UnusualDay(True) in stage.rehearsal.done, "nothing is learned of the usual on such a day"


def test_a_day_told_to_be_unusual_stays_so_for_the_next_session(stage: Stage, home: InventedServices) -> None:
    now_s = time.time()
    home.self_reports.told.append(CheckInEntry("ill", now_s, time.localtime(now_s).tm_gmtoff or 0, chips=("ill",)))
    stage.rehearsal.done.clear()
    stage.window.check_ins.read_anew()
    wait_until(lambda: UnusualDay(True) in stage.rehearsal.done)


def test_what_loads_a_back_that_hurts_much_is_left_out_of_the_list(stage: Stage, home: InventedServices) -> None:
    practise = stage.window.practise
    practise.show_tense((Ache("lower_back_right", "tight", 6),))
    ids = {card.exercise.id for card in practise.cards}
    practise.show_tense((Ache("lower_back_right", "tight", 9),))
    left = [card.exercise for card in practise.cards]
    assert {"muscle_relaxation"} <= ids - {exercise.id for exercise in left}
    assert all(suits(exercise, ("back_or_neck",)) for exercise in left)
    assert left


def test_the_list_is_an_equal_way_in(stage: Stage, home: InventedServices) -> None:
    screen = opened(stage)
    screen.way.setFocus()
    press(screen.way, K.Key_Right)
    assert screen.places.isVisible()
    assert not screen.figure.isVisible()
    click(screen.places.chips["between_shoulder_blades"])
    press(screen.places.chips["jaw"], K.Key_Space)
    press(screen.way, K.Key_Left)
    assert screen.figure.button("jaw").isChecked()
    put(screen, "jaw")
    assert [ache.place for ache in screen.entry.aches] == ["between_shoulder_blades"]
    assert not screen.places.chips["jaw"].isChecked()


def test_same_as_last_time_is_one_press(stage: Stage, home: InventedServices) -> None:
    screen = opened(stage)
    click(screen.same)
    wait_until(lambda: len(home.self_reports.told) == 10)
    before, kept = home.self_reports.told[-2:]
    assert kept.aches == before.aches
    assert kept.id != before.id
    assert stage.window.now.isVisible()


def test_everything_is_optional_and_can_be_left(stage: Stage, home: InventedServices) -> None:
    screen = opened(stage)
    put(screen, "neck_left")
    press(screen, K.Key_Escape)
    assert stage.window.now.isVisible()
    assert len(home.self_reports.told) == 9
    opened(stage)
    assert list(screen.rows) == [], "and is not there the next time"
    click(screen.loose)
    click(screen.done)
    wait_until(lambda: len(home.self_reports.told) == 10)
    assert acts(stage)[-1] == CheckIn(())
    assert stage.window.now.top.check_in.text() == "Check in"


def test_kind_and_removal(stage: Stage, home: InventedServices) -> None:
    screen = opened(stage)
    put(screen, "chest")
    row = screen.rows["chest"]
    press(row.kind, K.Key_Down)
    assert screen.entry.aches == (Ache("chest", "stiff"),)
    press(row.intensity, K.Key_4)
    press(row.intensity, K.Key_Right)
    assert screen.entry.aches == (Ache("chest", "stiff", 5),)
    press(row.intensity, K.Key_Delete)
    assert screen.entry.aches == (Ache("chest", "stiff"),)
    click(row.remove)
    assert not list(screen.entry.aches)
    assert screen.nothing.isVisible()


def test_the_signs_that_need_help_are_one_press_away(stage: Stage, home: InventedServices) -> None:
    screen = opened(stage)
    click(screen.red_flags)
    assert stage.window.overlays.red_flags.isVisible()
    press(stage.window.overlays.red_flags.back, K.Key_Escape)
    assert screen.isVisible()


def test_a_session_that_begins_is_told_what_still_holds(stage: Stage, home: InventedServices) -> None:
    stage.rehearsal.done.clear()
    stage.window.join(stage.rehearsal)
    wait_until(lambda: acts(stage) == [CheckIn(told.TIGHT)])


def test_after_everything_was_deleted_a_new_session_is_told_nothing(stage: Stage, home: InventedServices) -> None:
    screen = opened(stage)
    put(screen, "jaw")
    click(screen.done)
    wait_until(lambda: not stage.window.context.busy)
    home.self_reports.told.clear()
    stage.rehearsal.done.clear()
    stage.window.forget()
    stage.window.join(stage.rehearsal)
    wait_until(lambda: not stage.window.context.busy)
    assert acts(stage) == []
    assert stage.window.check_ins.past == ()
    assert stage.window.now.top.check_in.text() == "Check in"


def test_what_works_where_it_is_tense_comes_first_among_the_exercises(stage: Stage, home: InventedServices) -> None:
    stage.window.go_to("practise")
    practise = stage.window.practise
    wait_until(lambda: not stage.window.context.busy)
    relieves = [bool(card.exercise.relieves & {"neck", "back"}) for card in practise.cards]
    assert relieves == sorted(relieves, reverse=True)
    assert True in relieves
    stage.window.go_to("now")
    screen = opened(stage)
    put(screen, "chest")
    click(screen.done)
    assert "chest" in practise.cards[0].exercise.relieves
    assert not all(bool(card.exercise.relieves & {"neck", "back"}) for card in practise.cards[: sum(relieves)])


def test_what_was_told_yesterday_leads_nothing_today(stage: Stage) -> None:
    old = CheckInEntry("a", time.time() - DAY_S, 0, told.TIGHT)
    stage.window.context.provide_services(InventedServices(self_reports=InventedSelfReports([old])))
    wait_until(lambda: len(stage.window.check_ins.past) == 1)
    assert acts(stage) == []
    assert stage.window.now.top.check_in.text() == "Check in"


def exercised(stage: Stage) -> None:
    at_s = scenes.BEGIN_S
    stage.play([ExerciseProgress(at_s, "side_stretch", "started", duration_s=80.0)])
    stage.play([ExerciseProgress(at_s + 80.0, "side_stretch", "finished")])


def test_the_same_places_are_asked_after_the_exercise(stage: Stage, home: InventedServices) -> None:
    exercised(stage)
    after = stage.window.overlays.afterwards
    assert after.question.said() == "You told of: Left neck, Lower back. How is it now?"
    click(after.tell)
    screen = stage.window.overlays.check_in
    assert list(screen.rows) == ["neck_left", "lower_back_left", "lower_back_right"]
    press(screen.rows["neck_left"].intensity, K.Key_2)
    assert screen.figure.button("neck_left").accessibleDescription() == "6 before, 2 after"
    assert not screen.day.isVisible()
    click(screen.done)
    wait_until(lambda: len(home.self_reports.told) == 10)
    kept = home.self_reports.told[-1]
    assert kept.after_exercise == "side_stretch"
    assert kept.aches[0] == Ache("neck_left", "stiff", 2)


def test_after_the_exercise_all_can_be_loose(stage: Stage, home: InventedServices) -> None:
    exercised(stage)
    click(stage.window.overlays.afterwards.tell)
    screen = stage.window.overlays.check_in
    click(screen.loose)
    assert screen.figure.button("neck_left").accessibleDescription() == "6 before, 0 after"
    click(screen.done)
    wait_until(lambda: len(home.self_reports.told) == 10)
    assert {ache.intensity for ache in home.self_reports.told[-1].aches} == {0}


def test_without_anything_told_nothing_is_asked_after_an_exercise(stage: Stage) -> None:
    stage.window.context.provide_services(InventedServices())
    exercised(stage)
    assert not stage.window.overlays.afterwards.tell.isVisible()


def test_strong_and_long_pain_are_shown_with_when_to_see_someone(stage: Stage, home: InventedServices) -> None:
    screen = opened(stage)
    put(screen, "chest")
    assert not screen.care.isVisible()
    press(screen.rows["chest"].intensity, K.Key_8)
    assert screen.care.isVisible()
    press(screen.rows["chest"].intensity, K.Key_Left)
    assert not screen.care.isVisible()
    put(screen, "neck_left")
    assert "six weeks" in screen.care.why.said()
    click(screen.care.signs)
    assert stage.window.overlays.red_flags.isVisible()
    click(stage.window.overlays.red_flags.back)
    assert screen.isVisible(), "and back to where one was"
    assert [ache.place for ache in screen.entry.aches] == ["chest", "neck_left"]


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_tray_opens_it(qtbot: QtBot, stage: Stage, home: InventedServices) -> None:
    controller = Controller(stage.window, SessionHost(lambda *_: stage.rehearsal))  # type: ignore[arg-type]
    try:
        controller.tray.tell_how.trigger()
        assert stage.window.overlays.check_in.isVisible()
    finally:
        controller.end()


def at(hour: int, minute: int, day: int = 1) -> QDateTime:
    return QDateTime.fromString(f"2026-12-{day:02d}T{hour:02d}:{minute:02d}:00", Qt.DateFormat.ISODate)


@pytest.mark.parametrize(("chosen", "now", "due"), [(-1, at(17, 5), 0), (1020, at(16, 59), 0), (1020, at(17, 5), 1)])
def test_a_reminder_comes_at_the_chosen_time_only_if_it_was_asked_for(
    qapp: object, chosen: int, now: QDateTime, due: int
) -> None:
    reminder = DailyReminder(lambda: chosen, lambda: None, now=lambda: now)
    came: list[int] = []
    reminder.due.connect(lambda: came.append(1))
    reminder.look()
    reminder.look()
    assert len(came) == due, "once a day"


def test_who_has_checked_in_that_day_is_not_reminded_nor_hours_later(qapp: object) -> None:
    clock = [at(17, 1)]
    today_s = float(at(9, 0).toSecsSinceEpoch())
    told_at: list[float | None] = [today_s]
    reminder = DailyReminder(lambda: 1020, lambda: told_at[0], now=lambda: clock[0])
    came: list[int] = []
    reminder.due.connect(lambda: came.append(1))
    reminder.look()
    clock[0] = at(19, 0, day=2)
    reminder.look()
    assert came == []
    clock[0] = at(17, 0, day=3)
    reminder.look()
    assert came == [1]


def test_a_check_in_is_kept_in_the_person_s_file(stage: Stage, own_data_folder: Path) -> None:
    stage.window.context.provide_services(StoredServices())
    screen = opened(stage)
    put(screen, "jaw")
    click(screen.done)
    wait_until(lambda: not stage.window.context.busy)
    assert [entry.aches for entry in StoredServices().self_reports.check_ins()] == [(Ache("jaw"),)]


@pytest.mark.qt_log_ignore("does not support raise", "systemTrayWindowChanged")
def test_the_reminder_is_said_in_the_window_and_leads_there(stage: Stage, home: InventedServices) -> None:
    controller = Controller(stage.window, SessionHost(lambda *_: stage.rehearsal))  # type: ignore[arg-type]
    try:
        controller.daily.check_in.due.emit()
        banner = stage.window.banner
        assert banner.text.said() == "A moment to check in?"
        click(banner.action)
        assert stage.window.overlays.check_in.isVisible()
        stage.window.hide_overlay()
        stage.play([ExerciseProgress(scenes.BEGIN_S, "side_stretch", "started", duration_s=80.0)])
        banner.put_away()
        controller.daily.check_in.due.emit()
        assert banner.isHidden(), "not in an exercise"
    finally:
        controller.end()


def test_an_offer_says_which_tense_place_it_is_for(stage: Stage, home: InventedServices) -> None:
    card = stage.window.now.prompt
    stage.play([Prompt(scenes.BEGIN_S, "p7", "side_stretch", "raised")])
    assert card.line.said().endswith("You told of: Left neck, Lower back.")
    stage.play([PromptEnd(scenes.BEGIN_S + 5.0, "p7", "not_now")])
    stage.play([Prompt(scenes.BEGIN_S + 9.0, "p8", "humming", "raised")])
    assert "You told of" not in card.line.said()
