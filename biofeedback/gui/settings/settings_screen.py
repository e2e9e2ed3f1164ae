"""The settings: places at the left, the chosen page at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from biofeedback.coaching.setting_limits import prompt_settings
from biofeedback.events import SetSensitivity, Settings
from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.sheets import BAR
from biofeedback.gui.settings.about_me_page import AboutMePage
from biofeedback.gui.settings.about_page import AboutPage
from biofeedback.gui.settings.background_page import BackgroundPage
from biofeedback.gui.settings.data_page import DataPage
from biofeedback.gui.settings.language_page import LanguagePage
from biofeedback.gui.settings.look_page import LookPage
from biofeedback.gui.settings.prompts_page import PromptsPage
from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.settings.sound_page import SoundPage
from biofeedback.gui.settings.strap_page import StrapPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.widgets.keys import escape
from biofeedback.gui.widgets.pressable import Pressable
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text

# Margins between a row's words and the screen's edges, px.
BESIDE = 150


class SettingsScreen(QWidget):
    """Each page is made when it is first shown."""

    strap_chosen = Signal(str, str)
    prompts_changed = Signal(object)
    profile_changed = Signal(object)
    sound_tried = Signal()
    red_flags_pressed = Signal()
    keys_wanted = Signal()

    def __init__(self, context: AppContext, session_state: SessionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session_state = session_state
        self.sections: dict[str, SectionButton] = {}
        self.pages: dict[str, SettingsPage] = {}
        self._places: dict[str, QVBoxLayout] = {}
        self._pages = QStackedWidget()
        self._group = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._side = Scroll()
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = appearance()
        self._look.changed.connect(self._arrange)
        self._lay_out()
        self.sections["prompts"].setChecked(True)
        self._pages.setCurrentIndex(list(self.sections).index("prompts"))

    def escape(self) -> bool:
        """What is open on the page on show."""
        return any(escape(page) for page in self.pages.values())

    def show_section(self, name: str) -> None:
        """Show a page."""
        self.sections[name].setChecked(True)
        self._make(name)
        self._pages.setCurrentIndex(list(self.sections).index(name))

    def first_focus(self) -> QWidget:
        """The place that is on show."""
        return list(self.sections.values())[self._pages.currentIndex()]

    def focus_language(self) -> None:
        """Put the focus on the choice of the language."""
        page = self.page("language")
        assert isinstance(page, LanguagePage)
        page.language.setFocus()

    def page(self, name: str) -> SettingsPage:
        """A page, made if need be."""
        self._make(name)
        return self.pages[name]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make(list(self.sections)[self._pages.currentIndex()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look.look
        widest = max(button.sizeHint().width() for button in self.sections.values())
        all_of_them = sum(button.sizeHint().height() + self._list.spacing() for button in self.sections.values())
        bar = look.px(BAR) if all_of_them > self._side.height() > 0 else 0
        self._side.setFixedWidth(widest + bar)
        room = self.width() - widest - bar - BESIDE
        for row in self.findChildren(Row):
            row.fit(room, large=look.text_percent > 150)

    def _make(self, name: str) -> None:
        if name not in self.pages:
            self.pages[name] = make_page(name, self._context, self._session_state)
            self._places[name].addWidget(self.pages[name])
            self._arrange()
            self.pages[name].show()
            self._connect(self.pages[name])
        page = self.pages[name]
        if isinstance(page, StrapPage | BackgroundPage):
            page.refresh()

    def _connect(self, page: SettingsPage) -> None:
        match page:
            case StrapPage():
                page.strap_chosen.connect(self.strap_chosen)
            case PromptsPage():
                page.changed.connect(self.prompts_changed)
            case SoundPage():
                page.tried.connect(self.sound_tried)
            case AboutMePage():
                page.changed.connect(self.profile_changed)
            case LookPage():
                page.keys_wanted.connect(self.keys_wanted)
            case AboutPage():
                page.red_flags_pressed.connect(self.red_flags_pressed)
            case _:
                pass

    def _lay_out(self) -> None:
        side = QWidget()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        side.setLayout(self._list)
        self._add("strap", self.tr("Strap"))
        self._add("prompts", self.tr("Prompts"))
        self._add("background", self.tr("In the background"))
        self._add("sound", self.tr("Sound and voice"))
        self._add("look", self.tr("Look and reading"))
        self._add("language", self.tr("Language"))
        self._add("about_me", self.tr("About me"))
        self._add("data", self.tr("Your data"))
        self._add("about", self.tr("About and safety"))
        self._list.addStretch(1)
        self._side.setWidget(side)
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

    def _add(self, name: str, text: str) -> None:
        button = SectionButton(text)
        button.focused.connect(lambda: self._side.ensureWidgetVisible(button, 0, 4))
        button.clicked.connect(lambda: self.show_section(name))
        self.sections[name] = button
        self._group.addButton(button)
        self._list.addWidget(button)
        scroll = Scroll()
        inside = QWidget()
        self._places[name] = QVBoxLayout(inside)
        self._places[name].setContentsMargins(8, 6, 8, 28)
        scroll.setWidget(inside)
        self._pages.addWidget(scroll)


def make_page(name: str, context: AppContext, session_state: SessionState) -> SettingsPage:
    """A page by its name."""
    make: dict[str, Callable[[], SettingsPage]] = {
        "strap": lambda: StrapPage(context, session_state),
        "prompts": lambda: PromptsPage(context),
        "background": lambda: BackgroundPage(context),
        "sound": lambda: SoundPage(context),
        "look": lambda: LookPage(context),
        "language": lambda: LanguagePage(context),
        "about_me": lambda: AboutMePage(context),
        "data": lambda: DataPage(context),
        "about": lambda: AboutPage(context),
    }
    return make[name]()


def make(needs: ScreenNeeds) -> SettingsScreen:
    """The settings."""

    def changed(settings: Settings) -> None:
        """What is changed while a session runs takes effect in it."""
        needs.act(SetSensitivity(settings.sensitivity))
        needs.act(prompt_settings(settings))

    screen = SettingsScreen(needs.context, needs.session_state)
    screen.strap_chosen.connect(needs.signals.strap_chosen)
    screen.prompts_changed.connect(changed)
    screen.profile_changed.connect(needs.signals.profile_changed)
    screen.red_flags_pressed.connect(needs.show_red_flags)
    screen.keys_wanted.connect(needs.show_keys)
    screen.sound_tried.connect(needs.signals.sound_tried)
    return screen


class SectionButton(Pressable):
    """One place in the list."""

    focused = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        look = self._look.look
        width = QFontMetricsF(look.font("body", weight=600)).horizontalAdvance(self.text())
        return QSize(round(width) + 26, look.px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        self.paint_ground(painter)
        painter.setFont(look.font("body", weight=600 if on else 400))
        painter.setPen(QColor(look.colours.primary if on else look.colours.ink))
        painter.drawText(QRectF(self.rect()).adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
