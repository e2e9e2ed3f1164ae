"""A moment of a recording: its rings, and the figures then."""

from __future__ import annotations

from statistics import fmean

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.archive import Stretch
from biofeedback.gui.rings.paint import RingsPicture
from biofeedback.gui.rings.picture import RingsMoment, paint_moment
from biofeedback.gui.widgets.text import Text
from biofeedback.gui.words import DASH, state_word

HELD_S = 65.0
RATE_S = 10.0


class RingsAt(QWidget):
    """Rings that stand at a moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = RingsMoment(RingsPicture("no_strap"))
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_moment(self, moment: RingsMoment) -> None:
        """Show another moment."""
        if moment != self._moment:
            self._moment = moment
            self.setAccessibleName(moment.word)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(210, 210)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 150)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_moment(painter, middle, 0.47 * min(self.width(), self.height()), self._moment, self._look.look.colours)


class MomentView(QWidget):
    """Rings above, three figures below; the rings alone where numbers are hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rings = RingsAt()
        self.time = Text("", "strong", tabular=True)
        self.figures = {name: Text(DASH, "card_title", tabular=True) for name in ("rate", "rmssd", "score")}
        words = {"rate": self.tr("Heart rate"), "rmssd": self.tr("RMSSD, ms"), "score": self.tr("Arousal")}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rings, 1)
        column.addWidget(self.time)
        self._figures = QWidget()
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        for at, (name, label) in enumerate(words.items()):
            grid.addWidget(Text(label, "caption", "ink2"), 0, at)
            grid.addWidget(self.figures[name], 1, at)
        column.addWidget(self._figures)
        self._look = appearance()
        self._look.changed.connect(self._wear)
        self._wear()

    def show_moment(self, stretch: Stretch | None, t_s: float, time: str) -> None:
        """Show a moment of a stretch; dashes where nothing is known."""
        self.time.say(time)
        if stretch is None:
            return
        beats = tuple((beat.t, beat.rr_corrected_ms) for beat in stretch.beats if t_s - 75.0 < beat.t <= t_s)
        estimate = next((each for each in reversed(stretch.estimates) if t_s - HELD_S < each.t <= t_s), None)
        indices = next((each for each in reversed(stretch.indices) if t_s - HELD_S < each.t <= t_s), None)
        score = None if estimate is None or estimate.score is None else estimate.smoothed or estimate.score
        shown = "no_strap" if estimate is None else estimate.state
        practising = estimate is not None and estimate.exercising and bool(beats)
        picture = RingsPicture(shown, score, practising=practising)
        self.rings.show_moment(RingsMoment(picture, beats, t_s, None, state_word(shown) if estimate else DASH))
        newest = [rr for t, rr in beats if t > t_s - RATE_S]
        self.figures["rate"].say(f"{60000.0 / fmean(newest):.0f}" if newest else DASH)
        rmssd = indices.rmssd_ms if indices is not None else None
        self.figures["rmssd"].say(DASH if rmssd is None else f"{rmssd:.0f}")
        self.figures["score"].say(DASH if score is None else f"{score:.0f}")

    def _wear(self) -> None:
        self._figures.setVisible(not self._look.look.hide_numbers)
