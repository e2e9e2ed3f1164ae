"""The breath among the readings: its rate, what it was read from, or that it cannot be told and why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.now.reading_tile import ReadingTile
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.figure_names import figure_name, figure_unit
from biofeedback.gui.text.words import DASH, translate
from biofeedback.gui.widgets.text import Text


class BreathReading(ReadingTile):
    """Breaths a minute against the usual of this session."""

    def __init__(self, usual_note: str, parent: QWidget | None = None) -> None:
        super().__init__(figure_name("breath"), figure_unit("breath"), usual_note, parent)
        self.source = Text("", "label", "ink3", wrap=True)
        self.column.insertWidget(self.column.indexOf(self.note), self.source)

    def show_breath(self, session_state: SessionState, now_s: float, state: StateColour, *, heard: bool) -> None:
        """Show what is known now; a dash where nothing is heard."""
        if session_state.breath is None or not heard:
            self._tell(None, "")
            self.show_value(None, None, state)
            return
        from biofeedback.gui.now.reference_range import usual_breath
        from biofeedback.gui.text import body_words

        told = body_words.breath_known(session_state, now_s)
        usual = usual_breath(session_state.breath_rates)
        self.show_value(told.rate_bpm if told is not None else None, usual, state)
        self._tell(told, "" if told is None else told.note)

    def _tell(self, told: object, note: str) -> None:
        self.source.say(note)
        self.source.setVisible(bool(note))
        if told is not None and self.figure.said() == DASH and note:
            self._say_word(note)
        elif note:
            self.setAccessibleName(f"{self.accessibleName()}, {note}")

    def _say_word(self, why: str) -> None:
        word = translate("Breath", "cannot tell")
        self.figure.say(word, word=True)
        self.setAccessibleName(f"{self._names[0]}: {word}, {why}")
