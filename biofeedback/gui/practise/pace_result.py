"""The end of finding one's pace: the pace, how sure it is, and a flower with as many petals."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.events import PaceBound, PaceFound, StartExercise
from biofeedback.gui.practise.flower import Flower
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.text import Text

# The last beats become final a few seconds after the last breath.
WAIT_MS = 9000
CERTAIN = 0.9


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


class PaceResult(QWidget):
    """Emits ``acted(act)`` and ``left``."""

    acted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Text("", "hero", wrap=True)
        self.note = Text("", "body", "ink2", wrap=True)
        self.flower = Flower(side=260)
        self.practise = Button(self.tr("Practise at this pace"), "primary")
        self.done = Button(self.tr("Done"), "outline")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(WAIT_MS)
        self._patience.timeout.connect(self._say_unclear)
        self.practise.clicked.connect(lambda: self.acted.emit(StartExercise("resonance")))
        self.done.clicked.connect(self.left.emit)
        self._lay_out()

    def wait(self) -> None:
        """The last pace is over; the result is on its way."""
        self.sentence.say(self.tr("Well done."))
        self.note.say(self.tr("Looking at how your heart answered."))
        self.practise.hide()
        self.flower.hide()
        self._patience.start()

    def show_found(self, found: PaceFound) -> None:
        """Show the result."""
        self._patience.stop()
        self.sentence.say(pace_sentence(found))
        self.note.say(pace_note(found))
        self.flower.show_picture(RingsPicture("calm", 30.0), 58.0, petals=found.rate_per_min)
        self.flower.show()
        self.practise.show()
        self.practise.setFocus()

    def escape(self) -> bool:
        """Back to the places."""
        self.left.emit()
        return True

    def _say_unclear(self) -> None:
        self.sentence.say(self.tr("The signal was not clear enough to tell this time."))
        self.note.say(self.tr("Moist pads and sitting still help. About six breaths a minute suits most people."))

    def _lay_out(self) -> None:
        for text in (self.sentence, self.note):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        footer = QHBoxLayout()
        footer.setSpacing(24)
        footer.addStretch(1)
        footer.addWidget(self.done)
        footer.addWidget(self.practise)
        footer.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 32, 56, 40)
        column.setSpacing(20)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.flower, 0, Qt.AlignmentFlag.AlignHCenter)
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
