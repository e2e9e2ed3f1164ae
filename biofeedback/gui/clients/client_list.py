"""The clients as a list; a row is painted only while it is in sight, so that hundreds are no burden."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from biofeedback.gui.clients.client_words import visits_word
from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.sheets import scroll_bar_sheet
from biofeedback.gui.widgets.keys import ENTER
from biofeedback.services.people import PersonSummary

CLIENT_ROLE = Qt.ItemDataRole.UserRole
BESIDE, ABOVE, BETWEEN = 16, 9, 2
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClientModel(QAbstractListModel):
    """Clients in the order in which they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clients: list[PersonSummary] = []

    def show_clients(self, clients: list[PersonSummary]) -> None:
        """Show others."""
        self.beginResetModel()
        self.clients = clients
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.clients)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        someone = self.clients[index.row()]
        if role == CLIENT_ROLE:
            return someone
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{someone.name}: {visits_word(someone)}"
        return None


class ClientDelegate(QStyledItemDelegate):
    """Paints a client: the pseudonym, and beside or below it the last visit."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = appearance().look
        colours = look.colours
        someone: PersonSummary = index.data(CLIENT_ROLE)
        where = QRectF(option.rect).adjusted(1, 1, -6, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            # The edge tells it where colours cannot be told apart.
            painter.setPen(QPen(QColor(colours.primary), 1.5))
            painter.setBrush(QColor(colours.primary_soft))
            painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 10, 10)
        elif index.row() + 1 < index.model().rowCount():
            painter.setPen(QColor(colours.hairline))
            painter.drawLine(where.bottomLeft(), where.bottomRight())
        inside = where.adjusted(BESIDE, look.px(ABOVE), -BESIDE, -look.px(ABOVE))
        strong, label = look.font("label", weight=600), look.font("label")
        told = visits_word(someone)
        name_room = inside.width() - QFontMetricsF(label).horizontalAdvance(told) - BESIDE
        head = QRectF(inside.left(), inside.top(), inside.width(), QFontMetricsF(strong).height())
        below = inside.adjusted(0, head.height() + BETWEEN, 0, 0)
        beside = QFontMetricsF(strong).horizontalAdvance(someone.name) <= name_room
        painter.setFont(strong)
        painter.setPen(QColor(colours.ink))
        painter.drawText(inside if beside else head, LEFT, someone.name)
        painter.setFont(label)
        painter.setPen(QColor(colours.ink2))
        painter.drawText(inside if beside else below, RIGHT if beside else LEFT, told)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look = appearance().look
        label = QFontMetricsF(look.font("label")).height()
        strong = QFontMetricsF(look.font("label", weight=600)).height()
        return QSize(200, round(strong + label + 2 * look.px(ABOVE) + BETWEEN + 2.5))


class ClientList(QListView):
    """Emits ``opened(someone)`` on a click or Enter; arrow keys move."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clients = ClientModel(self)
        self.setModel(self.clients)
        self.setItemDelegate(ClientDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Clients"))
        self.viewport().setAutoFillBackground(False)
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()
        self.clicked.connect(self._open)

    def show_clients(self, clients: list[PersonSummary], wanted: str = "") -> None:
        """Show others; the wanted one, or the first, is chosen."""
        self.clients.show_clients(clients)
        self._fit()
        if clients:
            same = [at for at, someone in enumerate(clients) if someone.name == wanted]
            self.setCurrentIndex(self.clients.index(same[0] if same else 0))

    def chosen(self) -> PersonSummary | None:
        """Whom the arrow keys are on."""
        index = self.currentIndex()
        return self.clients.clients[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return 12.0

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.clients.clients[index.row()])

    def _fit(self) -> None:
        """No taller than its rows."""
        rows = self.clients.rowCount()
        self.setMaximumHeight(rows * self.sizeHintForRow(0) + 2 if rows else 0)

    def _apply_theme(self) -> None:
        self.verticalScrollBar().setStyleSheet(scroll_bar_sheet(self._look.look))
        self.scheduleDelayedItemsLayout()
        self._fit()
