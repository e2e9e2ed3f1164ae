"""The days of a week as columns, and those of a month as a calendar; each is pressed to open it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from biofeedback.gui.design.glyph import paint_glyph
from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.day_bars import hours_of, paint_bars, paint_lying_bars, raised_bars
from biofeedback.gui.history.history_words import span_word
from biofeedback.gui.history.period_words import date_of, record_words
from biofeedback.gui.widgets.pressable import Pressable
from biofeedback.gui.widgets.text import Text
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.period import Period, PeriodKind, weekday

WEEK_CELL, MONTH_CELL = 330, 76
AXIS = 40
HOUR_STEP = 8
HALF_HOUR_S = 1800.0
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayCell(Pressable):
    """One day; it cannot be pressed where nothing is known of it. Emits ``walked(step)`` in days."""

    walked = Signal(int)

    def __init__(self, day: int, record: DayRecord | None, kind: PeriodKind, span: tuple[int, int]) -> None:
        super().__init__(record_words(record, day))
        self.day, self.record = day, record
        self._kind, self._span = kind, span
        self.setAccessibleName(self.text())
        self.setEnabled(record is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's own walk between buttons goes by where they are, not by days.
        step = STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(60, self._look.look.px(WEEK_CELL if self._kind == "week" else MONTH_CELL))

    def minimumSizeHint(self) -> QSize:
        return QSize(30, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled():
            self.paint_ground(painter)
        inside = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        if self._kind == "week":
            self._paint_column(painter, inside)
        else:
            self._paint_square(painter, inside)

    def bars_area(self) -> QRectF:
        """Where the half hours of a column are."""
        line = self._look.look.px(20)
        return QRectF(self.rect()).adjusted(6, 6 + 2 * line + 6, -6, -6 - 2 * line - 6)

    def _paint_column(self, painter: QPainter, inside: QRectF) -> None:
        line = self._look.look.px(20)
        date = date_of(self.day)
        name = QLocale().dayName(date.dayOfWeek(), QLocale.FormatType.ShortFormat)
        top = QRectF(inside.left(), inside.top(), inside.width(), line)
        self._write(painter, top, name, strong=True)
        self._write(painter, top.translated(0, line), str(date.day()))
        paint_lying_bars(
            painter,
            self.bars_area().adjusted(0, 0, -10, 0),
            self.record.half_hours if self.record else (),
            self._span,
            raised_bars(self.record.raised if self.record else ()),
        )
        self._paint_stretches(painter)
        below = QRectF(inside.left(), inside.bottom() - 2 * line, inside.width(), line)
        self._paint_raised(painter, below, CENTRE)
        if self.record is not None and self.record.still_s >= 60.0:
            self._write(painter, below.translated(0, line), span_word(self.record.still_s))

    def _paint_stretches(self, painter: QPainter) -> None:
        """A line at the right for each raised stretch, from when it began until it had passed."""
        area = self.bars_area()
        per_s = area.height() / (self._span[1] - self._span[0] + 1) / HALF_HOUR_S
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.look.tint("raised").line))
        for stretch in self.record.raised if self.record is not None else ():
            y = area.top() + (stretch.begin_s - self._span[0] * HALF_HOUR_S) * per_s
            tall = max(4.0, (stretch.passed_s or 0.0) * per_s)
            painter.drawRoundedRect(QRectF(area.right() - 4, y, 4, tall), 2, 2)

    def _paint_square(self, painter: QPainter, inside: QRectF) -> None:
        line = self._look.look.px(18)
        top = QRectF(inside.left(), inside.top(), inside.width(), line)
        self._write(painter, top, str(date_of(self.day).day()), strong=self.record is not None, where_to=LEFT)
        self._paint_raised(painter, top, RIGHT)
        if self.record is not None:
            paint_bars(
                painter,
                inside.adjusted(0, line + 6, 0, 0),
                self.record.half_hours,
                self._span,
                raised_bars(self.record.raised),
            )

    def _paint_raised(self, painter: QPainter, where: QRectF, how: Qt.AlignmentFlag) -> None:
        """The sign of a raised body, and how often."""
        if self.record is None or not self.record.raised:
            return
        look = self._look.look
        painter.setFont(look.font("caption"))
        text = f"{len(self.record.raised)}×"
        side, wide = look.px(12), QFontMetricsF(painter.font()).horizontalAdvance(text)
        left = where.right() - wide - side - 4 if how == RIGHT else where.center().x() - (wide + side + 4) / 2
        sign = QRectF(left, where.center().y() - side / 2, side, side)
        paint_glyph(painter, "raised", sign, look.tint("raised").line)
        painter.setPen(QColor(look.colours.ink))
        painter.drawText(QRectF(sign.right() + 4, where.top(), wide + 2, where.height()), LEFT, text)

    def _write(
        self,
        painter: QPainter,
        where: QRectF,
        text: str,
        *,
        strong: bool = False,
        where_to: Qt.AlignmentFlag = CENTRE,
    ) -> None:
        look = self._look.look
        painter.setFont(look.font("caption", weight=600 if strong else 400))
        painter.setPen(QColor(look.colours.ink if strong else look.colours.ink2))
        painter.drawText(where, where_to, text)


class DayCells(QWidget):
    """Emits ``pressed(day)``; arrow keys go from day to day, and over those of which nothing is known."""

    pressed = Signal(int)

    def __init__(self, kind: PeriodKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: PeriodKind = kind
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self._span = hours_of(())
        self.cells: dict[int, DayCell] = {}
        self._shown: tuple[Period, tuple[DayRecord, ...]] | None = None
        self._grid = QGridLayout(self)
        self._grid.setSpacing(4 if kind == "month" else 8)
        for column in range(7):
            self._grid.setColumnStretch(column, 1)
        self._apply_theme()

    def show_period(self, period: Period, records: Sequence[DayRecord]) -> None:
        """Show its days; what is on show already stays, with the focus on it."""
        if self._shown == (period, tuple(records)):
            return
        self._shown = period, tuple(records)
        self._clear()
        known = {record.day: record for record in records}
        self._span = hours_of(record for record in records if record.day in period.days)
        if self._kind == "month":
            for column in range(7):
                name = QLocale().dayName(column + 1, QLocale.FormatType.ShortFormat)
                head = Text(name, "caption", "ink2")
                head.setContentsMargins(6, 0, 0, 0)
                self._grid.addWidget(head, 0, column)
        for day in period.days:
            cell = DayCell(day, known.get(day), self._kind, self._span)
            cell.clicked.connect(partial(self.pressed.emit, day))
            cell.walked.connect(partial(self._walk, day))
            self.cells[day] = cell
            row = 1 + (day - period.first_day + weekday(period.first_day)) // 7
            self._grid.addWidget(cell, row, weekday(day))
        self.update()

    def _walk(self, day: int, step: int) -> None:
        to = day + step
        while to in self.cells and not self.cells[to].isEnabled():
            to += step
        if to in self.cells:
            self.cells[to].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._kind != "week" or not self.cells:
            return
        look = self._look.look
        painter = QPainter(self)
        first = next(iter(self.cells.values()))
        area = first.bars_area().translated(first.pos())
        step = area.height() / (self._span[1] - self._span[0] + 1)
        painter.setFont(look.font("caption", tabular=True))
        for index in range(self._span[0] + -self._span[0] % HOUR_STEP, self._span[1] + 1, HOUR_STEP):
            y = area.top() + (index - self._span[0]) * step
            painter.setPen(QPen(QColor(look.colours.hairline), 1))
            painter.drawLine(round(look.px(AXIS)), round(y), self.width(), round(y))
            painter.setPen(QColor(look.colours.ink2))
            painter.drawText(QRectF(0, y - 10, look.px(AXIS) - 4, 20), LEFT, f"{index // 2:02d}:00")

    def _clear(self) -> None:
        self.cells = {}
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _apply_theme(self) -> None:
        left = self._look.look.px(AXIS) if self._kind == "week" else 0
        self._grid.setContentsMargins(left, 0, 0, 0)
        self.update()
