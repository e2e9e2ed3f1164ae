"""A page that scrolls when there is no room, with a quiet scroll bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.sheets import scroll_bar_sheet


class Scroll(QScrollArea):
    """Down the page; sideways only where the largest text leaves no other way. Takes no focus itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look.changed.connect(self._style_bars)
        # The other bar is hardly ever seen: it is dressed when it is.
        self.horizontalScrollBar().rangeChanged.connect(self._style_bars)
        self._style_bars()

    def _style_bars(self) -> None:
        sheet = scroll_bar_sheet(self._look.look)
        self.verticalScrollBar().setStyleSheet(sheet)
        if self.horizontalScrollBar().maximum() > 0:
            self.horizontalScrollBar().setStyleSheet(sheet)
