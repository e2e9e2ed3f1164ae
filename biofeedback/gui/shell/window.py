"""The main window: the sidebar, the pages, and the overlays that cover them.

It stands with its main screen at once; everything else is made after the first paint.
"""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.now_screen import NowScreen
from biofeedback.gui.shell.idle_memory import give_back_soon
from biofeedback.gui.shell.main_screen_flow import MainScreenFlow
from biofeedback.gui.shell.overlays import Overlays
from biofeedback.gui.shell.pages import PAGES, Page, PageStack
from biofeedback.gui.shell.sidebar import Sidebar
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds, ScreenSignals
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.focus_frame import FocusFrame

if TYPE_CHECKING:
    from biofeedback.events import Act, Event, StartExercise
    from biofeedback.gui.demonstrate.demonstrate_screen import DemonstrateScreen
    from biofeedback.gui.history.history_screen import HistoryScreen
    from biofeedback.gui.journal.journal_screen import JournalScreen
    from biofeedback.gui.practise.practise_screen import PractiseScreen
    from biofeedback.gui.settings.settings_screen import SettingsScreen
    from biofeedback.gui.shell.announcer import Announcer
    from biofeedback.gui.shell.check_in_flow import CheckInFlow
    from biofeedback.gui.shell.event_router import EventRouter
    from biofeedback.gui.shell.help_pages import HelpPages
    from biofeedback.gui.shell.preparation import Step
    from biofeedback.gui.state.session_handle import SessionHandle
    from biofeedback.gui.widgets.banner import Banner

PageT = TypeVar("PageT", bound=QWidget)
SMALLEST = (760, 560)
FIRST = (1280, 800)
# What a title bar takes.
FRAME = 40


def first_size(free: QSize) -> QSize:
    """How large the window is at first: as large as it is best, or as the screen has room beside its panels."""
    return QSize(min(FIRST[0], free.width()), min(FIRST[1], free.height() - FRAME)).expandedTo(QSize(*SMALLEST))


class MainWindow(QWidget):
    """Shows what the session says, and tells the session what the person did.

    Parameters
    ----------
    context : AppContext
    table : tuple of Page, optional
        The pages; the first is on show.
    session_state : SessionState, optional
        Of a session that runs already.
    """

    closing = Signal(object)
    painted = Signal()

    def __init__(
        self,
        context: AppContext,
        table: tuple[Page, ...] = PAGES,
        parent: QWidget | None = None,
        session_state: SessionState | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.session_state = session_state or SessionState()
        self.signals = ScreenSignals(self)
        self._session_handle: SessionHandle | None = None
        self._wanted: StartExercise | None = None
        self._client_here = False
        self._painted = False
        self._look = appearance()
        self.setWindowTitle(self.tr("Biofeedback"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.needs = self._needs()
        self.sidebar = Sidebar()
        self.pages = PageStack(table, self.needs)
        self._right = QVBoxLayout()
        self._whole = QVBoxLayout(self)
        self.overlays = Overlays(self.needs, self._below(), self)
        self._focus_frame = FocusFrame(self)
        self._lay_out()
        self.now = self._page("now", NowScreen)
        self._flow = MainScreenFlow(self.now, self.needs, lambda: self.practise, lambda: self.check_ins)
        self.painted.connect(self._complete, Qt.ConnectionType.QueuedConnection)
        self._look.changed.connect(self.update)
        self.signals.client_wanted.connect(lambda _name: self._know_client(True))
        self.signals.client_left.connect(lambda: self._know_client(False))
        self.go_to(table[0].name)
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
    def router(self) -> EventRouter:
        """What is done with each event."""
        from biofeedback.gui.shell.event_router import EventRouter
        from biofeedback.gui.shell.exercise_flow import ExerciseFlow

        flow = ExerciseFlow(self.overlays, self.needs, lambda: self.check_ins)
        return EventRouter(self.needs, self.now, flow, lambda: self.banner, lambda: self.announcer)

    @cached_property
    def check_ins(self) -> CheckInFlow:
        """Check-ins, and what becomes of them."""
        from biofeedback.gui.shell.check_in_flow import CheckInFlow

        return CheckInFlow(self.overlays, self.needs, self.now.top)

    @property
    def practise(self) -> PractiseScreen:
        """Choosing an exercise."""
        from biofeedback.gui.practise.practise_screen import PractiseScreen

        return self._page("practise", PractiseScreen)

    @property
    def demonstrate(self) -> DemonstrateScreen:
        """Showing it to a client."""
        from biofeedback.gui.demonstrate.demonstrate_screen import DemonstrateScreen

        return self._page("demonstrate", DemonstrateScreen)

    @property
    def history(self) -> HistoryScreen:
        """Looking back."""
        from biofeedback.gui.history.history_screen import HistoryScreen

        return self._page("history", HistoryScreen)

    @property
    def journal(self) -> JournalScreen:
        """One's own words."""
        from biofeedback.gui.journal.journal_screen import JournalScreen

        return self._page("journal", JournalScreen)

    @property
    def settings(self) -> SettingsScreen:
        """The settings."""
        from biofeedback.gui.settings.settings_screen import SettingsScreen

        return self._page("settings", SettingsScreen)

    @cached_property
    def _help(self) -> HelpPages:
        from biofeedback.gui.shell.help_pages import HelpPages

        return HelpPages(self.overlays, self.needs, self)

    def join(self, session_handle: SessionHandle | None) -> None:
        """Join a session; its events come to ``receive``."""
        self._session_handle = session_handle
        if session_handle is not None and self.session_state.baseline is None:
            self.session_state.baseline = session_handle.baseline
            self.session_state.known_before = session_handle.baseline is not None
        self._say_visible(self.isVisible())
        if session_handle is not None and "check_ins" in self.__dict__:
            self.check_ins.tell_anew()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.act(wanted)

    def take_over(self, before: MainWindow) -> None:
        """Stand where another window of the same session stood, which is put away."""
        self._complete()
        self.setGeometry(before.geometry())
        self.check_ins.take_over(before.check_ins)
        handle, before._session_handle = before._session_handle, None
        self.join(handle)
        self._focus_frame.keyboard = before._focus_frame.keyboard
        if before.isVisible():
            self.setWindowState(before.windowState())
            self.show()
            self.activateWindow()
        before.hide()

    def forget(self) -> None:
        """Another session begins: nothing of the last one is on show any more."""
        self._session_handle = None
        self._wanted = None
        self.session_state.clear()
        self.overlays.leave_exercise()
        self.now.refresh()

    def act(self, act: Act) -> None:
        """Tell the session what the person did."""
        from biofeedback.events import Snooze, StartExercise

        if isinstance(act, Snooze):
            self.session_state.paused_until_s = time.time() + 60.0 * act.minutes if act.minutes > 0 else None
        if self._session_handle is not None:
            self._session_handle.act(act)
        elif isinstance(act, StartExercise) and self._client_here:
            self._say_client_is_here()
        elif isinstance(act, StartExercise):
            # A session is being opened; the exercise begins with it.
            self._wanted = act

    def _say_client_is_here(self) -> None:
        """An exercise of one's own has no session while a client's is on; begun later by itself it would startle."""
        said = translate("Protocol", "A demonstration is on. End it there, then exercises of your own can begin.")
        look = translate("Protocol", "Go there")
        self.banner.say(said, "client_here", look, lambda: self.go_to("demonstrate"))

    def _know_client(self, here: bool) -> None:
        self._client_here = here
        if not here:
            self.banner.settle("client_here")

    def now_s(self) -> float:
        """Session time, s."""
        return self._session_handle.now_s() if self._session_handle is not None else 0.0

    def receive(self, event: Event) -> None:
        """Take in one event of the session."""
        self.router.receive(event)

    def show_strip(self, text: str) -> None:
        """Say something above every screen, for as long as the window stands."""
        from biofeedback.gui.widgets.text import Text

        strip = Text(text, "label", "ink2", wrap=True)
        strip.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        strip.setContentsMargins(16, 5, 16, 5)
        self._whole.insertWidget(0, strip)

    def hide_overlay(self) -> None:
        """Back to the pages."""
        self.overlays.hide_overlay()
        self.now.refresh()

    def show_red_flags(self) -> None:
        """Signs that call for help; an exercise under way is held."""
        self._help.show_red_flags()

    def show_keys(self) -> None:
        """All keys; an exercise under way goes on."""
        self._help.show_keys()

    def leave_red_flags(self) -> None:
        """Back to where one was."""
        self._help.leave()

    def go_to(self, name: str, section: str = "") -> None:
        """Show a page, and a section of it."""
        self.pages.show_page(name)
        self.sidebar.show_page(name)
        if name == "settings" and section:
            self.settings.show_section(section)
        elif name == "history" and section == "today":
            self.history.show_today()
        elif name == "demonstrate" and section == "clients":
            self.demonstrate.show_clients()
        self.signals.page_shown.emit(name)

    def _show_clients(self) -> None:
        """Look among the clients, from any page."""
        if self.overlays.cover() is None:
            self.go_to("demonstrate", "clients")
            self._focus_frame.begin_in(self.pages.currentWidget())

    def _choose_page(self, name: str) -> None:
        """Show a page; the one that is on show leads up to its beginning."""
        page = self.pages.currentWidget()
        if self.pages.made(name) and self.pages.page(name) is page:
            from biofeedback.gui.widgets import keys

            keys.lead_up(page)
        else:
            self.go_to(name)
        self._focus_frame.begin_in(self.pages.currentWidget())

    def prepare(self) -> Step | None:
        """The next thing to make ahead in an idle moment; None when everything is there."""
        from biofeedback.gui.shell.preparation import next_step

        return next_step(self.pages, self.overlays, self.context.run)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Qt moves the focus in the same way when what has it goes out of sight; that is no key.
        focus = QApplication.focusWidget()
        by_key = focus is None or focus.isVisible()
        moved = super().focusNextPrevChild(forward)
        if by_key:
            self._focus_frame.keyboard_used()
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of the window took: Enter and Esc mean the same everywhere."""
        from biofeedback.gui.widgets import keys

        if keys.pressed(event, self) or (event.key() == Qt.Key.Key_Escape and self._escape()):
            return
        if event.text() == "?" or event.key() == Qt.Key.Key_F1:
            self.show_keys()
            return
        super().keyPressEvent(event)

    def _escape(self) -> bool:
        from biofeedback.gui.widgets import keys

        cover = self.overlays.cover()
        if cover is not None:
            return keys.escape(cover)
        return keys.escape(self.pages.currentWidget()) or keys.escape(self.banner)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Qt has filled it with the canvas already; drawing is only waited for.
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_visible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._say_visible(False)
        give_back_soon(self)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange:
            self._say_visible(not self.isMinimized())
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._flow.meet_offer()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)

    def _complete(self) -> None:
        from biofeedback.gui.widgets.roles import tell_roles

        tell_roles()
        self.sidebar.complete()
        self.needs.when_services_are_ready(self._know_check_ins)
        self.now.complete()

    def _know_check_ins(self) -> None:
        """Made now; it reads what was told before by itself."""
        self.check_ins.show_chip()

    def _say_visible(self, visible: bool) -> None:
        if self._session_handle is not None:
            from biofeedback.events import WindowVisible

            self.act(WindowVisible(visible))

    def _page(self, name: str, kind: type[PageT]) -> PageT:
        page = self.pages.page(name)
        assert isinstance(page, kind)
        return page

    def _needs(self) -> ScreenNeeds:
        return ScreenNeeds(
            self.context,
            self.session_state,
            self.signals,
            self.now_s,
            self.act,
            self.go_to,
            lambda text, code="", action="", act=None: self.banner.say(text, code, action, act),
            lambda: self.announcer,
            self.show_red_flags,
            self.leave_red_flags,
            self.hide_overlay,
            self.show_keys,
        )

    def _below(self) -> QWidget:
        below = QWidget()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self.pages, 1)
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(self._right, 1)
        return below

    def _lay_out(self) -> None:
        for page in self.pages.table.values():
            self.sidebar.add_page(page.name, page.title(), page.icon, last=page.last)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.overlays, 1)
        self.sidebar.page_chosen.connect(self._choose_page)
        self.sidebar.keyboard_used.connect(self._focus_frame.keyboard_used)
        self.sidebar.clients_wanted.connect(self._show_clients)
