"""The first two steps of the first run: what it shows, choosing a strap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from biofeedback.gui.practise.flower import Flower
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.welcome.reading_choices import ReadingChoices
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.straps.strap_list import StrapList
from biofeedback.gui.widgets.text import Text
from biofeedback.services.wearer import Services


class ChooseStrap(QWidget):
    """The live list."""

    def __init__(self, services: Callable[[], Services | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.straps = StrapList(services)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(self.tr("Choose your strap"), "hero", wrap=True))
        first = self.tr("Put it on first: moisten the pads and wear it just below the chest.")
        column.addWidget(Text(first, "body", "ink2", wrap=True))
        column.addSpacing(8)
        column.addWidget(self.straps)
        column.addStretch(1)


class WhatItShows(QWidget):
    """Language and text size, two pictures and three sentences."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = ReadingChoices(context)
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
        column.addWidget(self.reading)
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
