"""One place that was pressed: what sort of ache, how strong, and a way to take it back."""

from __future__ import annotations

from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.events import Ache, AcheKind
from biofeedback.gui.text.place_words import intensity_word, kind_word, place_word
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.scale import Scale
from biofeedback.gui.widgets.text import Text


class AcheRow(QWidget):
    """Emits ``changed(ache)`` and ``removed(place)``."""

    changed = Signal(object)
    removed = Signal(str)

    def __init__(self, ache: Ache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ache = ache
        place = place_word(ache.place)
        self.kind = DropDown()
        for kind in get_args(AcheKind):
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setAccessibleName(self.tr("{place}, what it is like").format(place=place))
        self.intensity = Scale(
            self.tr("{place}, how strong").format(place=place), range(11), intensity_word, numbered=True
        )
        self.word = Text("", "label", "ink2")
        self.remove = Button(self.tr("Remove"), "plain", small=True)
        self.remove.setAccessibleName(self.tr("Remove {place}").format(place=place))
        self._lay_out(place)
        self.show_ache(ache)
        self.kind.activated.connect(lambda: self._change(replace(self.ache, kind=self.kind.currentData())))
        self.intensity.chosen.connect(lambda value: self._change(replace(self.ache, intensity=value)))
        self.remove.clicked.connect(lambda: self.removed.emit(self.ache.place))

    def show_ache(self, ache: Ache) -> None:
        """Show what is felt there."""
        self.ache = ache
        self.kind.setCurrentIndex(self.kind.findData(ache.kind))
        self.intensity.choose(ache.intensity)
        self.word.say(intensity_word(ache.intensity))

    def _change(self, ache: Ache) -> None:
        self.show_ache(ache)
        self.changed.emit(ache)

    def _lay_out(self, place: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text(place, "strong"))
        head.addWidget(self.word)
        head.addStretch(1)
        head.addWidget(self.remove)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.kind)
        foot.addWidget(self.intensity, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(foot)
