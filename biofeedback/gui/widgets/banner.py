"""Something to know, said in the window: words, perhaps one action, and a way to put it away. Never a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text


class Banner(QWidget):
    """Hidden until it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self._code = ""
        self._act: Callable[[], None] | None = None
        self.text = Text("", "label", "ink", wrap=True)
        self.action = Button("", "plain")
        self.close_button = Button(self.tr("All right"), "plain")
        card = Card()
        around = QVBoxLayout(self)
        around.setContentsMargins(24, 12, 24, 0)
        around.addWidget(card)
        row = QHBoxLayout(card)
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(20)
        row.addWidget(self.text, 1)
        row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.action.clicked.connect(self._do)
        self.close_button.clicked.connect(self.put_away)
        self.hide()

    def say(self, text: str, code: str = "", action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say something; ``code`` lets ``settle`` take it back when it is over."""
        self._code, self._act = code, act
        self.text.say(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.action.updateGeometry()
        self.show()

    def settle(self, code: str) -> None:
        """Take back what was said under that code."""
        if self._code == code:
            self.put_away()

    def put_away(self) -> None:
        """Hide it."""
        self._code, self._act = "", None
        self.hide()

    def escape(self) -> bool:
        """Put away what is said."""
        self.put_away()
        return True

    def _do(self) -> None:
        act = self._act
        self.put_away()
        if act is not None:
            act()
