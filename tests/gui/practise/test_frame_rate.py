"""An exercise paints as many frames as what moves needs: fewer where the breath turns or is held, none out of sight."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.pacer import Pacer
from biofeedback.events import ExerciseProgress
from biofeedback.gui.design import tokens
from biofeedback.gui.practise.breath_chart import BreathChart
from biofeedback.gui.practise.session import SessionScreen, speed_share
from biofeedback.gui.state.session_state import SessionState

# In for 4 s, held for 2 s, out for 6 s.
BREATH = (4.0, 2.0, 6.0, 0.0)


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1366, 768)
    return host


@pytest.fixture
def screen(host: QWidget, clock: Clock) -> SessionScreen:
    screen = SessionScreen(SessionState(), clock, parent=host)
    host.show()
    screen.apply(ExerciseProgress(0.0, "resonance", "started", duration_s=600.0))
    screen.apply(ExerciseProgress(0.0, "resonance", "step", "breathe", 0, 600.0, breath=BREATH))
    return screen


@pytest.mark.parametrize(
    ("now_s", "interval_ms"),
    [
        (2.0, tokens.FRAME_MS),
        (3.9, tokens.SLOW_FRAME_MS),
        (5.0, tokens.SLOW_FRAME_MS),
        (6.1, tokens.SLOW_FRAME_MS),
        (9.0, tokens.FRAME_MS),
    ],
)
def test_frames_follow_the_speed_of_the_breath(
    screen: SessionScreen, clock: Clock, now_s: float, interval_ms: int
) -> None:
    clock.now_s = now_s
    screen._frame()
    assert screen._frames.interval() == interval_ms


def test_out_of_sight_there_are_none(screen: SessionScreen) -> None:
    assert screen._frames.isActive()
    screen.hide()
    assert not screen._frames.isActive()
    screen._frame()
    assert not screen._frames.isActive()


def test_the_speed_is_greatest_in_the_middle_of_a_phase() -> None:
    pacer = Pacer(BreathPattern(4.0, 6.0, 2.0, 0.0), 0.0)
    assert speed_share(pacer.at(2.0)) == pytest.approx(1.0)
    assert speed_share(pacer.at(0.0)) == pytest.approx(0.0)
    assert speed_share(pacer.at(5.0)) == 0.0


def test_a_breath_that_rests_moves_the_chart_by_its_strip_alone(qtbot: QtBot, clock: Clock) -> None:
    painted: list[float] = []

    class Counting(BreathChart):
        def paintEvent(self, event: object) -> None:
            painted.append(clock.now_s)
            super().paintEvent(event)  # type: ignore[arg-type]

    chart = Counting(clock)
    qtbot.addWidget(chart)
    chart.resize(600, 120)
    chart.show()
    chart.pace(Pacer(BreathPattern(4.0, 6.0, 2.0, 0.0), 0.0), 0.0, 600.0)
    clock.now_s = 4.5
    chart.frame()
    chart.repaint()
    painted.clear()
    for _ in range(30):
        clock.now_s += 1 / 30
        chart.frame()
        qtbot.wait(1)
    assert 10 <= len(painted) <= 17
