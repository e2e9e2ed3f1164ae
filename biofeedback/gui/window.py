"""The main window: the rail, the places, and the session screen that covers them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from biofeedback.events import ActionKind, Event, Exercise, Prompt, PromptEnd
from biofeedback.gui.conversation import Conversation
from biofeedback.gui.design.look import appearance
from biofeedback.gui.live import Live
from biofeedback.gui.now.screen import NowScreen
from biofeedback.gui.practise.session import SessionScreen
from biofeedback.gui.rail import Rail
from biofeedback.gui.widgets.focus_frame import FocusFrame

SMALLEST = (760, 560)


class MainWindow(QWidget):
    """Shows what the session says, and tells the session what the person did."""

    opened_or_closed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = Live()
        self._conversation: Conversation | None = None
        self._look = appearance()
        self.setWindowTitle(self.tr("Biofeedback"))
        self.setMinimumSize(*SMALLEST)
        self.resize(1280, 800)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.rail = Rail()
        self.now = NowScreen(self.live, self.now_s)
        self.session = SessionScreen(self.live, self.now_s)
        self.places = QStackedWidget()
        self._main = QWidget()
        self._covers = QStackedWidget(self)
        self._lay_out()
        self._focus_frame = FocusFrame(self)
        self.now.prompt.answered.connect(self.act)
        self.now.top.hide_numbers_toggled.connect(self._toggle_numbers)
        self.session.acted.connect(self.act)
        self._look.changed.connect(self.update)

    def converse(self, conversation: Conversation) -> None:
        """Join a session; events come to ``receive``."""
        self._conversation = conversation
        self.act("window", "open" if self.isVisible() else "closed")

    def act(self, kind: ActionKind, value: str = "") -> None:
        """Tell the session what the person did."""
        if self._conversation is not None:
            self._conversation.act(kind, value)

    def now_s(self) -> float:
        """Session time, s."""
        return self._conversation.now_s() if self._conversation is not None else 0.0

    def receive(self, event: Event) -> None:
        """Take in one event of the session."""
        self.live.apply(event)
        match event:
            case Exercise():
                self._follow_exercise(event)
            case Prompt() | PromptEnd():
                self.now.refresh()
            case _:
                pass

    def _follow_exercise(self, event: Exercise) -> None:
        self.session.apply(event)
        if event.phase == "started":
            self._covers.setCurrentWidget(self.session)
            self.session.end.setFocus()
        elif event.phase in ("finished", "stopped"):
            self._covers.setCurrentWidget(self._main)
            self.now.refresh()

    def turn_to(self, name: str) -> None:
        """Show a place."""
        page = self.places.findChild(QWidget, name)
        if page is not None:
            self.places.setCurrentWidget(page)
            self.rail.show_place(name)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        self._focus_frame.keyboard_used()
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._look.look.colours.canvas))

    def _toggle_numbers(self) -> None:
        self._look.adjust(hide_numbers=not self._look.look.hide_numbers)

    def _lay_out(self) -> None:
        self._add_place("now", self.tr("Now"), self.now)
        row = QHBoxLayout(self._main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.places, 1)
        self._covers.addWidget(self._main)
        self._covers.addWidget(self.session)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._covers)
        self.rail.turned.connect(self.turn_to)
        self.turn_to("now")

    def _add_place(self, name: str, text: str, page: QWidget) -> None:
        page.setObjectName(name)
        self.places.addWidget(page)
        self.rail.add_place(name, text, "now")
