"""The presentation: what the client sees, on the second display where there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from biofeedback.gui.demonstrate.conduct import Conduct
from biofeedback.gui.demonstrate.result_slide import paint_result
from biofeedback.gui.demonstrate.slide import Slide, depth_of, slide_of
from biofeedback.gui.demonstrate.slide_paint import STROKES, paint_slide, rings_place
from biofeedback.gui.design.look import appearance
from biofeedback.gui.report.sentences import headline
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.rings.picture import paint_moment
from biofeedback.reports.session_summary import SessionSummary

FRAME_MS = 66
PREVIEW = QSize(1920, 1080)


class Presentation(QWidget):
    """Paints the moment of a demonstration, or its result; ``key_pressed`` hands on the therapist's keys."""

    key_pressed = Signal(QKeyEvent)
    closed = Signal()

    def __init__(self, conduct: Callable[[], Conduct | None], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._conduct = conduct
        self.numbers = True
        self.result: SessionSummary | None = None
        self._slide: Slide | None = None
        self._look = appearance()
        self._look.changed.connect(self.refresh)
        self.setWindowTitle(translate("Protocol", "Biofeedback, for the client"))
        self.setMinimumSize(640, 360)
        self.resize(1280, 720)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._frames = QTimer(self)
        self._frames.timeout.connect(self._frame)

    def present(self) -> None:
        """Show it: whole on the second display, else in a window."""
        owner = self.parentWidget()
        here = QGuiApplication.primaryScreen() if owner is None else owner.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.show()

    def refresh(self) -> None:
        """Show the present moment."""
        conduct = self._conduct()
        self._slide = None if conduct is None else slide_of(conduct, numbers=self._shows_numbers())
        if self.result is not None:
            self.setAccessibleName(headline(self.result, numbers=self._shows_numbers()))
        elif self._slide is not None:
            self.setAccessibleName(f"{self._slide.head}. {self._slide.big}")
        self.update()

    def _shows_numbers(self) -> bool:
        return self.numbers and not self._look.look.hide_numbers

    def preview(self, width: int) -> QPixmap:
        """A small picture of it."""
        full = PREVIEW if not self.isVisible() else self.size()
        height = round(width * full.height() / full.width())
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(width / full.width(), height / full.height())
        self._paint(painter, full.width(), full.height())
        painter.end()
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, self.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._frames.start(1000 if self._look.look.reduced_motion else FRAME_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        self._frames.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def _frame(self) -> None:
        """Often only while a breath is paced or colours change; else the page's own second is enough."""
        conduct = self._conduct()
        if conduct is None or self.result is not None:
            return
        if depth_of(conduct) is not None:
            self.refresh()

    def _paint(self, painter: QPainter, width: float, height: float) -> None:
        colours = self._look.look.colours
        if self.result is not None:
            paint_result(painter, self.result, width, height, colours, numbers=self._shows_numbers())
            return
        if self._slide is None:
            painter.fillRect(0, 0, round(width), round(height), self.palette().window())
            return
        paint_slide(painter, self._slide, width, height, colours)
        middle, radius = rings_place(width, height)
        paint_moment(painter, middle, radius, self._slide.rings, colours, STROKES * height)
