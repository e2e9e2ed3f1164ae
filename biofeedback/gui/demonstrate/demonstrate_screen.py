"""The place Demonstrate: choose a client, lead through the protocol, hand over the result."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from biofeedback.events import BodyAnswered, Event
from biofeedback.gui.clients.client_pages import ClientsPages
from biofeedback.gui.demonstrate.client_page import ClientPage
from biofeedback.gui.demonstrate.conduct import Conduct
from biofeedback.gui.demonstrate.control_page import ControlPage
from biofeedback.gui.demonstrate.presentation import Presentation
from biofeedback.gui.demonstrate.result_page import ResultPage
from biofeedback.gui.home_plan.client_pages import ClientPlanPages
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.state.session_handle import SessionHandle
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.problem_words import problem_words
from biofeedback.gui.widgets import keys
from biofeedback.local_time import utc_offset_s
from biofeedback.self_report.rating import SelfRating

KEYS = {
    Qt.Key.Key_M: "marker",
    Qt.Key.Key_R: "repeat",
    Qt.Key.Key_N: "skip",
    Qt.Key.Key_E: "stop",
    Qt.Key.Key_H: "numbers",
    Qt.Key.Key_S: "start",
}


class DemonstrateScreen(QStackedWidget):
    """Emits ``wanted(client)`` to be given a session of theirs, and ``over`` when it is no longer needed."""

    wanted = Signal(str)
    over = Signal()

    def __init__(self, context: AppContext, session_state: SessionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_state = session_state
        self.conduct: Conduct | None = None
        self.presentation = Presentation(lambda: self.conduct, self)
        self.clients = ClientPage(context)
        self.control = ControlPage(lambda: self.conduct, self.presentation)
        self.result = ResultPage(context, self.presentation)
        self.plans = ClientPlanPages(context)
        self.everyone = ClientsPages(context)
        for page in (self.clients, self.control, self.result, self.plans, self.everyone):
            self.addWidget(page)
        self._told: tuple[SelfRating, ...] = ()
        self.clients.begun.connect(self._begin)
        self.clients.everyone_wanted.connect(self.show_clients)
        self.everyone.left.connect(self._back_to_beginning)
        self.everyone.begin_wanted.connect(self._choose)
        self.control.ended.connect(self._show_result)
        self.control.left.connect(self._leave)
        self.result.again.connect(self._leave)
        self.result.plan_wanted.connect(self._make_plan)
        self.plans.given.connect(self.result.show_plan)
        self.plans.left.connect(self._back_to_result)
        self.presentation.key_pressed.connect(self._key)

    @property
    def running(self) -> bool:
        """Whether the session belongs to a demonstration."""
        return self.conduct is not None

    def join(self, session_handle: SessionHandle) -> None:
        """The client's session runs."""
        if self.conduct is not None:
            started_s = time.time() - session_handle.now_s()
            self.conduct.join(session_handle.act, session_handle.now_s, (started_s, utc_offset_s(started_s)))
            self.control.refresh()

    def receive(self, event: Event) -> None:
        """An event of the client's session; the window's ``session_state`` knows it already."""
        if self.conduct is not None:
            self.conduct.receive(event)

    def show_clients(self) -> None:
        """All clients of this computer; a demonstration under way keeps its place."""
        if self.conduct is None:
            self.setCurrentWidget(self.everyone)
            self.everyone.show_clients()

    def first_focus(self) -> QWidget | None:
        """What the keyboard comes to first on the page that is on show."""
        page = self.currentWidget()
        return keys.first_control(page) if page is not None else None

    def escape(self) -> bool:
        """Take the presentation away, or go one page back; a demonstration under way is not left by it."""
        if self.presentation.isVisible():
            self.presentation.close()
            return True
        page = self.currentWidget()
        if page is self.result:
            self._leave()
            return True
        return page is not self.control and keys.escape(page)

    def lead_up(self) -> None:
        """Back to where a demonstration begins, or to the one that is under way."""
        page = self.currentWidget()
        if page is self.plans:
            self._back_to_result()
        elif page is self.result:
            self._leave()
        elif page is self.everyone:
            self._back_to_beginning()
        elif page is self.clients:
            keys.lead_up(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pressed(event):
            super().keyPressEvent(event)

    def _begin(self, client: str) -> None:
        seed = int(time.time())
        self.conduct = Conduct(client, self.clients.editor.protocol, self._session_state, seed)
        self.presentation.result = None
        told = self.clients.feels.rating("before", time.time(), "before")
        self._told = () if told is None else (told,)
        self.wanted.emit(client)
        self.setCurrentWidget(self.control)
        self.control.setFocus()

    def _show_result(self) -> None:
        if self.conduct is not None:
            answers = [event.answer for event in self.conduct.events if isinstance(event, BodyAnswered)]
            self.result.show_summary(
                replace(self.conduct.summary(), ratings=self._told), answers[-1] if answers else None
            )
            unrecorded = self._session_state.unrecorded
            if unrecorded is not None:
                self.result.warn(problem_words(unrecorded.code, unrecorded.detail))
            self.setCurrentWidget(self.result)
            self.result.file.save.setFocus()

    def _make_plan(self, exercise: str) -> None:
        if self.conduct is not None:
            self.plans.show_client(self.conduct.client, exercise)
            self.setCurrentWidget(self.plans)

    def _choose(self, client: str) -> None:
        self.clients.clear()
        self.clients.choose(client)
        self._back_to_beginning()

    def _back_to_beginning(self) -> None:
        self.setCurrentWidget(self.clients)

    def _back_to_result(self) -> None:
        self.setCurrentWidget(self.result)
        self.result.make_plan.setFocus()

    def _leave(self) -> None:
        self.conduct = None
        self.presentation.result = None
        self.presentation.close()
        self.clients.clear()
        self.control.note.clear()
        self.setCurrentWidget(self.clients)
        self.over.emit()

    def _key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.presentation.close()
        else:
            self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        name = KEYS.get(Qt.Key(event.key()))
        if name is None or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if self.currentWidget() is not self.control and (name != "numbers" or self.conduct is None):
            return False
        self.control.press(name)
        return True


def make(needs: ScreenNeeds) -> DemonstrateScreen:
    """Showing it to a client."""
    screen = DemonstrateScreen(needs.context, needs.session_state)
    screen.wanted.connect(needs.signals.client_wanted)
    screen.over.connect(needs.signals.client_left)
    return screen
