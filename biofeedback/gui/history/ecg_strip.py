"""A strip of ECG around a moment of a replay; for a look, nothing is said about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.words import translate
from biofeedback.services.recordings import ECG_HZ, EcgPiece

SHOWN_S = 6.0
# Slower than a heartbeat is the wandering of the skin, not the heart.
WANDER_S = 0.6
LEAST_UV = 300.0
MV = 1000.0


class EcgStrip(QWidget):
    """Three seconds before and after the moment, which is a line in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[EcgPiece, ...] = ()
        self._level: list[tuple[EcgPiece, list[float]]] = []
        self._reach_uv = MV
        self._t_s = 0.0
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pieces(self, pieces: tuple[EcgPiece, ...]) -> None:
        """Show from these."""
        if pieces is not self._pieces:
            self._pieces = pieces
            self._level = [(piece, levelled(piece.samples_uv)) for piece in pieces]
            told = sorted(abs(value) for _, values in self._level for value in values[:: ECG_HZ // 10])
            self._reach_uv = max(LEAST_UV, told[int(0.99 * len(told))] * 1.6) if told else MV
            self.update()

    def show_moment(self, t_s: float, time: str) -> None:
        """Stand at a moment, told as a time of day."""
        self._t_s = t_s
        if self.isVisible():
            known = any(piece.begin_s <= t_s <= piece.end_s for piece in self._pieces)
            told = translate("Ecg", "ECG around {time}") if known else translate("Ecg", "No ECG at this moment")
            self.setAccessibleName(told.format(time=time))
            self.update()

    def points(self, box: QRectF) -> list[list[tuple[float, float]]]:
        """The lines that are drawn into a rectangle, as points in px."""
        begin_s, middle = self._t_s - SHOWN_S / 2, box.center().y()
        lines = []
        for piece, level in self._level:
            first = max(0, int((begin_s - piece.begin_s) * ECG_HZ))
            last = min(len(level), int((begin_s + SHOWN_S - piece.begin_s) * ECG_HZ) + 1)
            line = [
                (
                    box.left() + (piece.begin_s + at / ECG_HZ - begin_s) / SHOWN_S * box.width(),
                    middle - max(-1.0, min(1.0, level[at] / self._reach_uv)) * box.height() / 2,
                )
                for at in range(first, last)
            ]
            if len(line) > 1:
                lines.append(line)
        return lines

    def sizeHint(self) -> QSize:
        return QSize(400, self._look.look.px(104))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look.look
        colours, font = look.colours, look.font("caption")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        painter.setPen(QColor(colours.ink2))
        words = translate("Ecg", "ECG, one lead, as the strap sent it. For a look, not for a diagnosis.")
        painter.drawText(QPointF(0, metrics.ascent()), words)
        box = QRectF(0, metrics.height() + 4, self.width(), self.height() - metrics.height() - 8)
        painter.setPen(QPen(QColor(colours.outline), 1))
        painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()))
        self._scale(painter, box, metrics)
        lines = self.points(box)
        painter.setPen(QPen(QColor(colours.data), 1.25, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for line in lines:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
        if not lines:
            painter.setPen(QColor(colours.ink2))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, translate("Ecg", "No ECG at this moment"))

    def _scale(self, painter: QPainter, box: QRectF, metrics: QFontMetricsF) -> None:
        """One second across and one millivolt up, in the corner."""
        across = box.width() / SHOWN_S
        up = MV / self._reach_uv * box.height() / 2
        corner = QPointF(box.right() - across - 2, box.bottom() - 2)
        painter.setPen(QPen(QColor(self._look.look.colours.ink3), 1))
        painter.drawPolyline(
            QPolygonF([QPointF(corner.x(), corner.y() - up), corner, QPointF(corner.x() + across, corner.y())])
        )
        painter.drawText(QPointF(corner.x() + 6, corner.y() - 5), translate("Ecg", "1 s, 1 mV"))

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()


def levelled(samples_uv: Sequence[int]) -> list[float]:
    """Samples against their mean of the neighbourhood, uV: the slow wandering is taken out, the beats stay."""
    half = int(WANDER_S * ECG_HZ / 2)
    sums = [0.0]
    for value in samples_uv:
        sums.append(sums[-1] + value)
    found = []
    for at, value in enumerate(samples_uv):
        begin, end = max(0, at - half), min(len(samples_uv), at + half + 1)
        found.append(value - (sums[end] - sums[begin]) / (end - begin))
    return found
