"""A page of settings, made of cards with rows: title and note at the left, a control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.widgets.card import Card, Hairline
from biofeedback.gui.widgets.text import Text


class SettingsPage(QWidget):
    """Title, one line, then cards."""

    def __init__(self, title: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(20)
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addWidget(Text(title, "title"))
        if line:
            head.addWidget(Text(line, "body", "ink2", wrap=True))
        self.column.addLayout(head)

    def add_card(self, *rows: QWidget) -> Card:
        """Rows in a card, with lines between them."""
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 6, 24, 6)
        inside.setSpacing(0)
        for at, row in enumerate(rows):
            if at:
                inside.addWidget(Hairline())
            inside.addWidget(row)
        self.column.addWidget(card)
        return card

    def finish(self) -> None:
        """Nothing comes after this."""
        self.column.addStretch(1)


class Row(QWidget):
    """Title and note with a control beside them, or below them where there is little room for the size of the text."""

    def __init__(self, title: str, note: str, control: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self.note = Text(note, "label", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, "body", wrap=True))
        words.addWidget(self.note)
        if not note:
            self.note.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 14, 0, 14)
        self._row.setSpacing(20)
        self._row.addLayout(words, 1)
        if control is not None:
            self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
            if not control.accessibleName():
                control.setAccessibleName(title)
            control.setAccessibleDescription(note)

    def fit(self, room: int, *, large: bool) -> None:
        """Put the control beside the words, or below them where it would take more than half of the room, px."""
        wide = self._control is not None and self._control.sizeHint().width() > room / 2
        down = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if large or wide else QBoxLayout.Direction.LeftToRight)
