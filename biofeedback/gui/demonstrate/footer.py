"""A page that scrolls over a row of buttons that stays."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.tall import TallScroll


def lay_over(
    owner: QWidget,
    page: QWidget,
    footer: Flow | None = None,
    back: QWidget | None = None,
    told: QWidget | None = None,
) -> TallScroll:
    """Lay a page out above its buttons, which are in reach however small the window is; in rows where one is full.

    The way ``back`` is always at the upper left; what became of a button's press is ``told`` right above them.
    """
    scroll = TallScroll()
    scroll.setWidget(page)
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if back is not None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.MARGIN, 14, tokens.MARGIN, 0)
        head.addWidget(back)
        head.addStretch(1)
        column.addLayout(head)
    column.addWidget(scroll, 1)
    if told is not None:
        line = QHBoxLayout()
        line.setContentsMargins(tokens.MARGIN, 6, tokens.MARGIN, 0)
        line.addWidget(told)
        column.addLayout(line)
    if footer is not None:
        footer.setContentsMargins(tokens.MARGIN, 10, tokens.MARGIN, 18)
        column.addLayout(footer)
    return scroll
