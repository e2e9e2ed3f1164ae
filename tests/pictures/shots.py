"""Every picture by its name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from biofeedback.events import Breath, Event, Reason
from biofeedback.gui.shell.window import MainWindow
from tests.pictures import acts, at_home, clinic, exercise_scenes, past, practice, reporting, scenes, told, weeks
from tests.pictures.invented import InventedServices
from tests.pictures.scenes import BEGIN_S
from tests.pictures.shot import Shot


def _second_screen(window: MainWindow) -> QWidget:
    return window.demonstrate.presentation


def _leaning() -> list[Event]:
    return scenes.sitting("leaning_forward", Breath(BEGIN_S - 0.2, 14.2, 0.76, "acceleration"))


def _talking() -> list[Event]:
    return scenes.sitting("upright", Breath(BEGIN_S - 0.2, None, 0.4, "acceleration"))


def _lying() -> list[Event]:
    return scenes.sitting("lying", Breath(BEGIN_S - 0.2, 11.0, 0.95, "acceleration"))


def _long_name() -> list[Event]:
    return scenes.scene(scenes.USUAL_BODY, name="Strap of the physiotherapy practice at the old town hall, room 3")


SHOTS: dict[str, Shot] = {
    "first-run-1": Shot(list, acts.step(0), at_s=0.0),
    "first-run-2": Shot(list, acts.step(1), at_s=0.0),
    "first-run-2-bluetooth-off": Shot(list, acts.step(1), lambda: InventedServices((), "bluetooth_off"), at_s=0.0),
    "first-run-3": Shot(scenes.settling, acts.step(2)),
    "first-run-3-waiting": Shot(list, acts.step(2), at_s=0.0),
    "first-run-3-running": Shot(scenes.settling, acts.quiet("running")),
    "first-run-3-clients": Shot(list, acts.for_clients, at_s=0.0),
    "first-run-reveal": Shot(scenes.usual, acts.quiet("known")),
    "first-run-reveal-hidden-numbers": Shot(scenes.usual, acts.quiet("known"), hide_numbers=True),
    "first-run-reveal-first-idea": Shot(scenes.usual, acts.quiet("first_idea")),
    "first-run-reveal-unknown": Shot(lambda: scenes.first_look("streaming"), acts.quiet("unknown"), at_s=5.0),
    "now-starting": Shot(list, at_s=1.0),
    "now-looking": Shot(lambda: scenes.first_look("scanning"), at_s=5.0),
    "now-not-found": Shot(lambda: scenes.first_look("backoff", "strap_not_found"), at_s=5.0),
    "now-settling": Shot(scenes.settling),
    "now-calm": Shot(lambda: scenes.scene(scenes.CALM)),
    "now-usual": Shot(scenes.usual),
    "now-usual-why": Shot(scenes.usual, acts.why),
    "now-raised": Shot(lambda: scenes.scene(scenes.RAISED, episode=False)),
    "now-high": Shot(lambda: scenes.scene(scenes.HIGH, episode=False)),
    "now-prompt": Shot(scenes.asked, acts.know_effects),
    "now-prompt-something-else": Shot(scenes.asked, acts.something_else),
    "now-prompt-hidden-numbers": Shot(scenes.asked, acts.know_effects, hide_numbers=True),
    "now-hidden-numbers": Shot(scenes.usual, hide_numbers=True),
    "now-moving": Shot(lambda: scenes.unread("moving")),
    "now-unsure": Shot(lambda: scenes.unread("unsure")),
    "now-unreadable-rhythm": Shot(lambda: scenes.unread("unsure", BEGIN_S, Reason("rhythm"))),
    "now-heart-rate-only": Shot(scenes.heart_rate_only),
    "now-low-battery": Shot(scenes.low_battery),
    "now-loose-strap": Shot(scenes.loose_strap),
    "now-no-strap": Shot(lambda: scenes.without_strap("lost", "link_lost")),
    "now-bluetooth-off": Shot(lambda: scenes.without_strap("backoff", "bluetooth_off")),
    "now-long-names": Shot(_long_name),
    "now-leaning": Shot(_leaning),
    "now-breath-cannot-tell": Shot(_talking),
    "now-lying": Shot(_lying),
    "now-upright-asked": Shot(_leaning, acts.asks_for_upright),
    "practise": Shot(scenes.usual, acts.practise_known),
    "practise-new": Shot(scenes.usual, acts.practise, lambda: InventedServices(worn=False)),
    "practise-all": Shot(scenes.usual, acts.all_exercises),
    "practise-all-jaw": Shot(scenes.usual, acts.all_for_the_jaw),
    "practise-about": Shot(scenes.usual, acts.about),
    "plan-today": Shot(scenes.usual, at_home.show_practise, at_home.following(at_home.usual, 17)),
    "plan-today-sparse": Shot(scenes.usual, at_home.show_practise, at_home.following(at_home.small, 0)),
    "plan-today-full": Shot(scenes.usual, at_home.show_practise, at_home.following(at_home.full, 3)),
    "plan-today-hidden-numbers": Shot(
        scenes.usual, at_home.show_practise, at_home.following(at_home.usual, 17), hide_numbers=True
    ),
    "plan-ended": Shot(scenes.usual, at_home.show_practise, at_home.following(at_home.ended, 30)),
    "plan-offered": Shot(scenes.usual, at_home.offered, at_home.following(at_home.small, 3)),
    "plan-refused": Shot(scenes.usual, at_home.refused),
    "plan-removing": Shot(scenes.usual, at_home.removing, at_home.following(at_home.usual, 17)),
    "session-movement": Shot(exercise_scenes.movement("side_stretch", "right", 0)),
    "session-movement-paced": Shot(exercise_scenes.movement("seated_cat_cow", "move", 1, 9.0)),
    "session-movement-still": Shot(exercise_scenes.movement("twist", "right", 0, 1.0), reduced_motion=True),
    "session-end-next": Shot(exercise_scenes.not_settled),
    "session-voice-offer": Shot(exercise_scenes.ready, voice_asked=False),
    "practise-own": Shot(scenes.usual, acts.own_breath),
    "session-breathing": Shot(scenes.breathing),
    "session-breathing-by-tilt": Shot(scenes.breathing_by_tilt, acts.second_later),
    "session-breathing-still": Shot(scenes.breathing, reduced_motion=True),
    "session-steps": Shot(exercise_scenes.steps),
    "session-ready": Shot(exercise_scenes.ready, acts.second_later),
    "session-no-strap": Shot(scenes.breathing_without_strap, acts.second_later),
    "session-pace-2": Shot(scenes.finding_pace),
    "session-pace-rest": Shot(scenes.resting_between_paces),
    "session-end": Shot(exercise_scenes.afterwards),
    "session-pace-found": Shot(exercise_scenes.pace_found, acts.pace_bars),
    "session-pace-unclear": Shot(lambda: exercise_scenes.pace_found(0.6), acts.pace_bars),
    "check-in-new": Shot(scenes.usual, told.new),
    "check-in-two-places": Shot(scenes.usual, told.two_places, told.services),
    "check-in-list": Shot(scenes.usual, told.as_a_list, told.services),
    "check-in-strong": Shot(scenes.usual, told.strong, told.services),
    "check-in-hidden-numbers": Shot(scenes.usual, told.two_places, told.services, hide_numbers=True),
    "check-in-after": Shot(scenes.usual, told.after_an_exercise, told.services),
    "session-end-asks-again": Shot(exercise_scenes.afterwards, told.asks_again, told.services),
    "journal": Shot(scenes.usual, told.journal, told.services),
    "journal-empty": Shot(scenes.usual, told.journal),
    "journal-delete": Shot(scenes.usual, told.journal_delete, told.services),
    "journal-write": Shot(scenes.usual, told.journal_write, told.services),
    "session-writing": Shot(exercise_scenes.writing),
    "unwell": Shot(scenes.usual, lambda window: window.show_red_flags()),
    "keys": Shot(scenes.usual, lambda window: window.show_keys()),
    "settings-strap": Shot(scenes.usual, acts.section("strap")),
    "settings-prompts": Shot(scenes.usual, acts.section("prompts")),
    "settings-prompts-new": Shot(scenes.usual, acts.section("prompts"), lambda: InventedServices(worn=False)),
    "settings-background": Shot(scenes.usual, acts.section("background")),
    "settings-sound": Shot(scenes.usual, acts.section("sound")),
    "settings-look": Shot(scenes.usual, acts.section("look")),
    "settings-language": Shot(scenes.usual, acts.section("language")),
    "settings-about-me": Shot(scenes.usual, acts.section("about_me")),
    "settings-data": Shot(scenes.usual, acts.section("data")),
    "settings-passphrase-set": Shot(scenes.usual, acts.passphrase("set")),
    "settings-passphrase-change": Shot(scenes.usual, acts.passphrase("change")),
    "settings-passphrase-code": Shot(scenes.usual, acts.passphrase("code")),
    "unlock": Shot(scenes.usual, acts.unlock()),
    "unlock-client": Shot(scenes.usual, acts.unlock(owner=False)),
    "unlock-wrong": Shot(scenes.usual, acts.unlock(wrong=True)),
    "settings-about": Shot(scenes.usual, acts.section("about")),
    "demonstrate-client": Shot(scenes.usual, clinic.choose_client),
    "clients-empty": Shot(scenes.usual, practice.nobody),
    "clients-few": Shot(scenes.usual, practice.few),
    "clients-many": Shot(scenes.usual, practice.many),
    "clients-found": Shot(scenes.usual, practice.searched("19")),
    "clients-not-found": Shot(scenes.usual, practice.searched("somebody")),
    "clients-visits": Shot(scenes.usual, practice.one(0)),
    "clients-visits-hidden-numbers": Shot(scenes.usual, practice.one(0), hide_numbers=True),
    "clients-visits-two": Shot(scenes.usual, practice.one(1)),
    "clients-visits-one": Shot(scenes.usual, practice.one(2)),
    "clients-visits-none": Shot(scenes.usual, practice.one(4)),
    "clients-visit": Shot(scenes.usual, practice.one_visit),
    "demonstrate-protocol": Shot(scenes.usual, clinic.edit_protocol),
    "demonstrate-result-empty": Shot(scenes.usual, clinic.empty_result),
    "demonstrate-ready": Shot(list, clinic.demonstrate(None)),
    "demonstrate-stressor": Shot(list, clinic.demonstrate(190.0)),
    "demonstrate-regulation": Shot(list, clinic.demonstrate(330.0)),
    "demonstrate-hidden-numbers": Shot(list, clinic.demonstrate(190.0), hide_numbers=True),
    "demonstrate-result": Shot(list, clinic.demonstrate(clinic.LENGTH_S + 2.0)),
    "demonstrate-result-hidden-numbers": Shot(list, clinic.demonstrate(clinic.LENGTH_S + 2.0), hide_numbers=True),
    "present-welcome": Shot(list, clinic.present(None), seen=_second_screen),
    "present-stroop": Shot(list, clinic.present(190.0, clinic.STROOP), seen=_second_screen),
    "present-strap-quiet": Shot(list, clinic.strap_quiet, seen=_second_screen),
    "present-result-hidden-numbers": Shot(
        list, clinic.present(clinic.LENGTH_S + 2.0, numbers=False), seen=_second_screen
    ),
    "present-rest": Shot(list, clinic.present(80.0), seen=_second_screen),
    "present-stressor": Shot(list, clinic.present(190.0), seen=_second_screen),
    "present-regulation": Shot(list, clinic.present(330.0), seen=_second_screen),
    "present-free": Shot(list, clinic.present(450.0), seen=_second_screen),
    "present-hidden-numbers": Shot(list, clinic.present(190.0, numbers=False), seen=_second_screen),
    "present-result": Shot(list, clinic.present(clinic.LENGTH_S + 2.0), seen=_second_screen),
    "history-empty": Shot(scenes.usual, past.show_first_day),
    "history-day": Shot(scenes.usual, past.show_day),
    "history-day-why": Shot(scenes.usual, past.show_day_why),
    "history-day-posture": Shot(scenes.usual, past.show_day_posture),
    "history-session": Shot(scenes.usual, past.show_session),
    "history-session-hidden-numbers": Shot(scenes.usual, past.show_session, hide_numbers=True),
    "history-compare": Shot(scenes.usual, past.show_comparison),
    "history-compare-hidden-numbers": Shot(scenes.usual, past.show_comparison, hide_numbers=True),
    "history-day-check-in": Shot(scenes.usual, weeks.day_with_check_in),
    "history-day-check-in-deleting": Shot(scenes.usual, weeks.day_deleting),
    "history-day-end": Shot(scenes.usual, weeks.day_ended, weeks.ended),
    "history-week": Shot(scenes.usual, weeks.shown("week", "full")),
    "history-week-below": Shot(scenes.usual, weeks.scrolled("week", "exercises")),
    "history-week-hidden-numbers": Shot(scenes.usual, weeks.scrolled("week", "exercises"), hide_numbers=True),
    "history-week-sparse": Shot(scenes.usual, weeks.shown("week", "sparse")),
    "history-week-empty": Shot(scenes.usual, weeks.shown("week", "empty")),
    "history-month": Shot(scenes.usual, weeks.shown("month", "full")),
    "history-month-below": Shot(scenes.usual, weeks.scrolled("month", "tension")),
    "history-month-end": Shot(scenes.usual, weeks.scrolled("month", "seek_care")),
    "history-month-hidden-numbers": Shot(scenes.usual, weeks.scrolled("month", "tension"), hide_numbers=True),
    "history-month-sparse": Shot(scenes.usual, weeks.shown("month", "sparse")),
    "history-month-empty": Shot(scenes.usual, weeks.shown("month", "empty")),
    "history-month-links": Shot(scenes.usual, reporting.links("found")),
    "history-month-links-hidden-numbers": Shot(scenes.usual, reporting.links("found"), hide_numbers=True),
    "history-month-links-nothing": Shot(scenes.usual, reporting.links("nothing")),
    "history-month-links-few": Shot(scenes.usual, reporting.links("few")),
    "history-report": Shot(scenes.usual, reporting.show_report),
    "people": Shot(scenes.usual, past.show_people),
    "people-erase": Shot(scenes.usual, past.ask_to_erase),
    "demonstrate-result-at-home": Shot(list, at_home.result_at_home),
    "plan-new": Shot(scenes.usual, at_home.new_plan),
    "plan-full": Shot(scenes.usual, at_home.full_plan),
    "visit-new": Shot(scenes.usual, at_home.visit_new),
    "visit-empty": Shot(scenes.usual, at_home.visit_empty),
    "visit-full": Shot(list, at_home.visit_full),
    "visit-end": Shot(list, at_home.visit_end),
}
