"""The settings: places at the left, the chosen page at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.desk import Desk
from biofeedback.gui.live import Live
from biofeedback.gui.settings.about_me_page import AboutMePage
from biofeedback.gui.settings.about_page import AboutPage
from biofeedback.gui.settings.data_page import DataPage
from biofeedback.gui.settings.language_page import LanguagePage
from biofeedback.gui.settings.look_page import LookPage
from biofeedback.gui.settings.prompts_page import PromptsPage
from biofeedback.gui.settings.sound_page import SoundPage
from biofeedback.gui.settings.strap_page import StrapPage
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text


class SectionButton(QAbstractButton):
    """One place in the list."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self._look = appearance()
        self._look.changed.connect(self._wear)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def focus_radius(self) -> float:
        """Corner radius of the focus frame around it, px."""
        return 12.0

    def sizeHint(self) -> QSize:
        look = self._look.look
        width = QFontMetricsF(look.font("body", weight=600)).horizontalAdvance(self.text())
        return QSize(round(width) + 26, look.px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.colours.primary_soft if on else look.colours.sunken))
            painter.drawRoundedRect(self.rect(), 12, 12)
        painter.setFont(look.font("body", weight=600 if on else 400))
        painter.setPen(QColor(look.colours.primary if on else look.colours.ink))
        painter.drawText(QRectF(self.rect()).adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _wear(self) -> None:
        self.updateGeometry()
        self.update()


class SettingsScreen(QWidget):
    """Pages are made when the screen is first made, filled when the household is there."""

    def __init__(self, desk: Desk, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strap = StrapPage(desk, live)
        self.prompts = PromptsPage(desk)
        self.sound = SoundPage(desk)
        self.look = LookPage(desk)
        self.language = LanguagePage(desk)
        self.about_me = AboutMePage(desk)
        self.data = DataPage(desk)
        self.about = AboutPage()
        self.sections: dict[str, SectionButton] = {}
        self._pages = QStackedWidget()
        self._group = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._appearance = appearance()
        self._lay_out()
        self.show_section("prompts")

    def show_section(self, name: str) -> None:
        """Show a page."""
        self.sections[name].setChecked(True)
        self._pages.setCurrentIndex(list(self.sections).index(name))
        self.strap.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.strap.refresh()

    def _lay_out(self) -> None:
        self._side = QWidget()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self._side.setLayout(self._list)
        self._add("strap", self.tr("Strap"), self.strap)
        self._add("prompts", self.tr("Prompts"), self.prompts)
        self._add("sound", self.tr("Sound and voice"), self.sound)
        self._add("look", self.tr("Look and reading"), self.look)
        self._add("language", self.tr("Language"), self.language)
        self._add("about_me", self.tr("About me"), self.about_me)
        self._add("data", self.tr("Your data"), self.data)
        self._add("about", self.tr("About and safety"), self.about)
        self._list.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.MARGIN - 12, 22, tokens.MARGIN - 8, 0)
        column.setSpacing(20)
        title = Text(self.tr("Settings"), "page")
        title.setContentsMargins(12, 0, 0, 0)
        column.addWidget(title)
        column.addLayout(row, 1)

    def _add(self, name: str, text: str, page: QWidget) -> None:
        button = SectionButton(text)
        button.clicked.connect(lambda: self.show_section(name))
        self.sections[name] = button
        self._group.addButton(button)
        self._list.addWidget(button)
        scroll = Scroll()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 6, 8, 28)
        column.addWidget(page)
        scroll.setWidget(inside)
        self._pages.addWidget(scroll)
