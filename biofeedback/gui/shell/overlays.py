"""The screens that cover the whole window for a while: an exercise, what it did, a check-in, signs, keys."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from biofeedback.gui.state.screen_needs import ScreenNeeds

if TYPE_CHECKING:
    from biofeedback.gui.check_in.check_in_screen import CheckInScreen
    from biofeedback.gui.practise.afterwards import AfterwardsScreen
    from biofeedback.gui.practise.pace_result import PaceResult
    from biofeedback.gui.practise.session import SessionScreen
    from biofeedback.gui.red_flags.red_flags_screen import RedFlagsScreen
    from biofeedback.gui.shell.keys_screen import KeysScreen
    from biofeedback.gui.shell.unlock_page import UnlockPage
    from biofeedback.gui.welcome.welcome_screen import WelcomeScreen

ScreenT = TypeVar("ScreenT", bound=QWidget)


class Overlays(QStackedWidget):
    """The pages below, and whatever covers them; each overlay is made when it is first wanted."""

    def __init__(self, needs: ScreenNeeds, below: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs = needs
        self._below = below
        self._of_an_exercise: list[QWidget] = []
        self.addWidget(below)

    @cached_property
    def session(self) -> SessionScreen:
        """The screen of an exercise under way."""
        from biofeedback.gui.practise import session

        return self._exercise_screen(session.make(self._needs))

    @cached_property
    def afterwards(self) -> AfterwardsScreen:
        """What an exercise changed."""
        from biofeedback.gui.practise import afterwards

        return self._exercise_screen(afterwards.make(self._needs))

    @cached_property
    def pace(self) -> PaceResult:
        """The end of finding one's pace."""
        from biofeedback.gui.practise import pace_result

        return self._exercise_screen(pace_result.make(self._needs))

    @cached_property
    def red_flags(self) -> RedFlagsScreen:
        """Signs that call for help."""
        from biofeedback.gui.red_flags import red_flags_screen

        return self._added(red_flags_screen.make(self._needs))

    @cached_property
    def keys(self) -> KeysScreen:
        """All keys."""
        from biofeedback.gui.shell import keys_screen

        return self._added(keys_screen.make(self._needs))

    @cached_property
    def check_in(self) -> CheckInScreen:
        """Where it is tense, and how the day is."""
        from biofeedback.gui.check_in import check_in_screen

        return self._added(check_in_screen.make(self._needs))

    @cached_property
    def welcome(self) -> WelcomeScreen:
        """The first run."""
        from biofeedback.gui.welcome import welcome_screen

        return self._added(welcome_screen.make(self._needs))

    @cached_property
    def unlock(self) -> UnlockPage:
        """Recordings that are locked."""
        from biofeedback.gui.shell import unlock_page

        return self._added(unlock_page.make(self._needs))

    def locked(self) -> bool:
        """Whether the passphrase is being asked for."""
        return "unlock" in self.__dict__ and self.currentWidget() is self.unlock

    def prepared(self) -> bool:
        """Whether the screens of an exercise have been made."""
        return len(self._of_an_exercise) > 1

    def prepare(self) -> None:
        """Make one of the screens that every exercise needs."""
        screen: QWidget = self.afterwards if self._of_an_exercise else self.session
        screen.setObjectName("prepared")

    def show_overlay(self, screen: QWidget) -> None:
        """Let a screen cover the window."""
        self.setCurrentWidget(screen)

    def hide_overlay(self) -> None:
        """Back to the pages."""
        self.setCurrentWidget(self._below)

    def leave_exercise(self) -> None:
        """Back to the pages from whatever belongs to an exercise."""
        if self.currentWidget() in self._of_an_exercise:
            self.hide_overlay()

    def cover(self) -> QWidget | None:
        """What covers the pages right now."""
        current = self.currentWidget()
        return None if current is self._below else current

    def begins_first_run(self) -> bool:
        """Whether the first page of the first run covers the window."""
        made = "welcome" in self.__dict__
        return made and self.currentWidget() is self.welcome and self.welcome.at_first()

    def _added(self, screen: ScreenT) -> ScreenT:
        self.addWidget(screen)
        return screen

    def _exercise_screen(self, screen: ScreenT) -> ScreenT:
        self._of_an_exercise.append(screen)
        return self._added(screen)
