"""The end of finding one's pace: the pace, all five as bars, why it is this one, and how sure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.runner import READY_S
from biofeedback.events import PaceBound, PaceFound, StartExercise
from biofeedback.gui.design.look import appearance
from biofeedback.gui.practise.pace_bars import PaceBars, PaceSwing, nearest
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text

# The last beats become final a few seconds after the last breath.
WAIT_MS = 9000
CERTAIN = 0.9
LIKELY = 0.7


def pace_sentence(found: PaceFound) -> str:
    """The result as one sentence, no surer than it is."""
    certain: dict[PaceBound, str] = {
        "": translate("Pace", "Your pace is about {rate} breaths a minute."),
        "at_or_below": translate("Pace", "Your pace is at or below {rate} breaths a minute."),
        "at_or_above": translate("Pace", "Your pace is at or above {rate} breaths a minute."),
    }
    perhaps: dict[PaceBound, str] = {
        "": translate("Pace", "Your pace may be about {rate} breaths a minute."),
        "at_or_below": translate("Pace", "Your pace may be at or below {rate} breaths a minute."),
        "at_or_above": translate("Pace", "Your pace may be at or above {rate} breaths a minute."),
    }
    said = (certain if found.certainty >= CERTAIN else perhaps)[found.bound]
    return said.format(rate=number_text(found.rate_per_min, 1))


def pace_note(found: PaceFound) -> str:
    """What goes with it."""
    if found.bound and found.certainty >= CERTAIN:
        text = translate("Pace", "It was {edge} of those that were breathed. Resonance breathing uses it from now on.")
        slowest = found.bound == "at_or_below"
        return text.format(edge=translate("Pace", "the slowest") if slowest else translate("Pace", "the fastest"))
    if found.certainty >= CERTAIN:
        return translate("Pace", "Resonance breathing uses it from now on. It can drift; look again in two weeks.")
    other = number_text(found.runner_up_per_min, 1)
    text = translate("Pace", "The next likely one is {other}. Take whichever feels easier, and try again another day.")
    return text.format(other=other)


def pace_reason(found: PaceFound, swings: Sequence[PaceSwing]) -> str:
    """Why it is this one, from what is on show."""
    clear = [each for each in swings if each.swing_bpm is not None]
    best = nearest(clear, found.rate_per_min)
    if best is None:
        return ""
    most = max(clear, key=lambda each: each.swing_bpm or 0.0)
    if most is best:
        return translate("Pace", "There your heart swung furthest with the breath, from low to high.")
    text = translate(
        "Pace", "How far the heart swings and how closely it follows the breath meet there; at {rate} it swung further."
    )
    return text.format(rate=number_text(most.rate_per_min, 1))


def pace_surety(found: PaceFound) -> str:
    """How sure it is, in a word or two."""
    if found.certainty >= CERTAIN:
        return translate("Pace", "How sure: sure")
    likely = found.certainty >= LIKELY
    return translate("Pace", "How sure: fairly") if likely else translate("Pace", "How sure: not very")


class PaceResult(QWidget):
    """Emits ``acted(act)`` and ``left``."""

    acted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Text("", "hero", wrap=True)
        self.note = Text("", "body", "ink2", wrap=True)
        self.bars = PaceBars()
        self.caption = Text("", "label", "ink2", wrap=True)
        self.reason = Text("", "body", wrap=True)
        self.surety = Text("", "label", "ink2")
        self._found: PaceFound | None = None
        self._swings: tuple[PaceSwing, ...] = ()
        self.practise = Button(self.tr("Practise at this pace"), "primary")
        self.done = Button(self.tr("Done"), "outline")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(WAIT_MS)
        self._patience.timeout.connect(self._say_unclear)
        self.practise.clicked.connect(lambda: self.acted.emit(StartExercise("resonance", ready_s=READY_S)))
        self.done.clicked.connect(self.left.emit)
        self._lay_out()

    def wait(self) -> None:
        """The last pace is over; the result is on its way."""
        self.sentence.say(self.tr("Well done."))
        self.note.say(self.tr("Looking at how your heart answered."))
        self.practise.hide()
        self._found, self._swings = None, ()
        self._show_bars()
        self._patience.start()

    def show_found(self, found: PaceFound) -> None:
        """Show the result."""
        self._patience.stop()
        self.sentence.say(pace_sentence(found))
        self.note.say(pace_note(found))
        self._found = found
        self._show_bars()
        self.practise.show()
        self.practise.setFocus()

    def show_swings(self, swings: Sequence[PaceSwing]) -> None:
        """What the heart did at each pace."""
        self._swings = tuple(swings) or self._swings
        self._show_bars()

    def _show_bars(self) -> None:
        found = self._found
        if found is not None and self._swings:
            self.bars.show_swings(self._swings, found.rate_per_min)
            self.reason.say(pace_reason(found, self._swings))
            told = translate("Pace", "How far your heart swung at each pace, beats a minute from low to high")
            hidden = appearance().look.hide_numbers
            self.caption.say(translate("Pace", "How far your heart swung at each pace") if hidden else told)
        self.surety.say(pace_surety(found) if found is not None else "")
        self.surety.setVisible(found is not None)
        for part in (self.bars, self.caption, self.reason):
            part.setVisible(found is not None and bool(self._swings))

    def escape(self) -> bool:
        """Back to the places."""
        self.left.emit()
        return True

    def _say_unclear(self) -> None:
        self.sentence.say(self.tr("The signal was not clear enough to tell this time."))
        self.note.say(self.tr("Moist pads and sitting still help. About six breaths a minute suits most people."))

    def _lay_out(self) -> None:
        for text in (self.sentence, self.note, self.caption, self.reason):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        footer = QHBoxLayout()
        footer.setSpacing(24)
        footer.addStretch(1)
        footer.addWidget(self.done)
        footer.addWidget(self.practise)
        footer.addStretch(1)
        inside, scroll = QWidget(), Scroll()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        scroll.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(14)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.surety, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.bars, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.caption)
        column.addWidget(self.reason)
        column.addWidget(self.note)
        column.addSpacing(8)
        column.addLayout(footer)
        column.addStretch(1)


def make(needs: ScreenNeeds) -> PaceResult:
    """The end of finding one's pace."""
    screen = PaceResult()
    screen.acted.connect(needs.act)
    screen.left.connect(needs.hide_overlay)
    return screen
