"""An invented demonstration, played second by second up to a moment; for pictures of Demonstrate."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from biofeedback.coaching.protocol import DEFAULT, Phase, Protocol
from biofeedback.events import (
    Act,
    AddMarker,
    BaselineUpdate,
    Device,
    Event,
    ExerciseProgress,
    Marker,
    PhaseStart,
    ProtocolEnd,
    ProtocolPhase,
    StartExercise,
    SteerExercise,
)
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.reports.session_summary import summarise_session
from tests.pictures.body import InventedBody
from tests.pictures.scenes import USUAL, Rehearsal

if TYPE_CHECKING:
    from biofeedback.gui.shell.window import MainWindow

CLIENT = "Jana W"
READY_S = 70.0
# Its length in s, and where the score goes in it, for each phase of the usual protocol.
COURSE = ((120.0, 50.0), (120.0, 86.0), (180.0, 40.0), (60.0, 43.0))
EASE_S = 40.0
STROOP = Protocol("with colours", (DEFAULT.phases[0], Phase("stressor", 120.0, task="stroop"), *DEFAULT.phases[2:]))
LENGTH_S = sum(length_s for length_s, _ in COURSE)


def score(t_s: float) -> float:
    """The invented score, ``t_s`` after the first phase began."""
    now, begin_s = 50.0, 0.0
    for length_s, target in COURSE:
        into_s = min(max(0.0, t_s - begin_s), length_s)
        now += (target - now) * (1.0 - 2.0 ** (-into_s / EASE_S))
        begin_s += length_s
    return now


def choose_client(window: MainWindow) -> None:
    """Before a demonstration, with a client's name typed."""
    window.go_to("demonstrate")
    window.demonstrate.clients.name.setText(CLIENT)
    window.demonstrate.clients.agreed.setChecked(True)


def edit_protocol(window: MainWindow) -> None:
    """The phases, to be changed."""
    window.go_to("demonstrate")
    window.demonstrate.clients.change.click()


def empty_result(window: MainWindow) -> None:
    """The result of a demonstration in which nothing came from the strap."""
    window.go_to("demonstrate")
    screen = window.demonstrate
    screen.result.show_summary(summarise_session([], CLIENT, 0.0, 0, 12.0))
    screen.setCurrentWidget(screen.result)


def demonstrate(until_s: float | None, protocol: Protocol = DEFAULT) -> Callable[[MainWindow], None]:
    """A demonstration ``until_s`` after its first phase began; None before it."""

    def play(window: MainWindow) -> None:
        window.session_state.clear()
        window.go_to("demonstrate")
        screen = window.demonstrate
        screen.clients.begun.emit(CLIENT)
        rehearsal = Rehearsal(0.0)
        screen.join(rehearsal)
        body = InventedBody(lambda t: score(t - READY_S), lambda t: _regulating(t - READY_S), seed=11)
        _tell(window, Device(0.0, "streaming", "Polar H10 8A2F1C", battery_percent=82))
        _tell(window, BaselineUpdate(0.5, "firm", USUAL))
        end_s = READY_S + (0.0 if until_s is None else until_s)
        for second in range(round(end_s)):
            rehearsal.at_s = float(second + 1)
            for event in body.session_state(float(second), float(second + 1)):
                _tell(window, event)
            _lead(window, rehearsal, second + 1 - READY_S, until_s)
        screen.control.refresh()

    return play


def present(
    until_s: float | None, protocol: Protocol = DEFAULT, *, numbers: bool = True
) -> Callable[[MainWindow], None]:
    """The same, with what the client sees of it."""

    def play(window: MainWindow) -> None:
        demonstrate(until_s, protocol)(window)
        presentation = window.demonstrate.presentation
        presentation.numbers = numbers
        presentation.resize(window.size())
        presentation.refresh()

    return play


def strap_quiet(window: MainWindow) -> None:
    """What the client sees when the strap has gone quiet."""
    present(80.0)(window)
    _tell(window, Device(READY_S + 80.0, "lost", "Polar H10 8A2F1C", cause="link_lost"))
    window.demonstrate.presentation.refresh()


def _regulating(t_s: float) -> bool:
    return COURSE[0][0] + COURSE[1][0] <= t_s < LENGTH_S - COURSE[3][0]


def _lead(window: MainWindow, rehearsal: Rehearsal, t_s: float, until_s: float | None) -> None:
    conduct = window.demonstrate.conduct
    assert conduct is not None
    if until_s is None:
        return
    asked = len(rehearsal.done)
    if t_s == 0.0:
        conduct.start()
    if t_s == 150.0:
        conduct.mark("shoulders up")
    conduct.advance()
    if conduct.settled:
        # What is on the pages is painted only in the end.
        window.demonstrate.control.tick()
    for act in rehearsal.done[asked:]:
        for event in _caused(act, rehearsal.at_s):
            _tell(window, event)


def _caused(act: Act, t: float) -> list[Event]:
    match act:
        case StartExercise():
            length_s = DEFAULT.phases[2].duration_s
            return [
                ExerciseProgress(t, act.exercise, "started", duration_s=length_s),
                ExerciseProgress(t, act.exercise, "step", "breathe", 0, length_s),
            ]
        case SteerExercise(how="stop"):
            return [ExerciseProgress(t, "longer_exhale", "stopped")]
        case ProtocolPhase():
            return [PhaseStart(t, act.kind, act.name, act.task, act.exercise)]
        case ProtocolEnd():
            return [PhaseStart(t, None)]
        case AddMarker():
            return [Marker(t, act.text)]
        case _:
            return []


def _tell(window: MainWindow, event: Event) -> None:
    reduce_event(window.session_state, event)
    window.demonstrate.receive(event)
