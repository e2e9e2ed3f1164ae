"""Step one: what this shows, and what it is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from biofeedback.gui.practise.flower import Flower
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.text import Text


class WhatItShows(QWidget):
    """Two pictures and three sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(32)
        middle = Qt.AlignmentFlag.AlignCenter
        pictures.addWidget(Flower(RingsPicture("calm", 26.0), 150, 8.0, 55.0), 0, 0, middle)
        pictures.addWidget(Flower(RingsPicture("raised", 80.0), 150, 15.0, 9.0), 0, 1, middle)
        pictures.addWidget(Text(self.tr("at ease: wide and lively"), "label", "ink2"), 1, 0, middle)
        pictures.addWidget(Text(self.tr("tense: drawn in and even"), "label", "ink2"), 1, 1, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(self.tr("See how alert your body is"), "hero", wrap=True))
        shows = self.tr(
            "A heart strap shows how your heart beats from moment to moment. When your body tightens, the rings draw "
            "in; when it lets go, they open. If it stays tense while you sit still, you are offered a short pause."
        )
        column.addWidget(Text(shows, "body", "ink2", wrap=True))
        column.addSpacing(4)
        column.addLayout(pictures)
        column.addSpacing(4)
        honest = self.tr(
            "It shows bodily arousal, which can be effort, coffee, warmth or joy as well as stress. It is not a "
            "medical device and gives no diagnosis. Everything stays on this computer."
        )
        column.addWidget(Text(honest, "body", "ink2", wrap=True))
        column.addStretch(1)
