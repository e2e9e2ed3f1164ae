"""Figures by phase as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.report.report_page import table_rows
from biofeedback.gui.report.sentences import column_title, state_of
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.card import Hairline
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.session_summary import SessionSummary


class FiguresTable(QWidget):
    """A row for each figure, a column for each phase of one or more sessions; with numbers hidden, their states."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._summaries: tuple[SessionSummary, ...] = ()
        self._names: tuple[str, ...] = ()
        self._look = appearance()
        self._numbers = True
        self._look.changed.connect(self._apply_theme)

    def show_summary(self, *summaries: SessionSummary, names: tuple[str, ...] = ()) -> None:
        """Show the figures; ``names`` stand before the phases where there are several sessions."""
        self._summaries, self._names = summaries, names
        self._numbers = not self._look.look.hide_numbers
        self._clear()
        columns = tuple(figures for summary in summaries for figures in summary.phases)
        titles = [
            f"{names[at]} {column_title(summary, figures)}" if names else column_title(summary, figures)
            for at, summary in enumerate(summaries)
            for figures in summary.phases
        ]
        for at, title in enumerate(titles, start=1):
            self._grid.addWidget(_right(Text(title, "strong", wrap=True)), 0, at)
            self._grid.setColumnStretch(at, 1)
        told = table_rows(columns) if self._numbers else [(translate("Report", "State"), [*map(state_of, columns)])]
        for row, (name, values) in enumerate(told, start=1):
            self._grid.addWidget(Hairline(), 2 * row - 1, 0, 1, len(columns) + 1)
            self._grid.addWidget(Text(name, "label"), 2 * row, 0)
            for at, value in enumerate(values, start=1):
                self._grid.addWidget(_right(Text(value, "label", tabular=True)), 2 * row, at)
        if self._numbers and any(figures.span.paced for figures in columns):
            note = translate("Report", "* Slow breathing changes these by itself. Compare the time after it.")
            self._grid.addWidget(Text(note, "caption", "ink2"), 2 * len(told) + 1, 0, 1, -1)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _apply_theme(self) -> None:
        if self._summaries and self._numbers is self._look.look.hide_numbers:
            self.show_summary(*self._summaries, names=self._names)


def _right(text: Text) -> Text:
    text.setAlignment(Qt.AlignmentFlag.AlignRight)
    return text
