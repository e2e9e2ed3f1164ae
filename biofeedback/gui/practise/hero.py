"""The one exercise for now: the same as a card, larger, one a screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.exercise import Exercise
from biofeedback.events import ExerciseEffect
from biofeedback.gui.practise.flower import Flower
from biofeedback.gui.text.words import length, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.effect_bar import EffectBar, effect_word
from biofeedback.gui.widgets.text import Text

ROOMY = 720


class HeroCard(Card):
    """Emits ``chosen(exercise id)`` to begin, and ``opened(Exercise)`` to look at it first."""

    chosen = Signal(str)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, radius=20)
        self._exercise: Exercise | None = None
        self.why = Text("", "label", wrap=True)
        self.why.colour("calm")
        self.name = Text("", "page")
        self.line = Text("", "body", "ink2", wrap=True)
        self.start = Button(self.tr("Start"), "primary")
        self.more = Button(self.tr("About it"), "plain")
        self._effect = QWidget()
        self._effect_place = QVBoxLayout(self._effect)
        self._effect_place.setContentsMargins(0, 0, 0, 0)
        self._effect_place.setSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addStretch(1)
        words.addWidget(self.why)
        words.addWidget(self.name)
        words.addWidget(self.line)
        words.addSpacing(10)
        begin = QHBoxLayout()
        begin.setSpacing(20)
        begin.addWidget(self.start)
        begin.addWidget(self.more)
        begin.addStretch(1)
        words.addLayout(begin)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 18, 28, 18)
        row.setSpacing(28)
        row.addLayout(words, 1)
        row.addWidget(self._effect)
        self._flower = Flower()
        row.addWidget(self._flower, 0, Qt.AlignmentFlag.AlignVCenter)
        self.start.clicked.connect(self._choose)
        self.more.clicked.connect(lambda: self.opened.emit(self._exercise))

    def show_exercise(self, exercise: Exercise, effect: ExerciseEffect | None, why: str) -> None:
        """Show it with why it is the one, and what it did."""
        self._exercise = exercise
        self.why.say(why)
        self.name.say(translate("Exercises", exercise.name))
        self.line.say(translate("Exercises", exercise.line))
        self.start.setText(self.tr("Start, {length}").format(length=length(exercise.duration_s)))
        while (item := self._effect_place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._effect.setVisible(effect is not None and effect.n > 0)
        self._effect_place.addStretch(1)
        self._effect_place.addWidget(Text(self.tr("Arousal afterwards"), "label", "ink2"))
        self._effect_place.addWidget(EffectBar(effect))
        times = self.tr("{word}, %n times", "", effect.n if effect else 0).format(word=effect_word(effect))
        self._effect_place.addWidget(Text(times, "label", "ink2"))
        self._effect_place.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flower.setVisible(self.width() >= self._look.look.px(ROOMY))

    def _choose(self) -> None:
        if self._exercise is not None:
            self.chosen.emit(self._exercise.id)
