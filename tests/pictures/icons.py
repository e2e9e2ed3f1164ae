"""All tray icons on one sheet, on a light and on a dark panel."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from biofeedback.gui.design.glyph import Glyph
from biofeedback.gui.design.tokens import DARK, LIGHT
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.shell.tray.tray_icons import tray_icon

SIZES = (16, 22, 32, 64)
ROW = 76


def icon_sheet() -> QPixmap:
    """Every glyph in every size."""
    glyphs = get_args(Glyph)
    sheet = QPixmap(760, ROW * len(glyphs) + 20)
    sheet.fill(QColor(LIGHT.canvas))
    painter = QPainter(sheet)
    painter.setFont(font(16))
    for column, (colours, dark) in enumerate(((LIGHT, False), (DARK, True))):
        left = 150 + column * 300
        painter.fillRect(QRectF(left, 10, 290, ROW * len(glyphs)), QColor(colours.surface))
        for row, glyph in enumerate(glyphs):
            x = left + 24
            for size in SIZES:
                y = 10 + row * ROW + (ROW - size) // 2
                painter.drawPixmap(x, y, tray_icon(glyph, dark=dark).pixmap(size, size))
                x += size + 30
    painter.setPen(QColor(LIGHT.ink))
    for row, glyph in enumerate(glyphs):
        painter.drawText(20, 10 + row * ROW + ROW // 2 + 6, glyph)
    painter.end()
    return sheet
