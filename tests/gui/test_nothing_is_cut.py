"""At the smallest window and with large text, every word has the room it needs, and nothing lies outside."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.look import Look
from biofeedback.gui.shell.sidebar import SidebarButton
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.text import Text
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS

SCREENS = (
    "first-run-1",
    "first-run-2",
    "first-run-3",
    "now-settling",
    "now-unreadable-rhythm",
    "now-loose-strap",
    "now-usual-why",
    "now-prompt",
    "now-not-found",
    "now-low-battery",
    "now-hidden-numbers",
    "now-long-names",
    "now-leaning",
    "now-breath-cannot-tell",
    "now-upright-asked",
    "practise",
    "practise-about",
    "plan-today",
    "plan-today-full",
    "plan-ended",
    "plan-offered",
    "plan-removing",
    "session-breathing",
    "session-breathing-by-tilt",
    "session-steps",
    "session-no-strap",
    "session-pace-rest",
    "session-pace-found",
    "session-end",
    "session-end-asks-again",
    "check-in-new",
    "check-in-two-places",
    "check-in-list",
    "check-in-strong",
    "check-in-hidden-numbers",
    "check-in-after",
    "journal",
    "journal-empty",
    "journal-delete",
    "journal-write",
    "session-writing",
    "unwell",
    "history-day-check-in-deleting",
    "history-day-end",
    "history-week",
    "history-month",
    "settings-strap",
    "settings-prompts",
    "settings-look",
    "settings-about-me",
    "settings-data",
)


@pytest.mark.no_cover
@pytest.mark.parametrize(("width", "height", "percent"), [(1024, 640, 100), (1024, 640, 150), (1280, 800, 200)])
def test_nothing_is_cut(qapp: object, width: int, height: int, percent: int) -> None:
    wrong = []
    for name in SCREENS:
        with set_up(SHOTS[name], Look(text_percent=percent), (width, height)) as window:
            assert (window.width(), window.height()) == (width, height), f"{name} does not fit"
            wrong += [f"{name}: {what}" for what in cut(window)]
    assert wrong == []


def cut(window: QWidget) -> list[str]:
    found = []
    for kind in (Text, Button, Chip, SidebarButton):
        for widget in window.findChildren(kind):
            if widget.isVisible() and not fits(widget, window):
                words = widget.accessibleName() or widget.objectName()
                found.append(f"{kind.__name__} {words!r} in {widget.width()}x{widget.height()}")
    return found


def fits(widget: QWidget, window: QWidget) -> bool:
    corner = widget.mapTo(window, QPoint(0, 0))
    if corner.x() < 0 or corner.x() + widget.width() > window.width():
        return False
    if widget.hasHeightForWidth():
        return widget.height() + 1 >= widget.heightForWidth(widget.width())
    # A long name in a chip may be shortened; its tooltip has all of it.
    wanted = widget.minimumSizeHint() if isinstance(widget, Chip) else widget.sizeHint()
    return widget.width() + 1 >= wanted.width() and widget.height() + 1 >= widget.minimumSizeHint().height()
