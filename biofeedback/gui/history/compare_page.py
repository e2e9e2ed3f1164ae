"""Two sessions beside each other: their curves and their figures."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.design import tokens
from biofeedback.gui.history.day_curve import session_curve
from biofeedback.gui.history.history_words import long_day, span_word, time_of
from biofeedback.gui.report.figures_table import FiguresTable
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.services.recordings import SessionView
from biofeedback.storage.sessions import SessionRow


class ComparePage(QWidget):
    """Emits ``left``."""

    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest = Newest(context.run, self)
        self._rows: list[SessionRow] = []
        self._first: SessionView | None = None
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.other = DropDown()
        self.titles = (Text("", "strong"), Text("", "strong"))
        self.curves = (CurveView(), CurveView())
        self.table = FiguresTable()
        self.note = Text("", "label", "ink2", wrap=True)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.other.currentIndexChanged.connect(self._choose)

    def compare(self, first: SessionView, rows: list[SessionRow]) -> None:
        """Hold a session against another of these."""
        self._newest.drop()
        self._first = first
        self._rows = [row for row in rows if row.id != first.row.id and row.ended]
        self.titles[0].say(title_of(first.row))
        self.curves[0].show_curve(session_curve(first, _day(first.row)))
        self.other.blockSignals(True)
        self.other.clear()
        for row in self._rows:
            self.other.addItem(title_of(row))
        self.other.blockSignals(False)
        self.other.setVisible(bool(self._rows))
        if self._rows:
            self._choose(0)
        else:
            self.note.say(self.tr("There is no other session to hold it against yet."))

    def _choose(self, index: int) -> None:
        first = self._first
        if first is None or not 0 <= index < len(self._rows):
            return
        row, archive = self._rows[index], first.archive

        def work() -> tuple[SessionView, SessionSummary, SessionSummary]:
            return archive.views((row,))[0], archive.summary(first.row.id), archive.summary(row.id)

        self._newest.ask(work, self._show)

    def _show(self, found: tuple[SessionView, SessionSummary, SessionSummary]) -> None:
        view, first, second = found
        self.titles[1].say(title_of(view.row))
        self.curves[1].show_curve(session_curve(view, _day(view.row)))
        self.table.show_summary(first, second, names=("1:", "2:"))
        self.note.say(
            self.tr(
                "Two sessions differ for many reasons: time of day, coffee, sleep, posture. "
                "Arousal is against each session's own reference."
            )
        )

    def _lay_out(self) -> None:
        self.other.setAccessibleName(self.tr("The session to hold it against"))
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Text(self.tr("Compare"), "title"))
        head.addStretch(1)
        head.addWidget(self.other)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 8, tokens.MARGIN, 20)
        column.setSpacing(14)
        column.addLayout(head)
        for title, curve in zip(self.titles, self.curves, strict=True):
            card = Card()
            inside = QVBoxLayout(card)
            inside.setContentsMargins(20, 14, 18, 12)
            inside.addWidget(title)
            inside.addWidget(curve, 1)
            curve.setMinimumHeight(150)
            column.addWidget(card, 1)
        column.addWidget(self.table)
        column.addWidget(self.note)
        lay_over(self, page, back=self.back)


def title_of(row: SessionRow) -> str:
    """A session in one line."""
    return f"{long_day(_day(row))}, {time_of(row, 0.0)}, {span_word(row.duration_s)}"


def _day(row: SessionRow) -> int:
    return row.wall.day(0.0)
