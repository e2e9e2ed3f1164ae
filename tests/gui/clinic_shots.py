"""The pictures of Demonstrate, History and People: what is on show, and the client's screen beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from biofeedback.coaching.protocol import DEFAULT, Phase, Protocol
from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences
from biofeedback.reports.session_summary import summarise_session
from tests.gui.rehearsed import Rehearsed, demonstrated
from tests.pictures.patience import settle, until

STROOP = Protocol("with colours", (Phase("rest", 120.0), Phase("stressor", 120.0, task="stroop"), *DEFAULT.phases[2:]))
END_S = 482.0


@dataclass(frozen=True, slots=True)
class ClinicShot:
    """One picture: ``make`` brings the window there, and says which widget is pictured."""

    make: Callable[[MainWindow], QWidget]
    alone: bool = False


def _demonstrate(until_s: float | None, protocol: Protocol = DEFAULT) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        window.go_to("demonstrate")
        if until_s is not None:
            _conduct(window, demonstrated(until_s, protocol))
        return window

    return make


def _conduct(window: MainWindow, rehearsed: Rehearsed) -> None:
    screen = window.demonstrate
    screen.conduct = rehearsed.conduct
    screen.setCurrentWidget(screen.control)
    screen.control.refresh()
    if rehearsed.conduct.stage == "ended":
        screen.result.show_summary(rehearsed.conduct.summary())
        screen.setCurrentWidget(screen.result)


def _editor(window: MainWindow) -> QWidget:
    window.go_to("demonstrate")
    window.demonstrate.clients.change.click()
    return window


def _client_sees(
    until_s: float | None, protocol: Protocol = DEFAULT, *, numbers: bool = True
) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        screen = window.demonstrate
        rehearsed = Rehearsed(protocol) if until_s is None else demonstrated(until_s, protocol)
        if until_s is None:
            rehearsed.live_to(10.0)
        _conduct(window, rehearsed)
        screen.presentation.numbers = numbers
        screen.presentation.refresh()
        screen.presentation.show()
        return screen.presentation

    return make


def _strap_quiet(window: MainWindow) -> QWidget:
    from biofeedback.events import DeviceStatus

    rehearsed = demonstrated(150.0)
    rehearsed.put(DeviceStatus(round(rehearsed.now_s * 1e9), "lost", cause="link_lost"))
    _conduct(window, rehearsed)
    window.demonstrate.presentation.refresh()
    window.demonstrate.presentation.show()
    return window.demonstrate.presentation


def _history(window: MainWindow) -> QWidget:
    window.go_to("history")
    until(lambda: bool(window.history.day.session_rows))
    return window


def _day_why(window: MainWindow) -> QWidget:
    _history(window)
    day = window.history.day
    view = day.views[0]
    day.asked.emit(view, 0.285 * view.row.duration_s)
    until(day.why.isVisible)
    return window


def _session(window: MainWindow) -> QWidget:
    _history(window)
    window.history.day.session_rows[0].click()
    page = window.history.session
    until(lambda: page.summary is not None)
    page.player.seek(0.3 * page.player.end_s)
    return window


def _client_session(window: MainWindow) -> QWidget:
    from biofeedback.services.people import clients

    _history(window)
    window.history.day.session_rows.clear()
    window.history.show_person(clients()[0])
    until(lambda: bool(window.history.day.session_rows))
    window.history.day.session_rows[0].click()
    page = window.history.session
    until(lambda: page.summary is not None)
    page.player.seek(200.0)
    return window


def _compare(window: MainWindow) -> QWidget:
    _session(window)
    window.history.session.compare.click()
    until(lambda: bool(window.history.compare.note.said()))
    return window


def _people(window: MainWindow) -> QWidget:
    _history(window)
    window.history.day.head.people.click()
    until(lambda: bool(window.history.people.cards))
    return window


def _erase_asked(window: MainWindow) -> QWidget:
    _people(window)
    window.history.people.cards[-1].erase.click()
    return window


def _empty_result(window: MainWindow) -> QWidget:
    window.go_to("demonstrate")
    screen = window.demonstrate
    screen.result.show_summary(summarise_session([], "Jana W", 0.0, 0, 12.0))
    screen.setCurrentWidget(screen.result)
    return window


CLINIC_SHOTS: dict[str, ClinicShot] = {
    "demonstrate-client": ClinicShot(_demonstrate(None)),
    "demonstrate-protocol": ClinicShot(_editor),
    "demonstrate-rest": ClinicShot(_demonstrate(60.0)),
    "demonstrate-stressor": ClinicShot(_demonstrate(200.0)),
    "demonstrate-result": ClinicShot(_demonstrate(END_S)),
    "demonstrate-result-empty": ClinicShot(_empty_result),
    "present-welcome": ClinicShot(_client_sees(None), alone=True),
    "present-rest": ClinicShot(_client_sees(70.0), alone=True),
    "present-sevens": ClinicShot(_client_sees(200.0), alone=True),
    "present-stroop": ClinicShot(_client_sees(200.0, STROOP), alone=True),
    "present-regulation": ClinicShot(_client_sees(330.0), alone=True),
    "present-regulation-without-numbers": ClinicShot(_client_sees(330.0, numbers=False), alone=True),
    "present-free": ClinicShot(_client_sees(460.0), alone=True),
    "present-strap-quiet": ClinicShot(_strap_quiet, alone=True),
    "present-result": ClinicShot(_client_sees(END_S), alone=True),
    "present-result-without-numbers": ClinicShot(_client_sees(END_S, numbers=False), alone=True),
    "history-day": ClinicShot(_history),
    "history-day-why": ClinicShot(_day_why),
    "history-session": ClinicShot(_session),
    "history-demonstration": ClinicShot(_client_session),
    "history-compare": ClinicShot(_compare),
    "people": ClinicShot(_people),
    "people-erase": ClinicShot(_erase_asked),
}


@contextmanager
def clinic_set_up(shot: ClinicShot, look: Look, size: tuple[int, int]) -> Iterator[QWidget]:
    """What is pictured, at rest; gone afterwards. The data folder has to hold what ``recorded`` puts there."""
    appearance().apply_theme(look)
    context = AppContext(ForgetfulStore(Preferences(practice="Praxis am Park")))
    window = MainWindow(context)
    window.resize(*size)
    if not shot.alone:
        window.show()
    pictured = shot.make(window)
    if shot.alone:
        pictured.resize(*size)
    settle(context)
    try:
        yield pictured
    finally:
        pictured.hide()
        if window.pages.made("history"):
            window.history.session.leave()
        context.close()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
