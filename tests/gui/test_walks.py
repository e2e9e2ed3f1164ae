"""First run, an exercise, a demonstration, settings: by the keyboard alone, and by the accessibility tree alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from biofeedback.clock import FastClock
from biofeedback.events import Event
from biofeedback.gui.design.look import appearance
from biofeedback.gui.shell.application import App
from biofeedback.session.plan import VIRTUAL, SessionPlan, client_plan
from biofeedback.session.running import RunningSession
from tests.gui.hands import Keyboard, Tree
from tests.gui.stage import wait_until
from tests.gui.virtual import FastProgram, running

Role = QAccessible.Role
ENTER, SPACE, ESCAPE, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Right
PRACTISE, DEMONSTRATE, SETTINGS = 2, 3, 6


def open_client(client: str, _strap: str, deliver: Callable[[Event], None]) -> RunningSession:
    plan = client_plan(SessionPlan(VIRTUAL, engine="native", seed=3), client)
    session = RunningSession(plan, deliver, FastClock(40.0))
    session.begin()
    return session


@contextmanager
def first_run() -> Iterator[App]:
    with running(FastProgram(60.0), open_client=open_client) as app:
        wait_until(app.window.isActiveWindow)
        wait_until(app.window.overlays.welcome.isVisible)
        yield app


@pytest.mark.no_cover
def test_by_the_keyboard_alone() -> None:
    with first_run() as app:
        keys = Keyboard(lambda: app.window)
        assert keys.here == "Choose a strap"
        keys.press(ENTER)
        wait_until(lambda: len(app.window.overlays.welcome.choose.straps.rows) == 4)
        keys.tab_to("Virtual strap")
        keys.press(SPACE)
        keys.tab_to("Use Virtual strap")
        keys.press(ENTER)
        wait_until(app.window.overlays.welcome.next.isEnabled)
        keys.tab_to("Begin")
        keys.press(ENTER)
        assert keys.here == "Later"
        wait_until(app.window.overlays.welcome.reveal.isVisible)
        assert keys.here == "To the main screen"
        keys.press(ENTER)
        wait_until(app.window.now.isVisible)
        _exercise_by_keys(app, keys)
        _demonstration_by_keys(app, keys)
        _settings_by_keys(app, keys)


def _exercise_by_keys(app: App, keys: Keyboard) -> None:
    keys.page(PRACTISE)
    wait_until(app.window.practise.isVisible)
    keys.tab_to("All exercises")
    keys.press(ENTER)
    keys.tab_to("Box breathing")
    keys.press(ENTER)
    keys.tab_to("Start")
    keys.press(ENTER)
    session = app.window.overlays.session
    wait_until(session.isVisible)
    assert keys.here == "Pause"
    keys.press(ESCAPE)
    assert keys.here == "End it"
    keys.press(ESCAPE)
    assert keys.here == "Pause"
    keys.press(ESCAPE)
    keys.press(ENTER)
    wait_until(app.window.practise.isVisible)


def _demonstration_by_keys(app: App, keys: Keyboard) -> None:
    keys.page(DEMONSTRATE)
    screen = app.window.demonstrate
    wait_until(lambda: keys.here == "The client’s pseudonym")
    keys.type("Jana W")
    keys.tab_to("They agreed")
    keys.press(SPACE)
    keys.tab_to("Begin")
    keys.press(ENTER)
    wait_until(screen.control.start.isEnabled)
    keys.tab_to("Start")
    keys.press(ENTER)
    conduct = screen.conduct
    assert conduct is not None
    assert conduct.stage == "running"
    for _ in range(len(conduct.run.protocol.phases)):
        wait_until(lambda: conduct.run.elapsed_s(conduct.now_s()) > 12.0 or conduct.stage == "ended")
        keys.press(Qt.Key.Key_N)
    wait_until(screen.result.isVisible)
    keys.tab_to("Back")
    keys.press(ENTER)
    wait_until(screen.clients.isVisible)


def _settings_by_keys(app: App, keys: Keyboard) -> None:
    keys.page(SETTINGS)
    wait_until(app.window.settings.isVisible)
    assert keys.here == "Prompts"
    while keys.here != "Look and reading":
        keys.press(Qt.Key.Key_Down)
    keys.press(SPACE)
    keys.tab_to("Theme")
    keys.press(RIGHT)
    keys.press(RIGHT)
    assert keys.here == "Theme: Dark"
    assert appearance().look.dark
    keys.tab_to("Text size")
    keys.press(Qt.Key.Key_End)
    assert appearance().look.text_percent == 200
    keys.tab_to("Hide numbers")
    keys.press(SPACE)
    assert appearance().look.hide_numbers


@pytest.mark.no_cover
def test_by_the_accessibility_tree_alone() -> None:
    with first_run() as app:
        tree = Tree(lambda: app.window)
        tree.do("Choose a strap", Role.Button)
        tree.do("Virtual strap")
        tree.do("Use Virtual strap", Role.Button)
        tree.do("Begin", Role.Button)
        wait_until(lambda: tree.find("Sitting quietly, your heart beats about ") is not None)
        assert tree.find("Your rings", Role.Graphic)
        tree.do("To the main screen", Role.Button)
        wait_until(lambda: tree.find("Why?", Role.Button) is not None)
        assert {"Heart rate", "Variability", "Breath"} <= tree.names()

        tree.do("Practise")
        tree.do("All exercises")
        tree.do("Box breathing")
        tree.do("Start", Role.Button)
        wait_until(lambda: tree.find("Breathe in", Role.Graphic) or tree.find("Get ready"))
        assert tree.find("Box breathing", Role.StaticText)
        tree.do("End", Role.Button)
        wait_until(app.window.practise.isVisible)

        tree.do("Demonstrate")
        tree.write("The client’s pseudonym", "Jana W")
        tree.do("They agreed", Role.CheckBox)
        tree.do("Begin", Role.Button)
        wait_until(app.window.demonstrate.control.start.isEnabled)
        phases = tree.find("Phases: ", Role.Slider)
        assert phases is not None
        tree.do("Start", Role.Button)
        wait_until(lambda: tree.find("Rest, ", Role.Slider) is not None)
        tree.do("End", Role.Button)
        wait_until(app.window.demonstrate.control.isHidden)

        tree.do("Settings")
        tree.do("Look and reading")
        tree.focus("Theme", Role.ComboBox)
        Keyboard(lambda: app.window).press(RIGHT)
        assert tree.find("Theme: Light", Role.ComboBox)
        tree.do("Hide numbers", Role.CheckBox)
        wait_until(lambda: appearance().look.hide_numbers)
