"""Where it is tense right now: one press, and what is offered suits it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.chip import Chip


class CheckIn(QObject):
    """A menu under a chip. Emits ``told(where)``: a part of the body, "" for nowhere."""

    told = Signal(str)

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip)
        self._chip = chip
        self.menu = QMenu(chip)
        for where, words in places().items():
            self.menu.addAction(words).triggered.connect(lambda _=False, where=where: self._tell(where))
        chip.clicked.connect(self._open)

    def _open(self) -> None:
        self.menu.popup(self._chip.mapToGlobal(QPoint(0, self._chip.height() + 4)))

    def _tell(self, where: str) -> None:
        self._chip.show_words(places()[where] if where else self.tr("Check in"), "body")
        self.told.emit(where)


def places() -> dict[str, str]:
    """Where it can be tense."""
    return {
        "neck": translate("CheckIn", "Neck is tight"),
        "shoulders": translate("CheckIn", "Shoulders are tight"),
        "back": translate("CheckIn", "Back is tight"),
        "jaw": translate("CheckIn", "Jaw is tight"),
        "": translate("CheckIn", "All loose"),
    }
