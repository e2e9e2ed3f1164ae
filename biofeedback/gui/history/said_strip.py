"""Sleep and mood of each day in two rows: how long and how well one slept as bars, the mood as dots on five steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.period_words import date_of, day_said_words
from biofeedback.gui.text.dates import short_day_text
from biofeedback.gui.text.words import translate
from biofeedback.trends.period import Period
from biofeedback.trends.period_sum import DaySaid

ROW = 52
LONGEST_H = 10.0
MOOD_STEPS = 5
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SaidStrip(QWidget):
    """A row for the hours of sleep, a row for mood; a gap where nothing was said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period: Period | None = None
        self._said: dict[int, DaySaid] = {}
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, period: Period, said: Sequence[DaySaid]) -> None:
        """Show what was said of each day."""
        self._period, self._said = period, {each.day: each for each in said}
        told = [(short_day_text(date_of(each.day), with_year=False), day_said_words(each)) for each in said]
        self.setAccessibleName("; ".join(f"{day}: {words}" for day, words in told if words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 2 * self._look.look.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._period is None:
            return
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = (translate("History", "Sleep"), translate("History", "Mood"))
        painter.setFont(look.font("label"))
        left = max(QFontMetricsF(painter.font()).horizontalAdvance(name) for name in names) + 14
        row, step = look.px(ROW), (self.width() - left) / len(self._period.days)
        for at, name in enumerate(names):
            painter.setPen(QColor(look.colours.ink))
            painter.drawText(QRectF(0, at * row, left, row), LEFT, name)
            painter.setPen(QPen(QColor(look.colours.hairline), 1))
            painter.drawLine(QPointF(left, (at + 1) * row - 6), QPointF(self.width(), (at + 1) * row - 6))
        painter.setPen(Qt.PenStyle.NoPen)
        for day, said in self._said.items():
            column = QRectF(left + (day - self._period.first_day) * step, 0, step, row)
            self._paint_day(painter, column, said)

    def _paint_day(self, painter: QPainter, column: QRectF, said: DaySaid) -> None:
        colours = self._look.look.colours
        room = column.height() - 14
        if said.sleep_h is not None:
            tall = max(3.0, room * min(1.0, said.sleep_h / LONGEST_H))
            wide = min(14.0, column.width() - 3)
            painter.setBrush(QColor(colours.usual.line))
            bar = QRectF(column.center().x() - wide / 2, column.bottom() - 6 - tall, wide, tall)
            painter.drawRoundedRect(bar, 3, 3)
        if said.mood is not None:
            y = column.height() + 8 + room * (1.0 - (said.mood - 1.0) / (MOOD_STEPS - 1)) * 0.85
            painter.setBrush(QColor(colours.primary))
            painter.drawEllipse(QPointF(column.center().x(), y), 4.5, 4.5)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
