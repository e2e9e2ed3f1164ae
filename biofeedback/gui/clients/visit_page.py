"""One visit of a client: its sentence, figures, curve and what is sure; the page to hand over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.chart_card import ChartCard
from biofeedback.gui.report.figures_table import FiguresTable
from biofeedback.gui.report.page_file import PageFile, SessionPaper
from biofeedback.gui.report.rating_words import ratings_words
from biofeedback.gui.report.report_page import Practice, curve_of
from biofeedback.gui.report.sentences import headline, sure_lines
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.text.dates import moment_of
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.services.visits import ClientVisits, RecordedVisit, summaries_of

CURVE_POINTS = 600


class ClientVisitPage(QWidget):
    """Emits ``left``."""

    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest = Newest(context.run, self)
        self._context = context
        self.summary: SessionSummary | None = None
        self.file = PageFile(context, self._paper, print_it=Button(self.tr("Print"), "outline"))
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.title = Text("", "title", wrap=True)
        self.headline = Text("", "lead", wrap=True)
        self.table = FiguresTable()
        self.sure = Text("", "label", "ink2", wrap=True)
        self.told = Text("", "body", wrap=True)
        self.curve = CurveView()
        self._cards = QWidget()
        self._chart = ChartCard(self.tr("Arousal against the rest that begins it"), self.curve)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self._look = appearance()
        self._look.changed.connect(self._say_it)

    def show_visit(self, visited: ClientVisits, visit: RecordedVisit) -> None:
        """Show a visit."""
        self.summary = None
        self.file.clear()
        self.title.say(f"{visited.client.name}, {moment_of(visit.row.started_s, visit.row.utc_offset_s)}")
        self.headline.say(self.tr("One moment"))
        self._cards.hide()
        self._newest.ask(lambda: summaries_of(visited, visit.row.id)[0], self._show)

    def escape(self) -> bool:
        """Back to the client."""
        self.left.emit()
        return True

    def _paper(self) -> SessionPaper | None:
        if self.summary is None:
            return None
        return SessionPaper(self.summary, Practice(self._context.preferences.practice, invented=self._context.invented))

    def _show(self, summary: SessionSummary) -> None:
        self.summary = summary
        self.table.show_summary(summary)
        self.curve.show_curve(curve_of(summary, CURVE_POINTS))
        self._cards.setVisible(not summary.empty)
        self._say_it()

    def _say_it(self) -> None:
        if self.summary is not None:
            numbers = not self._look.look.hide_numbers
            self.headline.say(headline(self.summary, numbers=numbers))
            self.sure.say(" ".join(sure_lines(self.summary, numbers=numbers)))
            self.told.say(ratings_words(self.summary.ratings, numbers=numbers))
            self.told.setVisible(bool(self.told.said()))

    def _lay_out(self) -> None:
        figures = Card()
        inside = QVBoxLayout(figures)
        inside.setContentsMargins(22, 16, 22, 16)
        inside.setSpacing(10)
        inside.addWidget(self.table)
        inside.addWidget(self.sure)
        self._chart.setMinimumHeight(220)
        cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(tokens.GAP)
        cards.addWidget(figures)
        cards.addWidget(self.told)
        cards.addWidget(self._chart, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 8, tokens.MARGIN, 12)
        column.setSpacing(16)
        column.addWidget(self.title)
        column.addWidget(self.headline)
        column.addWidget(self._cards, 1)
        column.addStretch(0)
        footer = Flow(gap=14)
        for part in (self.file.save, self.file.print_it):
            footer.addWidget(part)
        lay_over(self, page, footer, self.back, self.file)
