"""The places as a list: an equal way in beside the figure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from biofeedback.events import Ache, BodyPlace
from biofeedback.gui.text.place_words import place_word
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.flow import Flow


class PlaceList(QWidget):
    """Emits ``pressed(place)``."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[BodyPlace, Chip] = {}
        flow = Flow(self)
        for place in get_args(BodyPlace):
            chip = Chip(place_word(place), whole=True)
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._press, place))
            self.chips[place] = chip
            flow.addWidget(chip)

    def show_aches(self, aches: Iterable[Ache]) -> None:
        """Show where something is felt."""
        felt = {ache.place for ache in aches}
        for place, chip in self.chips.items():
            chip.setChecked(place in felt)

    def _press(self, place: BodyPlace) -> None:
        self.pressed.emit(place)
