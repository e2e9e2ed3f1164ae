"""A page that scrolls over a row of buttons that stays."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.tall import TallScroll


def lay_over(owner: QWidget, page: QWidget, footer: Flow) -> TallScroll:
    """Lay a page out above its buttons, which are in reach however small the window is; in rows where one is full."""
    scroll = TallScroll()
    scroll.setWidget(page)
    footer.setContentsMargins(tokens.MARGIN, 10, tokens.MARGIN, 18)
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(scroll, 1)
    column.addLayout(footer)
    return scroll
