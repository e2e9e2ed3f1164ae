"""Makes the places that the window does not need for its first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from biofeedback.gui.demonstrate.screen import DemonstrateScreen
from biofeedback.gui.practise.afterwards import AfterwardsScreen
from biofeedback.gui.practise.screen import PractiseScreen
from biofeedback.gui.practise.session import SessionScreen
from biofeedback.gui.settings.screen import SettingsScreen
from biofeedback.gui.welcome.screen import WelcomeScreen
from biofeedback.gui.words import translate

if TYPE_CHECKING:
    from biofeedback.gui.window import MainWindow


def furnish(window: MainWindow) -> None:
    """Make them, and connect them to the session."""
    window.session = SessionScreen(window.live, window.now_s)
    window.afterwards = AfterwardsScreen(window.live, window.now_s)
    window.practise = PractiseScreen()
    window.demonstrate = DemonstrateScreen(window.desk, window.live)
    window.settings = SettingsScreen(window.desk, window.live)
    window.welcome = WelcomeScreen(window.live, window.now_s, lambda: window.desk.household)
    for screen in (window.session, window.afterwards, window.welcome):
        window.covers.addWidget(screen)
    window.add_place("practise", translate("MainWindow", "Practise"), "practise", window.practise)
    window.add_place("demonstrate", translate("MainWindow", "Demonstrate"), "demonstrate", window.demonstrate)
    window.add_place("settings", translate("MainWindow", "Settings"), "settings", window.settings, last=True)
    window.session.acted.connect(window.act)
    window.afterwards.acted.connect(window.act)
    window.afterwards.left.connect(window.uncover)
    window.practise.chosen.connect(lambda exercise: window.act("start_exercise", exercise))
    window.settings.strap.strap_chosen.connect(window.strap_chosen)
    window.settings.prompts.changed.connect(lambda settings: window.act("sensitivity", settings.sensitivity))
    window.welcome.strap_chosen.connect(window.strap_chosen)
    window.welcome.rest.connect(lambda value: window.act("rest", value))
    window.session.phase_began.connect(window.announcer.breathing_phase)
    window.session.step_began.connect(window.announcer.step)
    window.desk.furnished.connect(lambda: _ask_for_effects(window))
    if window.desk.household is not None:
        window.desk.furnished.emit()


def _ask_for_effects(window: MainWindow) -> None:
    window.desk.ask(lambda household: household.effects(), window.practise.show_effects)
