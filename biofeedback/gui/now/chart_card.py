"""A card with a title, a note at the right, and a chart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text


class ChartCard(Card):
    """Holds one chart."""

    def __init__(self, title: str, chart: QWidget, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(title, "strong")
        self.note = Text(note, "label", "ink2")
        self.chart = chart
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.note, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(19, 16, 18, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(chart, 1)
