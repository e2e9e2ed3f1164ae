"""All keys on one sheet; "?" opens it from anywhere, and so does a button in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from biofeedback.gui.shell.pages import PAGES
from biofeedback.gui.shell.sidebar import CLIENTS_KEY
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.reading_page import ReadingPage
from biofeedback.gui.widgets.text import Text


def key_groups() -> list[tuple[str, list[tuple[str, str]]]]:
    """Where keys are of use, and what each does there."""
    pages = [(_native(f"Ctrl+{at}"), page.title()) for at, page in enumerate(PAGES, start=1)]
    pages.append((_native(CLIENTS_KEY), translate("Keys", "Clients, in Demonstrate")))
    tab, back_tab = _native("Tab"), _native("Shift+Tab")
    enter, space, escape = _native("Return"), _native("Space"), _native("Esc")
    up, down = _native("PgUp"), _native("PgDown")
    return [
        (translate("Keys", "Pages"), [*pages, (escape, translate("Keys", "Close what is open, or one page back"))]),
        (
            translate("Keys", "Everywhere"),
            [
                (f"{tab}, {back_tab}", translate("Keys", "To the next control, or the one before")),
                (f"{enter}, {space}", translate("Keys", "Press what has the frame")),
                (translate("Keys", "Arrow keys"), translate("Keys", "Choose within a control, or move along a curve")),
                ("?", translate("Keys", "This sheet")),
            ],
        ),
        (
            translate("Keys", "In an exercise"),
            [(escape, translate("Keys", "Ask whether it should end; again, and it goes on"))],
        ),
        (
            translate("Keys", "In History"),
            [
                (f"{up}, {down}", translate("Keys", "The day, week or month before or after")),
                (_native("Shift+Right"), translate("Keys", "Ten times as far along a curve")),
            ],
        ),
        (
            translate("Keys", "In a demonstration, in both windows"),
            [
                ("S", translate("Keys", "Start")),
                ("N", translate("Keys", "Next phase")),
                ("R", translate("Keys", "Repeat the phase")),
                ("M", translate("Keys", "Marker")),
                ("E", translate("Keys", "End")),
                ("H", translate("Keys", "Show or hide numbers")),
            ],
        ),
        (
            translate("Keys", "On a scale"),
            [
                (translate("Keys", "Digits"), translate("Keys", "Choose that step")),
                (_native("Del"), translate("Keys", "Take it back")),
            ],
        ),
    ]


class KeysScreen(ReadingPage):
    """Emits ``left``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        cards = (_card(title, rows) for title, rows in key_groups())
        super().__init__([Text(translate("KeysScreen", "Keys"), "page"), *cards], parent)


def _card(title: str, rows: list[tuple[str, str]]) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(24, 16, 24, 18)
    column.setSpacing(10)
    column.addWidget(Text(title, "strong", wrap=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    for at, (keys, words) in enumerate(rows):
        grid.addWidget(Text(keys, "label", "ink2", wrap=True), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(words, "label", wrap=True), at, 1, Qt.AlignmentFlag.AlignTop)
    column.addLayout(grid)
    return card


def _native(keys: str) -> str:
    """Keys as this system and language write them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def make(needs: ScreenNeeds) -> KeysScreen:
    """All keys."""
    screen = KeysScreen()
    screen.left.connect(needs.leave_red_flags)
    return screen
