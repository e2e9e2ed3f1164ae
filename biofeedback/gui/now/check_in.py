"""Where it is tense right now: one press, and what is offered suits it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from biofeedback.events import Ache, BodyPlace, CheckIn
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.chip import Chip


class CheckInMenu(QObject):
    """A menu under a chip. Emits ``checked_in(act)``."""

    checked_in = Signal(object)

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip)
        self._chip = chip
        self.menu = QMenu(chip)
        for where, words in places().items():
            self.menu.addAction(words).triggered.connect(partial(self._check_in, where))
        chip.clicked.connect(self._open)

    def _open(self) -> None:
        self.menu.popup(self._chip.mapToGlobal(QPoint(0, self._chip.height() + 4)))

    def _check_in(self, where: tuple[BodyPlace, ...]) -> None:
        self._chip.show_words(places()[where] if where else translate("CheckIn", "Check in"), "body")
        self.checked_in.emit(CheckIn(tuple(Ache(place) for place in where)))


def places() -> dict[tuple[BodyPlace, ...], str]:
    """Where it can be tense."""
    return {
        ("neck_left", "neck_right"): translate("CheckIn", "Neck is tight"),
        ("shoulder_left", "shoulder_right"): translate("CheckIn", "Shoulders are tight"),
        ("middle_back_left", "middle_back_right"): translate("CheckIn", "Back is tight"),
        ("jaw",): translate("CheckIn", "Jaw is tight"),
        (): translate("CheckIn", "All loose"),
    }
