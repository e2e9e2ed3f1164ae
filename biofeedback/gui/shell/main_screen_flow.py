"""What follows from what is pressed on the main screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from biofeedback.gui.now.now_screen import NowScreen
from biofeedback.gui.state.preferences import VIRTUAL
from biofeedback.gui.state.screen_needs import ScreenNeeds

if TYPE_CHECKING:
    from biofeedback.gui.practise.practise_screen import PractiseScreen
    from biofeedback.gui.shell.check_in_flow import CheckInFlow


class MainScreenFlow:
    """Leads on from the main screen.

    Parameters
    ----------
    now : NowScreen
    needs : ScreenNeeds
    practise, check_ins : callable
        Give what is made when it is first needed.
    """

    def __init__(
        self,
        now: NowScreen,
        needs: ScreenNeeds,
        practise: Callable[[], PractiseScreen],
        check_ins: Callable[[], CheckInFlow],
    ) -> None:
        self._now = now
        self._needs = needs
        self._practise = practise
        now.all_wanted.connect(self._choose_another)
        now.posture.sits_upright.connect(self._sits_upright)
        now.top.hide_numbers_toggled.connect(self._toggle_numbers)
        now.step_chosen.connect(self._take_step)
        now.top.check_in_pressed.connect(lambda: check_ins().open())
        needs.context.effects_changed.connect(now.show_effects)

    def meet_offer(self) -> None:
        """Whoever comes to the window while an offer is open finds the focus on it, unless they type."""
        focus = QApplication.focusWidget()
        typing = focus is not None and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        if self._needs.session_state.prompt is not None and self._now.isVisible() and not typing:
            self._now.prompt.start.setFocus()

    def _choose_another(self) -> None:
        from biofeedback.events import AnswerPrompt

        prompt = self._needs.session_state.prompt
        self._needs.act(AnswerPrompt("later", prompt.id if prompt else ""))
        self._needs.go_to("practise", "")
        self._practise().show_all()

    def _sits_upright(self) -> None:
        from biofeedback.events import SitsUpright

        self._needs.act(SitsUpright())
        self._now.refresh()
        self._needs.announcer().say(self._now.posture.word.said())

    def _take_step(self, step: str) -> None:
        if step == "virtual":
            self._needs.signals.strap_chosen.emit(VIRTUAL, "")
        elif step == "choose":
            self._needs.go_to("settings", "strap")
        elif step == "practise":
            self._needs.go_to("practise", "")
        else:
            self._needs.signals.look_again.emit()

    def _toggle_numbers(self) -> None:
        context = self._needs.context
        context.prefer(hide_numbers=not context.preferences.hide_numbers)
