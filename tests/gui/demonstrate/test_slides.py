"""What the client sees is readable from four metres, whatever it says."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from biofeedback.coaching.protocol import DEFAULT, Phase, Protocol
from biofeedback.gui.demonstrate.conduct import Conduct
from biofeedback.gui.demonstrate.result_slide import result_lines
from biofeedback.gui.demonstrate.slide import slide_of
from biofeedback.gui.demonstrate.slide_paint import SMALLEST, Line, lines_of
from biofeedback.gui.design.tokens import DARK, LIGHT
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.languages import speaking
from tests.pictures.scenes import HIGH, scene
from tests.reports.test_session_summary import demonstration

SIZES = [(1920.0, 1080.0), (1280.0, 720.0), (1024.0, 768.0)]
ODD = Protocol(
    "odd",
    (
        Phase("stressor", 60.0, task="stroop"),
        Phase("stressor", 60.0, task="spoken", name="The telephone call with the landlord of the practice"),
        Phase("regulation", 60.0, exercise="muscle_relaxation"),
        *DEFAULT.phases,
    ),
)


def readable(lines: list[Line], width: float, height: float) -> None:
    for line in lines:
        assert line.share >= SMALLEST, line
        assert 0 <= line.where.left() <= width, line
        assert line.where.bottom() <= height, line


@pytest.fixture(params=["en", "de"], autouse=True)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, request.param):
        yield


def apart(lines: list[Line], height: float) -> None:
    """No line lies on another."""
    for one, other in combinations([shape_of(line, height) for line in lines], 2):
        assert not one.intersects(other), (one, other)


def shape_of(line: Line, height: float) -> QRectF:
    """Where the letters are, without the room above and below them."""
    wide = QFontMetricsF(font(line.share * height, line.weight)).horizontalAdvance(line.text)
    tall = 0.9 * line.share * height
    left = line.where.center().x() - wide / 2 if line.centred else line.where.left()
    return QRectF(left, line.where.center().y() - tall / 2, wide, tall)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_phase_is_at_least_a_twentieth_of_the_height(qapp: QApplication, width: float, height: float) -> None:
    session_state = SessionState()
    for event in scene(HIGH):
        reduce_event(session_state, event)
    conduct = Conduct("Jana W", ODD, session_state)
    now = [3600.0]
    conduct.join(lambda _act: None, lambda: now[0])
    conduct.start()
    for _ in ODD.phases:
        lines = lines_of(slide_of(conduct, numbers=True), width, height, LIGHT)
        readable(lines, width, height)
        apart(lines, height)
        now[0] += 10.0
        conduct.skip()


@pytest.mark.parametrize(("width", "height"), SIZES[:2])
def test_the_result_is_readable_and_whole(qapp: QApplication, width: float, height: float) -> None:
    lines = result_lines(demonstration(), width, height, DARK, numbers=True)
    readable(lines, width, height)
    apart(lines, height)
    for line in lines:
        asked = QFontMetricsF(font(line.share * height, line.weight)).horizontalAdvance(line.text)
        assert asked <= line.where.width() + 2, line


def test_hidden_numbers_stay_hidden(qapp: QApplication) -> None:
    told = " ".join(line.text for line in result_lines(demonstration(), 1920.0, 1080.0, LIGHT, numbers=False))
    assert not any(letter.isdigit() for letter in told)
