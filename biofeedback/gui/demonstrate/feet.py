"""A page that scrolls over a row of buttons that stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from biofeedback.gui.design import tokens


def lay_over(owner: QWidget, page: QWidget, feet: QHBoxLayout) -> QScrollArea:
    """Lay a page out above its buttons, which are in reach however small the window is."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(page)
    feet.setContentsMargins(tokens.MARGIN, 10, tokens.MARGIN, 18)
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(scroll, 1)
    column.addLayout(feet)
    return scroll
