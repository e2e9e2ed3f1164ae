"""A moment of a recording: its rings, and the figures then."""

from __future__ import annotations

from statistics import fmean

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.body_words import posture_at
from biofeedback.gui.text.figure_names import column_name, figure_name
from biofeedback.gui.text.words import DASH, state_word, translate
from biofeedback.gui.widgets.rings.picture import RingsMoment, paint_moment
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.text import Text
from biofeedback.services.recordings import SessionStretch
from biofeedback.storage.overview import DayCurve

HELD_S = 65.0
RATE_S = 10.0
BREATH_S = 12.0


FIGURES = ("rate", "rmssd", "score", "breath")


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
    """Rings above, figures and the posture below; without figures where numbers are hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rings = RingsAt()
        self.time = Text("", "strong", tabular=True)
        self.figures = {name: Text(DASH, "card_title", tabular=True) for name in FIGURES}
        words = {
            "rate": column_name("rate"),
            "rmssd": column_name("rmssd"),
            "score": figure_name("score"),
            "breath": column_name("breath"),
        }
        self._breath_label = Text(words["breath"], "caption", "ink2")
        self.posture = Text("", "label", "ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rings, 1)
        column.addWidget(self.time)
        self._figures = QWidget()
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        for at, name in enumerate(FIGURES):
            label = self._breath_label if name == "breath" else Text(words[name], "caption", "ink2")
            grid.addWidget(label, 2 * (at // 2), at % 2)
            grid.addWidget(self.figures[name], 2 * (at // 2) + 1, at % 2)
        column.addWidget(self._figures)
        column.addWidget(self.posture)
        self._told = DayCurve()
        self.show_body(self._told)
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()

    def show_body(self, told: DayCurve) -> None:
        """Another recording: breath and posture have their place only where it tells of them."""
        self._told = told
        for part in (self._breath_label, self.figures["breath"]):
            part.setVisible(bool(told.breaths))
        self.posture.setVisible(bool(told.postures))

    def show_moment(self, stretch: SessionStretch | None, t_s: float, time: str) -> None:
        """Show a moment of a stretch; dashes where nothing is known."""
        piece = next((each for each in self._told.postures if each.begin_s <= t_s <= each.end_s), None)
        self.posture.say(posture_at(piece.group) if piece is not None else translate("Posture", "Posture: cannot tell"))
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
        breath = next((each for each in reversed(stretch.breaths) if t_s - BREATH_S < each.t <= t_s), None)
        rate_bpm = breath.rate_bpm if breath is not None else None
        self.figures["breath"].say(DASH if rate_bpm is None else f"{rate_bpm:.0f}")

    def _apply_theme(self) -> None:
        self._figures.setVisible(not self._look.look.hide_numbers)
