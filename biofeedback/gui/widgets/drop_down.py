"""One of a list that opens; box, arrow and rows are our own: Qt's neither grow with the text nor fit both themes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from biofeedback.gui.design.icons import paint_icon
from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.sheets import list_sheet
from biofeedback.gui.widgets.roles import OwnRole

HEIGHT, ROW = 38, 36
BESIDE, ARROW, MARK = 14, 16, 18
RADIUS = 10.0
WORDS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class DropDown(QComboBox):
    """A combo box; a press, Enter or Alt and the down key open the list, arrow keys choose without opening it."""

    # Qt's own tells on Linux what is chosen in place of the name.
    ROLE: OwnRole = "ComboBox"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self._name = ""
        self.currentTextChanged.connect(self._tell)
        self.setItemDelegate(Rows(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()

    def setAccessibleName(self, name: str) -> None:
        """Say what is chosen from; what is chosen is said with it."""
        self._name = name
        self._tell()

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return RADIUS

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0.0)
        return QSize(round(widest + 1.5) + self._beside(), self._look.look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showPopup(self) -> None:
        """Open the list, as wide as its longest words."""
        look, view = self._look.look, self.view()
        view.setMinimumWidth(self.sizeHint().width() + look.px(MARK) + 2 * look.px(4))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page is scrolled; nothing is chosen by passing over it.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        colours = look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.outline), 1.25))
        over = self.isEnabled() and self.underMouse()
        painter.setBrush(QColor(colours.primary_soft if over else colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), RADIUS, RADIUS)
        left, arrow = look.px(BESIDE), look.px(ARROW)
        ink = QColor(colours.ink if self.isEnabled() else colours.ink3)
        where = QRectF(self.width() - look.px(BESIDE) - arrow, (self.height() - arrow) / 2, arrow, arrow)
        paint_icon(painter, "down", where, ink, 1.75)
        painter.setFont(self.font())
        painter.setPen(ink)
        room = self.width() - self._beside() + 1.5
        text = QFontMetricsF(self.font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), WORDS, text)

    def _beside(self) -> int:
        """What is not words, px."""
        px = self._look.look.px
        return 2 * px(BESIDE) + px(ARROW) + px(10)

    def _tell(self) -> None:
        chosen = self.currentText()
        super().setAccessibleName(f"{self._name}: {chosen}" if self._name and chosen else self._name)

    def _apply_theme(self) -> None:
        look = self._look.look
        self.setFont(look.font("label", tabular=True))
        self.view().setFont(look.font("label", tabular=True))
        self.view().setStyleSheet(list_sheet(look))
        self.updateGeometry()
        self.update()


class Rows(QStyledItemDelegate):
    """A row of the list; the chosen one has a check, the one the keys or the pointer are on a tint and an edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look = appearance().look
        wide = QFontMetricsF(look.font("label")).horizontalAdvance(str(index.data()))
        return QSize(round(wide) + look.px(2 * BESIDE + MARK), look.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = appearance().look
        colours = look.colours
        where = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if here:
            painter.setPen(QPen(QColor(colours.focus), 1.5))
            painter.setBrush(QColor(colours.primary_soft))
            painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 6, 6)
        box = self.parent()
        if isinstance(box, DropDown) and box.currentIndex() == index.row():
            side = look.px(MARK)
            mark = QRectF(where.right() - side - look.px(8), where.center().y() - side / 2, side, side)
            paint_icon(painter, "check", mark, QColor(colours.primary), 1.75)
        painter.setFont(look.font("label", tabular=True))
        painter.setPen(QColor(colours.ink))
        painter.drawText(where.adjusted(look.px(BESIDE), 0, 0, 0), WORDS, str(index.data()))
        painter.restore()
