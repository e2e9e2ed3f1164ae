"""The posture under the sentence, quietly, and the button that teaches it the wearer's own upright."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.text import Text

GAP = 14
ASKED_S, PATIENCE_S, SAID_S = 10.0, 40.0, 6.0


class PostureLine(QWidget):
    """Emits ``sits_upright`` when the wearer is about to sit so; nothing is shown of a strap without accelerometer."""

    sits_upright = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked_s: float | None = None
        self._now_s = 0.0
        self.word = Text("", "label", "ink2")
        self.word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(self.tr("This is my upright"), "plain", small=True)
        self.button.setAccessibleDescription(
            self.tr("Sit upright as is comfortable, and keep still for ten seconds: posture is told from there.")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addStretch(1)
        row.addWidget(self.word)
        row.addWidget(self.button)
        row.addStretch(1)
        self.button.clicked.connect(self._ask)
        self.hide()

    def show_live(self, session_state: SessionState, now_s: float) -> None:
        """Show the posture, or how far the ten seconds are."""
        self._now_s = now_s
        streaming = session_state.device is not None and session_state.device.state == "streaming"
        self.setVisible(session_state.posture is not None and streaming)
        if session_state.posture is None:
            self._asked_s = None
        elif self._asked_s is not None and self._asking(session_state, now_s - self._asked_s):
            pass
        else:
            from biofeedback.gui.text.body_words import posture_word

            self._asked_s = None
            self.word.say(posture_word(session_state.posture.kind))
            # Whoever lies shows no upright.
            self.button.setVisible(session_state.posture.kind != "lying")

    def fit(self, room: int) -> None:
        """Break the words where they have less room than they are long, px."""
        if self.isHidden():
            return
        whole = QFontMetricsF(self.word.font()).horizontalAdvance(self.word.said()) + 8
        left = room - self.button.sizeHint().width() - GAP
        width = round(max(1.0, min(whole, left)))
        self.word.setWordWrap(whole > left)
        self.word.setFixedWidth(width)
        self.word.setMinimumHeight(max(0, self.word.heightForWidth(width)) if whole > left else 0)

    def _ask(self) -> None:
        self._asked_s = self._now_s
        self.sits_upright.emit()

    def _asking(self, session_state: SessionState, passed_s: float) -> bool:
        """Say what to do; whether there is still something to say of it."""
        taught_s = session_state.taught_upright_s
        if taught_s is not None and self._asked_s is not None and taught_s > self._asked_s:
            self.word.say(self.tr("Noted: this is your upright."))
            return self._now_s - taught_s < SAID_S
        left_s = round(ASKED_S - passed_s)
        if left_s > 0:
            self.word.say(self.tr("Sit upright as is comfortable, and keep still: {n} s").format(n=left_s))
        elif passed_s < PATIENCE_S:
            self.word.say(self.tr("Keep still for a moment more."))
        else:
            self.word.say(self.tr("Not noted: too much movement, or the strap gives no clear reading."))
        return passed_s < PATIENCE_S + SAID_S
