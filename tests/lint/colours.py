"""Contrast on the pixels of a picture."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from tests.gui.contrast import ratio

# The commonest colours of an area; what is rarer is the edge of a letter.
COMMON = 12


class Picture:
    """A window as it is seen."""

    def __init__(self, image: QImage) -> None:
        whole = image.convertToFormat(QImage.Format.Format_RGB32)
        rows = np.frombuffer(whole.constBits(), np.uint32).reshape(whole.height(), whole.bytesPerLine() // 4)
        self._pixels = rows[:, : whole.width()].copy()

    def contrast(self, ink: QColor, where: QRect) -> float:
        """The contrast of words to the commonest colour behind them that is not their own."""
        common = self._common(where.adjusted(-3, -3, 3, 3))
        others = [colour for colour in common[:2] if colour != ink.name()]
        ground = (others or common or ["#ffffff"])[0]
        return ratio(_over(ink, ground), ground)

    def strongest(self, where: QRect) -> float:
        """The strongest contrast of any colour of an area to what lies above it."""
        around = self._common(QRect(where.left() - 2, where.top() - 2, where.width() + 4, 2))
        inside = self._common(where.adjusted(-2, -2, 2, 2))
        if not inside:
            return 21.0
        return max(ratio(colour, (around or inside)[0]) for colour in inside)

    def _common(self, where: QRect) -> list[str]:
        tall, wide = self._pixels.shape
        inside = where.intersected(QRect(0, 0, wide, tall))
        area = self._pixels[inside.top() : inside.bottom() + 1, inside.left() : inside.right() + 1]
        colours, counts = np.unique(area, return_counts=True)
        return [_name(int(colours[at])) for at in np.argsort(-counts, kind="stable")[:COMMON]]


@lru_cache(maxsize=1024)
def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"


def _over(colour: QColor, ground: str) -> str:
    """A colour that lets something through, as it is seen on a ground."""
    share, below = colour.alphaF(), QColor(ground)
    return QColor.fromRgbF(
        share * colour.redF() + (1 - share) * below.redF(),
        share * colour.greenF() + (1 - share) * below.greenF(),
        share * colour.blueF() + (1 - share) * below.blueF(),
    ).name()
