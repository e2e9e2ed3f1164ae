"""Making a screen must not flash: a part shown before it has a parent is a window of its own for a moment."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from biofeedback.gui.pictures.invented import InventedServices
from biofeedback.gui.shell.app_context import AppContext
from biofeedback.gui.shell.window import MainWindow
from tests.gui.stage import Stage


class Watch(QObject):
    """Sees every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(repr(watched))
        return False


@pytest.mark.parametrize("name", ["session", "afterwards", "practise", "history", "settings", "red_flags", "welcome"])
def test_a_screen_is_made_without_a_flash(stage: Stage, qapp: QApplication, name: str) -> None:
    watch = Watch()
    stage.window.context.provide_services(InventedServices())
    qapp.installEventFilter(watch)
    try:
        screen = getattr(stage.window, name)
        if name == "settings":
            for section in screen.sections:
                screen.page(section)
        if name == "practise":
            screen.show_about(screen.cards[0].exercise)
    finally:
        qapp.removeEventFilter(watch)
    assert watch.shown == []


def test_the_window_is_made_without_a_flash(context: AppContext, qapp: QApplication) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)
    try:
        window = MainWindow(context)
        window.now.complete()
    finally:
        qapp.removeEventFilter(watch)
    assert watch.shown == []
    window.deleteLater()
