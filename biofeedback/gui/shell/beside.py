"""What is said beside the window: in the tray and in notifications, and never where the desktop asks for quiet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from biofeedback.events import Event, Prompt, PromptEnd
from biofeedback.gui.shell.notify.chain import Notifications
from biofeedback.gui.shell.notify.presence import wants_quiet
from biofeedback.gui.shell.tray.day_keeper import DayKeeper
from biofeedback.gui.shell.tray.tray import Tray
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.session_state import SessionState

QUIET_CHECK_MS = 30_000


class Beside(QObject):
    """Holds the tray and the notifications; emits ``quiet_changed(on)`` as the desktop asks for quiet, or no longer.

    Parameters
    ----------
    context : AppContext
    session_state : SessionState
    window : callable
        Gives the window that is in use now.
    """

    quiet_changed = Signal(bool)

    def __init__(
        self,
        context: AppContext,
        session_state: SessionState,
        window: Callable[[], MainWindow],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._window = context, window
        self.quiet = False
        self.tray = Tray(session_state, self)
        self.day = DayKeeper(context, self.tray, self)
        self.notifications = Notifications(self.tray, parent=self)
        self.check = QTimer(self)
        self.check.setInterval(QUIET_CHECK_MS)
        self.check.timeout.connect(lambda: context.run(wants_quiet, self._mind_quiet))
        # A panel may come later than a program that starts with the desktop.
        self.check.timeout.connect(self.tray.show_once_available)
        self.check.timeout.connect(self.tray.look_at_panel)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self.seen)

    def begin(self) -> None:
        """Show the icon where there is a tray, and look now and then whether quiet is asked for."""
        self.tray.show_once_available()
        self.check.start()

    def hear(self, event: Event) -> None:
        """An event of the wearer's own session."""
        self.day.hear(event, quiet=self.quiet)
        self.tray.refresh()
        if isinstance(event, Prompt):
            self._offer(event)
        elif isinstance(event, PromptEnd):
            self.notifications.settle()

    def tell(self, title: str, text: str) -> None:
        """Say something, where nothing asks for quiet."""
        if self._context.preferences.notifications and not self.quiet:
            self.notifications.tell(title, text)

    def tell_if_away(self, title: str, text: str) -> None:
        """Say something where nobody sees the window."""
        if self._away():
            self.tell(title, text)

    def seen(self, state: Qt.ApplicationState = Qt.ApplicationState.ApplicationActive) -> None:
        """Somebody looks at the window: what was said beside it, or kept for later, is there."""
        window = self._window()
        if state == Qt.ApplicationState.ApplicationActive and isValid(window) and window.isVisible():
            self.notifications.settle()
            self.day.read()

    def close(self) -> None:
        """The program leaves."""
        self.check.stop()
        self.notifications.close()
        self.tray.icon.hide()

    def _offer(self, prompt: Prompt) -> None:
        """In the window always; beside it only when the window is away and nothing asks for quiet."""
        if self._away() and self._context.preferences.notifications and not self.quiet:
            self.notifications.offer(prompt)

    def _away(self) -> bool:
        window = self._window()
        return not window.isVisible() or window.isMinimized() or not window.isActiveWindow()

    def _mind_quiet(self, quiet: bool | None) -> None:
        if bool(quiet) != self.quiet:
            self.quiet = bool(quiet)
            self.quiet_changed.emit(self.quiet)
