"""Settings by keyboard and mouse; each takes effect and is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.events import EVERY_DAY, SetPromptSettings, SetSensitivity, Settings
from biofeedback.gui.design.look import appearance
from biofeedback.gui.settings.about_me_page import AboutMePage
from biofeedback.gui.settings.background_page import BackgroundPage
from biofeedback.gui.settings.data_page import DataPage
from biofeedback.gui.settings.look_page import LookPage
from biofeedback.gui.settings.prompts_page import PromptsPage
from biofeedback.gui.settings.rows import SettingsPage
from biofeedback.gui.settings.strap_page import StrapPage
from biofeedback.services.autostart import starts_with_desktop
from tests.gui.stage import Stage, click, press, wait_until
from tests.pictures.invented import InventedServices


@pytest.fixture
def home(stage: Stage) -> InventedServices:
    home = InventedServices()
    stage.window.context.provide_services(home)
    return home


def page(stage: Stage, name: str) -> SettingsPage:
    stage.window.go_to("settings", name)
    return stage.window.settings.page(name)


def test_sensitivity_by_arrow_key_is_kept_and_takes_effect(stage: Stage, home: InventedServices) -> None:
    prompts = page(stage, "prompts")
    assert isinstance(prompts, PromptsPage)
    wait_until(lambda: "standard would have asked 9 times" in prompts.week_words.said())
    press(prompts.sensitivity, Qt.Key.Key_Left)
    assert "gentle would have asked 6 times" in prompts.week_words.said()
    wait_until(lambda: home.kept.sensitivity == "gentle")
    assert SetSensitivity("gentle") in stage.rehearsal.done


def test_quiet_hours_can_be_changed_and_switched_off(stage: Stage, home: InventedServices) -> None:
    prompts = page(stage, "prompts")
    assert isinstance(prompts, PromptsPage)
    wait_until(prompts.week_words.said)
    prompts.quiet_from.setFocus()
    QTest.keyClicks(prompts.quiet_from, "21")
    prompts.quiet_to.setFocus()
    wait_until(lambda: home.kept.quiet_from_min == 21 * 60)
    assert SetPromptSettings(21 * 60, 7 * 60, 4, refractory_min=20.0, ask_days=EVERY_DAY) in stage.rehearsal.done
    click(prompts.quiet)
    wait_until(lambda: home.kept.quiet_from_min is None)
    assert SetPromptSettings(None, None, 4, refractory_min=20.0, ask_days=EVERY_DAY) in stage.rehearsal.done
    assert not prompts.quiet_from.isEnabled()


def test_the_days_on_which_it_asks_can_be_chosen(stage: Stage, home: InventedServices) -> None:
    prompts = page(stage, "prompts")
    assert isinstance(prompts, PromptsPage)
    wait_until(prompts.week_words.said)
    for chip in prompts.ask_days.days[5:]:
        press(chip, Qt.Key.Key_Space)
    wait_until(lambda: home.kept.ask_days == (0, 1, 2, 3, 4))
    assert SetPromptSettings(22 * 60, 7 * 60, 4, refractory_min=20.0, ask_days=(0, 1, 2, 3, 4)) in stage.rehearsal.done
    for chip in prompts.ask_days.days[:5]:
        press(chip, Qt.Key.Key_Space)
    assert "never ask" in prompts.advice.said()


def test_the_time_between_prompts_can_be_chosen_where_it_counts(stage: Stage, home: InventedServices) -> None:
    prompts = page(stage, "prompts")
    assert isinstance(prompts, PromptsPage)
    wait_until(prompts.week_words.said)
    assert prompts.apart.currentText() == "20 minutes"
    press(prompts.apart, Qt.Key.Key_Down)
    prompts.apart.activated.emit(prompts.apart.currentIndex())
    wait_until(lambda: home.kept.refractory_min == 30.0)
    last = stage.rehearsal.done[-1]
    assert isinstance(last, SetPromptSettings)
    assert last.refractory_min == 30.0
    press(prompts.sensitivity, Qt.Key.Key_Left)
    assert not prompts.apart.isEnabled()


def test_what_is_unusual_about_the_settings_is_said_beside_them(stage: Stage, home: InventedServices) -> None:
    prompts = page(stage, "prompts")
    assert isinstance(prompts, PromptsPage)
    wait_until(prompts.week_words.said)
    assert not prompts.advice.isVisible()
    prompts.show_settings(Settings("responsive"))
    assert "within half a minute" in prompts.advice.said()
    prompts.show_settings(Settings(quiet_from_min=0, quiet_to_min=1439))
    assert prompts.advice.isVisible()
    assert "hardly ever ask" in prompts.advice.said()


def test_breath_and_posture_from_the_strap_are_on_until_switched_off(stage: Stage) -> None:
    strap = page(stage, "strap")
    assert isinstance(strap, StrapPage)
    assert strap.movement.isChecked()
    assert "accelerometer" in strap.movement.accessibleDescription()
    press(strap.movement, Qt.Key.Key_Space)
    assert not stage.window.context.preferences.movement


def test_the_ecg_is_off_until_it_is_asked_for(stage: Stage) -> None:
    strap = page(stage, "strap")
    assert isinstance(strap, StrapPage)
    assert not strap.ecg.isChecked()
    press(strap.ecg, Qt.Key.Key_Space)
    assert stage.window.context.preferences.ecg
    assert strap.ecg.accessibleName() == "Record the ECG"


def test_the_theme_changes_at_once(stage: Stage) -> None:
    look = page(stage, "look")
    assert isinstance(look, LookPage)
    press(look.theme, Qt.Key.Key_Right)
    press(look.theme, Qt.Key.Key_Right)
    assert appearance().look.dark
    click(look.numbers)
    assert appearance().look.hide_numbers


def test_what_is_told_of_oneself_leaves_out_what_does_not_suit(stage: Stage, home: InventedServices) -> None:
    about_me = page(stage, "about_me")
    assert isinstance(about_me, AboutMePage)
    wait_until(about_me.born.isVisible)
    before = {card.exercise.id for card in stage.window.practise.cards}
    press(about_me.switches["raynaud"], Qt.Key.Key_Space)
    wait_until(lambda: "raynaud" in home.told.conditions)
    assert before - {card.exercise.id for card in stage.window.practise.cards} == {
        exercise.id for exercise in CATALOGUE if "cold" in exercise.traits
    }


def test_who_is_made_anxious_by_their_heart_does_not_see_it(stage: Stage, home: InventedServices) -> None:
    about_me = page(stage, "about_me")
    assert isinstance(about_me, AboutMePage)
    press(about_me.switches["heart_worry"], Qt.Key.Key_Space)
    stage.window.go_to("now")
    assert not stage.window.now.readings.rate.isVisible()
    assert stage.window.now.readings.signal.isVisible()


def test_deleting_everything_asks_for_the_word(stage: Stage, home: InventedServices) -> None:
    data = page(stage, "data")
    assert isinstance(data, DataPage)
    assert not data.confirm_card.isVisible()
    click(data.delete)
    assert not data.sure.isEnabled()
    QTest.keyClicks(data.word, "delete")
    click(data.sure)
    wait_until(lambda: home.deleted)
    wait_until(lambda: data.away.note.said() == "Everything is deleted.")


def test_changing_ones_mind_keeps_everything(stage: Stage, home: InventedServices) -> None:
    data = page(stage, "data")
    assert isinstance(data, DataPage)
    click(data.delete)
    QTest.keyClicks(data.word, "delete")
    click(data.keep)
    assert not data.confirm_card.isVisible()
    assert not home.deleted


def test_a_reminder_to_check_in_is_off_until_it_is_switched_on(stage: Stage, home: InventedServices) -> None:
    prompts = page(stage, "prompts")
    assert isinstance(prompts, PromptsPage)
    assert stage.window.context.preferences.check_in_at_min == -1
    assert not prompts.check_in_at.isEnabled()
    click(prompts.check_in)
    assert stage.window.context.preferences.check_in_at_min == 17 * 60
    prompts.check_in_at.setFocus()
    QTest.keyClicks(prompts.check_in_at, "12")
    prompts.cap.setFocus()
    wait_until(lambda: stage.window.context.preferences.check_in_at_min == 12 * 60)
    press(prompts.check_in, Qt.Key.Key_Space)
    assert stage.window.context.preferences.check_in_at_min == -1


def test_the_days_of_the_week_stand_in_one_row(stage: Stage) -> None:
    prompts = page(stage, "prompts")
    assert isinstance(prompts, PromptsPage)
    wait_until(lambda: len({day.y() for day in prompts.ask_days.days}) == 1)


def test_starting_with_the_computer_is_told_as_the_system_has_it(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    background = page(stage, "background")
    assert isinstance(background, BackgroundPage)
    wait_until(lambda: not stage.window.context.busy)
    assert not background.start.isChecked()
    click(background.start)
    wait_until(lambda: not stage.window.context.busy)
    assert starts_with_desktop()
    assert background.start.isChecked()
    press(background.start, Qt.Key.Key_Space)
    wait_until(lambda: not stage.window.context.busy)
    assert not starts_with_desktop()
    monkeypatch.setattr("biofeedback.services.autostart.XdgAutostart.write", lambda *_: None)
    click(background.start)
    wait_until(lambda: "That did not work" in background.start_row.note.said())
    wait_until(lambda: not background.start.isChecked())


def test_a_window_that_is_closed_stays_in_the_tray_unless_told_otherwise(stage: Stage) -> None:
    background = page(stage, "background")
    assert isinstance(background, BackgroundPage)
    assert background.stay.isChecked()
    click(background.stay)
    assert not stage.window.context.preferences.stay_in_tray
