"""Making a screen must not flash: a part shown before it has a parent is a window of its own for a moment."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import appearance
from biofeedback.gui.practise.practise_screen import PractiseScreen
from biofeedback.gui.settings.settings_screen import SettingsScreen
from biofeedback.gui.shell.pages import PAGES, Page
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from tests.gui.stage import Stage, click
from tests.pictures.invented import InventedServices


class Watch(QObject):
    """Sees every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(repr(watched))
        return False


@pytest.fixture
def watch(stage: Stage, qapp: QApplication) -> Iterator[Watch]:
    watch = Watch()
    stage.window.context.provide_services(InventedServices())
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_a_page_is_made_without_a_flash(stage: Stage, watch: Watch, name: str) -> None:
    screen = stage.window.pages.page(name)
    if isinstance(screen, SettingsScreen):
        for section in screen.sections:
            screen.page(section)
    if isinstance(screen, PractiseScreen):
        screen.show_about(screen.cards[0].exercise)
    assert watch.shown == []


def test_an_overlay_is_made_without_a_flash(stage: Stage, watch: Watch) -> None:
    over = stage.window.overlays
    assert [over.session, over.afterwards, over.pace, over.red_flags, over.welcome]
    assert watch.shown == []


def test_a_page_is_one_entry_in_the_table(context: AppContext, qtbot: QtBot) -> None:
    made: list[ScreenNeeds] = []

    def make(needs: ScreenNeeds) -> QWidget:
        made.append(needs)
        return QLabel("a page of its own")

    window = MainWindow(context, (*PAGES, Page("own", lambda: "Own", "body", make)))
    qtbot.addWidget(window)
    window.show()
    click(window.sidebar.pages["own"])
    assert window.pages.currentWidget() is window.pages.page("own")
    assert window.sidebar.pages["own"].isChecked()
    assert len(made) == 1
    assert not hasattr(made[0], "window")


@pytest.mark.parametrize("text_percent", [100, 200])
def test_with_eight_pages_every_one_can_be_reached(context: AppContext, qtbot: QtBot, text_percent: int) -> None:
    extra = tuple(Page(f"p{n}", lambda: "Extra", "body", lambda _needs: QLabel("x")) for n in range(3))
    before = appearance().look
    appearance().apply_theme(before._replace(text_percent=text_percent))
    try:
        window = MainWindow(context, (*PAGES[:-1], *extra, PAGES[-1]))
        qtbot.addWidget(window)
        window.resize(1024, 640)
        window.show()
        for name, button in window.sidebar.pages.items():
            window.go_to(name)
            QTest.qWait(1)
            assert button.visibleRegion().boundingRect() == button.rect(), name
            assert button.width() >= button.sizeHint().width() - 1, name
    finally:
        appearance().apply_theme(before)


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
