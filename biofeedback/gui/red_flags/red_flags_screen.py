"""Feel unwell? Signs that call for help, one step from every prompt and exercise. Nothing is computed from them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.red_flags import RED_FLAGS, RedFlags
from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text

WIDEST = 760


class RedFlagsScreen(Scroll):
    """Emits ``left``."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("Back"), "outline", icon="back")
        self.back.clicked.connect(self.left.emit)
        inside = QWidget()
        inside.setMaximumWidth(appearance().look.px(WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Text(self.tr("Feel unwell?"), "page"))
        calm = self.tr("Pause any exercise and breathe as you like. Then look whether one of these fits.")
        column.addWidget(Text(calm, "body", "ink2", wrap=True))
        for signs in RED_FLAGS:
            column.addWidget(_card(signs))
        column.addStretch(1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(whole)

    def escape(self) -> bool:
        """Back to where one was."""
        self.left.emit()
        return True


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
