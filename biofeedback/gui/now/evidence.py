"""The row of evidence under the rings: the last minute's beats, the last half hour's arousal."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.now.chart_card import ChartCard
from biofeedback.gui.now.half_hour_chart import HalfHour, HalfHourChart, span_for
from biofeedback.gui.now.minute_chart import MinuteChart
from biofeedback.gui.state.session_state import HALF_HOUR_S, SessionState


class Evidence(QWidget):
    """Two cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beats = MinuteChart()
        self._arousal = HalfHourChart()
        self.minute = ChartCard(self.tr("Last minute"), self._beats, self.tr("bpm, beat by beat"))
        self.half_hour = ChartCard(self.tr("Last half hour"), self._arousal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP)
        row.addWidget(self.minute, 3)
        row.addWidget(self.half_hour, 7)

    def show_live(self, session_state: SessionState, now_s: float, state: StateColour) -> None:
        """Show what is known now."""
        if not self.minute.isHidden():
            since = self.tr("No beats yet") if session_state.first_beat_t is None else self.tr("No beats at the moment")
            self._beats.show_beats(tuple(session_state.beats), now_s, state, since)
        span_s = span_for(now_s - session_state.first_arousal_t if session_state.first_arousal_t is not None else 0.0)
        self.half_hour.title.say(self.tr("Last half hour") if span_s >= HALF_HOUR_S else self.tr("Since you began"))
        self._arousal.show_half_hour(
            HalfHour(
                now_s,
                tuple(session_state.trail),
                tuple(session_state.prompts),
                tuple(session_state.exercises),
                session_state.threshold,
                state,
                span_s,
            )
        )
