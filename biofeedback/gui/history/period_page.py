"""A week or a month: its days, states, rest, sleep and mood, exercises, tension; a day is pressed to open it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.day_cells import DayCells
from biofeedback.gui.history.history_head import HistoryHead
from biofeedback.gui.history.links_card import LinksCard
from biofeedback.gui.history.period_bar import PeriodBar
from biofeedback.gui.history.period_words import (
    breath_words,
    coverage_words,
    exercise_words,
    raised_words,
    said_words,
    weekday_words,
)
from biofeedback.gui.history.posture_table import PostureTable
from biofeedback.gui.history.rest_card import RestCard
from biofeedback.gui.history.said_strip import SaidStrip
from biofeedback.gui.history.state_table import StateTable
from biofeedback.gui.history.tension_card import TensionCard
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.seek_care_card import SeekCareCard
from biofeedback.gui.widgets.tall import TallScroll
from biofeedback.gui.widgets.text import Text
from biofeedback.local_time import DAY_S
from biofeedback.self_report.seek_care import LONG_S, care_reasons
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.drift import MONTH_DAYS, WEEK_DAYS
from biofeedback.trends.period import Period, PeriodKind
from biofeedback.trends.period_sum import own_check_ins, sum_of, within
from biofeedback.trends.tension import tension_by_place
from biofeedback.trends.weekday_usual import LOOKED_BACK_WEEKS, against_weekday

# So far before a period the days are read: one's own month, the same weekdays, an ache that lasts.
READ_BEFORE_DAYS = max(MONTH_DAYS + WEEK_DAYS, 7 * LOOKED_BACK_WEEKS, 2 * round(LONG_S / DAY_S))
MOST_EXERCISES = 8
NARROW = 860


class PeriodPage(QWidget):
    """Emits ``period_wanted(period)``, ``day_pressed(day)`` and ``signs_wanted``."""

    period_wanted = Signal(object)
    day_pressed = Signal(int)
    signs_wanted = Signal()

    def __init__(self, kind: PeriodKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.kind: PeriodKind = kind
        self.period: Period | None = None
        self.head = HistoryHead(kind)
        self.bar = PeriodBar(kind)
        self.coverage = Text("", "lead", "ink2", wrap=True)
        self.cells = DayCells(kind)
        self.states = StateTable()
        self.raised = Text("", "label", wrap=True)
        self.usual = Text("", "label", wrap=True)
        self.rest = RestCard()
        self.said = SaidStrip()
        self.said_words = Text("", "label", wrap=True)
        self.exercises = Text("", "label", wrap=True)
        self.tension = TensionCard()
        self.links = LinksCard()
        self.seek_care = SeekCareCard()
        self.postures = PostureTable()
        self.breath = Text("", "label", wrap=True)
        self._pairs: list[QBoxLayout] = []
        self._cards = QWidget()
        told = translate("History", "Posture and breath, where the strap could tell")
        self._body = _card(told, self.postures, self.breath)
        self._lay_out()
        self.bar.wanted.connect(self.period_wanted)
        self.cells.pressed.connect(self.day_pressed)
        self.seek_care.signs_wanted.connect(self.signs_wanted)

    def clear(self, period: Period, today: int) -> None:
        """Show nothing of anybody's until the days asked for are there."""
        self.period = period
        self.bar.show_period(period, today)
        self._cards.hide()
        self.links.wait()
        self.coverage.say(translate("History", "One moment"))

    def show_days(self, period: Period, records: Sequence[DayRecord], today: int) -> None:
        """Show a period; ``records`` go `READ_BEFORE_DAYS` farther back."""
        total, own = sum_of(records, period), within(records, period)
        self.period = period
        self.bar.show_period(period, today)
        self.coverage.say(coverage_words(total, period))
        self._cards.setVisible(bool(own))
        self.cells.show_period(period, own)
        self.states.show_states({str(state): seconds for state, seconds in total.state_s.items()})
        self.raised.say(raised_words(total) if total.still_s else "")
        self.usual.say(weekday_words(against_weekday(records, today)) if today in period.days else "")
        self.usual.setVisible(bool(self.usual.said()))
        self.rest.show_days(period, records, min(today, period.last_day))
        self.said.show_days(period, total.said)
        self.said.setVisible(bool(total.days_said))
        nothing = translate("History", "Nothing was said of sleep or mood.")
        self.said_words.say(said_words(total) or nothing)
        done = [exercise_words(each) for each in total.exercises[:MOST_EXERCISES]]
        self.exercises.say("\n".join(done) or translate("History", "None was done."))
        self.tension.show_places(tension_by_place(own_check_ins(own)))
        self._show_care(records, period)
        self.postures.show_postures({str(group): seconds for group, seconds in total.posture_s.items()})
        self.postures.setVisible(bool(total.posture_s))
        self.breath.say(breath_words(total, numbers=not self._look.look.hide_numbers))
        self.breath.setVisible(bool(self.breath.said()))
        self._body.setVisible(bool(total.posture_s or self.breath.said()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.bar.take_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.look.px(NARROW)
        for pair in self._pairs:
            pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _show_care(self, records: Sequence[DayRecord], period: Period) -> None:
        """By the month's newest check-in, as beside a check-in; a week is too short a view for it."""
        told = own_check_ins(record for record in records if record.day <= period.last_day)
        here = bool(told) and told[-1].local_day in period.days
        self.seek_care.show_reasons(care_reasons(told) if here and self.kind == "month" else ())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP)
        chart = _card("", self.cells)
        still = _card(translate("History", "While sitting still"), self.states, self.raised, self.usual)
        said = _card(translate("History", "Sleep and mood"), self.said, self.said_words)
        done = _card(translate("History", "Exercises"), self.exercises)
        column.addWidget(chart)
        column.addLayout(self._pair(still, self.rest))
        column.addLayout(self._pair(said, done))
        column.addLayout(self._pair(self.tension, self._body))
        column.addWidget(self.links)
        # A week is too short a view of it.
        if self.kind == "week":
            self.links.hide()
        column.addWidget(self.seek_care)
        column.addStretch(1)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(14)
        inside.addWidget(self.coverage)
        inside.addWidget(self._cards, 1)
        inside.addStretch(1)
        scroll = TallScroll()
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(tokens.MARGIN, 20, tokens.MARGIN, 20)
        whole.setSpacing(14)
        whole.addWidget(self.head)
        whole.addWidget(self.bar)
        whole.addWidget(scroll, 1)

    def _pair(self, left: QWidget, right: QWidget) -> QBoxLayout:
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pair.setSpacing(tokens.GAP)
        pair.addWidget(left, 1)
        pair.addWidget(right, 1)
        self._pairs.append(pair)
        return pair


def _card(title: str, *parts: QWidget) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(10)
    if title:
        column.addWidget(Text(title, "strong", wrap=True))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return card
