"""The sidebar at the left: the mark and the pages, settings at the bottom. What has no room is scrolled to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.icons import IconName, paint_icon
from biofeedback.gui.design.look import appearance
from biofeedback.gui.widgets.pressable import Pressable
from biofeedback.gui.widgets.scroll import Scroll

CLIENTS_KEY = "Ctrl+L"


class SidebarButton(Pressable):
    """One page in the sidebar: an icon over a word."""

    RADIUS = 14.0

    def __init__(self, text: str, icon: IconName, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon: IconName = icon
        self.setCheckable(True)

    focused = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def nextCheckState(self) -> None:
        # Which page is on show is told by the sidebar, not by the press.
        pass

    def sizeHint(self) -> QSize:
        look = self._look.look
        width = QFontMetricsF(look.font("caption", weight=600)).horizontalAdvance(self.text())
        return QSize(round(width) + 12, look.px(60))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        colours = look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        ink = QColor(colours.primary if self.isChecked() else colours.ink2)
        size = look.px(22)
        paint_icon(painter, self._icon, QRectF((self.width() - size) / 2, look.px(11), size, size), ink)
        painter.setFont(look.font("caption", weight=600 if self.isChecked() else 400))
        painter.setPen(ink)
        where = QRectF(0, look.px(34), self.width(), self.height() - look.px(34) - 4)
        painter.drawText(where, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.text())


class Mark(QWidget):
    """The program's mark: three rings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setFixedHeight(40)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor(self._look.look.colours.calm.line)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(QPen(colour, 1.5))
        painter.drawEllipse(middle, 13, 13)
        painter.setPen(QPen(colour, 1.1))
        painter.drawEllipse(middle, 9.3, 9.3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(middle, 5.5, 5.5)


class Sidebar(QWidget):
    """Emits ``page_chosen(name)`` when another page is chosen, by mouse, Tab and Space, or Ctrl+1 and further.

    And ``clients_wanted`` on Ctrl+L.
    """

    page_chosen = Signal(str)
    clients_wanted = Signal()
    keyboard_used = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: dict[str, SidebarButton] = {}
        self._look = appearance()
        inside = QWidget()
        self._upper = QVBoxLayout(inside)
        self._upper.setContentsMargins(6, 0, 5, 0)
        self._upper.setSpacing(4)
        self._upper.addStretch(1)
        self._scroll = Scroll()
        self._scroll.setWidget(inside)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 15, 1, 16)
        self._column.setSpacing(4)
        self._column.addWidget(Mark())
        self._column.addSpacing(10)
        self._column.addWidget(self._scroll, 1)
        self._look.changed.connect(self._apply_theme)
        # Whether there is a bar is known only once the pages are laid out.
        self._scroll.verticalScrollBar().rangeChanged.connect(self._apply_theme)

    def add_page(self, name: str, text: str, icon: IconName, *, last: bool = False) -> None:
        """Add a page; ``last`` puts it at the bottom, where it is always in sight."""
        button = SidebarButton(text, icon)
        button.clicked.connect(lambda: self.page_chosen.emit(name))
        self.pages[name] = button
        if last:
            row = QHBoxLayout()
            row.setContentsMargins(6, 0, 5, 0)
            row.addWidget(button)
            self._column.addLayout(row)
        else:
            self._upper.insertWidget(self._upper.count() - 1, button)
        button.focused.connect(lambda: self._scroll.ensureWidgetVisible(button, 0, 4))
        self._apply_theme()

    def complete(self) -> None:
        """Add what the first paint does not need: the shortcuts."""
        from PySide6.QtGui import QKeySequence, QShortcut

        from biofeedback.gui.widgets.tip import set_tip

        for number, (name, button) in enumerate(self.pages.items(), start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(self.keyboard_used)
            shortcut.activated.connect(partial(self.page_chosen.emit, name))
            set_tip(button, shortcut.key().toString(QKeySequence.SequenceFormat.NativeText))

        clients = QShortcut(QKeySequence(CLIENTS_KEY), self)
        clients.activated.connect(self.keyboard_used)
        clients.activated.connect(self.clients_wanted)

    def show_page(self, name: str) -> None:
        """Mark the page that is on show, and bring it into sight."""
        button = self.pages[name]
        for other in self.pages.values():
            other.setChecked(other is button)
        self._scroll.ensureWidgetVisible(button, 0, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._look.look.colours.hairline))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

    def _apply_theme(self) -> None:
        widest = max((button.sizeHint().width() for button in self.pages.values()), default=0)
        upright = self._scroll.verticalScrollBar()
        bar = upright.sizeHint().width() if upright.maximum() > 0 else 0
        self.setFixedWidth(max(tokens.SIDEBAR_WIDTH, widest + 13) + bar)
