"""One exercise as a card that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.coaching.exercise import Exercise
from biofeedback.events import ExerciseEffect
from biofeedback.gui.design import tokens
from biofeedback.gui.practise.pictogram import Pictogram
from biofeedback.gui.text.words import length, translate
from biofeedback.gui.widgets.effect_bar import Done, EffectBar, effect_word
from biofeedback.gui.widgets.pressable import Pressable
from biofeedback.gui.widgets.text import Text


class ExerciseCard(Pressable):
    """Pictogram, name, one line, length, and what it did so far."""

    RADIUS = float(tokens.CARD_RADIUS)

    def __init__(
        self, exercise: Exercise, effect: ExerciseEffect | None, done: Done = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.exercise = exercise
        name, line = translate("Exercises", exercise.name), translate("Exercises", exercise.line)
        word = effect_word(effect, done)
        self.setAccessibleName(f"{name}, {length(exercise.duration_s)}, {word}")
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        head = QHBoxLayout()
        head.addWidget(Pictogram(exercise), 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch(1)
        head.addWidget(Text(length(exercise.duration_s), "label", "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(EffectBar(effect))
        foot.addWidget(Text(word, "caption", "ink2", wrap=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(6)
        column.addLayout(head)
        column.addSpacing(6)
        column.addWidget(Text(name, "card_title", wrap=True))
        column.addWidget(Text(line, "label", "ink2", wrap=True))
        column.addStretch(1)
        column.addSpacing(8)
        column.addLayout(foot)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(200, 160)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize(160, 140)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(colours.outline if over else colours.hairline), 1.0))
        painter.setBrush(QColor(colours.surface))
        body = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(body, tokens.CARD_RADIUS, tokens.CARD_RADIUS)
