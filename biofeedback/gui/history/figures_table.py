"""Figures by phase as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from biofeedback.gui.report.page import table_rows
from biofeedback.gui.report.sentences import column_title
from biofeedback.gui.widgets.card import Hairline
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.session_summary import SessionSummary


class FiguresTable(QWidget):
    """A row for each figure, a column for each phase of one or more sessions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)

    def show_summary(self, *summaries: SessionSummary, names: tuple[str, ...] = ()) -> None:
        """Show the figures; ``names`` stand before the phases where there are several sessions."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        columns = tuple(figures for summary in summaries for figures in summary.phases)
        titles = [
            f"{names[at]} {column_title(summary, figures)}" if names else column_title(summary, figures)
            for at, summary in enumerate(summaries)
            for figures in summary.phases
        ]
        for at, title in enumerate(titles, start=1):
            self._grid.addWidget(_right(Text(title, "strong", wrap=True)), 0, at)
            self._grid.setColumnStretch(at, 1)
        for row, (name, values) in enumerate(table_rows(columns), start=1):
            self._grid.addWidget(Hairline(), 2 * row - 1, 0, 1, len(columns) + 1)
            self._grid.addWidget(Text(name, "label"), 2 * row, 0)
            for at, value in enumerate(values, start=1):
                self._grid.addWidget(_right(Text(value, "label", tabular=True)), 2 * row, at)


def _right(text: Text) -> Text:
    text.setAlignment(Qt.AlignmentFlag.AlignRight)
    return text
