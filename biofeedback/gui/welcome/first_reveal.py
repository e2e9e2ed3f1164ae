"""After the quiet minutes: what is usual, in words, and a picture to keep."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDateTime, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import is_virtual
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.dates import day_of
from biofeedback.gui.welcome import reveal_words
from biofeedback.gui.welcome.keepsake import keepsake, own_rings
from biofeedback.gui.welcome.reveal_words import Outcome
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.rings.picture import RingsMoment, paint_moment
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.roles import OwnRole
from biofeedback.gui.widgets.text import Text

SIDE = 280
UNREAD = RingsMoment(RingsPicture("unsure"))


class OwnRings(QWidget):
    """One's own rings, standing still."""

    ROLE: OwnRole = "Graphic"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rings = UNREAD
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setAccessibleName(self.tr("Your rings"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_moment(painter, middle, 0.48 * self.width(), self.rings, self._look.look.colours)


class FirstReveal(QWidget):
    """Shown once the minutes are over; emits ``again`` where they should be tried once more."""

    again = Signal()

    def __init__(self, session_state: SessionState, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_state = session_state
        self._context = context
        self._outcome: Outcome = "unknown"
        self._look = appearance()
        self.ask_for_file: Callable[[str], str] = self._ask_for_file
        self.picture = OwnRings()
        self.title = Text("", "hero", wrap=True)
        self.usual = [Text("", "lead", wrap=True), Text("", "lead", wrap=True)]
        self.sure = Text("", "body", "ink2", wrap=True)
        self.what = Text("", "label", "ink2", wrap=True)
        self.save = Button(self.tr("Save the picture…"), "outline", small=True)
        self.repeat = Button(self.tr("Once more"), "outline", small=True)
        self.said = Text("", "label", "ink2", wrap=True)
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.repeat.clicked.connect(self.again)
        self._look.changed.connect(self._say_it)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what is known now."""
        self._outcome = outcome
        beats = tuple((beat.t, beat.rr_corrected_ms) for beat in self._session_state.beats)
        self.picture.rings = own_rings(beats) or UNREAD
        self.said.say("")
        self._say_it()
        self.picture.update()

    def words(self) -> str:
        """All of it, to be read out."""
        return " ".join(text.said() for text in (self.title, *self.usual, self.sure) if text.said())

    def save_picture(self, file: Path) -> None:
        """Write the picture."""
        image = self._keepsake()
        target = file if file.suffix else file.with_suffix(".png")
        self._context.run(lambda: image.save(str(target)), lambda done: self._say_saved(target, done))

    def _say_it(self) -> None:
        baseline = self._session_state.baseline
        known = self._outcome != "unknown" and baseline is not None
        numbers = not self._look.look.hide_numbers
        lines = reveal_words.usual_lines(baseline, numbers=numbers) if known and baseline is not None else ["", ""]
        for text, line in zip(self.usual, lines, strict=True):
            text.say(line)
            text.setVisible(bool(line))
        device = self._session_state.device
        without_intervals = device is not None and device.cause == "no_rr"
        self.title.say(reveal_words.title(self._outcome))
        self.sure.say(reveal_words.sure_line(self._outcome, without_intervals=without_intervals))
        self.what.say(reveal_words.picture_line(invented=self._invented))
        for part in (self.what, self.save):
            part.setVisible(self.picture.rings is not UNREAD)
        self.repeat.setVisible(self._outcome != "known" and not without_intervals)
        self.said.setVisible(bool(self.said.said()))

    @property
    def _invented(self) -> bool:
        return self._context.invented or is_virtual(self._context.preferences.strap)

    def _keepsake(self) -> QImage:
        title = self.tr("An invented heart’s rings") if self._invented else self.tr("My rings")
        return keepsake(self.picture.rings, self._look.look.colours, title, day_of(self._context.wall_s()))

    def _save(self) -> None:
        day = QDateTime.fromSecsSinceEpoch(round(self._context.wall_s())).toString("yyyy-MM-dd")
        name = self.ask_for_file(self.tr("rings-{day}.png").format(day=day))
        if name:
            self.save_picture(Path(name))

    def _ask_for_file(self, suggested: str) -> str:
        kinds = self.tr("Picture (*.png)")
        return QFileDialog.getSaveFileName(self, self.tr("Save the picture"), suggested, kinds)[0]

    def _say_saved(self, file: Path, done: bool) -> None:
        said = self.tr("Saved as {file}") if done else self.tr("{file} cannot be written there")
        self.said.say(said.format(file=file.name))
        self.said.show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(14)
        for text in (*self.usual, self.sure):
            words.addWidget(text)
        words.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(12)
        for part in (self.picture, self.what):
            beside.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(36)
        row.addLayout(beside)
        row.addLayout(words, 1)
        self.what.setFixedWidth(SIDE)
        buttons = QHBoxLayout()
        buttons.setSpacing(14)
        for button in (self.save, self.repeat):
            buttons.addWidget(button)
        buttons.addWidget(self.said, 1)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addLayout(buttons)
        column.addStretch(1)
