"""Sets a window up to be pictured or examined."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences
from biofeedback.gui.widgets.rings.rings_view import Rings
from tests.pictures.patience import LAYOUTS, settle
from tests.pictures.scenes import Rehearsal
from tests.pictures.shot import Shot


@contextmanager
def set_up(shot: Shot, look: Look, size: tuple[int, int]) -> Iterator[MainWindow]:
    """A window that shows a moment, at rest; gone afterwards."""
    appearance().apply_theme(look._replace(reduced_motion=shot.reduced_motion, hide_numbers=shot.hide_numbers))
    context = AppContext(ForgetfulStore(Preferences(voice_asked=shot.voice_asked)))
    window = MainWindow(context)
    window.resize(*size)
    window.join(Rehearsal(shot.at_s))
    window.show()
    window.now.complete()
    context.provide_services(shot.services())
    for event in shot.events():
        window.receive(event)
    window.now.refresh()
    window.now.top.show_time()
    QCoreApplication.processEvents()
    shot.then(window)
    settle(context)
    for rings in window.findChildren(Rings):
        rings.settle()
    for _ in range(LAYOUTS):
        QCoreApplication.processEvents()
    try:
        yield window
    finally:
        context.close()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
