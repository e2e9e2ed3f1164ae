"""Reasons as a plain table: what, how much, against what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from biofeedback.gui.text.words import ReasonRow
from biofeedback.gui.widgets.card import Hairline
from biofeedback.gui.widgets.text import Text


class ReasonTable(QWidget):
    """Rebuilt only when its rows change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ReasonRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(0, 1)

    def show_rows(self, rows: list[ReasonRow]) -> None:
        """Show these."""
        if rows == self._rows:
            return
        self._rows = rows
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for at, row in enumerate(rows):
            self._grid.addWidget(Hairline(), 2 * at, 0, 1, 3)
            self._grid.addWidget(Text(row.label, "body"), 2 * at + 1, 0)
            self._grid.addWidget(Text(row.value, "body", tabular=True), 2 * at + 1, 1, right)
            self._grid.addWidget(Text(row.note, "label", "ink3"), 2 * at + 1, 2, right)
        self._grid.addWidget(Hairline(), 2 * len(rows), 0, 1, 3)
