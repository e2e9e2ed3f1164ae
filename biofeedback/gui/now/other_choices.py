"""Three things in place of the one that was offered, and a quiet way to the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.text.words import length, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.pressable import Pressable
from biofeedback.gui.widgets.text import Text

if TYPE_CHECKING:
    from biofeedback.coaching.exercise import Exercise


class OtherChoices(QWidget):
    """Emits ``chosen(exercise id)``, ``all_wanted`` and ``left``."""

    chosen = Signal(str)
    all_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ChoiceRow] = []
        self.back = Button(self.tr("Back"), "plain", icon="back")
        self.all = Button(self.tr("All exercises"), "plain", small=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._rows)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.all)
        column.addLayout(foot)
        self.back.clicked.connect(self.left.emit)
        self.all.clicked.connect(self.all_wanted.emit)

    def offer(self, exercises: Sequence[Exercise]) -> None:
        """Show these, the focus on the first."""
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [ChoiceRow(exercise) for exercise in exercises]
        for row in self.rows:
            self._rows.addWidget(row)
            row.show()
            row.clicked.connect(lambda _=False, row=row: self.chosen.emit(row.exercise.id))
        before: QWidget | None = None
        for each in (*self.rows, self.back, self.all):
            if before is not None:
                QWidget.setTabOrder(before, each)
            before = each
        self.show()
        (self.rows[0] if self.rows else self.all).setFocus()


class ChoiceRow(Pressable):
    """One exercise that begins when it is pressed: name, length, one line."""

    RADIUS = 14.0

    def __init__(self, exercise: Exercise, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.exercise = exercise
        name, line = translate("Exercises", exercise.name), translate("Exercises", exercise.line)
        self.setAccessibleName(f"{name}, {length(exercise.duration_s)}")
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text(name, "card_title", wrap=True), 1)
        head.addWidget(Text(length(exercise.duration_s), "label", "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(Text(line, "label", "ink2", wrap=True))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(200, 60)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize(160, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(colours.outline), 1.25))
        painter.setBrush(QColor(colours.primary_soft) if over else Qt.BrushStyle.NoBrush)
        body = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(body, self.RADIUS, self.RADIUS)
