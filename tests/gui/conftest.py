"""One application for all tests of the window, worn afresh each time; a window with a rehearsal behind it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.gui.app import look_of, make_application
from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.desk import Desk
from biofeedback.gui.pictures.scenes import BEGIN_S, Rehearsal
from biofeedback.gui.preferences import ForgetfulStore
from biofeedback.gui.window import MainWindow
from tests.gui.stage import Stage


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application(["biofeedback"])


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    appearance().wear(Look())
    yield
    appearance().wear(Look())


@pytest.fixture
def rehearsal() -> Rehearsal:
    return Rehearsal(BEGIN_S)


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    desk = Desk(ForgetfulStore())
    desk.preferences_changed.connect(lambda: appearance().wear(look_of(desk.preferences)))
    return desk


@pytest.fixture
def stage(qtbot: QtBot, rehearsal: Rehearsal, desk: Desk) -> Stage:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.converse(rehearsal)
    window.show()
    qtbot.waitExposed(window)
    # Its keys and its row of evidence come after the first paint.
    qtbot.waitUntil(lambda: window.now.evidence is not None)
    return Stage(window, rehearsal)
