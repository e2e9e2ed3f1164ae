"""How heart and breath move together, without judgement."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from biofeedback.events import Coherence
from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.figure import Figure
from biofeedback.gui.text.words import DASH, translate
from biofeedback.gui.widgets.text import Text

# Ratio of the peak's power to the rest: below the first the rhythm is mixed, above the second it is one wave.
SOME, STEADY = 0.5, 1.5


def coherence_word(ratio: float | None) -> tuple[str, float]:
    """A word for the ratio, and where it lies on a bar, 0 to 1."""
    if ratio is None:
        return DASH, 0.0
    share = ratio / (ratio + 1.0)
    if ratio < SOME:
        return translate("Session", "Mixed"), share
    if ratio < STEADY:
        return translate("Session", "Forming"), share
    return translate("Session", "Steady"), share


class CoherenceBlock(QWidget):
    """The word, a bar, and what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word = Text(DASH, "page")
        self._bar = _Bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("Coherence"), "label", "ink2"))
        column.addWidget(self.word)
        column.addWidget(self._bar)
        column.addWidget(Text(self.tr("Heart and breath together"), "label", "ink3"))

    def show_coherence(self, coherence: Coherence | None) -> None:
        """Show the latest; a dash where there is none."""
        word, share = coherence_word(coherence.ratio if coherence else None)
        self.word.say(word)
        self._bar.show_share(share)


class SwingBlock(QWidget):
    """How far the heart rate swings with the breath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.value = Figure(self.tr("bpm"), right=True)
        keep = self.value.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.value.setSizePolicy(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("Heart swing"), "label", "ink2"), 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.value)
        note = Text(self.tr("from out-breath to in-breath"), "label", "ink3")
        column.addWidget(note, 0, Qt.AlignmentFlag.AlignRight)

    def show_coherence(self, coherence: Coherence | None) -> None:
        """Show the swing; where numbers are hidden, its place stays empty."""
        self.value.setVisible(not self._look.look.hide_numbers)
        swing = coherence.rsa_bpm if coherence else None
        self.value.say(DASH if swing is None else f"{swing:.0f}")


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(180, 14)

    def show_share(self, share: float) -> None:
        if abs(share - self._share) > 0.002:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hairline))
        painter.drawRoundedRect(QRectF(0, middle - 2, self.width(), 4), 2, 2)
        at = 6 + self._share * (self.width() - 12)
        painter.setBrush(QColor(colours.calm.line))
        painter.drawRoundedRect(QRectF(0, middle - 2, at, 4), 2, 2)
        if self._share > 0:
            painter.setPen(QPen(QColor(colours.canvas), 2))
            painter.drawEllipse(QPointF(at, middle), 6, 6)
