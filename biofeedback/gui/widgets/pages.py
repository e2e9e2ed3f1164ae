"""Pages in one place, of which one is on show."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Pages(QWidget):
    """As tall as the page on show; a QStackedWidget is as tall as its tallest page and scrolls past the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, page: QWidget) -> None:
        """One more page; the first one is on show."""
        if self._pages:
            page.hide()
        self._pages.append(page)
        self._column.addWidget(page)

    def index(self) -> int:
        """The number of the page on show, from 0."""
        return next(at for at, page in enumerate(self._pages) if not page.isHidden())

    def show_page(self, page: QWidget) -> None:
        """Show that one, or the one that holds it."""
        for other in self._pages:
            if other is not page and not other.isAncestorOf(page):
                other.hide()
        for other in self._pages:
            if other is page or other.isAncestorOf(page):
                other.show()
