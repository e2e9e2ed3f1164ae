"""One exercise, with what to know before it begins."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.length import lengths_s
from biofeedback.coaching.own_breath import OWN_PREFIX
from biofeedback.events import ExerciseEffect, StartExercise
from biofeedback.gui.practise.pictogram import Pictogram
from biofeedback.gui.text.words import length, translate
from biofeedback.gui.widgets.amount import Amount
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.effect_bar import Done, EffectBar, effect_word
from biofeedback.gui.widgets.text import Text

WIDEST = 720


class AboutExercise(QWidget):
    """Why it helps, what it needs, when to stop. Emits ``chosen(StartExercise)``, ``left``, and ``change_pressed``."""

    chosen = Signal(object)
    left = Signal()
    change_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.exercise: Exercise | None = None
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.name = Text("", "page", wrap=True)
        self.start = Button(self.tr("Start"), "primary")
        self.length = Amount(self.tr("Length"), (60.0,), length)
        self.change = Button(self.tr("Change the pattern"), "outline")
        self._card = Card()
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(28, 26, 28, 26)
        self._inside.setSpacing(10)
        self._card.setMaximumWidth(WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.name)
        column.addWidget(self._card)
        begin = QHBoxLayout()
        begin.setSpacing(14)
        begin.addWidget(self.length)
        begin.addWidget(self.start)
        begin.addWidget(self.change)
        begin.addStretch(1)
        column.addLayout(begin)
        column.addStretch(1)
        self.back.clicked.connect(self.left.emit)
        self.start.clicked.connect(self._choose)
        self.length.changed.connect(self._say_length)
        self.change.clicked.connect(self.change_pressed.emit)

    def show_exercise(self, exercise: Exercise, effect: ExerciseEffect | None, done: Done = "") -> None:
        """Show one."""
        self.exercise = exercise
        self.name.say(translate("Exercises", exercise.name))
        offered = lengths_s(exercise)
        self.length.offer(offered, exercise.duration_s)
        self.length.setVisible(len(offered) > 1)
        self.change.setVisible(exercise.id.startswith(OWN_PREFIX))
        self._say_length(exercise.duration_s)
        while (item := self._inside.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._inside.addWidget(Pictogram(exercise))
        self._inside.addWidget(Text(translate("Exercises", exercise.line), "lead", wrap=True))
        self._inside.addSpacing(6)
        self._say(self.tr("Why it helps"), translate("Exercises", exercise.why))
        if exercise.needs:
            self._say(self.tr("At hand"), ", ".join(need_word(need) for need in sorted(exercise.needs)))
        self._say(self.tr("When to stop"), translate("Exercises", exercise.stop_when))
        self._inside.addSpacing(6)
        did = QHBoxLayout()
        did.setSpacing(14)
        did.addWidget(Text(self.tr("So far"), "strong"))
        bar = QWidget()
        bar.setLayout(did)
        did.setContentsMargins(0, 0, 0, 0)
        did.addWidget(EffectBar(effect))
        did.addWidget(Text(effect_word(effect, done), "label", "ink2", wrap=True), 1)
        self._inside.addWidget(bar)

    def _say(self, title: str, text: str) -> None:
        self._inside.addWidget(Text(title, "strong"))
        self._inside.addWidget(Text(text, "body", "ink2", wrap=True))

    def _say_length(self, length_s: float) -> None:
        self.start.setText(self.tr("Start, {length}").format(length=length(length_s)))
        self.start.updateGeometry()

    def _choose(self) -> None:
        if self.exercise is not None:
            wanted_s = self.length.value()
            usual = wanted_s == self.exercise.duration_s
            self.chosen.emit(StartExercise(self.exercise.id, 0.0 if usual else wanted_s))


def need_word(need: str) -> str:
    """What an exercise needs, in words."""
    words = {
        "chair": translate("Practise", "a chair"),
        "floor": translate("Practise", "room on the floor"),
        "wall": translate("Practise", "a free wall"),
        "mat": translate("Practise", "a rolled mat"),
        "heat_pack": translate("Practise", "a heat pack"),
        "water": translate("Practise", "cool water"),
        "paper": translate("Practise", "paper and pen"),
        "room_to_walk": translate("Practise", "room to walk"),
    }
    return words.get(need, need)
