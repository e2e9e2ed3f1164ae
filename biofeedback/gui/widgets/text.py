"""Text in one of the roles of the type scale."""

from __future__ import annotations

import math
import re
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.design.type_scale import STYLES, Role

Ink: TypeAlias = Literal["ink", "ink2", "ink3", "primary"]

# No language has such a word; unbroken it would push what is beside it out of the window.
_ENDLESS_WORD = re.compile(r"\S{41,}")
_BREAK_EVERY, _BREAK_HERE = 20, "\u200b"


class Text(QLabel):
    """A label that follows the look. ``wrap`` breaks lines and opens them to the role's line height."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        ink: Ink = "ink",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__(parent)
        self._role: Role = role
        self._ink = ink
        self._state: StateColour | None = None
        self._tabular = tabular
        self._wraps = wrap
        self._plain = ""
        self._tall = 0
        self._look = appearance()
        self.setTextFormat(Qt.TextFormat.RichText if wrap else Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()
        self.say(text)

    def say(self, text: str) -> None:
        """Show other words."""
        if text == self._plain:
            return
        self._plain = text
        self.setAccessibleName(text)
        self.setText(self._html() if self._wraps else text)
        if self._tall:
            self._measure()

    def said(self) -> str:
        """The words on show."""
        return self._plain

    def sizeHint(self) -> QSize:
        # Qt guesses the height of wrapped text from a width of its own, and pages would scroll past their end.
        hint = super().sizeHint()
        return QSize(hint.width(), self._tall) if self._tall else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def take_role(self, role: Role) -> None:
        """Speak in another role: larger or smaller."""
        if role != self._role:
            self._role = role
            if self._wraps:
                self.setText(self._html())
            self._apply_theme()

    def height_in(self, role: Role, width: int) -> int:
        """How tall it would be in another role and this width, px."""
        face = self._look.look.font(role, tabular=self._tabular)
        wrapped = QFontMetricsF(face).boundingRect(QRectF(0, 0, width, 1e5), Qt.TextFlag.TextWordWrap, self._plain)
        return math.ceil(wrapped.height() * STYLES[role].line / 1.2)

    def colour(self, state: StateColour | None) -> None:
        """Take the text colour of a state; None for the label's own."""
        if state != self._state:
            self._state = state
            self._apply_theme()

    def _html(self) -> str:
        line = round(100 * STYLES[self._role].line / 1.2)
        return f'<p style="line-height:{line}%; margin:0">{_escaped(breakable(self._plain))}</p>' if self._plain else ""

    def _apply_theme(self) -> None:
        look = self._look.look
        self.setFont(look.font(self._role, tabular=self._tabular))
        colour = look.tint(self._state).ink if self._state else getattr(look.colours, self._ink)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)
        if self._tall:
            self._measure()

    def _measure(self) -> None:
        tall = self.heightForWidth(self.width()) if self._wraps else 0
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")


def breakable(text: str) -> str:
    """The words, with places to break within those that have no end."""
    return _ENDLESS_WORD.sub(
        lambda word: _BREAK_HERE.join(word[0][at : at + _BREAK_EVERY] for at in range(0, len(word[0]), _BREAK_EVERY)),
        text,
    )
