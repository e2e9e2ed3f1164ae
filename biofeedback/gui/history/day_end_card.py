"""The end of a day in short: a sentence, its half hours as a picture, and one thing to try tomorrow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.day_bars import hours_of, paint_bars, raised_bars
from biofeedback.gui.history.day_end_words import day_end_sentence, suggestion_words
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text
from biofeedback.trends.day_end import DayEnd
from biofeedback.trends.day_record import DayRecord

TALL = 56


class DayPicture(QWidget):
    """A day's half hours as bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: DayRecord | None = None
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("DayEnd", "The day’s half hours"))

    def show_day(self, record: DayRecord) -> None:
        """Show a day."""
        self._record = record
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._look.look.px(TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._record is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_bars(
                painter,
                QRectF(self.rect()),
                self._record.half_hours,
                hours_of((self._record,)),
                raised_bars(self._record.raised),
            )


class DayEndCard(Card):
    """Hidden until there is enough of the day, and the time for it has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Text("", "body", wrap=True)
        self.picture = DayPicture()
        self.suggestion = Text("", "body", "ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Text(translate("DayEnd", "Your day in short"), "strong"))
        for part in (self.sentence, self.picture, self.suggestion):
            column.addWidget(part)
        self.hide()

    def show_end(self, found: DayEnd | None) -> None:
        """Show a day's end; nothing where there is not enough of it."""
        self.setVisible(found is not None)
        if found is not None:
            self.sentence.say(day_end_sentence(found))
            self.picture.show_day(found.record)
            self.suggestion.say(suggestion_words(found.suggestion))
