"""Days at the left, the chosen one at the right: its curve, how long each state lasted, its moments."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.check_ins_card import CheckInsCard
from biofeedback.gui.history.day_curve import day_curve, parts_of
from biofeedback.gui.history.day_end_card import DayEndCard
from biofeedback.gui.history.day_list import DayList, heads_of, word_of
from biofeedback.gui.history.history_head import HistoryHead
from biofeedback.gui.history.history_words import (
    added,
    added_postures,
    long_day,
    outcome_word,
    practice_words,
    span_word,
    time_of,
)
from biofeedback.gui.history.moment_row import MomentRow
from biofeedback.gui.history.posture_table import PostureTable
from biofeedback.gui.history.state_table import StateTable
from biofeedback.gui.text.words import exercise_name, length, translate
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.gui.widgets.tall import TallScroll
from biofeedback.gui.widgets.text import Text
from biofeedback.services.recordings import Day, SessionView

MOMENT_S = 0.001
MOST_MOMENTS = 40


class DayPage(QWidget):
    """Emits ``day_chosen``, ``opened(view, t_s)`` for a session at a moment, and ``asked(view, t_s)`` for a why."""

    day_chosen = Signal(object)
    opened = Signal(object, float)
    asked = Signal(object, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.day: Day | None = None
        self.views: list[SessionView] = []
        self.list = DayList()
        self.title = Text("", "title")
        self.worn = Text("", "label", "ink2", wrap=True)
        self.sentence = Text("", "lead", "ink2", wrap=True)
        self.usual = Text("", "label", "ink2", wrap=True)
        self.check_ins = CheckInsCard()
        self.end = DayEndCard()
        self.curve = CurveView(choosable=True, step_s=30.0)
        self.hint = Text(self.tr("Press the curve to ask a moment why."), "caption", "ink2", wrap=True)
        self.why = Text("", "body", wrap=True)
        self.states = StateTable()
        self.postures = PostureTable()
        self.posture_title = Text(self.tr("Posture, where the strap could tell"), "strong", wrap=True)
        self.head = HistoryHead("day")
        self.empty = Text("", "lead", "ink2", wrap=True)
        self.rows: list[MomentRow] = []
        self.session_rows: list[MomentRow] = []
        self.chart, self.states_card, self.moments_card = Card(), Card(), Card()
        self._moments = QVBoxLayout()
        self._sessions = QVBoxLayout()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._right = TallScroll()
        self._lay_out()
        self.list.chosen.connect(self._choose)
        self.list.entered_day.connect(self._enter)
        self.curve.pressed.connect(self._ask)

    def show_days(self, days: list[Day], wanted: Day | None = None) -> None:
        """Show the days there are."""
        self.list.setVisible(bool(days))
        self._right.setVisible(bool(days))
        self.empty.setVisible(not days)
        self.empty.say(self.tr("Your first day will appear here this evening."))
        self.list.show_days(days, wanted)

    def clear(self) -> None:
        """Show nothing of anybody's until the days asked for are there."""
        self.day, self.views = None, []
        self.list.show_days([])
        for part in (self.list, self._right):
            part.hide()
        self.empty.say(self.tr("One moment"))
        self.empty.show()

    def show_views(self, day: Day, views: list[SessionView]) -> None:
        """Show a day's sessions."""
        self.day, self.views = day, views
        heads = heads_of(day)
        state_s = added(heads)
        self.title.say(long_day(day.number))
        self.sentence.say(f"{practice_words()}." if day.practice else f"{word_of(day)}.")
        self.worn.say(self._worn(views))
        self.curve.show_curve(day_curve(views, day.number))
        self.states.show_states(state_s)
        posture_s = added_postures(heads)
        self.postures.show_postures(posture_s)
        for part in (self.posture_title, self.postures):
            part.setVisible(bool(posture_s))
        self.why.hide()
        self.say_usual("")
        self.check_ins.show_entries(day.check_ins)
        for card in (self.chart, self.states_card, self.moments_card):
            card.setVisible(bool(views))
        self._fill_moments(views)
        self._fill_sessions(views)

    def say_usual(self, words: str) -> None:
        """Say how the day was beside the same weekdays; nothing where that is not known."""
        self.usual.say(words)
        self.usual.setVisible(bool(words))

    def show_why(self, text: str) -> None:
        """Say why something was decided."""
        self.why.say(text)
        self.why.show()

    def escape(self) -> bool:
        """Put away a question that is open, or the answer to a why."""
        if self.check_ins.escape():
            return True
        shown = self.why.isVisible()
        self.why.hide()
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.look.px(860)
        self._lower.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _choose(self, day: Day) -> None:
        self.day_chosen.emit(day)

    def _enter(self) -> None:
        """Open the only session of the day, or go to the first of several."""
        if len(self.session_rows) == 1:
            self.session_rows[0].click()
        elif self.session_rows:
            self.session_rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self, t_s: float) -> None:
        found = self._session_at(t_s)
        if found is not None:
            self.asked.emit(*found)

    def _session_at(self, t_s: float) -> tuple[SessionView, float] | None:
        if self.day is None:
            return None
        for view in self.views:
            for first_s, last_s, shift_s in parts_of(view, self.day.number):
                if first_s <= t_s - shift_s <= last_s:
                    return view, t_s - shift_s
        return None

    def _worn(self, views: list[SessionView]) -> str:
        parts = [(view, *part) for view in views for part in self._parts(view)]
        if not parts:
            return ""
        (first, begin_s, _, _), (last, _, end_s, _) = parts[0], parts[-1]
        told = self.tr("Worn {begin} to {end}, {length} recorded")
        total_s = sum(last_s - first_s for _, first_s, last_s, _ in parts)
        # The moment before midnight, or before a night, is still of this day.
        end = time_of(last.row, max(begin_s if first is last else 0.0, end_s - MOMENT_S))
        return told.format(begin=time_of(first.row, begin_s), end=end, length=span_word(total_s))

    def _parts(self, view: SessionView) -> tuple[tuple[float, float, float], ...]:
        return parts_of(view, self.day.number) if self.day is not None else ()

    def _fill_moments(self, views: list[SessionView]) -> None:
        _clear(self._moments)
        self.rows = []
        found: list[tuple[float, SessionView, float, str, str]] = []
        for view in views:
            wall_s = view.row.wall.wall_s
            found += [
                (
                    wall_s(asked.t),
                    view,
                    asked.t,
                    outcome_word(asked.outcome).capitalize(),
                    exercise_name(asked.exercise),
                )
                for asked in view.curve.prompts
            ]
            for each in view.curve.exercises:
                lasted = length(each.end_s - each.begin_s)
                found.append((wall_s(each.begin_s), view, each.begin_s, exercise_name(each.exercise), lasted))
            notes = [(note.t, note.text) for note in view.curve.notes]
            note_word = translate("History", "Note: {text}")
            found += [(wall_s(t), view, t, note_word.format(text=text), "") for t, text in (*notes, *view.notes)]
        found = [each for each in found if self.day is None or each[1].row.wall.day(each[2]) == self.day.number]
        for _, view, t_s, text, note in sorted(found, key=lambda each: each[0])[:MOST_MOMENTS]:
            row = MomentRow(time_of(view.row, t_s), text, note)
            row.clicked.connect(lambda _=False, view=view, t_s=t_s: self.opened.emit(view, t_s))
            self._moments.addWidget(row)
            self.rows.append(row)
        if any(not view.row.ended for view in views):
            under_way = self.tr("What the session under way adds will stand here when it ends.")
            self._moments.addWidget(Text(under_way, "label", "ink2", wrap=True))
        elif not found:
            self._moments.addWidget(Text(self.tr("Nothing was asked, done or noted."), "label", "ink2", wrap=True))

    def _fill_sessions(self, views: list[SessionView]) -> None:
        _clear(self._sessions)
        self.session_rows = []
        for view in views:
            phases = bool(view.curve.phases)
            kind = self.tr("Demonstration") if phases else self.tr("Session")
            kind = practice_words() if view.archive.practice else kind
            parts = self._parts(view)
            begin_s = parts[0][0] if parts else 0.0
            lasted_s = sum(last_s - first_s for first_s, last_s, _ in parts)
            row = MomentRow(time_of(view.row, begin_s), kind, span_word(lasted_s))
            row.clicked.connect(lambda _=False, view=view, t_s=begin_s: self.opened.emit(view, t_s))
            self._sessions.addWidget(row)
            self.session_rows.append(row)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.chart)
        inside.setContentsMargins(18, 14, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self.curve, 1)
        inside.addWidget(self.hint)
        inside.addWidget(self.why)
        self.curve.setMinimumHeight(190)
        self.curve.setAccessibleName(self.tr("The day’s arousal; arrow keys move, and ask why"))
        self._lay_out_lower()
        self._lower.setSpacing(tokens.GAP)
        self._lower.addWidget(self.states_card, 2)
        self._lower.addWidget(self.moments_card, 3)
        self._lay_out_page()

    def _lay_out_lower(self) -> None:
        table = QVBoxLayout(self.states_card)
        table.setContentsMargins(20, 16, 20, 12)
        table.addWidget(Text(self.tr("While sitting still"), "strong"))
        table.addWidget(self.states)
        table.addSpacing(10)
        table.addWidget(self.posture_title)
        table.addWidget(self.postures)
        table.addStretch(1)
        listed = QVBoxLayout(self.moments_card)
        listed.setContentsMargins(20, 16, 20, 16)
        listed.setSpacing(0)
        listed.addWidget(Text(self.tr("Moments"), "strong"))
        listed.addLayout(self._moments)
        listed.addSpacing(12)
        listed.addWidget(Text(self.tr("Recordings"), "strong"))
        listed.addLayout(self._sessions)
        listed.addStretch(1)

    def _lay_out_page(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.title, self.worn, self.sentence, self.usual):
            column.addWidget(part)
        column.addWidget(self.end)
        column.addWidget(self.chart, 1)
        column.addLayout(self._lower)
        column.addSpacing(10)
        column.addWidget(self.check_ins)
        column.addStretch(0)
        self._right.setWidget(right)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self.list)
        body.addWidget(self._right, 1)
        body.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(tokens.MARGIN, 20, tokens.MARGIN, 20)
        whole.setSpacing(16)
        whole.addWidget(self.head)
        whole.addLayout(body, 1)
        self.why.hide()


def _clear(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
