"""Figures by phase as a table."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.report.report_page import not_measured_line, table_rows
from biofeedback.gui.report.sentences import column_title, state_of
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.card import Hairline
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.figures import PhaseFigures
from biofeedback.reports.session_summary import SessionSummary


class FiguresTable(QWidget):
    """A row for each figure, a column for each phase; with numbers hidden, their states.

    Several sessions stand beside each other, or below each other where there is no room for that.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._summaries: tuple[SessionSummary, ...] = ()
        self._names: tuple[str, ...] = ()
        self._look = appearance()
        self._made_for = self._look.look
        self._stacked = False
        self._beside_px = 0
        self._look.changed.connect(self._apply_theme)

    def show_summary(self, *summaries: SessionSummary, names: tuple[str, ...] = ()) -> None:
        """Show the figures; ``names`` stand before the phases where there are several sessions."""
        self._summaries, self._names = summaries, names
        self._made_for = self._look.look
        self._stacked = False
        self._fill()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        several = len(self._summaries) > 1 and not self._stacked
        return QSize(hint.width() // len(self._summaries), hint.height()) if several else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._stacked and self.width() >= self._beside_px:
            self._stacked = False
            self._fill()
        elif len(self._summaries) > 1 and not self._stacked and self.width() < self._grid.totalMinimumSize().width():
            self._beside_px = self._grid.totalMinimumSize().width()
            self._stacked = True
            self._fill()

    def _fill(self) -> None:
        self._clear()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        titles = [self._titles(at) for at in range(len(self._summaries))]
        if self._stacked:
            groups = list(zip(titles, (summary.phases for summary in self._summaries), strict=True))
        else:
            phases = tuple(figures for summary in self._summaries for figures in summary.phases)
            groups = [([title for each in titles for title in each], phases)]
        row = 0
        for group_titles, columns in groups:
            row = self._add_rows(group_titles, columns, row)
        columns = tuple(figures for _, group in groups for figures in group)
        missing = not_measured_line(columns)
        if missing and not self._made_for.hide_numbers:
            self._grid.addWidget(Text(missing, "caption", "ink2", wrap=True), row, 0, 1, -1)
            row += 1
        paced = any(figures.span.paced for figures in columns)
        if paced and not self._made_for.hide_numbers:
            note = translate("Report", "* Slow breathing changes these by itself. Compare the time after it.")
            self._grid.addWidget(Text(note, "caption", "ink2", wrap=True), row, 0, 1, -1)

    def _titles(self, at: int) -> list[str]:
        summary = self._summaries[at]
        titles = [column_title(summary, figures) for figures in summary.phases]
        return [f"{self._names[at]} {title}" for title in titles] if self._names else titles

    def _add_rows(self, titles: list[str], columns: tuple[PhaseFigures, ...], top: int) -> int:
        """Rows of figures with their titles, from a row on; returns the row after them."""
        self._grid.setColumnStretch(0, 2)
        for at, title in enumerate(titles, start=1):
            self._grid.addWidget(_right(Text(title, "strong", wrap=True)), top, at)
            self._grid.setColumnStretch(at, 1)
        hidden = self._made_for.hide_numbers
        told = [(translate("Report", "State"), [*map(state_of, columns)])] if hidden else table_rows(columns)
        for row, (name, values) in enumerate(told):
            here = top + 1 + 2 * row
            self._grid.addWidget(Hairline(), here, 0, 1, len(columns) + 1)
            self._grid.addWidget(Text(name, "label", wrap=True), here + 1, 0)
            for at, value in enumerate(values, start=1):
                self._grid.addWidget(_right(Text(value, "label", tabular=True)), here + 1, at)
        return top + 1 + 2 * len(told)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _apply_theme(self) -> None:
        look, before = self._look.look, self._made_for
        if self._summaries and (look.hide_numbers, look.text_percent) != (before.hide_numbers, before.text_percent):
            self.show_summary(*self._summaries, names=self._names)


def _right(text: Text) -> Text:
    text.setAlignment(Qt.AlignmentFlag.AlignRight)
    return text
