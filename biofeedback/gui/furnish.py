"""Makes the screens that the window does not need for its first paint: when one is wanted, or in idle moments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from biofeedback.gui.words import translate

if TYPE_CHECKING:
    from biofeedback.events import ExerciseEffect, Settings
    from biofeedback.gui.demonstrate.screen import DemonstrateScreen
    from biofeedback.gui.history.screen import HistoryScreen
    from biofeedback.gui.practise.afterwards import AfterwardsScreen
    from biofeedback.gui.practise.pace_result import PaceResult
    from biofeedback.gui.practise.screen import PractiseScreen
    from biofeedback.gui.practise.session import SessionScreen
    from biofeedback.gui.settings.screen import SettingsScreen
    from biofeedback.gui.unwell import UnwellScreen
    from biofeedback.gui.welcome.screen import WelcomeScreen
    from biofeedback.gui.widgets.effect_bar import Done
    from biofeedback.gui.window import MainWindow

EndT = TypeVar("EndT", "AfterwardsScreen", "PaceResult")


def session(window: MainWindow) -> SessionScreen:
    """The screen of an exercise under way."""
    from biofeedback.gui.practise.session import SessionScreen
    from biofeedback.gui.practise.sound_chips import SoundChips

    screen = SessionScreen(window.live, window.now_s, SoundChips(window.desk))
    window.covers.addWidget(screen)
    screen.acted.connect(window.act)
    screen.unwell_pressed.connect(window.show_unwell)
    screen.phase_began.connect(window.announcer.breathing_phase)
    screen.step_began.connect(window.announcer.step)
    return screen


def afterwards(window: MainWindow) -> AfterwardsScreen:
    """What an exercise changed."""
    from biofeedback.gui.practise.afterwards import AfterwardsScreen

    screen = _after_an_exercise(window, AfterwardsScreen(window.live, window.now_s))
    look = translate("MainWindow", "Look")
    screen.told.connect(lambda said: window.banner.say(said, "result", look, lambda: window.cover(screen)))
    return screen


def pace(window: MainWindow) -> PaceResult:
    """The end of finding one's pace."""
    from biofeedback.gui.practise.pace_result import PaceResult

    return _after_an_exercise(window, PaceResult())


def practise(window: MainWindow) -> PractiseScreen:
    """Choosing an exercise."""
    from biofeedback.gui.practise.screen import PractiseScreen

    screen = PractiseScreen()
    window.places.addWidget(screen)
    screen.chosen.connect(lambda exercise: window.act("start_exercise", exercise))

    _when_furnished(window, lambda: know_effects(window, screen))
    _when_furnished(window, lambda: window.desk.ask(lambda home: home.profile(), screen.show_profile))
    return screen


def know_effects(window: MainWindow, screen: PractiseScreen) -> None:
    """What exercises did so far, and which of them were done at all."""

    def show(effects: tuple[ExerciseEffect, ...]) -> None:
        screen.show_effects(effects)
        window.now.show_effects(effects)

    def done(days_ago: Mapping[str, int]) -> None:
        screen.show_done(done_words(days_ago, window.live.done))

    screen.show_done(done_words({}, window.live.done))
    window.desk.ask(lambda home: home.effects(), show)
    window.desk.ask(lambda home: home.exercised(), done)


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
    from biofeedback.gui.settings.screen import SettingsScreen

    screen = SettingsScreen(window.desk, window.live)
    window.places.addWidget(screen)
    screen.strap_chosen.connect(window.strap_chosen)
    screen.prompts_changed.connect(lambda kept: _mind_settings(window, kept))
    screen.profile_changed.connect(window.show_profile)
    screen.unwell_pressed.connect(window.show_unwell)
    screen.sound_tried.connect(window.sound_tried)
    return screen


def demonstrate(window: MainWindow) -> DemonstrateScreen:
    """Showing it to a client."""
    from biofeedback.gui.demonstrate.screen import DemonstrateScreen

    screen = DemonstrateScreen(window.desk, window.live)
    window.places.addWidget(screen)
    screen.wanted.connect(window.client_wanted)
    screen.over.connect(window.client_left)
    return screen


def history(window: MainWindow) -> HistoryScreen:
    """Looking back."""
    from biofeedback.gui.history.screen import HistoryScreen

    screen = HistoryScreen(window.desk)
    window.places.addWidget(screen)
    screen.told.connect(lambda text, action: window.banner.say(text, "deleted", action, screen.undo))
    return screen


def unwell(window: MainWindow) -> UnwellScreen:
    """Signs that call for help."""
    from biofeedback.gui.unwell import UnwellScreen

    screen = UnwellScreen()
    window.covers.addWidget(screen)
    screen.left.connect(window.leave_unwell)
    return screen


def welcome(window: MainWindow) -> WelcomeScreen:
    """The first run."""
    from biofeedback.gui.welcome.screen import WelcomeScreen

    screen = WelcomeScreen(window.live, window.now_s, window.desk)
    window.covers.addWidget(screen)
    screen.strap_chosen.connect(window.strap_chosen)
    screen.rest.connect(lambda value: window.act("rest", value))
    return screen


def _after_an_exercise(window: MainWindow, screen: EndT) -> EndT:
    window.covers.addWidget(screen)
    screen.acted.connect(window.act)
    screen.left.connect(window.uncover)
    return screen


def _mind_settings(window: MainWindow, settings: Settings) -> None:
    """What is changed while a session runs takes effect in it."""
    from biofeedback.coaching.asking import asking_line

    window.act("sensitivity", settings.sensitivity)
    window.act("asking", asking_line(settings))


def _when_furnished(window: MainWindow, act: Callable[[], None]) -> None:
    window.desk.furnished.connect(act)
    if window.desk.household is not None:
        act()
