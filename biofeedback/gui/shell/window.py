"""The main window: the rail, the places, and the screens that cover them.

It stands with its main screen at once; the other places are made after the first paint, by ``complete``.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.now_screen import NowScreen
from biofeedback.gui.shell import screen_factory
from biofeedback.gui.shell.app_context import AppContext
from biofeedback.gui.shell.sidebar import Sidebar
from biofeedback.gui.state.preferences import VIRTUAL
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.widgets.focus_frame import FocusFrame

if TYPE_CHECKING:
    from biofeedback.events import ActionKind, Event, ExerciseProgress, Profile
    from biofeedback.gui.demonstrate.demonstrate_screen import DemonstrateScreen
    from biofeedback.gui.history.history_screen import HistoryScreen
    from biofeedback.gui.practise.afterwards import AfterwardsScreen
    from biofeedback.gui.practise.pace_result import PaceResult
    from biofeedback.gui.practise.practise_screen import PractiseScreen
    from biofeedback.gui.practise.session import SessionScreen
    from biofeedback.gui.red_flags.red_flags_screen import RedFlagsScreen
    from biofeedback.gui.settings.settings_screen import SettingsScreen
    from biofeedback.gui.shell.announcer import Announcer
    from biofeedback.gui.shell.session_handle import SessionHandle
    from biofeedback.gui.welcome.welcome_screen import WelcomeScreen
    from biofeedback.gui.widgets.banner import Banner

SMALLEST = (760, 560)
FIRST = (1280, 800)
# What a title bar takes.
FRAME = 40
OF_AN_EXERCISE = ("session", "afterwards", "pace")


def first_size(free: QSize) -> QSize:
    """How large the window is at first: as large as it is best, or as the screen has room beside its panels."""
    return QSize(min(FIRST[0], free.width()), min(FIRST[1], free.height() - FRAME)).expandedTo(QSize(*SMALLEST))


class MainWindow(QWidget):
    """Shows what the session says, and tells the session what the person did."""

    strap_chosen = Signal(str, str)
    look_again = Signal()
    closing = Signal(object)
    sound_tried = Signal()
    client_wanted = Signal(str)
    client_left = Signal()
    painted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session_state = SessionState()
        self._session_handle: SessionHandle | None = None
        self._began_s = 0.0
        self._wanted = ""
        self._painted = False
        self._look = appearance()
        self.setWindowTitle(self.tr("Biofeedback"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.sidebar = Sidebar()
        self.now = NowScreen(self.session_state, self.now_s)
        self.pages = QStackedWidget()
        self._main = QWidget()
        self._right = QVBoxLayout()
        self.overlays = QStackedWidget(self)
        self._lay_out()
        self._focus_frame = FocusFrame(self)
        self.now.answered.connect(self.act)
        self.now.red_flags_pressed.connect(self.show_red_flags)
        self.now.other_wanted.connect(self._choose_another)
        self.now.checked_in.connect(lambda where: self.act("check_in", where))
        self.now.posture.sits_upright.connect(self._sits_upright)
        self.now.top.hide_numbers_toggled.connect(self._toggle_numbers)
        self.now.top.strap_pressed.connect(lambda: self.go_to("settings", "strap"))
        self.now.step_chosen.connect(self._take_step)
        self.painted.connect(self._complete, Qt.ConnectionType.QueuedConnection)
        self._look.changed.connect(self.update)
        self.setFocus()

    @cached_property
    def announcer(self) -> Announcer:
        """Speaks to assistive technology."""
        from biofeedback.gui.shell.announcer import Announcer

        return Announcer(self)

    @cached_property
    def banner(self) -> Banner:
        """What there is to know."""
        from biofeedback.gui.widgets.banner import Banner

        banner = Banner()
        self._right.insertWidget(0, banner)
        return banner

    @cached_property
    def session(self) -> SessionScreen:
        """The screen of an exercise under way."""
        return screen_factory.session(self)

    @cached_property
    def afterwards(self) -> AfterwardsScreen:
        """What an exercise changed."""
        return screen_factory.afterwards(self)

    @cached_property
    def pace(self) -> PaceResult:
        """The end of finding one's pace."""
        return screen_factory.pace(self)

    @cached_property
    def practise(self) -> PractiseScreen:
        """Choosing an exercise."""
        return screen_factory.practise(self)

    @cached_property
    def demonstrate(self) -> DemonstrateScreen:
        """Showing it to a client."""
        return screen_factory.demonstrate(self)

    @cached_property
    def history(self) -> HistoryScreen:
        """Looking back."""
        return screen_factory.history(self)

    @cached_property
    def settings(self) -> SettingsScreen:
        """The settings."""
        return screen_factory.settings(self)

    @cached_property
    def red_flags(self) -> RedFlagsScreen:
        """Signs that call for help."""
        return screen_factory.red_flags(self)

    @cached_property
    def welcome(self) -> WelcomeScreen:
        """The first run."""
        return screen_factory.welcome(self)

    def made(self, name: str) -> bool:
        """Whether a screen has been made already."""
        return name in self.__dict__

    def join(self, session_handle: SessionHandle | None) -> None:
        """Join a session; its events come to ``receive``."""
        self._session_handle = session_handle
        if session_handle is not None and self.session_state.baseline is None:
            self.session_state.baseline = session_handle.baseline
            self.session_state.known_before = session_handle.baseline is not None
        self.act("window", "open" if self.isVisible() else "closed")
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.act("start_exercise", wanted)

    def forget(self) -> None:
        """Another session begins: nothing of the last one is on show any more."""
        self._session_handle = None
        self.session_state.clear()
        if any(self.made(name) and self.overlays.currentWidget() is getattr(self, name) for name in OF_AN_EXERCISE):
            self.hide_overlay()
        self.now.refresh()

    def act(self, kind: ActionKind, value: str = "") -> None:
        """Tell the session what the person did."""
        if self._session_handle is not None:
            self._session_handle.act(kind, value)
        elif kind == "start_exercise":
            # A session is being opened; the exercise begins with it.
            self._wanted = value

    def now_s(self) -> float:
        """Session time, s."""
        return self._session_handle.now_s() if self._session_handle is not None else 0.0

    def receive(self, event: Event) -> None:
        """Take in one event of the session."""
        from biofeedback.gui.shell.receive import receive

        receive(self, event)

    def follow_exercise(self, event: ExerciseProgress) -> None:
        """Show the session screen while an exercise runs, and what it changed after it."""
        self.session.apply(event)
        if event.phase == "started":
            self._began_s = event.t
            if self.made("afterwards"):
                self.afterwards.drop()
            self.show_overlay(self.session)
            self.session.end.setFocus()
        elif event.phase == "finished" and event.exercise == "find_pace":
            self.pace.wait()
            self.show_overlay(self.pace)
            self.pace.done.setFocus()
        elif event.phase == "finished":
            self.afterwards.show_end(self._began_s, event.t, event.exercise)
            self.show_overlay(self.afterwards)
            self.afterwards.done.setFocus()
        elif event.phase == "stopped":
            self.hide_overlay()
        elif event.phase == "judged":
            self.afterwards.judged(event)
            if self.made("practise"):
                screen_factory.know_effects(self, self.practise)

    def show_overlay(self, screen: QWidget) -> None:
        """Let a screen fill the window."""
        self.overlays.setCurrentWidget(screen)

    def hide_overlay(self) -> None:
        """Back to the places."""
        self.overlays.setCurrentWidget(self._main)
        self.now.refresh()

    def show_profile(self, profile: Profile) -> None:
        """Mind what the person told of themselves."""
        from biofeedback.coaching.conditions import hides_heart

        if self.made("practise"):
            self.practise.show_profile(profile)
        self.now.hide_heart(hides_heart(profile.conditions))

    def show_red_flags(self) -> None:
        """Signs that call for help; an exercise under way is held."""
        if self.session_state.exercising():
            self.act("pause_exercise")
        self.show_overlay(self.red_flags)
        self.red_flags.back.setFocus()

    def leave_red_flags(self) -> None:
        """Back to where one was."""
        self.show_overlay(self.session if self.session_state.exercising() else self._main)

    def go_to(self, name: str, section: str = "") -> None:
        """Show a place, and a section of it."""
        page: QWidget = self.now
        if name == "practise":
            page = self.practise
        elif name == "demonstrate":
            page = self.demonstrate
        elif name == "history":
            page = self.history
        elif name == "settings":
            page = self.settings
        self.pages.setCurrentWidget(page)
        self.sidebar.show_page(name)
        if name == "settings" and section:
            self.settings.show_section(section)
        if name == "practise":
            self.practise.show_list()
            screen_factory.know_effects(self, self.practise)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        self._focus_frame.keyboard_used()
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of the window took: Enter and Esc mean the same everywhere."""
        from biofeedback.gui.widgets import keys

        if not keys.pressed(event, self) and not (event.key() == Qt.Key.Key_Escape and self._escape()):
            super().keyPressEvent(event)

    def _escape(self) -> bool:
        from biofeedback.gui.widgets import keys

        show_overlay = self.overlays.currentWidget()
        if show_overlay is not self._main:
            return keys.escape(show_overlay)
        if keys.escape(self.pages.currentWidget()):
            return True
        return self.made("banner") and keys.escape(self.banner)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Qt has filled it with the canvas already; drawing is only waited for.
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.act("window", "open")

    def hideEvent(self, event: QHideEvent) -> None:
        self.act("window", "closed")
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange:
            self.act("window", "closed" if self.isMinimized() else "open")
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._meet_offer()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)

    def _complete(self) -> None:
        self.sidebar.complete()
        self.now.complete()

    def _meet_offer(self) -> None:
        """Whoever comes to the window while an offer is open finds the focus on it, unless they type."""
        focus = QApplication.focusWidget()
        typing = focus is not None and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        if self.session_state.prompt is not None and self.now.isVisible() and not typing:
            self.now.prompt.start.setFocus()

    def _choose_another(self) -> None:
        self.act("later", self.session_state.prompt.id if self.session_state.prompt else "")
        self.go_to("practise")

    def _sits_upright(self) -> None:
        self.act("sits_upright")
        self.now.refresh()
        self.announcer.say(self.now.posture.word.said())

    def _take_step(self, step: str) -> None:
        if step == "virtual":
            self.strap_chosen.emit(VIRTUAL, "")
        elif step == "choose":
            self.go_to("settings", "strap")
        elif step == "practise":
            self.go_to("practise")
        else:
            self.look_again.emit()

    def _toggle_numbers(self) -> None:
        self.context.prefer(hide_numbers=not self.context.preferences.hide_numbers)

    def _lay_out(self) -> None:
        self.pages.addWidget(self.now)
        self.sidebar.add_page("now", self.tr("Now"), "now")
        self.sidebar.add_page("practise", self.tr("Practise"), "practise")
        self.sidebar.add_page("demonstrate", self.tr("Demonstrate"), "demonstrate")
        self.sidebar.add_page("history", self.tr("History"), "history")
        self.sidebar.add_page("settings", self.tr("Settings"), "settings", last=True)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self.pages, 1)
        row = QHBoxLayout(self._main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(self._right, 1)
        self.overlays.addWidget(self._main)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.overlays)
        self.sidebar.page_chosen.connect(self.go_to)
        self.go_to("now")
