"""A scrolled page that is as tall as its wrapped texts need at its width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from biofeedback.gui.widgets.scroll import Scroll


class TallScroll(Scroll):
    """A scroll area alone goes by the page's smallest size, which knows nothing of wrapped lines and squeezes rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Cards tell their own changes one after another; the page is measured when all have.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._soon.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        page: QWidget | None = self.widget()
        layout = page.layout() if page is not None else None
        if page is None or layout is None:
            return
        by_width = layout.totalMinimumHeightForWidth(self.viewport().width()) if layout.hasHeightForWidth() else 0
        page.setMinimumHeight(by_width or layout.totalMinimumSize().height())
