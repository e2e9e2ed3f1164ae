"""Reminders count still minutes, and one that is given stands for both."""

from biofeedback.coaching.reminders import Reminders
from biofeedback.events import Settings

BOTH = Settings(movement_reminder_min=60.0, posture_reminder_min=30.0)


def test_nobody_is_reminded_who_did_not_ask_for_it() -> None:
    assert Reminders(Settings(movement_reminder_min=None, posture_reminder_min=None)).due(1e6) is None


def test_each_comes_after_its_own_still_time() -> None:
    reminders = Reminders(BOTH)
    assert reminders.due(1_799.0) is None
    assert reminders.due(1_800.0) == "posture"


def test_getting_up_comes_before_sitting_up_and_stands_for_both() -> None:
    reminders = Reminders(BOTH)
    assert reminders.due(3_600.0) == "movement"
    reminders.given("movement", 3_600.0)
    assert reminders.due(3_601.0) is None
    assert reminders.due(3_600.0 + 1_800.0) == "posture"


def test_sitting_up_does_not_stand_for_getting_up() -> None:
    reminders = Reminders(BOTH)
    reminders.given("posture", 1_800.0)
    assert reminders.due(3_600.0) == "movement"


def test_movement_satisfies_both() -> None:
    reminders = Reminders(BOTH)
    reminders.moved(1_700.0)
    assert reminders.due(3_499.0) is None


def test_less_than_ten_minutes_counts_as_ten() -> None:
    eager = Reminders(Settings(movement_reminder_min=None, posture_reminder_min=1.0))
    assert eager.due(599.0) is None
    assert eager.due(600.0) == "posture"


def test_other_settings_do_not_begin_the_count_anew_and_one_that_was_off_counts_from_now() -> None:
    reminders = Reminders(Settings(movement_reminder_min=None, posture_reminder_min=30.0))
    reminders.wait_anew(BOTH, 1_500.0)
    assert reminders.due(1_800.0) == "posture"
    reminders.given("posture", 1_800.0)
    assert reminders.due(3_599.0) is None
    reminders.reset_posture(3_600.0)
    assert reminders.due(5_099.0) is None
    assert reminders.due(5_100.0) == "movement"


def test_where_the_strap_shows_it_the_posture_reminder_waits_for_a_lean_that_lasts() -> None:
    reminders = Reminders(Settings(posture_reminder_min=30.0))
    reminders.posture(0.0, False)
    assert reminders.due(3600.0) is None
    reminders.posture(3600.0, True)
    assert reminders.due(3600.0 + 29 * 60) is None
    assert reminders.due(3600.0 + 30 * 60) == "posture"


def test_sitting_up_satisfies_it() -> None:
    reminders = Reminders(Settings(posture_reminder_min=30.0))
    reminders.posture(0.0, True)
    reminders.posture(25 * 60.0, False)
    reminders.posture(26 * 60.0, True)
    assert reminders.due(40 * 60.0) is None
    assert reminders.due(57 * 60.0) == "posture"


def test_where_it_cannot_tell_the_posture_the_timer_counts() -> None:
    reminders = Reminders(Settings(posture_reminder_min=30.0))
    reminders.posture(0.0, None)
    assert reminders.due(30 * 60.0) == "posture"
