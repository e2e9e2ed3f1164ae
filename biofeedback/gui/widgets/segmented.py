"""One of a few choices in a row, or in several where one has no room; fill, border and weight tell the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.roles import OwnRole

HEIGHT = 38
PADDING = 20
EDGE = 3.0


class Segmented(QWidget):
    """Emits ``chosen(value)``. Arrow keys move the choice."""

    ROLE: OwnRole = "ComboBox"

    chosen = Signal(str)

    def __init__(self, name: str, choices: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._choices = choices
        self._value = next(iter(choices))
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()

    def value(self) -> str:
        """What is chosen."""
        return self._value

    def choose(self, value: str) -> None:
        """Choose without telling anyone."""
        if value in self._choices and value != self._value:
            self._value = value
            self._tell()
            self.update()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return self._look.look.px(HEIGHT) / 2

    def where(self, value: str) -> QRectF:
        """The area of one choice."""
        tall = float(self._look.look.px(HEIGHT))
        for at, row in enumerate(self._rows(self.width())):
            left = EDGE
            for each in row:
                width = self._width(each)
                if each == value:
                    return QRectF(left, at * tall + EDGE, width, tall - 2 * EDGE)
                left += width
        raise KeyError(value)

    def sizeHint(self) -> QSize:
        wide = round(sum(map(self._width, self._choices)) + 2 * EDGE + 0.5)
        return QSize(wide, self.heightForWidth(min(wide, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(round(max(map(self._width, self._choices)) + 2 * EDGE + 0.5), self._look.look.px(HEIGHT))

    def heightForWidth(self, width: int) -> int:
        return len(self._rows(width)) * self._look.look.px(HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for each in self._choices:
            if self.where(each).contains(event.position()):
                self._change(each)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key()), 0
        )
        if not step:
            super().keyPressEvent(event)
            return
        values = list(self._choices)
        self._change(values[max(0, min(len(values) - 1, values.index(self._value) + step))])

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colours.sunken))
        radius = self._look.look.px(HEIGHT) / 2
        painter.drawRoundedRect(self.rect(), radius, radius)
        for each, word in self._choices.items():
            where, on = self.where(each), each == self._value
            if on:
                painter.setPen(QPen(QColor(look.colours.outline), 1.25))
                painter.setBrush(QColor(look.colours.surface))
                painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), where.height() / 2, where.height() / 2)
            painter.setFont(look.font("strong" if on else "label"))
            painter.setPen(QColor(look.colours.ink if on else look.colours.ink2))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, word)

    def _rows(self, width: int) -> list[list[str]]:
        """The choices that stand in each row."""
        rows: list[list[str]] = [[]]
        used = 2 * EDGE
        for each in self._choices:
            wide = self._width(each)
            if rows[-1] and used + wide > width + 1:
                rows.append([])
                used = 2 * EDGE
            rows[-1].append(each)
            used += wide
        return rows

    def _width(self, value: str) -> float:
        metrics = QFontMetricsF(self._look.look.font("strong"))
        return metrics.horizontalAdvance(self._choices[value]) + 2 * self._look.look.px(PADDING)

    def _change(self, value: str) -> None:
        if value != self._value:
            self.choose(value)
            self.chosen.emit(value)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._choices[self._value]}")

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
