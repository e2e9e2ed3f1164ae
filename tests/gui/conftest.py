"""One application for all tests of the window, worn afresh each time; a window with a rehearsal behind it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.shell.application import look_of, make_application
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import ForgetfulStore
from tests.gui.stage import Stage
from tests.pictures.scenes import BEGIN_S, Rehearsal


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application(["biofeedback"])


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    appearance().apply_theme(Look())
    yield
    appearance().apply_theme(Look())


@pytest.fixture
def rehearsal() -> Rehearsal:
    return Rehearsal(BEGIN_S)


@pytest.fixture
def context(qapp: QApplication) -> AppContext:
    context = AppContext(ForgetfulStore())
    context.preferences_changed.connect(lambda: appearance().apply_theme(look_of(context.preferences)))
    return context


@pytest.fixture
def stage(qtbot: QtBot, rehearsal: Rehearsal, context: AppContext) -> Stage:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.join(rehearsal)
    window.show()
    qtbot.waitExposed(window)
    # Its keys and its row of evidence come after the first paint.
    qtbot.waitUntil(lambda: window.now.evidence is not None)
    return Stage(window, rehearsal)
