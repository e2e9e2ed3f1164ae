"""What is said beside the rings when there is no strap: same place as the readings, no dialog."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.text.fault_words import NextStep, Trouble, step_word
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.text import Text

STEPS: tuple[NextStep, ...] = ("look_again", "choose", "practise", "virtual")


class HelpPanel(QWidget):
    """A trouble in words with its next steps; emits ``chosen(step)``."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", "title", wrap=True)
        self.text = Text("", "body", "ink2", wrap=True)
        self.buttons: dict[NextStep, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(14)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(4)
        for step in STEPS:
            button = Button(step_word(step), "primary" if step == "look_again" else "plain")
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            self.buttons[step] = button
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(2)

    def show_trouble(self, trouble: Trouble) -> None:
        """Say what happened and what helps."""
        self.title.say(trouble.title)
        self.text.say(trouble.text)
        for step, button in self.buttons.items():
            button.setVisible(step in trouble.steps)
