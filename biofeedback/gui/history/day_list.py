"""The days at the left: each with its bars, painted only while it is in sight."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.sheets import scroll_bar_sheet
from biofeedback.gui.history.day_bars import FIRST_BAR, LAST_BAR, paint_bars, raised_bars
from biofeedback.gui.history.history_words import day_name, day_word
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.keys import ENTER
from biofeedback.local_time import local_day, utc_offset_s
from biofeedback.services.recordings import Day
from biofeedback.storage.day_records import half_hours
from biofeedback.storage.overview import OverviewSummary

DAY_ROLE = Qt.ItemDataRole.UserRole
HEIGHT = 74


class DayModel(QAbstractListModel):
    """Days, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.days: list[Day] = []

    def show_days(self, days: list[Day]) -> None:
        """Show other days."""
        self.beginResetModel()
        self.days = days
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.days)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.days[index.row()]
        if role == DAY_ROLE:
            return day
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{day_name(day.number, today())}: {word_of(day)}"
        return None


class DayDelegate(QStyledItemDelegate):
    """Paints a day: its name, two words, its bars."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = appearance().look
        colours = look.colours
        day: Day = index.data(DAY_ROLE)
        where = QRectF(option.rect).adjusted(0, 2, -6, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.primary_soft))
            painter.drawRoundedRect(where, 12, 12)
        inside = where.adjusted(12, 8, -12, -8)
        heads = heads_of(day)
        strong = look.font("label", weight=600)
        painter.setFont(strong)
        painter.setPen(QColor(colours.ink))
        name = day_name(day.number, today())
        head = QRectF(inside.left(), inside.top(), inside.width(), look.px(20))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        room = inside.width() - QFontMetricsF(strong).horizontalAdvance(name) - 10
        painter.setFont(look.font("caption"))
        painter.setPen(QColor(colours.ink2))
        word = QFontMetricsF(look.font("caption")).elidedText(word_of(day), Qt.TextElideMode.ElideRight, room)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)
        _paint_bars(painter, inside.adjusted(0, head.height() + 4, 0, 0), heads)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(180, 44 + appearance().look.px(30))


class DayList(QListView):
    """Emits ``chosen(day)``; arrow keys move, as in any list, and Enter emits ``entered_day``."""

    chosen = Signal(object)
    entered_day = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DayModel(self)
        self.setModel(self.days)
        self.setItemDelegate(DayDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Days"))
        self.viewport().setAutoFillBackground(False)
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()
        self.selectionModel().currentChanged.connect(self._tell)

    def show_days(self, days: list[Day], wanted: Day | None = None) -> None:
        """Show other days; the wanted one, or the newest, is chosen."""
        self.days.show_days(days)
        same = [at for at, day in enumerate(days) if wanted is not None and _same(day, wanted)]
        if days:
            self.choose(same[0] if same else 0)

    def choose(self, row: int) -> None:
        """Choose a day by its place in the list."""
        self.setCurrentIndex(self.days.index(row))

    def choose_number(self, number: int) -> None:
        """Choose a day by its number; nothing where there is none."""
        at = next((at for at, day in enumerate(self.days.days) if day.number == number), None)
        if at is not None:
            self.choose(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentIndex().isValid():
            self.entered_day.emit()
            return
        super().keyPressEvent(event)

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return 12.0

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.days.days[index.row()])

    def _apply_theme(self) -> None:
        self.setFixedWidth(self._look.look.px(212))
        self.verticalScrollBar().setStyleSheet(scroll_bar_sheet(self._look.look))
        self.scheduleDelayedItemsLayout()


def word_of(day: Day) -> str:
    """A day in two words."""
    if not day.sessions:
        return translate("History", "Not worn")
    return translate("History", "Virtual strap") if day.practice else day_word(heads_of(day))


def _same(one: Day, other: Day) -> bool:
    return (one.archive.path, one.number) == (other.archive.path, other.number)


def heads_of(day: Day) -> list[OverviewSummary]:
    """The overviews of a day's sessions."""
    return [listed.head for listed in day.sessions if listed.head is not None]


def today() -> int:
    """The present local day, counted from 1970."""
    now_s = time.time()
    return local_day(now_s, utc_offset_s(now_s))


def _paint_bars(painter: QPainter, where: QRectF, heads: list[OverviewSummary]) -> None:
    bars = half_hours(heads)
    span = min([FIRST_BAR, *(bar.index for bar in bars)]), max([LAST_BAR, *(bar.index for bar in bars)])
    raised = raised_bars(stretch for head in heads for stretch in head.details.raised)
    paint_bars(painter, where, bars, span, raised)
