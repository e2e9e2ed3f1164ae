"""Cards in as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance

NARROWEST = 260


class CardGrid(QWidget):
    """Shows widgets in rows of equal width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._columns = 0
        self._look = appearance()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens.GAP)
        self._look.changed.connect(self._arrange)

    def show_cards(self, cards: list[QWidget]) -> None:
        """Show these in place of the earlier ones."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = cards
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wanted = max(1, min(3, (self.width() + tokens.GAP) // (self._look.look.px(NARROWEST) + tokens.GAP)))
        if wanted == self._columns:
            return
        for column in range(max(self._columns, wanted)):
            self._grid.setColumnStretch(column, 1 if column < wanted else 0)
        self._columns = wanted
        for card in self._cards:
            self._grid.removeWidget(card)
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // wanted, at % wanted)
            card.show()
