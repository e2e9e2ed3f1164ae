"""The days of the week as chips: on which of them it asks."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QWidget

from biofeedback.events import EVERY_DAY
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.flow import Flow

GAP = 6


class WeekdayRow(QWidget):
    """Emits ``chosen(days)`` with the weekdays that are on, 0 for Monday."""

    chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        short = QLocale.FormatType.ShortFormat
        self.days = [Chip(QLocale().standaloneDayName(day + 1, short), whole=True) for day in EVERY_DAY]
        row = Flow(self, gap=GAP)
        for day, chip in enumerate(self.days):
            chip.setCheckable(True)
            chip.setAccessibleName(f"{title}: {QLocale().standaloneDayName(day + 1)}")
            chip.clicked.connect(lambda: self.chosen.emit(self.chosen_days()))
            row.addWidget(chip)

    def sizeHint(self) -> QSize:
        # All in one row, so that whoever lays it out knows how wide that is.
        hints = [chip.sizeHint() for chip in self.days]
        wide = sum(hint.width() for hint in hints) + GAP * (len(hints) - 1)
        return QSize(wide, max(hint.height() for hint in hints))

    def chosen_days(self) -> tuple[int, ...]:
        """The weekdays that are on."""
        return tuple(day for day, chip in enumerate(self.days) if chip.isChecked())

    def show_days(self, days: tuple[int, ...]) -> None:
        """Show these as on."""
        for day, chip in enumerate(self.days):
            chip.setChecked(day in days)
