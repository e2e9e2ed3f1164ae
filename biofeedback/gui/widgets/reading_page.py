"""A page to read from top to bottom, no wider than reads well, with Back above it; Esc leads back as well."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.scroll import Scroll

WIDEST = 760


class ReadingPage(Scroll):
    """Emits ``left``.

    Parameters
    ----------
    parts : iterable of QWidget
        What stands below each other.
    """

    left = Signal()

    def __init__(self, parts: Iterable[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(translate("ReadingPage", "Back"), "plain", icon="back")
        self.back.clicked.connect(self.left.emit)
        inside = QWidget()
        inside.setMaximumWidth(appearance().look.px(WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(16)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(whole)

    def escape(self) -> bool:
        """Back to where one was."""
        self.left.emit()
        return True
