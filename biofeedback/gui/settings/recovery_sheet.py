"""The recovery code on a sheet of paper, to be kept away from the computer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter

from biofeedback.gui.design.type_scale import font
from biofeedback.gui.paper.page import LEFT, PAPER, RIGHT, on_device
from biofeedback.gui.text.words import translate

# The code has as much room as a pen needs that copies it.
CODE_PX, CODE_AT = 17, 150.0


def sheet_title() -> str:
    """What the sheet is called."""
    return translate("RecoverySheet", "Recovery code of Biofeedback")


def draw_recovery_sheet(device: QPagedPaintDevice, code: str, day: str) -> bool:
    """Draw the sheet; whether the device took it.

    Parameters
    ----------
    device
        A printer or a file.
    code
        The recovery code, in groups.
    day
        The day on which it was made, in words.
    """
    return on_device(device, lambda painter: _draw(painter, code, day))


def _draw(painter: QPainter, code: str, day: str) -> None:
    _words(painter, 44, 30, sheet_title(), 19, 500)
    _words(painter, 76, 20, day, 10, 400)
    lines = code.split("-")
    half = (len(lines) + 1) // 2
    for row, groups in enumerate((lines[:half], lines[half:])):
        _words(painter, CODE_AT + 40 * row, 34, "-".join(groups) + ("-" if row == 0 else ""), CODE_PX, 600)
    about = translate(
        "RecoverySheet",
        "It opens the recordings in Biofeedback on this computer when the passphrase is forgotten, and whoever has it "
        "can open them. Keep this sheet where you keep other papers that matter, away from the computer. "
        "The code stays the same when the passphrase is changed.",
    )
    _words(painter, 250, 120, about, 10, 400)


def _words(painter: QPainter, top: float, room: float, text: str, px: float, weight: int) -> None:
    painter.setFont(font(px, weight))
    painter.setPen(QColor(PAPER.ink))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(QRectF(LEFT, top, RIGHT - LEFT, room), flags, text)
