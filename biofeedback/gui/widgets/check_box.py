"""A box to tick, with its words; seen in both themes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance

BOX, GAP, NARROWEST = 22, 12, 120
WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


class CheckBox(QCheckBox):
    """A check box in the program's own colours: Qt's is drawn for light windows alone."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = appearance()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return 8.0

    def box(self) -> QRectF:
        """Where the box itself is."""
        side = self._look.look.px(BOX)
        # Beside the first line, where there are several.
        line = min(self.height(), self._line())
        return QRectF(1.0, (line - side) / 2, side, side)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        width = self._beside() + metrics.horizontalAdvance(self.text())
        wide = round(width + 1.0)
        return QSize(wide, self._line() if self.width() >= wide else self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + self._look.look.px(NARROWEST), self._line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        room = QRectF(0, 0, max(1, width - self._beside()), 1e6)
        tall = QFontMetricsF(self.font()).boundingRect(room, WRAPPED, self.text()).height()
        return max(self._line(), round(tall + 6.5))

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, on = self.box(), self.isChecked()
        edge = QColor(colours.primary if on else colours.ink2)
        painter.setPen(QPen(edge, 1.75))
        over = self.underMouse() or self.isDown()
        painter.setBrush(QColor(colours.primary if on else colours.primary_soft if over else colours.surface))
        painter.drawRoundedRect(box.adjusted(0.9, 0.9, -0.9, -0.9), 5, 5)
        if on:
            self._paint_tick(painter, box)
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.ink3))
        painter.setFont(self.font())
        left = box.right() + self._look.look.px(GAP)
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), WRAPPED, self.text())

    def _line(self) -> int:
        """The height of one line with its box, px."""
        return round(max(self._look.look.px(BOX) + 4.0, QFontMetricsF(self.font()).height() + 6.0))

    def _beside(self) -> int:
        """What is not words, px."""
        return self._look.look.px(BOX) + self._look.look.px(GAP) + 4

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(QColor(self._look.look.colours.on_primary), 0.11 * box.width())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shape = ((0.26, 0.52), (0.43, 0.69), (0.75, 0.33))
        side = box.width()
        painter.drawPolyline(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in shape]))

    def _apply_theme(self) -> None:
        self.setFont(self._look.look.font("body"))
        self.updateGeometry()
        self.update()
