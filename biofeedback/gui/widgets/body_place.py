"""One place of a body figure: how it is marked, and the button that lies over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from biofeedback.events import Ache, BodyPlace
from biofeedback.gui.text.place_words import ache_words, intensity_word, place_word
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.body_shapes import View
from biofeedback.self_report.check_in import PlaceChange

# What is felt without a number is drawn as something in between.
UNTOLD = 5.0
STEPS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """How a place is drawn: filled by ``level`` (0 to 1), with a label, and with what it was before, if told."""

    level: float
    words: str
    label: str = ""
    before: float | None = None


def ache_mark(ache: Ache, *, hidden: bool) -> PlaceMark:
    """What is felt at a place; ``hidden`` puts words for the number."""
    label = "" if hidden or ache.intensity is None else f"{ache.intensity}"
    return PlaceMark(_strength(ache.intensity) / 10.0, ache_words(ache, hide_numbers=hidden), label)


def change_mark(change: PlaceChange, *, hidden: bool) -> PlaceMark:
    """A place before and after an exercise."""
    before, after = _strength(change.before), _strength(change.after)
    told = [intensity_word(value) if hidden or value is None else f"{value}" for value in (change.before, change.after)]
    words = translate("Body", "{before} before, {after} after").format(before=told[0], after=told[1])
    label = "" if hidden or change.before is None or change.after is None else f"{change.before} → {change.after}"
    return PlaceMark(after / 10.0, words, label, before / 10.0)


def _strength(intensity: int | None) -> float:
    return UNTOLD if intensity is None else float(intensity)


class PlaceButton(QAbstractButton):
    """One place of one view: pressed by mouse, Space or Enter, named for screen readers. The figure paints it."""

    walked = Signal(int)

    def __init__(self, view: View, place: BodyPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self.view: View = view
        self.place: BodyPlace = place
        self.setText(place_word(place))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def nextCheckState(self) -> None:
        # What is felt is told by the figure's owner, not by the press.
        pass

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            self.walked.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pass
