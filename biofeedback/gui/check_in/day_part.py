"""How the day is: mood, energy, last night, and what it had in it. Folded away until it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from msgspec.structs import replace
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.text.place_words import chip_word, energy_word, mood_word, sleep_word
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.scale import Scale
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.check_in import CheckInEntry, DayChip, Level

LONGEST_SLEEP_H = 16.0
STEP_H = 0.5
# Below everything one can have slept: nothing was told.
UNTOLD_H = -STEP_H
FIRST_H = 7.0


class HoursField(QDoubleSpinBox):
    """Hours in steps of half an hour, or nothing; from nothing the first step goes to seven."""

    def stepBy(self, steps: int) -> None:
        if self.value() == UNTOLD_H:
            self.setValue(FIRST_H)
        else:
            super().stepBy(steps)


class DayPart(QWidget):
    """Holds what is said of the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        steps = range(1, 6)
        self.mood = Scale(self.tr("Mood"), steps, mood_word)
        self.energy = Scale(self.tr("Energy"), steps, energy_word)
        self.sleep_quality = Scale(self.tr("Sleep last night"), steps, sleep_word)
        self.sleep_h = HoursField()
        self.chips: dict[DayChip, Chip] = {chip: Chip(chip_word(chip), whole=True) for chip in get_args(DayChip)}
        self._words: dict[Scale, Text] = {}
        self._lay_out()

    def show_entry(self, entry: CheckInEntry) -> None:
        """Show what was said."""
        for scale, value in (
            (self.mood, entry.mood),
            (self.energy, entry.energy),
            (self.sleep_quality, entry.sleep_quality),
        ):
            scale.choose(value)
        self.sleep_h.setValue(UNTOLD_H if entry.sleep_h is None else entry.sleep_h)
        for chip, button in self.chips.items():
            button.setChecked(chip in entry.chips)
        self._say()

    def said_in(self, entry: CheckInEntry) -> CheckInEntry:
        """The entry with what is said here."""
        hours = self.sleep_h.value()
        return replace(
            entry,
            mood=_level(self.mood),
            energy=_level(self.energy),
            sleep_h=None if hours < 0 else hours,
            sleep_quality=_level(self.sleep_quality),
            chips=tuple(chip for chip, button in self.chips.items() if button.isChecked()),
        )

    def _say(self) -> None:
        words: dict[Scale, Callable[[Any], str]] = {
            self.mood: mood_word,
            self.energy: energy_word,
            self.sleep_quality: sleep_word,
        }
        for scale, text in self._words.items():
            text.say(words[scale](scale.value))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        rows = (
            (self.tr("Mood"), self.mood),
            (self.tr("Energy"), self.energy),
            (self.tr("Sleep last night"), self.sleep_quality),
        )
        for row, (title, scale) in enumerate(rows):
            self._words[scale] = Text("", "label", "ink2")
            scale.chosen.connect(self._say)
            scale.setMinimumWidth(scale.sizeHint().width())
            grid.addWidget(Text(title, "label"), row, 0)
            grid.addWidget(scale, row, 1)
            grid.addWidget(self._words[scale], row, 2)
        grid.setColumnStretch(2, 1)
        self.sleep_h.setRange(UNTOLD_H, LONGEST_SLEEP_H)
        self.sleep_h.setSingleStep(STEP_H)
        self.sleep_h.setDecimals(1)
        self.sleep_h.setSuffix(self.tr(" h"))
        self.sleep_h.setSpecialValueText("–")
        self.sleep_h.setAccessibleName(self.tr("Hours of sleep last night"))
        apply_style(self.sleep_h)
        hours = QHBoxLayout()
        hours.addWidget(self.sleep_h)
        hours.addStretch(1)
        grid.addWidget(Text(self.tr("Hours"), "label"), len(rows), 0)
        grid.addLayout(hours, len(rows), 1, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        chips = QWidget()
        flow = Flow(chips)
        for button in self.chips.values():
            button.setCheckable(True)
            flow.addWidget(button)
        column.addWidget(chips)


def _level(scale: Scale) -> Level | None:
    return next((level for level in get_args(Level) if level == scale.value), None)
