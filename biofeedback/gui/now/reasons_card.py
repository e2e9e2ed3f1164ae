"""Why: the figures behind the state, and what was decided about asking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.live import Live
from biofeedback.gui.now.reason_table import ReasonTable
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text
from biofeedback.gui.words import confidence_words, decision_words, reason_row


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

    def show_live(self, live: Live) -> None:
        """Show the reasons of the newest estimate."""
        if live.arousal is None:
            return
        hidden = self._look.look.hide_numbers
        rows = [row for reason in live.arousal.reasons if (row := reason_row(reason, live, hide_numbers=hidden))]
        self.table.show_rows(rows)
        self.confidence.say(confidence_words(live.arousal.confidence))
        self.decision.say(decision_words(live.decision.reason) if live.decision else "")
