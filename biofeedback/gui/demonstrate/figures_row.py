"""The live figures of a demonstration, each with its rest and its extreme so far."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.events import Indices
from biofeedback.gui.demonstrate.conduct import Conduct
from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.figure import Figure
from biofeedback.gui.text.figure_names import figure_name, figure_unit
from biofeedback.gui.text.words import DASH, state_word, translate
from biofeedback.gui.widgets.text import Text

# Where numbers are hidden, a smaller difference from the rest is none: bpm, and a share of RMSSD.
RATE_STEP, RMSSD_STEP = 3.0, 0.15


class FigureBlock(QWidget):
    """Label, value, one note."""

    def __init__(self, label: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.value = Figure(unit)
        self.note = Text("", "label", "ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(label, "label", "ink2"))
        column.addWidget(self.value)
        column.addWidget(self.note)
        column.addStretch(1)

    def say(self, value: str, note: str, *, word: bool = False) -> None:
        """Show a value and what to hold it against."""
        self.value.say(value, word=word)
        self.note.say(note)
        self.setAccessibleName(f"{self._label}: {value}. {note}")


class FiguresRow(QWidget):
    """Heart rate, variability, arousal, signal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate = FigureBlock(figure_name("rate"), figure_unit("rate"))
        self.variability = FigureBlock(figure_name("rmssd"), figure_unit("rmssd"))
        self.arousal = FigureBlock(figure_name("score"), "")
        self.signal = FigureBlock(self.tr("Signal"), "")
        self._look = appearance()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for block in (self.rate, self.variability, self.arousal, self.signal):
            row.addWidget(block, 1)

    def show_conduct(self, conduct: Conduct) -> None:
        """Show what the session knows now."""
        session_state = conduct.session_state
        told = [event for event in conduct.events if isinstance(event, Indices) and event.t >= conduct.began_s()]
        rmssd = [event.rmssd_ms for event in told if event.rmssd_ms is not None]
        rested = conduct.rest_figures()
        rest = (rested.rate_bpm, rested.rmssd_ms) if rested is not None else (None, None)
        heart = session_state.heart_rate.rate_bpm if session_state.heart_rate is not None else 0
        lost = session_state.fault is not None
        newest = session_state.indices.rmssd_ms if session_state.indices is not None and not lost else None
        hidden = self._look.look.hide_numbers
        if hidden:
            self.rate.say(against_rest(None if lost else heart or None, rest[0], RATE_STEP), "", word=True)
            self.variability.say(against_rest(newest, rest[1], RMSSD_STEP * (rest[1] or 0.0)), "", word=True)
        else:
            now = str(heart) if heart and not lost else DASH
            self.rate.say(now, self._against(rest[0], conduct.highest_bpm, up=True))
            shown = DASH if newest is None else f"{newest:.0f}"
            self.variability.say(shown, self._against(rest[1], min(rmssd, default=None), up=False))
        arousal = session_state.arousal
        if hidden or arousal is None or arousal.score is None:
            self.arousal.say(state_word(session_state.shown()), "", word=True)
        else:
            sure = self.tr("confidence good") if arousal.confidence >= 0.6 else self.tr("a first estimate")
            self.arousal.say(f"{arousal.smoothed or arousal.score:.0f}", sure)
        self._show_signal(conduct, lost=lost)

    def _against(self, rest: float | None, extreme: float | None, *, up: bool) -> str:
        if rest is None or extreme is None:
            return ""
        told = self.tr("rest {rest}, highest {most}") if up else self.tr("rest {rest}, lowest {most}")
        return told.format(rest=round(rest), most=round(extreme))

    def _show_signal(self, conduct: Conduct, *, lost: bool) -> None:
        indices = conduct.session_state.indices
        if lost or indices is None:
            self.signal.say(DASH, "", word=True)
            return
        clean = 100.0 - indices.artefact_percent
        word = self.tr("Good") if clean >= 95 else self.tr("Fair") if clean >= 90 else self.tr("Poor")
        self.signal.say(word, self.tr("{n} % of beats clean").format(n=round(clean)), word=True)


def against_rest(value: float | None, rest: float | None, step: float) -> str:
    """A value in words, against the rest of the same session."""
    if value is None or rest is None:
        return DASH
    if abs(value - rest) < step:
        return translate("Demonstrate", "as at rest")
    return translate("Demonstrate", "above rest") if value > rest else translate("Demonstrate", "below rest")
