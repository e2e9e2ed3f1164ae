"""Lays widgets out in rows, like words in a text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSpacerItem, QWidget


class Flow(QLayout):
    """As many in a row as fit; the next row where they do not. In a row they stand on one middle line.

    What is left of a row goes to its springs, and to what asks to be as wide as it can.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        # Asked for many times in one pass of a page's layout, and the same until something in here changes.
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def add_spring(self) -> None:
        """Push what comes after this to the other end of its row."""
        self.addItem(QSpacerItem(0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        y = room.y()
        for row in self._rows(room.width()):
            tall = max(_size(item, room.width()).height() for item in row)
            if move:
                self._place_row(row, QRect(room.x(), y, room.width(), tall))
            y += tall + self._gap
        return max(y - self._gap, room.y()) + margins.bottom() - rect.y()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty() and not isinstance(item, QSpacerItem):
                continue
            wide = _size(item, width).width()
            if not rows or (used + wide > width and not isinstance(item, QSpacerItem)):
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += 0 if isinstance(item, QSpacerItem) else wide + self._gap
        return [row for row in rows if any(not isinstance(item, QSpacerItem) for item in row)]

    def _place_row(self, row: list[QLayoutItem], where: QRect) -> None:
        widths = [_size(item, where.width()).width() for item in row]
        shown = sum(not isinstance(item, QSpacerItem) for item in row)
        free = max(0, where.width() - sum(widths) - self._gap * (shown - 1))
        eager = [at for at, item in enumerate(row) if _is_eager(item)]
        eager = eager or [at for at, item in enumerate(row) if isinstance(item, QSpacerItem)]
        for at in eager:
            widths[at] += free // len(eager)
        x = where.x()
        for item, wide in zip(row, widths, strict=True):
            if isinstance(item, QSpacerItem):
                x += wide
                continue
            tall = _size(item, where.width()).height()
            item.setGeometry(QRect(x, where.y() + (where.height() - tall) // 2, wide, tall))
            x += wide + self._gap


def _is_eager(item: QLayoutItem) -> bool:
    return not isinstance(item, QSpacerItem) and bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _size(item: QLayoutItem, room: int) -> QSize:
    """What an item takes: what it likes to, but no more than there is."""
    size = item.sizeHint()
    if size.width() <= room:
        return size
    wide = max(room, item.minimumSize().width())
    return QSize(wide, item.heightForWidth(wide) if item.hasHeightForWidth() else size.height())
