"""Step two: which strap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

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
