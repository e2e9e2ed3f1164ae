"""Which week or month is on show: its name between a step back and a step on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from biofeedback.gui.history.period_words import period_title
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.text import Text
from biofeedback.trends.period import Period, PeriodKind, beside

STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PeriodBar(QWidget):
    """Emits ``wanted(period)``; there is none after the one that today lies in."""

    wanted = Signal(object)

    def __init__(self, kind: PeriodKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period: Period | None = None
        week = kind == "week"
        self.before = Button(translate("History", "Earlier"), "outline", small=True)
        self.after = Button(translate("History", "Later"), "outline", small=True)
        self.before.setAccessibleName(
            translate("History", "The week before") if week else translate("History", "The month before")
        )
        self.after.setAccessibleName(
            translate("History", "The week after") if week else translate("History", "The month after")
        )
        self.title = Text("", "title", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.before)
        row.addWidget(self.after)
        row.addSpacing(8)
        row.addWidget(self.title, 1)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))

    def show_period(self, period: Period, today: int) -> None:
        """Show which it is."""
        self._period = period
        self.title.say(period_title(period))
        self.after.setEnabled(period.last_day < today)

    def step(self, by: int) -> None:
        """Want the one before or after."""
        if self._period is not None and (by < 0 or self.after.isEnabled()):
            self.wanted.emit(beside(self._period, by))

    def take_key(self, event: QKeyEvent) -> bool:
        """Page up and page down step; returns whether it was one of them."""
        by = STEPS.get(Qt.Key(event.key()), 0)
        if by:
            self.step(by)
        return bool(by)
