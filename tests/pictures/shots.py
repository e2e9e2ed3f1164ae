"""Every picture: what happened until then, who is at home, and what is then done in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QWidget

from biofeedback.coaching.own_breath import OwnBreath
from biofeedback.events import Breath, Event, ExerciseProgress, PaceFound, Reason
from biofeedback.gui.practise.pace_bars import PaceSwing
from biofeedback.gui.settings.data_page import DataPage
from biofeedback.gui.shell.window import MainWindow
from tests.pictures import at_home, clinic, past, practice, reporting, scenes, told, weeks
from tests.pictures.invented import InventedServices
from tests.pictures.patience import settle, until

BEGIN_S = scenes.BEGIN_S


def _nothing(window: MainWindow) -> None:
    del window


def _whole(window: MainWindow) -> QWidget:
    return window


def _second_screen(window: MainWindow) -> QWidget:
    return window.demonstrate.presentation


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: what happened until then, what is then done in the window, who is at home, and what is pictured."""

    events: Callable[[], list[Event]]
    then: Callable[[MainWindow], None] = _nothing
    services: Callable[[], InventedServices] = InventedServices
    at_s: float = BEGIN_S
    hide_numbers: bool = False
    reduced_motion: bool = False
    voice_asked: bool = True
    seen: Callable[[MainWindow], QWidget] = _whole


def _usual() -> list[Event]:
    return scenes.scene(scenes.USUAL_BODY)


def _section(name: str) -> Callable[[MainWindow], None]:
    return lambda window: window.go_to("settings", name)


def _passphrase(step: Literal["set", "change", "code"]) -> Callable[[MainWindow], None]:
    def act(window: MainWindow) -> None:
        window.go_to("settings", "data")
        page = window.settings.page("data")
        assert isinstance(page, DataPage)
        card = page.passphrase
        settle(window.context)
        if step == "code":
            card.show_code("YWEB-TOQR-3ZOU-2SXC-7D2W-4IF5-667M-JIRD")
        elif step == "change":
            card.show_protected(True)
            card.change.click()
        else:
            card.set.click()
        settle(window.context)

    return act


def _unlock(*, owner: bool = True, wrong: bool = False) -> Callable[[MainWindow], None]:
    def act(window: MainWindow) -> None:
        page = window.overlays.unlock
        page.begin(owner=owner)
        window.overlays.show_overlay(page)
        if wrong:
            page.secret.setText("something else")
            page.tell(opened=False)

    return act


def _practise(window: MainWindow) -> None:
    window.go_to("practise")


def _practise_known(window: MainWindow) -> None:
    window.go_to("practise")
    until(lambda: not window.context.busy)


def _know_effects(window: MainWindow) -> None:
    _practise_known(window)
    window.go_to("now")


def _something_else(window: MainWindow) -> None:
    _know_effects(window)
    window.now.prompt.something_else.click()


def _second_later(window: MainWindow) -> None:
    window.overlays.session.refresh()


def _all_exercises(window: MainWindow) -> None:
    _practise_known(window)
    window.practise.show_all()


def _all_for_the_jaw(window: MainWindow) -> None:
    _all_exercises(window)
    window.practise.all.parts["jaw"].setChecked(True)


def _about(window: MainWindow) -> None:
    _practise_known(window)
    window.practise.show_about(window.practise.cards[0].exercise)


def _own_breath(window: MainWindow) -> None:
    window.go_to("practise")
    window.practise.show_editor(OwnBreath("Evening", 4.0, 1.0, 6.5, 0.5))


def _step(at: int) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        window.overlays.welcome.show_step(at)
        window.overlays.show_overlay(window.overlays.welcome)

    return show


def _quiet(shown: str) -> Callable[[MainWindow], None]:
    """The quiet minutes under way, or over with one of their outcomes."""

    def show(window: MainWindow) -> None:
        welcome = window.overlays.welcome
        _step(2)(window)
        if shown == "running":
            welcome.next.click()
        else:
            welcome.quiet.outcome = lambda: shown  # type: ignore[method-assign, assignment, return-value]
            welcome.quiet.over.emit()

    return show


def _for_clients(window: MainWindow) -> None:
    window.context.prefer(for_clients=True, practice="Practice at the old town hall")
    _step(2)(window)


def _why(window: MainWindow) -> None:
    window.now.why.click()


def _afterwards() -> list[Event]:
    began = BEGIN_S - 200.0
    return [
        *scenes.scene(scenes.RAISED, BEGIN_S - 200.0, episode=False),
        ExerciseProgress(began, "longer_exhale", "started", duration_s=120.0),
        ExerciseProgress(began + 120.0, "longer_exhale", "finished"),
        *(scenes.arousal(scenes.USUAL_BODY, BEGIN_S - 20.0 + 5.0 * k) for k in range(4)),
    ]


def _not_settled() -> list[Event]:
    began = BEGIN_S - 380.0
    return [
        *scenes.scene(scenes.RAISED, began, episode=False),
        ExerciseProgress(began, "neck_shoulders_back", "started", duration_s=180.0),
        ExerciseProgress(began + 180.0, "neck_shoulders_back", "finished"),
        *(scenes.arousal(scenes.RAISED, BEGIN_S - 20.0 + 5.0 * k) for k in range(4)),
    ]


def _steps() -> list[Event]:
    began = BEGIN_S - 20.0
    return [
        *_usual(),
        ExerciseProgress(began, "neck_shoulders_back", "started", duration_s=180.0),
        ExerciseProgress(began, "neck_shoulders_back", "step", "", 3, 30.0),
    ]


def _movement(exercise: str, step: str, index: int, since_s: float = 7.0) -> Callable[[], list[Event]]:
    def events() -> list[Event]:
        began = BEGIN_S - since_s
        return [
            *_usual(),
            ExerciseProgress(began, exercise, "started", duration_s=180.0),
            ExerciseProgress(began, exercise, "step", step, index, 90.0),
        ]

    return events


def _ready() -> list[Event]:
    return [
        *_usual(),
        ExerciseProgress(BEGIN_S - 5.0, "longer_exhale", "started", duration_s=120.0),
        ExerciseProgress(BEGIN_S - 5.0, "longer_exhale", "step", "ready", -1, 12.0),
    ]


def _writing() -> list[Event]:
    began = BEGIN_S - 100.0
    return [
        *_usual(),
        ExerciseProgress(began, "journal", "started", duration_s=210.0),
        ExerciseProgress(began, "journal", "step", "feeling", 0, 75.0),
        ExerciseProgress(began + 75.0, "journal", "step", "instead", 1, 60.0),
    ]


def _pace_found(certainty: float = 0.94) -> list[Event]:
    began = BEGIN_S - 850.0
    return [
        *_usual(),
        ExerciseProgress(began, "find_pace", "started", duration_s=840.0),
        ExerciseProgress(BEGIN_S - 5.0, "find_pace", "finished"),
        PaceFound(BEGIN_S - 5.0, 5.6, 5.1, certainty),
    ]


def _pace_bars(window: MainWindow) -> None:
    swung = ((6.5, 7.2), (6.0, 10.1), (5.5, 13.4), (5.0, 11.0), (4.5, None))
    window.overlays.pace.show_swings([PaceSwing(rate, swing_bpm) for rate, swing_bpm in swung])


def _leaning() -> list[Event]:
    return scenes.sitting("leaning_forward", Breath(BEGIN_S - 0.2, 14.2, 0.76, "acceleration"))


def _talking() -> list[Event]:
    return scenes.sitting("upright", Breath(BEGIN_S - 0.2, None, 0.4, "acceleration"))


def _lying() -> list[Event]:
    return scenes.sitting("lying", Breath(BEGIN_S - 0.2, 11.0, 0.95, "acceleration"))


def _asks_for_upright(window: MainWindow) -> None:
    window.now.posture.button.click()


def _long_name() -> list[Event]:
    return scenes.scene(scenes.USUAL_BODY, name="Strap of the physiotherapy practice at the old town hall, room 3")


SHOTS: dict[str, Shot] = {
    "first-run-1": Shot(list, _step(0), at_s=0.0),
    "first-run-2": Shot(list, _step(1), at_s=0.0),
    "first-run-2-bluetooth-off": Shot(list, _step(1), lambda: InventedServices((), "bluetooth_off"), at_s=0.0),
    "first-run-3": Shot(scenes.settling, _step(2)),
    "first-run-3-waiting": Shot(list, _step(2), at_s=0.0),
    "first-run-3-running": Shot(scenes.settling, _quiet("running")),
    "first-run-3-clients": Shot(list, _for_clients, at_s=0.0),
    "first-run-reveal": Shot(_usual, _quiet("known")),
    "first-run-reveal-hidden-numbers": Shot(_usual, _quiet("known"), hide_numbers=True),
    "first-run-reveal-first-idea": Shot(_usual, _quiet("first_idea")),
    "first-run-reveal-unknown": Shot(lambda: scenes.first_look("streaming"), _quiet("unknown"), at_s=5.0),
    "now-starting": Shot(list, at_s=1.0),
    "now-looking": Shot(lambda: scenes.first_look("scanning"), at_s=5.0),
    "now-not-found": Shot(lambda: scenes.first_look("backoff", "strap_not_found"), at_s=5.0),
    "now-settling": Shot(scenes.settling),
    "now-calm": Shot(lambda: scenes.scene(scenes.CALM)),
    "now-usual": Shot(_usual),
    "now-usual-why": Shot(_usual, _why),
    "now-raised": Shot(lambda: scenes.scene(scenes.RAISED, episode=False)),
    "now-high": Shot(lambda: scenes.scene(scenes.HIGH, episode=False)),
    "now-prompt": Shot(scenes.asked, _know_effects),
    "now-prompt-something-else": Shot(scenes.asked, _something_else),
    "now-prompt-hidden-numbers": Shot(scenes.asked, _know_effects, hide_numbers=True),
    "now-hidden-numbers": Shot(_usual, hide_numbers=True),
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
    "now-upright-asked": Shot(_leaning, _asks_for_upright),
    "practise": Shot(_usual, _practise_known),
    "practise-new": Shot(_usual, _practise, lambda: InventedServices(worn=False)),
    "practise-all": Shot(_usual, _all_exercises),
    "practise-all-jaw": Shot(_usual, _all_for_the_jaw),
    "practise-about": Shot(_usual, _about),
    "plan-today": Shot(_usual, at_home.show_practise, at_home.following(at_home.usual, 17)),
    "plan-today-sparse": Shot(_usual, at_home.show_practise, at_home.following(at_home.small, 0)),
    "plan-today-full": Shot(_usual, at_home.show_practise, at_home.following(at_home.full, 3)),
    "plan-today-hidden-numbers": Shot(
        _usual, at_home.show_practise, at_home.following(at_home.usual, 17), hide_numbers=True
    ),
    "plan-ended": Shot(_usual, at_home.show_practise, at_home.following(at_home.ended, 30)),
    "plan-offered": Shot(_usual, at_home.offered, at_home.following(at_home.small, 3)),
    "plan-refused": Shot(_usual, at_home.refused),
    "plan-removing": Shot(_usual, at_home.removing, at_home.following(at_home.usual, 17)),
    "session-movement": Shot(_movement("side_stretch", "right", 0)),
    "session-movement-paced": Shot(_movement("seated_cat_cow", "move", 1, 9.0)),
    "session-movement-still": Shot(_movement("twist", "right", 0, 1.0), reduced_motion=True),
    "session-end-next": Shot(_not_settled),
    "session-voice-offer": Shot(_ready, voice_asked=False),
    "practise-own": Shot(_usual, _own_breath),
    "session-breathing": Shot(scenes.breathing),
    "session-breathing-by-tilt": Shot(scenes.breathing_by_tilt, _second_later),
    "session-breathing-still": Shot(scenes.breathing, reduced_motion=True),
    "session-steps": Shot(_steps),
    "session-ready": Shot(_ready, _second_later),
    "session-no-strap": Shot(scenes.breathing_without_strap, _second_later),
    "session-pace-2": Shot(scenes.finding_pace),
    "session-pace-rest": Shot(scenes.resting_between_paces),
    "session-end": Shot(_afterwards),
    "session-pace-found": Shot(_pace_found, _pace_bars),
    "session-pace-unclear": Shot(lambda: _pace_found(0.6), _pace_bars),
    "check-in-new": Shot(_usual, told.new),
    "check-in-two-places": Shot(_usual, told.two_places, told.services),
    "check-in-list": Shot(_usual, told.as_a_list, told.services),
    "check-in-strong": Shot(_usual, told.strong, told.services),
    "check-in-hidden-numbers": Shot(_usual, told.two_places, told.services, hide_numbers=True),
    "check-in-after": Shot(_usual, told.after_an_exercise, told.services),
    "session-end-asks-again": Shot(_afterwards, told.asks_again, told.services),
    "journal": Shot(_usual, told.journal, told.services),
    "journal-empty": Shot(_usual, told.journal),
    "journal-delete": Shot(_usual, told.journal_delete, told.services),
    "journal-write": Shot(_usual, told.journal_write, told.services),
    "session-writing": Shot(_writing),
    "unwell": Shot(_usual, lambda window: window.show_red_flags()),
    "keys": Shot(_usual, lambda window: window.show_keys()),
    "settings-strap": Shot(_usual, _section("strap")),
    "settings-prompts": Shot(_usual, _section("prompts")),
    "settings-prompts-new": Shot(_usual, _section("prompts"), lambda: InventedServices(worn=False)),
    "settings-background": Shot(_usual, _section("background")),
    "settings-sound": Shot(_usual, _section("sound")),
    "settings-look": Shot(_usual, _section("look")),
    "settings-language": Shot(_usual, _section("language")),
    "settings-about-me": Shot(_usual, _section("about_me")),
    "settings-data": Shot(_usual, _section("data")),
    "settings-passphrase-set": Shot(_usual, _passphrase("set")),
    "settings-passphrase-change": Shot(_usual, _passphrase("change")),
    "settings-passphrase-code": Shot(_usual, _passphrase("code")),
    "unlock": Shot(_usual, _unlock()),
    "unlock-client": Shot(_usual, _unlock(owner=False)),
    "unlock-wrong": Shot(_usual, _unlock(wrong=True)),
    "settings-about": Shot(_usual, _section("about")),
    "demonstrate-client": Shot(_usual, clinic.choose_client),
    "clients-empty": Shot(_usual, practice.nobody),
    "clients-few": Shot(_usual, practice.few),
    "clients-many": Shot(_usual, practice.many),
    "clients-found": Shot(_usual, practice.searched("19")),
    "clients-not-found": Shot(_usual, practice.searched("somebody")),
    "clients-visits": Shot(_usual, practice.one(0)),
    "clients-visits-hidden-numbers": Shot(_usual, practice.one(0), hide_numbers=True),
    "clients-visits-two": Shot(_usual, practice.one(1)),
    "clients-visits-one": Shot(_usual, practice.one(2)),
    "clients-visits-none": Shot(_usual, practice.one(4)),
    "clients-visit": Shot(_usual, practice.one_visit),
    "demonstrate-ready": Shot(list, clinic.demonstrate(None)),
    "demonstrate-stressor": Shot(list, clinic.demonstrate(190.0)),
    "demonstrate-regulation": Shot(list, clinic.demonstrate(330.0)),
    "demonstrate-hidden-numbers": Shot(list, clinic.demonstrate(190.0), hide_numbers=True),
    "demonstrate-result": Shot(list, clinic.demonstrate(clinic.LENGTH_S + 2.0)),
    "demonstrate-result-hidden-numbers": Shot(list, clinic.demonstrate(clinic.LENGTH_S + 2.0), hide_numbers=True),
    "present-rest": Shot(list, clinic.present(80.0), seen=_second_screen),
    "present-stressor": Shot(list, clinic.present(190.0), seen=_second_screen),
    "present-regulation": Shot(list, clinic.present(330.0), seen=_second_screen),
    "present-free": Shot(list, clinic.present(450.0), seen=_second_screen),
    "present-hidden-numbers": Shot(list, clinic.present(190.0, numbers=False), seen=_second_screen),
    "present-result": Shot(list, clinic.present(clinic.LENGTH_S + 2.0), seen=_second_screen),
    "history-empty": Shot(_usual, past.show_first_day),
    "history-day": Shot(_usual, past.show_day),
    "history-day-posture": Shot(_usual, past.show_day_posture),
    "history-session": Shot(_usual, past.show_session),
    "history-session-hidden-numbers": Shot(_usual, past.show_session, hide_numbers=True),
    "history-compare": Shot(_usual, past.show_comparison),
    "history-compare-hidden-numbers": Shot(_usual, past.show_comparison, hide_numbers=True),
    "history-day-check-in": Shot(_usual, weeks.day_with_check_in),
    "history-day-check-in-deleting": Shot(_usual, weeks.day_deleting),
    "history-day-end": Shot(_usual, weeks.day_ended, weeks.ended),
    "history-week": Shot(_usual, weeks.shown("week", "full")),
    "history-week-below": Shot(_usual, weeks.scrolled("week", "exercises")),
    "history-week-hidden-numbers": Shot(_usual, weeks.scrolled("week", "exercises"), hide_numbers=True),
    "history-week-sparse": Shot(_usual, weeks.shown("week", "sparse")),
    "history-week-empty": Shot(_usual, weeks.shown("week", "empty")),
    "history-month": Shot(_usual, weeks.shown("month", "full")),
    "history-month-below": Shot(_usual, weeks.scrolled("month", "tension")),
    "history-month-end": Shot(_usual, weeks.scrolled("month", "seek_care")),
    "history-month-hidden-numbers": Shot(_usual, weeks.scrolled("month", "tension"), hide_numbers=True),
    "history-month-sparse": Shot(_usual, weeks.shown("month", "sparse")),
    "history-month-empty": Shot(_usual, weeks.shown("month", "empty")),
    "history-month-links": Shot(_usual, reporting.links("found")),
    "history-month-links-hidden-numbers": Shot(_usual, reporting.links("found"), hide_numbers=True),
    "history-month-links-nothing": Shot(_usual, reporting.links("nothing")),
    "history-month-links-few": Shot(_usual, reporting.links("few")),
    "history-report": Shot(_usual, reporting.show_report),
    "people": Shot(_usual, past.show_people),
    "demonstrate-result-at-home": Shot(list, at_home.result_at_home),
    "plan-new": Shot(_usual, at_home.new_plan),
    "plan-full": Shot(_usual, at_home.full_plan),
    "visit-new": Shot(_usual, at_home.visit_new),
    "visit-empty": Shot(_usual, at_home.visit_empty),
    "visit-full": Shot(list, at_home.visit_full),
    "visit-end": Shot(list, at_home.visit_end),
}
