"""Starts the window: first paint at once, everything heavy after it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from biofeedback.gui import qt  # noqa: F401

from PySide6.QtCore import Qt, QTimer  # isort: skip
from PySide6.QtWidgets import QApplication  # isort: skip

from biofeedback.gui.design.look import Look, appearance, system_is_dark, system_reduces_motion
from biofeedback.gui.design.type_scale import load_fonts
from biofeedback.gui.shell.window import MainWindow, first_size
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences, PreferenceStore
from biofeedback.gui.text.languages import speak

if TYPE_CHECKING:
    from biofeedback.gui.shell.controller import Controller
    from biofeedback.gui.shell.quit_signals import QuitOnSignal
    from biofeedback.gui.shell.session_host import OpenClient, OpenSession
    from biofeedback.gui.shell.single_instance import SingleInstance
    from biofeedback.services.wearer import Services


STYLE = ("-style", "fusion")
LOOK_AGAIN_MS = 500


class StartOptions(NamedTuple):
    """How to start.

    ``open_session`` opens a session with a strap, ``open_services`` what settings and data need; both are called on
    threads of their own, after the first paint. ``strap`` is used in place of the one in the preferences; ``hidden``
    begins in the tray, where there is one; ``simulated`` says so and leaves nothing behind. ``open_client`` opens a
    client's session for a demonstration. ``told_to_leave`` says whether a signal came before Qt's loop could be woken.
    """

    open_session: OpenSession
    open_services: Callable[[], Services] | None = None
    store: PreferenceStore | None = None
    strap: str = ""
    hidden: bool = False
    simulated: bool = False
    single: SingleInstance | None = None
    open_client: OpenClient | None = None
    told_to_leave: Callable[[], bool] = bool


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication, with the program's font and look."""
    running = QApplication.instance()
    # The style by argument: setStyle would hand back a QStyle, whose many enums cost 10 ms to wrap.
    app = running if isinstance(running, QApplication) else QApplication([*(arguments or sys.argv[:1]), *STYLE])
    app.setApplicationName("Biofeedback")
    app.setDesktopFileName("biofeedback")
    app.setQuitOnLastWindowClosed(False)
    load_fonts()
    appearance().apply_theme(Look(dark=system_is_dark()))
    return app


def look_of(preferences: Preferences) -> Look:
    """What the preferences and the desktop ask for."""
    dark = system_is_dark() if preferences.theme == "system" else preferences.theme == "dark"
    reduced_motion = system_reduces_motion() if preferences.motion == "system" else preferences.motion == "reduced"
    return Look(dark, preferences.text_percent, reduced_motion, preferences.hide_numbers)


class App:
    """The running program; ``begin`` shows the window and returns, ``run`` stays until the end."""

    def __init__(self, start: StartOptions) -> None:
        self._start = start
        self.app = make_application()
        self.context = AppContext(start.store or ForgetfulStore())
        self._language = self.context.preferences.language
        self._spoken = speak(self.app, self._language)
        self._apply_theme()
        self.program: Controller | None = None
        self._first_window = MainWindow(self.context)
        self.window.resize(first_size(self.window.screen().availableGeometry().size()))
        self._signals: QuitOnSignal | None = None
        self._ended = False

    @property
    def window(self) -> MainWindow:
        """The window; another one after the language has changed."""
        return self._first_window if self.program is None else self.program.window

    def begin(self) -> None:
        """Show the window; the rest follows once it stands."""
        self.context.preferences_changed.connect(self._apply_theme)
        self.context.preferences_changed.connect(self._mind_language)
        self.app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._apply_theme())
        if self._start.hidden and _has_tray():
            QTimer.singleShot(0, self._complete)
        else:
            self.window.painted.connect(self._complete)
            self.window.show()

    def run(self) -> int:
        """Stay until told to leave; returns the exit code."""
        self.begin()
        code = self.app.exec()
        self.end()
        return code

    def end(self) -> None:
        """Leave: the recording is completed first. A second time there is nothing left to do."""
        if self._ended:
            return
        self._ended = True
        if self.program is not None:
            self.program.stay_no_longer()
        self.window.hide()
        if self.program is not None:
            self.program.end()
        if self._start.single is not None:
            self._start.single.leave()
        if self._signals is not None:
            self._signals.close()

    def _leave_at_log_out(self) -> None:
        """The desktop waits for this call and may end the process right after it."""
        if not self._ended:
            self.end()
            self.app.quit()

    def _apply_theme(self) -> None:
        look = look_of(self.context.preferences)
        if look != appearance().look:
            appearance().apply_theme(look)

    def _mind_language(self) -> None:
        # Not now: it is a control of the window itself that was pressed.
        if self.context.preferences.language != self._language:
            QTimer.singleShot(0, self.context, self._change_language)

    def _change_language(self) -> None:
        """Another language: the same in a new window; after a demonstration, if one is under way."""
        wanted, program = self.context.preferences.language, self.program
        if wanted == self._language or program is None or self._ended:
            return
        if not program.resting:
            QTimer.singleShot(LOOK_AGAIN_MS, self.context, self._change_language)
            return
        self._language = wanted
        for translator in self._spoken:
            self.app.removeTranslator(translator)
        self._spoken = speak(self.app, wanted)
        window = MainWindow(self.context, session_state=self.window.session_state)
        welcoming = program.welcoming
        program.exchange_window(window)
        if self._start.simulated:
            _say_simulated(window)
        if welcoming:
            program.welcome()
            window.overlays.welcome.focus_language()
        else:
            window.go_to("settings", "language")
            window.settings.focus_language()

    def _complete(self) -> None:
        """After the first paint."""
        # What stands now stays to the end: the collector need not look through it again.
        gc.freeze()
        gc.enable()
        from biofeedback.gui.shell.controller import Controller
        from biofeedback.gui.shell.quit_signals import QuitOnSignal
        from biofeedback.gui.shell.session_host import SessionHost

        self.app.commitDataRequest.connect(self._leave_at_log_out, Qt.ConnectionType.DirectConnection)
        start = self._start
        session_host = SessionHost(start.open_session)
        self.program = Controller(self._first_window, session_host, start.open_client)
        self._signals = QuitOnSignal(self.app, self.program.leave)
        if start.told_to_leave():
            self.program.leave()
            return
        if start.single is not None:
            start.single.listen()
            start.single.asked.connect(self.program.raise_window)
        if start.simulated:
            from biofeedback.session.plan import SIMULATED

            self.context.person, self.context.invented = SIMULATED, True
            _say_simulated(self.window)
        self.program.unlocked.connect(self._open_services)
        self._open_services()
        self.program.make_ready()
        if self._first_run():
            self.program.welcome()
        else:
            session_host.begin(start.strap or self.context.preferences.strap)

    def _open_services(self) -> None:
        if self._start.open_services is not None and self.context.services is None:
            self.context.run(self._start.open_services, self.context.provide_services)

    def _first_run(self) -> bool:
        start = self._start
        return not (start.simulated or start.hidden or start.strap or self.context.preferences.welcomed)


def _say_simulated(window: MainWindow) -> None:
    from biofeedback.gui.text.words import translate

    window.now.top.notice.say(translate("MainWindow", "A simulated person; nothing is recorded"))
    window.show_strip(
        translate("MainWindow", "Demo: an invented person with an invented month. Nothing of it was measured.")
    )


def _has_tray() -> bool:
    from PySide6.QtWidgets import QSystemTrayIcon

    return QSystemTrayIcon.isSystemTrayAvailable()


def run(start: StartOptions) -> int:
    """Open the window; a second start on the same data raises the first and returns at once."""
    if start.single is not None and not start.single.first():
        return 0
    return App(start).run()
