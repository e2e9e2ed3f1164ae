"""Starts the window: first paint at once, everything heavy after it."""

from __future__ import annotations

import sys
from collections.abc import Callable

from biofeedback.gui import qt  # noqa: F401

from PySide6.QtCore import QTimer  # isort: skip
from PySide6.QtWidgets import QApplication  # isort: skip

from biofeedback.gui.bridge import Bridge
from biofeedback.gui.conversation import Deliver
from biofeedback.gui.design.look import Look, appearance, system_is_dark
from biofeedback.gui.design.type_scale import load_fonts
from biofeedback.gui.opening import EndingConversation, Opening
from biofeedback.gui.signals import QuitOnSignal
from biofeedback.gui.window import MainWindow


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication, with the program's font and look."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(arguments or sys.argv[:1])
    app.setApplicationName("Biofeedback")
    app.setDesktopFileName("biofeedback")
    app.setStyle("Fusion")
    load_fonts()
    appearance().wear(Look(dark=system_is_dark()))
    return app


def run(open_session: Callable[[Deliver], EndingConversation]) -> int:
    """Open the window and, after its first paint, the session; returns the exit code."""
    app = make_application()
    bridge = Bridge()
    window = MainWindow()
    bridge.arrived.connect(window.receive)
    window.show()
    opening = Opening(open_session, bridge.deliver)
    opening.opened.connect(window.converse)
    QTimer.singleShot(0, opening.begin)
    QuitOnSignal(app)
    code = app.exec()
    window.hide()
    opening.end()
    return code
