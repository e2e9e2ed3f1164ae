"""The therapist's screen while a demonstration runs: phases, curve, figures, keys, what the client sees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from biofeedback.gui.demonstrate.conduct import Conduct
from biofeedback.gui.demonstrate.figures_row import FiguresRow
from biofeedback.gui.demonstrate.footer import lay_over
from biofeedback.gui.demonstrate.phase_words import minutes, you_could_say
from biofeedback.gui.demonstrate.presentation import Presentation
from biofeedback.gui.demonstrate.protocol_bar import ProtocolBar
from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.chart_card import ChartCard
from biofeedback.gui.text.fault_words import trouble_of
from biofeedback.gui.text.problem_words import problem_words
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card, Hairline
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.switch import Switch
from biofeedback.gui.widgets.text import Text

TICK_MS = 250
SHOWN_NOTES = 6
NARROW, SHORT = 900, 700


class ControlPage(QWidget):
    """Emits ``left`` when it is stopped for good; the owner shows the result when the protocol has ended."""

    ended = Signal()
    left = Signal()

    def __init__(
        self, conduct: Callable[[], Conduct | None], presentation: Presentation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._conduct = conduct
        self.presentation = presentation
        self._look = appearance()
        self.client = Text("", "label", "ink2")
        self.bar = ProtocolBar()
        self.chart = CurveView()
        self.card = ChartCard(self.tr("Arousal against the rest that begins it"), self.chart)
        self.figures = FiguresRow()
        self.say = Text("", "lead", wrap=True)
        self.start = Button(self.tr("Start with the first phase"), "primary", icon="play")
        self.skip = Button(self.tr("Next phase"), "outline", icon="skip")
        self.repeat = Button(self.tr("Repeat"), "outline")
        self.marker = Button(self.tr("Marker"), "outline", icon="note")
        self.stop = Button(self.tr("End here"), "plain")
        self.note = QLineEdit()
        self.preview = QLabel()
        self.screen_size = Text("", "label", "ink2")
        self.show_screen = Button(self.tr("Show to the client"), "outline", small=True, icon="demonstrate")
        self.numbers = Switch(self.tr("Show numbers to the client"))
        self._choice = QWidget()
        self.notes = Text("", "body", wrap=True)
        self.trouble = Text("", "label", "ink", wrap=True)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left = QVBoxLayout()
        self._side = QWidget()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._beats = 0
        self._told: Conduct | None = None
        self._lay_out()
        self._connect()

    def tick(self) -> None:
        """Go on with the protocol, and show where it is."""
        conduct = self._conduct()
        if conduct is None:
            return
        conduct.advance()
        if conduct.settled and self._told is not conduct:
            # Once, and only when nothing that belongs to it can come any more.
            self._told = conduct
            self.ended.emit()
            return
        self._beats = (self._beats + 1) % 4
        self._show_run(conduct)
        if self._beats == 0:
            self.refresh()

    def refresh(self) -> None:
        """Bring the slow parts up to date."""
        conduct = self._conduct()
        if conduct is None:
            return
        self.client.say(conduct.client)
        self._show_run(conduct)
        self.chart.show_curve(conduct.curve())
        self.figures.show_conduct(conduct)
        shown = conduct.notes[-SHOWN_NOTES:]
        begin_s = conduct.began_s()
        lines = [f"{minutes(note.t - begin_s)}  {note.text}" for note in shown]
        self.notes.say(" · ".join(lines) if lines else self.tr("None yet. M sets one at any moment."))
        told = self._troubles(conduct)
        self.trouble.setVisible(bool(told))
        self.trouble.say("\n".join(told))
        self.presentation.refresh()
        self._show_preview()

    @staticmethod
    def _troubles(conduct: Conduct) -> list[str]:
        """What stands in the way, each with its next step: of the recording first, then of the strap."""
        unrecorded, fault = conduct.session_state.unrecorded, trouble_of(conduct.session_state.fault, 0.0)
        told = [problem_words(unrecorded.code, unrecorded.detail)] if unrecorded is not None else []
        return told + ([f"{fault.title}. {fault.text}"] if fault is not None else [])

    def mark(self) -> None:
        """A marker at this moment, with the words in the field, if any."""
        conduct = self._conduct()
        if conduct is not None and conduct.stage in ("ready", "running"):
            text = self.note.text().strip() or self.tr("Marker {n}").format(n=len(conduct.notes) + 1)
            self.note.clear()
            conduct.mark(text)
            self.refresh()

    def press(self, name: str) -> None:
        """A key of the therapist's, from either window."""
        buttons = {"skip": self.skip, "repeat": self.repeat, "stop": self.stop, "start": self.start}
        if name == "marker":
            self.mark()
        elif name == "numbers" and not self._look.look.hide_numbers:
            self.numbers.toggle()
        elif name in buttons and buttons[name].isEnabled() and not buttons[name].isHidden():
            buttons[name].click()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        # The protocol goes on while the therapist looks at another place.
        conduct = self._conduct()
        if conduct is None or self._told is conduct:
            self._timer.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_run(self, conduct: Conduct) -> None:
        run, now_s = conduct.run, conduct.now_s()
        self.bar.show_run(run.protocol, run.index, run.elapsed_s(now_s), finished=run.finished)
        running, ended = conduct.stage == "running", conduct.stage == "ended"
        self.start.setVisible(not running and not ended)
        self.start.setEnabled(conduct.stage == "ready" and conduct.session_state.first_beat_t is not None)
        for button in (self.skip, self.repeat):
            button.setVisible(running)
        last = run.index + 1 >= len(run.protocol.phases)
        self.skip.setText(self.tr("Finish and show the result") if last else self.tr("Next phase"))
        self.stop.setText(self.tr("End here") if running else self.tr("Leave"))
        self.marker.setEnabled(conduct.stage in ("ready", "running"))
        phase = conduct.phase()
        if phase is not None:
            self.say.say(you_could_say(phase))
        elif ended:
            self.say.say(self.tr("One moment: the last beats are coming in."))
        elif conduct.session_state.unrecorded is not None:
            self.say.say(self.tr("“Something needs a moment.” Nothing is recorded right now; the reason stands above."))
        elif conduct.stage == "opening":
            self.say.say(self.tr("One moment: the session is being opened."))
        elif conduct.session_state.first_beat_t is None:
            self.say.say(self.tr("One moment: the strap is being looked for. Recording begins with the first beat."))
        else:
            self.say.say(self.tr("“This shows how alert your body is. You can stop at any time.”"))

    def _show_preview(self) -> None:
        if self.preview.isVisible():
            width = max(180, self._side.width())
            self.preview.setPixmap(self.presentation.preview(width))
        size = self.presentation.size()
        shown = self.presentation.isVisible()
        self.screen_size.say(f"{size.width()} × {size.height()}" if shown else self.tr("not shown yet"))
        self.show_screen.setText(self.tr("Take it away") if shown else self.tr("Show to the client"))

    def _toggle_screen(self) -> None:
        if self.presentation.isVisible():
            self.presentation.close()
        else:
            self.presentation.present()
        self.refresh()

    def _stop(self) -> None:
        conduct = self._conduct()
        if conduct is not None and conduct.stage == "running":
            conduct.stop()
            self.refresh()
        else:
            self.left.emit()

    def _longer(self, index: int) -> None:
        """A press on a phase to come adds half a minute; after five minutes it begins again at one."""
        conduct = self._conduct()
        if conduct is not None:
            length_s = conduct.run.protocol.phases[index].duration_s + 30.0
            conduct.run.set_length(index, length_s if length_s <= 300.0 else 60.0)
            self.refresh()

    def _do(self, what: str) -> None:
        conduct = self._conduct()
        if conduct is not None:
            getattr(conduct, what)()
            self.refresh()

    def _set_numbers(self, on: bool) -> None:
        self.presentation.numbers = on
        self.refresh()

    def _connect(self) -> None:
        self.start.clicked.connect(lambda: self._do("start"))
        self.skip.clicked.connect(lambda: self._do("skip"))
        self.repeat.clicked.connect(lambda: self._do("repeat"))
        self.stop.clicked.connect(self._stop)
        self.marker.clicked.connect(self.mark)
        self.note.returnPressed.connect(self.mark)
        self.bar.length_asked.connect(self._longer)
        self.show_screen.clicked.connect(self._toggle_screen)
        self.numbers.toggled.connect(self._set_numbers)
        self.presentation.closed.connect(self.refresh)
        self._look.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        self.numbers.setChecked(True)
        self.start.setEnabled(False)
        self.note.setPlaceholderText(self.tr("A note, then Enter"))
        self.note.setAccessibleName(self.tr("A note for this moment"))
        self.preview.setAccessibleName(self.tr("What the client sees"))
        apply_style(self.note)
        words = Card()
        inside = QVBoxLayout(words)
        inside.setContentsMargins(24, 12, 24, 14)
        inside.setSpacing(6)
        inside.addWidget(Text(self.tr("You could say"), "strong"))
        inside.addWidget(self.say)
        footer = Flow(gap=10)
        for button in (self.start, self.skip, self.repeat, self.marker):
            footer.addWidget(button)
        footer.add_spring()
        footer.addWidget(self.stop)
        self._left.addWidget(self.bar)
        self._left.addWidget(self.trouble)
        self._left.addWidget(self.card, 1)
        self._left.addWidget(self.figures)
        self._left.addWidget(words)
        self._body.setSpacing(32)
        self._body.addLayout(self._left, 1)
        self._body.addWidget(self._side)
        self._lay_out_side()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 20, tokens.MARGIN, 12)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Demonstrate"), "page"))
        head.addStretch(1)
        head.addWidget(self.client)
        column.addLayout(head)
        column.addLayout(self._body, 1)
        lay_over(self, page, footer)

    def _lay_out_side(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(Text(self.tr("On the second screen"), "strong", wrap=True))
        side.addWidget(self.preview)
        side.addWidget(self.screen_size)
        side.addWidget(self.show_screen, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.numbers)
        row.addWidget(Text(self.tr("Show numbers to the client"), "label", wrap=True), 1)
        side.addWidget(self._choice)
        side.addWidget(Hairline())
        side.addWidget(Text(self.tr("Markers"), "strong"))
        side.addWidget(self.notes)
        side.addWidget(self.note)
        side.addWidget(Hairline())
        keys = self.tr("Keys, in both windows: M marker, R repeat, N next phase, E end, H numbers.")
        side.addWidget(Text(keys, "label", "ink2", wrap=True))
        side.addStretch(1)

    def _arrange(self) -> None:
        look = self._look.look
        self._choice.setVisible(not look.hide_numbers)
        stacked = self.width() < look.px(NARROW) - 60
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(way)
        width = look.px(250 if self.width() < look.px(1060) else 300)
        self._side.setMinimumWidth(0 if stacked else width)
        self._side.setMaximumWidth(16777215 if stacked else width)
        self.preview.setVisible(not stacked or self.width() > 500)
        short = self.height() < look.px(SHORT)
        # What could be said should be in sight; the chart gives way for it.
        self.card.setMinimumHeight(look.px(140 if short else 190))
        self._left.setSpacing(10 if short else 18)
        self.refresh()
