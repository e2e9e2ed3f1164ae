"""The head of History: its name, day or week or month, a report, and the people."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.text import Text


class HistoryHead(QWidget):
    """Emits ``kind_chosen(kind)``: day, week or month. Where it is narrow the choice takes a line of its own."""

    kind_chosen = Signal(str)

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        choices = {
            "day": translate("History", "Day"),
            "week": translate("History", "Week"),
            "month": translate("History", "Month"),
        }
        self.title = Text(translate("History", "History"), "page")
        self.choice = Segmented(translate("History", "Show"), choices)
        self.choice.choose(kind)
        self.report = Button(translate("History", "Report…"), "outline", small=True)
        self.people = Button("", "outline", small=True)
        self.choice.chosen.connect(self._tell)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.title, 0, 0)
        self._grid.addWidget(self.report, 0, 3)
        self._grid.addWidget(self.people, 0, 4)
        self._below: bool | None = None
        self._place()

    def name_person(self, name: str) -> None:
        """Say whose days these are."""
        self.people.setText(name)
        self.people.updateGeometry()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _tell(self, kind: str) -> None:
        # Every page has a head of its own, which goes on showing its own page.
        self.choice.choose(self.kind)
        self.kind_chosen.emit(kind)

    def _place(self) -> None:
        parts = (self.title, self.choice, self.report, self.people)
        below = sum(part.sizeHint().width() for part in parts) + 64 > self.width() > 0
        if below != self._below:
            self._below = below
            self._grid.removeWidget(self.choice)
            if below:
                self._grid.addWidget(self.choice, 1, 0, 1, 5)
            else:
                self._grid.addWidget(self.choice, 0, 2)
