"""The column of readings at the right of the main screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.now.breath_reading import BreathReading
from biofeedback.gui.now.reading_tile import ReadingTile, SignalBars
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.figure_names import figure_name, figure_unit
from biofeedback.gui.text.words import DASH, translate
from biofeedback.gui.widgets.card import Hairline
from biofeedback.gui.widgets.text import Text

if TYPE_CHECKING:
    from biofeedback.gui.now.reference_range import UsualRange

STALE_AFTER_S = 15.0


class Readings(QWidget):
    """Heart rate, its variability, the breath, and how clear the signal is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        usual = self.tr("Your usual: {low:.0f}–{high:.0f}")
        self.rate = ReadingTile(figure_name("rate"), figure_unit("rate"), usual)
        short = translate("Words", "Variability")
        self.variability = ReadingTile(figure_name("rmssd"), figure_unit("rmssd"), usual, short_label=short)
        self.breath = BreathReading(usual)
        self.bars = SignalBars()
        self.signal = Text(DASH, "lead")
        self.signal_note = Text("", "label", "ink3", wrap=True)
        quality = QHBoxLayout()
        quality.setSpacing(10)
        quality.addWidget(self.bars)
        quality.addWidget(self.signal, 1)
        self._signal_label = Text(self.tr("Signal"), "label", "ink2")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.rate)
        self._lines = (Hairline(), Hairline(), Hairline())
        column.addWidget(self._lines[0])
        column.addWidget(self.variability)
        column.addWidget(self._lines[1])
        column.addWidget(self.breath)
        column.addWidget(self._lines[2])
        last = QVBoxLayout()
        last.setSpacing(8)
        last.addWidget(self._signal_label)
        last.addLayout(quality)
        last.addWidget(self.signal_note)
        column.addLayout(last)
        column.addStretch(2)

    def show_live(self, session_state: SessionState, now_s: float, state: StateColour) -> None:
        """Show what is known now; what is too old becomes a dash."""
        heard = self.show_rate(session_state, now_s, state)
        fresh = (
            session_state.indices
            if session_state.indices and now_s - session_state.indices.t < 4 * STALE_AFTER_S
            else None
        )
        rmssd = fresh.rmssd_ms if fresh and heard else None
        self.variability.show_value(rmssd, self._usual(session_state)[1], state)
        self.breath.show_breath(session_state, now_s, state, heard=heard)
        self._show_signal(session_state, heard)

    def show_rate(self, session_state: SessionState, now_s: float, state: StateColour) -> bool:
        """Show the heart rate alone; returns whether there is one."""
        # A strap that fell silent says nothing any more, however young its last word is.
        speaks = session_state.device is None or session_state.device.state == "streaming"
        fresh = session_state.heart_rate if speaks else None
        rate = fresh if fresh is not None and now_s - fresh.t < STALE_AFTER_S else None
        bpm = float(rate.rate_bpm) if rate and rate.rate_bpm else None
        self.rate.show_value(bpm, self._usual(session_state)[0], state)
        return rate is not None

    @staticmethod
    def _usual(session_state: SessionState) -> tuple[UsualRange | None, UsualRange | None]:
        if session_state.baseline is None:
            return None, None
        from biofeedback.gui.now import reference_range

        return reference_range.usual_rate(session_state.baseline), reference_range.usual_rmssd(session_state.baseline)

    def hide_heart(self, hidden: bool) -> None:
        """Leave only the signal."""
        for part in (self.rate, self.variability, self.breath, *self._lines):
            part.setVisible(not hidden)

    def shorten(self, short: bool, *, noted: bool) -> None:
        """Values beside their names where there is little room, and without notes where there is less."""
        self._column.setSpacing(8 if short else 14)
        for reading in (self.rate, self.variability, self.breath):
            reading.shorten(short, noted=noted)
        self._signal_label.setVisible(not short)

    def _show_signal(self, session_state: SessionState, heard: bool) -> None:
        bars, word, note = signal_quality(session_state, heard)
        self.bars.show_bars(bars)
        self.signal.say(word)
        self.signal_note.say(note)
        self.signal_note.setVisible(bool(note))


def signal_quality(session_state: SessionState, heard: bool) -> tuple[int, str, str]:
    """How clear the signal is: bars 0 to 4, a word, and what explains it."""
    if not heard:
        return 0, translate("Signal", "None"), ""
    if session_state.device is not None and session_state.device.cause == "no_rr":
        note = translate("Signal", "This strap sends no time between beats, so arousal is less sure.")
        return 2, translate("Signal", "Heart rate only"), note
    trouble = _small_trouble(session_state)
    if session_state.heart_rate is not None and session_state.heart_rate.contact is False:
        note = trouble or translate("Signal", "The strap has lost touch with the skin.")
        return 1, translate("Signal", "Loose"), note
    percent = session_state.indices.artefact_percent if session_state.indices else 0.0
    reduced_motion = _still_minutes(session_state)
    note = trouble or (translate("Signal", "Not moving for {n} min").format(n=reduced_motion) if reduced_motion else "")
    if percent <= 5.0 and session_state.arousal is not None and session_state.arousal.state == "unsure":
        return 2, translate("Signal", "Fair"), trouble or translate("Signal", "The rhythm cannot be read right now.")
    if percent <= 2.0:
        return 4, translate("Signal", "Good"), note
    if percent <= 5.0:
        return 3, translate("Signal", "Fair"), note
    return 2, translate("Signal", "Poor"), translate("Signal", "Many beats are unclear.")


def _small_trouble(session_state: SessionState) -> str:
    """A low battery or a loose strap, with the next step; beats arrive all the same."""
    if session_state.device is None or not session_state.device.cause:
        return ""
    from biofeedback.gui.text import fault_words

    return fault_words.small_trouble(session_state.device)


def _still_minutes(session_state: SessionState) -> int:
    for reason in session_state.arousal.reasons if session_state.arousal else ():
        if reason.code == "still" and reason.value is not None:
            return round(reason.value)
    return 0
