"""Resting heart rate and variability of each day, beside one's own month."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.day_lines import DayLines
from biofeedback.gui.history.period_words import drift_words
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.drift import Drift, drift_of
from biofeedback.trends.period import Period

# Smaller spans than these are not drawn larger, bpm and ms.
LEAST_BPM, LEAST_MS = 8.0, 16.0


class RestCard(Card):
    """A line for each figure with its words; without any day it says what is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drifts: tuple[Drift, ...] = ()
        self.rate, self.rmssd = DayLines(LEAST_BPM), DayLines(LEAST_MS)
        self.rate_words, self.rmssd_words = Text("", "label", wrap=True), Text("", "label", wrap=True)
        self.note = Text("", "caption", "ink2", wrap=True)
        self._look = appearance()
        self._look.changed.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Text(translate("History", "At rest"), "strong"))
        self.titles = (
            Text(translate("History", "Resting heart rate, bpm"), "caption", "ink2"),
            Text(translate("History", "Variability at rest (RMSSD), ms"), "caption", "ink2"),
        )
        for parts in ((self.titles[0], self.rate, self.rate_words), (self.titles[1], self.rmssd, self.rmssd_words)):
            for part in parts:
                column.addWidget(part)
        column.addWidget(self.note)
        column.addStretch(1)

    def show_days(self, period: Period, records: Sequence[DayRecord], last_day: int) -> None:
        """Show a period's days, and the last seven up to ``last_day`` beside the month before them."""
        self._drifts = drift_of("rate", records, last_day), drift_of("rmssd", records, last_day)
        own = [record for record in records if record.day in period.days]
        rates = {each.day: each.resting_rate_bpm for each in own if each.resting_rate_bpm is not None}
        rmssds = {each.day: each.resting_rmssd_ms for each in own if each.resting_rmssd_ms is not None}
        self.rate.show_days(period, rates, self._drifts[0].month, translate("History", "Resting heart rate by day"))
        self.rmssd.show_days(period, rmssds, self._drifts[1].month, translate("History", "Variability at rest by day"))
        for title, values in zip(self.titles, (rates, rmssds), strict=True):
            title.setVisible(bool(values))
        self._say()

    def _say(self) -> None:
        numbers = not self._look.look.hide_numbers
        for drift, text in zip(self._drifts, (self.rate_words, self.rmssd_words), strict=False):
            text.say(drift_words(drift, numbers=numbers))
        known = next((drift for drift in self._drifts if drift.month is not None), None)
        told = translate(
            "History",
            "{week} of the last seven days beside {month} of the four weeks before them, the dashed line; unusual days "
            "left out.",
        )
        self.note.say("" if known is None else told.format(week=known.days_week, month=known.days_month))
        self.note.setVisible(known is not None)
