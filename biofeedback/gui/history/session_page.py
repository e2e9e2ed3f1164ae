"""One session: replay with a scrubber, figures by phase, notes, why; compare, report, export, delete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.body_strip import BodyStrip
from biofeedback.gui.history.day_curve import session_curve
from biofeedback.gui.history.ecg_strip import EcgStrip
from biofeedback.gui.history.history_words import long_day, practice_words, span_word, time_of
from biofeedback.gui.history.moment_view import MomentView
from biofeedback.gui.history.player import Player, Scrubber
from biofeedback.gui.report.figures_table import FiguresTable
from biofeedback.gui.report.page_file import PageFile, SessionPaper
from biofeedback.gui.report.report_page import Practice
from biofeedback.gui.report.sentences import headline, sure_lines
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import Newest
from biofeedback.gui.text.file_names import dated_name
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.services.recordings import Archive, SessionStretch, SessionView

AHEAD_S = 300.0
SPEEDS = {"1": "1×", "4": "4×", "16": "16×", "60": "60×"}


class SessionPage(QWidget):
    """Emits ``left``, ``compared(view)``, ``deleted(view)`` and ``asked(view, t_s)``."""

    left = Signal()
    compared = Signal(object)
    deleted = Signal(object)
    asked = Signal(object, float)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._look = appearance()
        self._summaries, self._stretches = Newest(context.run, self), Newest(context.run, self)
        self._rereads = Newest(context.run, self)
        self.view: SessionView | None = None
        self.summary: SessionSummary | None = None
        self.ask_for_file: Callable[[str], str] = self._ask_for_file
        self._stretch: SessionStretch | None = None
        self._loading = False
        self.player = Player(self)
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.title = Text("", "title")
        self.when = Text("", "label", "ink2")
        self.compare = Button(self.tr("Compare"), "outline", small=True)
        self.report = Button(self.tr("Report"), "outline", small=True)
        self.export = Button(self.tr("Export"), "outline", small=True)
        self.delete = Button(self.tr("Delete"), "plain")
        self.file = PageFile(context, self._paper, self.report)
        self.moment = MomentView()
        self.ecg = EcgStrip()
        self.curve = CurveView(choosable=True)
        self.body = BodyStrip(self.curve)
        self.scrubber = Scrubber()
        self.play = Button(self.tr("Play"), "primary", icon="play")
        self.speed = Segmented(self.tr("Speed"), SPEEDS)
        self.ask = Button(self.tr("Why, at this moment?"), "plain")
        self.why = Text("", "body", wrap=True)
        self.headline = Text("", "lead", wrap=True)
        self.sure = Text("", "label", "ink2", wrap=True)
        self.table = FiguresTable()
        self.notes = Text("", "body", wrap=True)
        self.note = QLineEdit()
        self.said = Text("", "label", "ink2", wrap=True)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    @property
    def archive(self) -> Archive | None:
        """Where the recording on show was read from."""
        return None if self.view is None else self.view.archive

    def show_session(self, view: SessionView, t_s: float) -> None:
        """Open a session at a moment."""
        self.view, self._stretch, self.summary, self._loading = view, None, None, False
        for newest in (self._summaries, self._stretches, self._rereads):
            newest.drop()
        day = view.row.wall.day(0.0)
        phases = bool(view.curve.phases)
        kind = self.tr("Demonstration") if phases else self.tr("Session")
        self.title.say(practice_words() if view.archive.practice else kind)
        lasted = span_word(view.row.duration_s)
        self.when.say(f"{long_day(day)}, {time_of(view.row, 0.0)}, {lasted}")
        self.curve.show_curve(session_curve(view, day, t_s))
        self.body.show_body(view.curve)
        self.moment.show_body(view.curve)
        self.scrubber.setRange(0, max(1, round(view.row.duration_s)))
        for part in (self.why, self.said, self.ecg):
            part.hide()
        self.file.clear()
        self._show_notes(view)
        self.headline.say(self.tr("One moment"))
        self.sure.say("")
        self.player.load(view.row.duration_s, t_s)
        self._summaries.ask(lambda: view.archive.summary(view.row.id), self._show_summary)

    def show_why(self, text: str) -> None:
        """Say why something was decided."""
        self.why.say(text)
        self.why.show()

    def leave(self) -> None:
        """Stop playing."""
        self.player.pause()

    def _show_summary(self, summary: SessionSummary) -> None:
        self.summary = summary
        self._say_it()
        self.table.show_summary(summary)

    def _say_it(self) -> None:
        if self.summary is not None:
            numbers = not self._look.look.hide_numbers
            self.headline.say(headline(self.summary, numbers=numbers))
            self.sure.say(" ".join(sure_lines(self.summary, numbers=numbers)))
            self.why.hide()

    def _move(self, t_s: float) -> None:
        if self.view is None:
            return
        self.curve.show_cursor(t_s)
        self.scrubber.blockSignals(True)
        self.scrubber.setValue(round(t_s))
        self.scrubber.blockSignals(False)
        self.scrubber.setAccessibleName(self.tr("Replay at {time}").format(time=time_of(self.view.row, t_s)))
        stretch = self._stretch
        inside = stretch is not None and stretch.begin_s <= t_s <= stretch.end_s
        self.moment.show_moment(stretch if inside else None, t_s, time_of(self.view.row, t_s))
        self.ecg.show_moment(t_s, time_of(self.view.row, t_s))
        if (stretch is None or not inside or t_s > stretch.end_s - AHEAD_S / 4) and not self._loading:
            self._load(t_s)

    def _load(self, t_s: float) -> None:
        view, stretch = self.view, self._stretch
        if view is None:
            return
        if stretch is not None and stretch.end_s >= view.row.duration_s and stretch.begin_s <= t_s:
            return
        self._loading = True
        ahead_s = AHEAD_S * max(1.0, self.player.speed)
        begin_s, end_s = t_s - 1.0, min(view.row.duration_s, t_s + ahead_s)
        archive, session = view.archive, view.row.id
        self._stretches.ask(lambda: archive.stretch(session, begin_s, max(end_s, begin_s + 1)), self._take)

    def _take(self, stretch: SessionStretch) -> None:
        self._loading = False
        self._stretch = stretch
        self.ecg.show_pieces(stretch.ecg)
        # Once there was some, it keeps its place.
        self.ecg.setVisible(bool(stretch.ecg) or not self.ecg.isHidden())
        self._move(self.player.t_s)

    def _toggle_play(self) -> None:
        if self.player.playing:
            self.player.pause()
        else:
            self.player.play()

    def _word_play(self, on: bool) -> None:
        self.play.setText(self.tr("Pause") if on else self.tr("Play"))
        self.play.set_icon("pause" if on else "play")

    def _set_speed(self, value: str) -> None:
        self.player.speed = float(value)

    def _add_note(self) -> None:
        text = self.note.text().strip()
        view, t_s = self.view, self.player.t_s
        if not text or view is None:
            return
        self.note.clear()

        def work() -> SessionView:
            view.archive.note(view.row.id, t_s, text)
            return view.archive.views((view.row,))[0]

        self._rereads.ask(work, self._take_view)

    def _take_view(self, view: SessionView) -> None:
        if self.view is not None and view.row.id == self.view.row.id:
            self.view = view
            day = view.row.wall.day(0.0)
            self.curve.show_curve(session_curve(view, day, self.player.t_s))
            self._show_notes(view)

    def _show_notes(self, view: SessionView) -> None:
        noted = [(note.t, note.text) for note in view.curve.notes]
        lines = [f"{time_of(view.row, t)} {text}" for t, text in sorted([*noted, *view.notes])]
        self.notes.say(" · ".join(lines) if lines else self.tr("None yet."))

    def _export(self) -> None:
        view = self.view
        name = self.ask_for_file(self.tr("RR text (*.txt);;EDF+ (*.edf);;Indices (*.csv);;Recording (*.jsonl)"))
        if name and view is not None:
            target = Path(name)
            self._context.run(lambda: view.archive.export(view.row.id, target), lambda _none: self._saved(target))

    def _paper(self) -> SessionPaper | None:
        if self.summary is None:
            return None
        return SessionPaper(self.summary, Practice(self._context.preferences.practice, invented=self._context.invented))

    def _ask_for_file(self, kinds: str) -> str:
        row = self.view.row if self.view is not None else None
        suggested = "" if row is None else dated_name(self._person(), row.started_s, "", row.utc_offset_s)
        return QFileDialog.getSaveFileName(self, self.tr("Save"), suggested, kinds)[0]

    def _person(self) -> str:
        return self.summary.person if self.summary is not None else self.tr("session")

    def _saved(self, target: Path) -> None:
        self._say(self.tr("Saved as {file}").format(file=target.name))

    def _say(self, text: str) -> None:
        self.said.say(text)
        self.said.show()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.compare.clicked.connect(lambda: self.compared.emit(self.view))
        self.delete.clicked.connect(lambda: self.deleted.emit(self.view))
        self.export.clicked.connect(self._export)
        self.player.moved.connect(self._move)
        self.player.playing_changed.connect(self._word_play)
        self.curve.pressed.connect(self.player.seek)
        self.scrubber.valueChanged.connect(lambda value: self.player.seek(float(value)))
        self.play.clicked.connect(self._toggle_play)
        self.speed.chosen.connect(self._set_speed)
        self.ask.clicked.connect(lambda: self.asked.emit(self.view, self.player.t_s))
        self.note.returnPressed.connect(self._add_note)
        self._look.changed.connect(self._say_it)

    def _lay_out(self) -> None:
        self.note.setPlaceholderText(self.tr("A note for this moment, then Enter"))
        self.note.setAccessibleName(self.tr("A note for this moment"))
        self.curve.setAccessibleName(self.tr("The session’s arousal; arrow keys move"))
        for field in (self.note, self.scrubber):
            apply_style(field)
        head = QHBoxLayout()
        head.setSpacing(12)
        _fill(head, self.title, self.when)
        head.addStretch(1)
        _fill(head, self.compare, self.report, self.export, self.delete)
        replay = Card()
        chart = QVBoxLayout()
        chart.addWidget(self.curve, 1)
        chart.addWidget(self.body)
        chart.addWidget(self.scrubber)
        self._upper.setContentsMargins(20, 16, 18, 8)
        self._upper.setSpacing(24)
        self._upper.addWidget(self.moment, 2)
        self._upper.addLayout(chart, 5)
        inside = QVBoxLayout(replay)
        inside.setContentsMargins(0, 0, 0, 14)
        inside.addLayout(self._upper, 1)
        strip = QVBoxLayout()
        strip.setContentsMargins(20, 0, 18, 4)
        strip.addWidget(self.ecg)
        inside.addLayout(strip)
        inside.addWidget(self.why)
        self.why.setContentsMargins(20, 0, 20, 0)
        figures, notes = Card(), Card()
        told = QVBoxLayout(figures)
        told.setContentsMargins(20, 16, 20, 16)
        told.setSpacing(10)
        _fill(told, self.headline, self.table, self.sure)
        written = QVBoxLayout(notes)
        written.setContentsMargins(20, 16, 20, 16)
        _fill(written, Text(self.tr("Notes"), "strong"), self.notes, self.note)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 8, tokens.MARGIN, 12)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self.file)
        column.addWidget(replay, 1)
        column.addWidget(figures)
        column.addWidget(notes)
        footer = Flow(gap=14)
        for part in (self.play, self.speed, self.ask):
            footer.addWidget(part)
        self.curve.setMinimumHeight(170)
        lay_over(self, page, footer, self.back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.look.px(760)
        self._upper.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.when.setVisible(self.width() > self._look.look.px(1000))


def _fill(box: QBoxLayout, *parts: QWidget) -> None:
    for part in parts:
        box.addWidget(part)
