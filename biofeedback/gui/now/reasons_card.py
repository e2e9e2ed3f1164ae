"""Why: the figures behind the state, and what was decided about asking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.reason_table import ReasonTable
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import confidence_words, decision_words, reason_row
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text


class ReasonsCard(Card):
    """Emits ``closed``."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=20)
        self._look = appearance()
        self.table = ReasonTable()
        self.confidence = Text("", "label", "ink2", wrap=True)
        self.decision = Text("", "label", "ink2", wrap=True)
        self.close_button = Button(self.tr("Close"), "plain")
        self.close_button.clicked.connect(self.closed.emit)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Why"), "card_title"), 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 22)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addWidget(self.confidence)
        column.addWidget(self.decision)

    def show_live(self, session_state: SessionState) -> None:
        """Show the reasons of the newest estimate."""
        if session_state.arousal is None:
            return
        hidden = self._look.look.hide_numbers
        rows = [
            row
            for reason in session_state.arousal.reasons
            if (row := reason_row(reason, session_state, hide_numbers=hidden))
        ]
        self.table.show_rows(rows)
        self.confidence.say(confidence_words(session_state.arousal.confidence))
        self.decision.say(decision_words(session_state.decision.reason) if session_state.decision else "")
