"""The tray: the state at a glance, and a short menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from biofeedback.events import Snooze
from biofeedback.gui.design.look import appearance, system_is_dark
from biofeedback.gui.design.sheets import menu_sheet
from biofeedback.gui.shell.tray.panel import panel_is_dark
from biofeedback.gui.shell.tray.tray_icons import GLYPHS, tray_icon
from biofeedback.gui.state.session_state import SessionState, Shown
from biofeedback.gui.text.words import paused_words, state_word

PAUSE_MIN = 60


class Tray(QObject):
    """Emits ``acted(act)`` for the session, ``opened``, ``practise``, ``check_in``, ``settings`` and ``quitting``."""

    acted = Signal(object)
    opened = Signal()
    practise = Signal()
    check_in = Signal()
    settings = Signal()
    quitting = Signal()

    def __init__(self, session_state: SessionState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session_state = session_state
        self._shown: tuple[Shown, bool, float | None] | None = None
        self._dark = False
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.state, self.today, self.worn, self.kept_quiet = QAction(), QAction(), QAction(), QAction()
        self.pause, self.go_on, self.exercise, self.tell_how = QAction(), QAction(), QAction(), QAction()
        self.open, self.adjust, self.quit = QAction(), QAction(), QAction()
        for line in (self.state, self.today, self.worn, self.kept_quiet):
            line.setEnabled(False)
        self.menu.addActions([self.state, self.today, self.worn, self.kept_quiet])
        self.menu.addSeparator()
        self.menu.addActions([self.pause, self.go_on, self.exercise, self.tell_how, self.open, self.adjust])
        self.menu.addSeparator()
        self.menu.addAction(self.quit)
        self.icon.setContextMenu(self.menu)
        for line in (self.today, self.worn, self.kept_quiet):
            line.setVisible(False)
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()
        self._connect()
        self.look_at_panel()
        self.speak()

    def speak(self) -> None:
        """Say everything in the language that is spoken now."""
        self.pause.setText(self.tr("Pause for an hour"))
        self.go_on.setText(self.tr("Ask again"))
        self.exercise.setText(self.tr("Start an exercise"))
        self.tell_how.setText(self.tr("Tense now? Check in"))
        self.open.setText(self.tr("Open"))
        self.adjust.setText(self.tr("Settings"))
        self.quit.setText(self.tr("Quit"))
        self._shown = None
        self.refresh()

    @staticmethod
    def available() -> bool:
        """Whether the desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_once_available(self) -> None:
        """Show the icon if the desktop has a tray by now."""
        if not self.icon.isVisible() and self.available():
            self.icon.show()

    def look_at_panel(self) -> None:
        """See whether the icon stands on a dark ground."""
        self._dark = panel_is_dark(windows_dark=system_is_dark())
        self.refresh()

    def show_day(self, today: str, worn: str, kept_quiet: str) -> None:
        """Show these lines of the day so far; "" for none."""
        for line, text in ((self.today, today), (self.worn, worn), (self.kept_quiet, kept_quiet)):
            line.setText(text)
            line.setVisible(bool(text))

    def refresh(self) -> None:
        """Show the state, if it changed."""
        shown: Shown = "paused" if self.paused() else self._session_state.shown()
        until_s = self._session_state.paused_until_s if shown == "paused" else None
        if self._shown == (shown, self._dark, until_s):
            return
        self._shown = (shown, self._dark, until_s)
        word = state_word(shown) if until_s is None else paused_words(until_s)
        self.icon.setIcon(self._picture(shown, self._dark))
        self.icon.setToolTip(f"Biofeedback: {word}")
        self.state.setText(word)
        self.pause.setVisible(shown != "paused")
        self.go_on.setVisible(shown == "paused")

    def _apply_theme(self) -> None:
        """For the desktops that do not draw the menu themselves."""
        self.menu.setStyleSheet(menu_sheet(self._look.look))

    def paused(self) -> bool:
        """Whether nothing is asked because the person said so."""
        return self._session_state.decision is not None and self._session_state.decision.reason == "snoozed"

    def tell(self, title: str, text: str) -> None:
        """Say something through the tray's own message."""
        self.icon.showMessage(title, text, self.icon.icon())

    @staticmethod
    def _picture(shown: Shown, dark: bool) -> QIcon:
        return tray_icon(GLYPHS[shown], dark=dark)

    def _connect(self) -> None:
        self.menu.aboutToShow.connect(self.refresh)
        self.pause.triggered.connect(lambda: self.acted.emit(Snooze(PAUSE_MIN)))
        self.go_on.triggered.connect(lambda: self.acted.emit(Snooze(0.0)))
        self.exercise.triggered.connect(self.practise.emit)
        self.tell_how.triggered.connect(self.check_in.emit)
        self.open.triggered.connect(self.opened.emit)
        self.adjust.triggered.connect(self.settings.emit)
        self.quit.triggered.connect(self.quitting.emit)
        self.icon.activated.connect(self._activate)
        self.icon.messageClicked.connect(self.opened.emit)

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.opened.emit()
