"""A page that scrolls when there is no room, with a quiet scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from biofeedback.gui.design.look import appearance


class Scroll(QScrollArea):
    """Down the page; sideways only where the largest text leaves no other way. Takes no focus itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look.changed.connect(self._style_bar)
        self._style_bar()

    def _style_bar(self) -> None:
        colours = self._look.look.colours
        self.verticalScrollBar().setStyleSheet(
            f"QScrollBar {{ background: transparent; width: 12px; margin: 2px; }}"
            f"QScrollBar::handle {{ background: {colours.outline}; border-radius: 3px; min-height: 32px;"
            " margin: 0 2px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
