"""Makes the screens that the window does not need for its first paint: when one is wanted, or in idle moments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from biofeedback.gui.text.words import translate

if TYPE_CHECKING:
    from biofeedback.events import ExerciseEffect, Settings
    from biofeedback.gui.demonstrate.demonstrate_screen import DemonstrateScreen
    from biofeedback.gui.history.history_screen import HistoryScreen
    from biofeedback.gui.practise.afterwards import AfterwardsScreen
    from biofeedback.gui.practise.pace_result import PaceResult
    from biofeedback.gui.practise.practise_screen import PractiseScreen
    from biofeedback.gui.practise.session import SessionScreen
    from biofeedback.gui.red_flags.red_flags_screen import RedFlagsScreen
    from biofeedback.gui.settings.settings_screen import SettingsScreen
    from biofeedback.gui.shell.window import MainWindow
    from biofeedback.gui.welcome.welcome_screen import WelcomeScreen
    from biofeedback.gui.widgets.effect_bar import Done

EndT = TypeVar("EndT", "AfterwardsScreen", "PaceResult")


def session(window: MainWindow) -> SessionScreen:
    """The screen of an exercise under way."""
    from biofeedback.gui.practise.session import SessionScreen
    from biofeedback.gui.practise.sound_chips import SoundChips

    screen = SessionScreen(window.session_state, window.now_s, SoundChips(window.context))
    window.overlays.addWidget(screen)
    screen.acted.connect(window.act)
    screen.red_flags_pressed.connect(window.show_red_flags)
    screen.phase_began.connect(window.announcer.breathing_phase)
    screen.step_began.connect(window.announcer.step)
    return screen


def afterwards(window: MainWindow) -> AfterwardsScreen:
    """What an exercise changed."""
    from biofeedback.gui.practise.afterwards import AfterwardsScreen

    screen = _after_an_exercise(window, AfterwardsScreen(window.session_state, window.now_s))
    look = translate("MainWindow", "Look")
    screen.told.connect(lambda said: window.banner.say(said, "result", look, lambda: window.show_overlay(screen)))
    return screen


def pace(window: MainWindow) -> PaceResult:
    """The end of finding one's pace."""
    from biofeedback.gui.practise.pace_result import PaceResult

    return _after_an_exercise(window, PaceResult())


def practise(window: MainWindow) -> PractiseScreen:
    """Choosing an exercise."""
    from biofeedback.gui.practise.practise_screen import PractiseScreen

    screen = PractiseScreen()
    window.pages.addWidget(screen)
    screen.chosen.connect(lambda exercise: window.act("start_exercise", exercise))

    _when_services_ready(window, lambda: know_effects(window, screen))
    _when_services_ready(window, lambda: window.context.ask(lambda home: home.profile(), screen.show_profile))
    return screen


def know_effects(window: MainWindow, screen: PractiseScreen) -> None:
    """What exercises did so far, and which of them were done at all."""

    def show(effects: tuple[ExerciseEffect, ...]) -> None:
        screen.show_effects(effects)
        window.now.show_effects(effects)

    def done(days_ago: Mapping[str, int]) -> None:
        screen.show_done(done_words(days_ago, window.session_state.done))

    screen.show_done(done_words({}, window.session_state.done))
    window.context.ask(lambda home: home.effects(), show)
    window.context.ask(lambda home: home.exercised(), done)


def done_words(days_ago: Mapping[str, int], now: Iterable[str]) -> dict[str, Done]:
    """When each exercise was done: in ended sessions, and in the one under way."""
    earlier = {exercise: _done(exercise, days) for exercise, days in days_ago.items()}
    return earlier | dict.fromkeys(now, "today")


def _done(exercise: str, days_ago: int) -> Done:
    from biofeedback.coaching.catalogue import CATALOGUE
    from biofeedback.coaching.resonance import is_due

    if days_ago == 0:
        return "today"
    assessments = {each.id for each in CATALOGUE if each.assessment}
    return "again" if exercise in assessments and is_due(days_ago) else "earlier"


def settings(window: MainWindow) -> SettingsScreen:
    """The settings."""
    from biofeedback.gui.settings.settings_screen import SettingsScreen

    screen = SettingsScreen(window.context, window.session_state)
    window.pages.addWidget(screen)
    screen.strap_chosen.connect(window.strap_chosen)
    screen.prompts_changed.connect(lambda kept: _mind_settings(window, kept))
    screen.profile_changed.connect(window.show_profile)
    screen.red_flags_pressed.connect(window.show_red_flags)
    screen.sound_tried.connect(window.sound_tried)
    return screen


def demonstrate(window: MainWindow) -> DemonstrateScreen:
    """Showing it to a client."""
    from biofeedback.gui.demonstrate.demonstrate_screen import DemonstrateScreen

    screen = DemonstrateScreen(window.context, window.session_state)
    window.pages.addWidget(screen)
    screen.wanted.connect(window.client_wanted)
    screen.over.connect(window.client_left)
    return screen


def history(window: MainWindow) -> HistoryScreen:
    """Looking back."""
    from biofeedback.gui.history.history_screen import HistoryScreen

    screen = HistoryScreen(window.context)
    window.pages.addWidget(screen)
    screen.told.connect(lambda text, action: window.banner.say(text, "deleted", action, screen.undo))
    return screen


def red_flags(window: MainWindow) -> RedFlagsScreen:
    """Signs that call for help."""
    from biofeedback.gui.red_flags.red_flags_screen import RedFlagsScreen

    screen = RedFlagsScreen()
    window.overlays.addWidget(screen)
    screen.left.connect(window.leave_red_flags)
    return screen


def welcome(window: MainWindow) -> WelcomeScreen:
    """The first run."""
    from biofeedback.gui.welcome.welcome_screen import WelcomeScreen

    screen = WelcomeScreen(window.session_state, window.now_s, window.context)
    window.overlays.addWidget(screen)
    screen.strap_chosen.connect(window.strap_chosen)
    screen.rest.connect(lambda value: window.act("rest", value))
    return screen


def _after_an_exercise(window: MainWindow, screen: EndT) -> EndT:
    window.overlays.addWidget(screen)
    screen.acted.connect(window.act)
    screen.left.connect(window.hide_overlay)
    return screen


def _mind_settings(window: MainWindow, settings: Settings) -> None:
    """What is changed while a session runs takes effect in it."""
    from biofeedback.coaching.asking import asking_line

    window.act("sensitivity", settings.sensitivity)
    window.act("asking", asking_line(settings))


def _when_services_ready(window: MainWindow, act: Callable[[], None]) -> None:
    window.context.services_ready.connect(act)
    if window.context.services is not None:
        act()
