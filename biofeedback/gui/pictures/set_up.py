"""Sets a window up to be pictured or examined."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.desk import Desk
from biofeedback.gui.pictures.patience import LAYOUTS, settle
from biofeedback.gui.pictures.scenes import Rehearsal
from biofeedback.gui.pictures.shots import Shot
from biofeedback.gui.rings.widget import Rings
from biofeedback.gui.window import MainWindow


@contextmanager
def set_up(shot: Shot, look: Look, size: tuple[int, int]) -> Iterator[MainWindow]:
    """A window that shows a moment, at rest; gone afterwards."""
    appearance().wear(look._replace(still=shot.still, hide_numbers=shot.hide_numbers))
    desk = Desk()
    window = MainWindow(desk)
    window.resize(*size)
    window.converse(Rehearsal(shot.at_s))
    window.show()
    window.now.complete()
    desk.furnish(shot.household())
    for event in shot.events():
        window.receive(event)
    window.now.refresh()
    window.now.top.show_time()
    QCoreApplication.processEvents()
    shot.then(window)
    settle(desk)
    for rings in window.findChildren(Rings):
        rings.settle()
    for _ in range(LAYOUTS):
        QCoreApplication.processEvents()
    try:
        yield window
    finally:
        desk.close()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
