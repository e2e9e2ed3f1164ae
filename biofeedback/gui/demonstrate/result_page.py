"""After a demonstration: the phases side by side, what is sure and what is not, the page to hand over."""

from __future__ import annotations

import secrets
from dataclasses import replace
from threading import Lock

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from biofeedback.coaching.home_plan import HomePlan
from biofeedback.events import BodyAnswer
from biofeedback.gui.demonstrate.answer_words import answer_sentence
from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.demonstrate.phase_words import minutes
from biofeedback.gui.demonstrate.presentation import Presentation
from biofeedback.gui.demonstrate.rating_card import RatingCard
from biofeedback.gui.demonstrate.result_slide import columns_of, moment_of
from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.home_plan.plan_words import plan_lines
from biofeedback.gui.now.chart_card import ChartCard
from biofeedback.gui.report.figures_table import FiguresTable
from biofeedback.gui.report.page_file import PageFile, SessionPaper
from biofeedback.gui.report.rating_words import ratings_words
from biofeedback.gui.report.report_page import Practice, curve_of
from biofeedback.gui.report.sentences import column_note, column_title, headline, sure_lines
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.rings.picture import RingsMoment, paint_moment
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.self_report.rating import SelfRating
from biofeedback.services.ratings import keep_client_rating


class RingsStill(QWidget):
    """The rings of one phase, standing still."""

    def __init__(self, moment: RingsMoment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setAccessibleName(moment.word)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(150, 156)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = 0.46 * min(self.width(), self.height())
        paint_moment(painter, middle, radius, self._moment, self._look.look.colours)


class ResultPage(QWidget):
    """Emits ``again`` when the therapist is done with it, ``plan_wanted(exercise)`` for a plan for home."""

    again = Signal()
    plan_wanted = Signal(str)

    def __init__(self, context: AppContext, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presentation = presentation
        self.summary: SessionSummary | None = None
        self.answer: BodyAnswer | None = None
        self.plan: HomePlan | None = None
        self._rating_id = ""
        self._newest_rating = ("", SelfRating("", 0.0, "after"))
        self._writing = Lock()
        self.headline = Text("", "title", wrap=True)
        self.sure = Text("", "body", wrap=True)
        self.file = PageFile(context, self._paper, print_it=Button(self.tr("Print"), "outline"))
        self.practice = QLineEdit(context.preferences.practice)
        self.logo = Button(self.tr("Logo…"), "plain")
        self.show_client = Button(self.tr("Show to the client"), "outline", icon="demonstrate")
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.feels = RatingCard(self.tr("And how it feels now"))
        self.told = Text("", "body", wrap=True)
        self.home = Text("", "body", wrap=True)
        self.make_plan = Button(self.tr("Make a plan for home…"), "outline", small=True)
        self.chart = CurveView()
        self._chart_card = ChartCard(self.tr("Arousal against the rest that begins it"), self.chart)
        self._table_card = Card()
        self._columns = QHBoxLayout()
        self._table = FiguresTable()
        self._lay_out()
        self.logo.clicked.connect(self._choose_logo)
        self.show_client.clicked.connect(self._toggle_client)
        self.back.clicked.connect(self.again)
        self.make_plan.clicked.connect(self._want_plan)
        self.feels.told.connect(self._keep_rating)
        self.practice.editingFinished.connect(lambda: context.prefer(practice=self.practice.text().strip()))
        presentation.closed.connect(self._word_client)
        self._look = appearance()
        self._look.changed.connect(self._say_it)

    def show_summary(self, summary: SessionSummary, answer: BodyAnswer | None = None) -> None:
        """Show a session's result here, and on the second screen if it is on; how the body answered only here."""
        self.summary, self.answer, self.plan = summary, answer, None
        self._rating_id = secrets.token_hex(6)
        self.feels.clear()
        self._say_plan()
        self._presentation.result = summary
        self._presentation.refresh()
        self._say_it()
        self.file.clear()
        self.chart.show_curve(curve_of(summary, 600))
        _clear(self._columns)
        for figures in columns_of(summary) if not summary.empty else ():
            column = QVBoxLayout()
            column.setSpacing(2)
            for part in (
                Text(column_title(summary, figures), "strong"),
                Text(f"{column_note(figures)}, {minutes(figures.span.length_s)}", "label", "ink2", wrap=True),
            ):
                part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                column.addWidget(part)
            column.addStretch(1)
            column.addWidget(RingsStill(moment_of(summary, figures)))
            self._columns.addLayout(column, 1)
        self._table.show_summary(summary)
        for card in (self._table_card, self._chart_card):
            card.setVisible(not summary.empty)
        self._word_client()

    def show_plan(self, plan: HomePlan | None) -> None:
        """The plan that the client takes home; it stands on the page."""
        self.plan = plan
        self._say_plan()

    def _say_plan(self) -> None:
        self.home.say("\n".join(plan_lines(self.plan)) if self.plan is not None else "")
        self.home.setVisible(self.plan is not None)
        self.make_plan.setText(self.tr("Change the plan…") if self.plan else self.tr("Make a plan for home…"))
        self.make_plan.updateGeometry()

    def _want_plan(self) -> None:
        led = self.summary.first("regulation") if self.summary is not None else None
        self.plan_wanted.emit((led.span.phase.exercise if led is not None else None) or "longer_exhale")

    def _write_newest_rating(self) -> None:
        """On a thread: of two that overtake each other, the one that comes last writes what was told last too."""
        with self._writing:
            person, rating = self._newest_rating
            keep_client_rating(person, rating)

    def _keep_rating(self) -> None:
        summary = self.summary
        if summary is None:
            return
        told = self.feels.rating(self._rating_id, self._context.wall_s(), "after")
        others = tuple(each for each in summary.ratings if each.id != self._rating_id)
        self.summary = replace(summary, ratings=others if told is None else (*others, told))
        self._presentation.result = self.summary
        self._say_it()
        kept = told or SelfRating(self._rating_id, self._context.wall_s(), "after")
        self._newest_rating = summary.person, kept
        self._context.run(self._write_newest_rating)

    def warn(self, text: str) -> None:
        """Say what is not as it should be with the recording of what is shown."""
        self.file.say(text)

    def _say_it(self) -> None:
        if self.summary is not None:
            numbers = not self._look.look.hide_numbers
            self.headline.say(headline(self.summary, numbers=numbers))
            answered = [] if self.answer is None else [answer_sentence(self.answer)]
            self.sure.say(" ".join([*answered, *sure_lines(self.summary, numbers=numbers)]))
            self.told.say(ratings_words(self.summary.ratings, numbers=numbers))
            self.told.setVisible(bool(self.told.said()))

    def _paper(self) -> SessionPaper | None:
        if self.summary is None:
            return None
        practice = Practice(self.practice.text().strip(), invented=self._context.invented)
        return SessionPaper(self.summary, practice, self.plan)

    def _choose_logo(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a logo"), "", self.tr("Pictures (*.png *.jpg *.svg)")
        )
        if name:
            self._context.prefer(practice_logo=name)

    def _toggle_client(self) -> None:
        if self._presentation.isVisible():
            self._presentation.close()
        else:
            self._presentation.present()
        self._word_client()

    def _word_client(self) -> None:
        shown = self._presentation.isVisible()
        self.show_client.setText(self.tr("Take it away") if shown else self.tr("Show to the client"))

    def _lay_out(self) -> None:
        self.practice.setPlaceholderText(self.tr("Name of the practice"))
        self.practice.setAccessibleName(self.tr("Name of the practice, for the page"))
        apply_style(self.practice)
        inside = QVBoxLayout(self._table_card)
        inside.setContentsMargins(22, 16, 22, 16)
        inside.addWidget(self._table)
        sure = Card()
        words = QVBoxLayout(sure)
        words.setContentsMargins(22, 16, 22, 16)
        words.addWidget(Text(self.tr("What is sure, and what is not"), "strong"))
        words.addWidget(self.sure)
        home = Card()
        at_home = QVBoxLayout(home)
        at_home.setContentsMargins(22, 16, 22, 16)
        at_home.setSpacing(8)
        at_home.addWidget(Text(self.tr("To try at home"), "strong"))
        at_home.addWidget(self.home)
        at_home.addWidget(self.make_plan, 0, Qt.AlignmentFlag.AlignLeft)
        self.told.hide()
        self._chart_card.setMinimumHeight(210)
        footer = Flow(gap=14)
        for part in (self.file.save, self.file.print_it, self.show_client, self.practice, self.logo):
            footer.addWidget(part)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 24, tokens.MARGIN, 12)
        column.setSpacing(16)
        column.addWidget(self.headline)
        column.addLayout(self._columns)
        column.addWidget(self._table_card)
        column.addWidget(sure)
        column.addWidget(self.feels)
        column.addWidget(self.told)
        column.addWidget(home)
        column.addWidget(self._chart_card, 1)
        column.addStretch(0)
        lay_over(self, page, footer, self.back, self.file)


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout | QVBoxLayout):
            _clear(inner)
