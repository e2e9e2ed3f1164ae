"""The breath chart with its names: in above, out below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.practise.breath_chart import BreathChart
from biofeedback.gui.practise.legend import Legend
from biofeedback.gui.widgets.text import Text


class BreathPanel(QWidget):
    """Legend, labels and chart."""

    def __init__(self, now_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = BreathChart(now_s)
        self.legend = Legend()
        labels = QVBoxLayout()
        labels.addWidget(Text(self.tr("in"), "caption", "ink2"))
        labels.addStretch(1)
        labels.addWidget(Text(self.tr("out"), "caption", "ink2"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(labels)
        row.addWidget(self.chart, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.legend)
        column.addLayout(row)
