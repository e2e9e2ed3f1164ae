"""One reading: label, value, unit, a bar against the usual, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.now.figure import Figure
from biofeedback.gui.text.words import DASH, amount
from biofeedback.gui.widgets.range_bar import RangeBar
from biofeedback.gui.widgets.text import Text

if TYPE_CHECKING:
    from biofeedback.gui.now.reference_range import UsualRange


class ReadingTile(QWidget):
    """A value against the wearer's usual; with numbers hidden, a word in the same place."""

    def __init__(
        self, label: str, unit: str, usual_note: str, parent: QWidget | None = None, *, short_label: str = ""
    ) -> None:
        super().__init__(parent)
        self._unit = unit
        self._usual_note = usual_note
        self._names = (label, short_label or label)
        self._look = appearance()
        self._label = Text(label, "label", "ink2")
        self.figure = Figure(unit)
        self.bar = RangeBar()
        self.note = Text("", "label", "ink3")
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(6)
        self._head.addWidget(self._label)
        self._head.addWidget(self.figure)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addLayout(self._head)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.note)

    def show_value(self, value: float | None, usual: UsualRange | None, state: StateColour) -> None:
        """Show a value, or a dash where it is not known."""
        hidden = self._look.look.hide_numbers
        share = usual.share(value) if usual and value is not None else None
        self.bar.show_range(usual.band if usual else None, share, state)
        if value is None:
            told = DASH
        elif hidden:
            told = amount(usual.distance(value)) if usual else DASH
        else:
            told = f"{value:.0f}"
        self.figure.say(told, word=hidden)
        self.note.say("" if hidden or usual is None else self._usual_note.format(low=usual.low, high=usual.high))
        self.setAccessibleName(f"{self._names[0]}: {told} {'' if hidden else self._unit}".strip())

    def shorten(self, short: bool, *, noted: bool) -> None:
        """Value beside its name where there is little room; ``noted`` keeps the note about the usual."""
        self.note.setVisible(noted)
        self._label.say(self._names[short])
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if short else QBoxLayout.Direction.TopToBottom)
        self.figure.align_right(short)


class SignalBars(QWidget):
    """Four bars; how many are filled tells how clear the signal is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = 0
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_bars(self, filled: int) -> None:
        """Fill 0 to 4 of them."""
        if filled != self._filled:
            self._filled = filled
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.look.px(25), self._look.look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self.height() / 20.0
        for place in range(4):
            height = (6 + 4 * place) * unit
            left = place * 6.5 * unit
            painter.setPen(QColor(colours.ink2))
            painter.setBrush(QColor(colours.ink2) if place < self._filled else Qt.BrushStyle.NoBrush)
            bar = QRectF(left + 0.5, self.height() - height, 4.2 * unit, height - 1)
            painter.drawRoundedRect(bar, 1.8 * unit, 1.8 * unit)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
