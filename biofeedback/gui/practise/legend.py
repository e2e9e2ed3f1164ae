"""Names the two lines of the breath chart."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.text import Text


class Legend(QWidget):
    """A band for the pace, a line for the breath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Swatch(band=True))
        row.addWidget(Text(self.tr("the pace"), "label", "ink2"))
        row.addSpacing(14)
        self._from_heart = self.tr("your breath, read from your heart")
        self._from_tilt = self.tr("your breath, read from the strap’s tilt")
        self.source = Text(self._from_heart, "label", "ink2")
        self._breath = (_Swatch(band=False), self.source)
        for part in self._breath:
            row.addWidget(part)
        row.addStretch(1)

    def show_breath(self, on: bool, *, tilt: bool = False) -> None:
        """Name the line of the breath only where there is one, and what it was read from."""
        self.source.say(self._from_tilt if tilt else self._from_heart)
        for part in self._breath:
            part.setVisible(on)


class _Swatch(QWidget):
    def __init__(self, *, band: bool) -> None:
        super().__init__()
        self._band = band
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(22, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._band:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.pace_fill))
            painter.drawRoundedRect(QRectF(0, 1, 22, 10), 5, 5)
        else:
            painter.setPen(QPen(QColor(colours.breath), 2))
            painter.drawLine(0, 6, 22, 6)
