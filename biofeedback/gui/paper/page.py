"""A page of A4 in points (1/72 inch), drawn on whatever paper there is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from biofeedback.gui.design.tokens import LIGHT, Colours

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT = 48.0, 547.0
PAPER: Colours = LIGHT._replace(canvas="#FFFFFF")
RESOLUTION = 1200


def on_device(device: QPagedPaintDevice, draw: Callable[[QPainter], None]) -> bool:
    """Draw as large as fits, in the middle; whether the device took it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    share = min(device.width() / WIDTH, device.height() / HEIGHT)
    painter.translate((device.width() - share * WIDTH) / 2, 0)
    painter.scale(share, share)
    draw(painter)
    return painter.end()


def pdf_of(title: str, draw: Callable[[QPagedPaintDevice], object]) -> bytes:
    """What is drawn as the bytes of a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Biofeedback")
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    draw(writer)
    buffer.close()
    return bytes(buffer.data().data())
