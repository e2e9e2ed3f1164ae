"""Tray icons: the state by its shape first, by its colour second."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from biofeedback.gui.design.glyph import Glyph, paint_glyph
from biofeedback.gui.design.tokens import DARK, LIGHT, StateColour
from biofeedback.gui.state.session_state import Shown

SIZES = (16, 22, 24, 32, 48, 64)
GLYPHS: dict[Shown, Glyph] = {
    "calm": "calm",
    "usual": "usual",
    "raised": "raised",
    "high": "high",
    "moving": "moving",
    "unsure": "unsure",
    "settling": "settling",
    "paused": "paused",
    "starting": "settling",
    "looking": "no_strap",
    "waiting": "settling",
    "no_strap": "no_strap",
}
COLOURS: dict[Glyph, StateColour] = {"calm": "calm", "usual": "usual", "raised": "raised", "high": "high"}


@cache
def tray_icon(glyph: Glyph, *, dark: bool) -> QIcon:
    """A state's icon for a light or a dark panel."""
    colours = DARK if dark else LIGHT
    colour = colours.state(COLOURS.get(glyph, "quiet")).line
    icon = QIcon()
    for size in SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_glyph(painter, glyph, QRectF(0, 0, size, size), colour)
        painter.end()
        icon.addPixmap(picture)
    return icon
