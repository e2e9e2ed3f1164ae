"""Feel unwell? Signs that call for help, one step from every prompt and exercise. Nothing is computed from them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.coaching.red_flags import RED_FLAGS, RedFlags
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.reading_page import ReadingPage
from biofeedback.gui.widgets.text import Text


class RedFlagsScreen(ReadingPage):
    """Emits ``left``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        calm = translate(
            "RedFlagsScreen", "Pause any exercise and breathe as you like. Then look whether one of these fits."
        )
        title = Text(translate("RedFlagsScreen", "Feel unwell?"), "page")
        super().__init__([title, Text(calm, "body", "ink2", wrap=True), *map(_card, RED_FLAGS)], parent)


def _card(signs: RedFlags) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(8)
    column.addWidget(Text(translate("Unwell", signs.title), "card_title", wrap=True))
    for sign in signs.signs:
        column.addWidget(Text(f"·  {translate('Unwell', sign)}", "body", "ink", wrap=True))
    column.addWidget(Text(translate("Unwell", signs.do), "strong", wrap=True))
    return card


def make(needs: ScreenNeeds) -> RedFlagsScreen:
    """Signs that call for help."""
    screen = RedFlagsScreen()
    screen.left.connect(needs.leave_red_flags)
    return screen
