"""What is done in the window before it is pictured: first run, practise, settings, and what is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from biofeedback.coaching.own_breath import OwnBreath
from biofeedback.gui.practise.pace_bars import PaceSwing
from biofeedback.gui.settings.data_page import DataPage
from biofeedback.gui.shell.window import MainWindow
from tests.pictures.patience import settle, until


def section(name: str) -> Callable[[MainWindow], None]:
    return lambda window: window.go_to("settings", name)


def passphrase(step: Literal["set", "change", "code"]) -> Callable[[MainWindow], None]:
    def act(window: MainWindow) -> None:
        window.go_to("settings", "data")
        page = window.settings.page("data")
        assert isinstance(page, DataPage)
        card = page.passphrase
        settle(window.context)
        if step == "code":
            card.show_code("YWEB-TOQR-3ZOU-2SXC-7D2W-4IF5-667M-JIRD")
        elif step == "change":
            card.show_protected(True)
            card.change.click()
        else:
            card.set.click()
        settle(window.context)

    return act


def unlock(*, owner: bool = True, wrong: bool = False) -> Callable[[MainWindow], None]:
    def act(window: MainWindow) -> None:
        page = window.overlays.unlock
        page.begin(owner=owner)
        window.overlays.show_overlay(page)
        if wrong:
            page.secret.setText("something else")
            page.tell(opened=False)

    return act


def practise(window: MainWindow) -> None:
    window.go_to("practise")


def practise_known(window: MainWindow) -> None:
    window.go_to("practise")
    until(lambda: not window.context.busy)


def know_effects(window: MainWindow) -> None:
    practise_known(window)
    window.go_to("now")


def something_else(window: MainWindow) -> None:
    know_effects(window)
    window.now.prompt.something_else.click()


def second_later(window: MainWindow) -> None:
    window.overlays.session.refresh()


def all_exercises(window: MainWindow) -> None:
    practise_known(window)
    window.practise.show_all()


def all_for_the_jaw(window: MainWindow) -> None:
    all_exercises(window)
    window.practise.all.parts["jaw"].setChecked(True)


def about(window: MainWindow) -> None:
    practise_known(window)
    window.practise.show_about(window.practise.cards[0].exercise)


def own_breath(window: MainWindow) -> None:
    window.go_to("practise")
    window.practise.show_editor(OwnBreath("Evening", 4.0, 1.0, 6.5, 0.5))


def step(at: int) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        window.overlays.welcome.show_step(at)
        window.overlays.show_overlay(window.overlays.welcome)

    return show


def quiet(shown: str) -> Callable[[MainWindow], None]:
    """The quiet minutes under way, or over with one of their outcomes."""

    def show(window: MainWindow) -> None:
        welcome = window.overlays.welcome
        step(2)(window)
        if shown == "running":
            welcome.next.click()
        else:
            welcome.quiet.outcome = lambda: shown  # type: ignore[method-assign, assignment, return-value]
            welcome.quiet.over.emit()

    return show


def for_clients(window: MainWindow) -> None:
    window.context.prefer(for_clients=True, practice="Practice at the old town hall")
    step(2)(window)


def why(window: MainWindow) -> None:
    window.now.why.click()


def pace_bars(window: MainWindow) -> None:
    swung = ((6.5, 7.2), (6.0, 10.1), (5.5, 13.4), (5.0, 11.0), (4.5, None))
    window.overlays.pace.show_swings([PaceSwing(rate, swing_bpm) for rate, swing_bpm in swung])


def asks_for_upright(window: MainWindow) -> None:
    window.now.posture.button.click()
