"""A day's check-ins in words; each can be deleted for good, which is asked once more in its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.history_words import span_word
from biofeedback.gui.text.place_words import ache_words, chip_word, energy_word, mood_word, place_word, sleep_word
from biofeedback.gui.text.words import exercise_name, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card, Hairline
from biofeedback.gui.widgets.text import Text
from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry


class CheckInRow(QWidget):
    """Emits ``deleted`` once it is sure."""

    deleted = Signal()

    def __init__(self, entry: CheckInEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._look = appearance()
        self.when = Text(time_words(entry), "strong", wrap=True)
        self.words = Text("", "label", wrap=True)
        self.delete = Button(translate("History", "Delete"), "plain", small=True)
        self.sure = Button(translate("History", "Delete for good"), "outline", small=True)
        self.keep = Button(translate("History", "Keep it"), "plain", small=True)
        for button in (self.delete, self.sure, self.keep):
            button.setAccessibleName(f"{button.text()}: {self.when.said()}")
        self._asking = QWidget()
        self._lay_out()
        self.delete.clicked.connect(lambda: self.ask(True))
        self.keep.clicked.connect(lambda: self.ask(False))
        self.sure.clicked.connect(self.deleted)
        self._look.changed.connect(self._say)
        self._say()

    def ask(self, on: bool) -> None:
        """Ask whether it should go for good."""
        self._asking.setVisible(on)
        self.delete.setVisible(not on)
        (self.sure if on else self.delete).setFocus()

    def asking(self) -> bool:
        """Whether it waits for the answer."""
        return not self._asking.isHidden()

    def _say(self) -> None:
        self.words.say(entry_words(self.entry, hide_numbers=self._look.look.hide_numbers))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.when, 1)
        head.addWidget(self.delete)
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 2, 0, 0)
        asking.setSpacing(18)
        asking.addWidget(self.sure)
        asking.addWidget(self.keep)
        asking.addStretch(1)
        self._asking.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self._asking)


class CheckInsCard(Card):
    """Emits ``deleted(entry)``; hidden on a day without any."""

    deleted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CheckInRow] = []
        self._list = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(4)
        column.addWidget(Text(translate("History", "Check-ins"), "strong"))
        column.addLayout(self._list)
        self.hide()

    def show_entries(self, entries: Sequence[CheckInEntry]) -> None:
        """Show a day's, oldest first; what is on show already stays as it is."""
        self.setVisible(bool(entries))
        if [row.entry for row in self.rows] == list(entries):
            return
        _clear(self._list)
        self.rows = []
        for at, entry in enumerate(entries):
            if at:
                self._list.addWidget(Hairline())
            row = CheckInRow(entry)
            row.deleted.connect(partial(self.deleted.emit, entry))
            self._list.addWidget(row)
            self.rows.append(row)

    def escape(self) -> bool:
        """Keep what was asked about."""
        asking = [row for row in self.rows if row.asking()]
        for row in asking:
            row.ask(False)
        return bool(asking)


def time_words(entry: CheckInEntry) -> str:
    """When it was, by the clock that hung there, and after which exercise."""
    local = int((entry.wall_s + entry.utc_offset_s) % DAY_S)
    told = f"{local // 3600:02d}:{local % 3600 // 60:02d}"
    if not entry.after_exercise:
        return told
    after = translate("History", "{time}, after {exercise}")
    return after.format(time=told, exercise=exercise_name(entry.after_exercise))


def entry_words(entry: CheckInEntry, *, hide_numbers: bool) -> str:
    """All that was said, a line each: the places, then the day."""
    told = [f"{place_word(ache.place)}: {ache_words(ache, hide_numbers=hide_numbers)}" for ache in entry.aches]
    if not told:
        told.append(translate("History", "No tense place"))
    day = []
    if entry.mood is not None:
        day.append(translate("History", "mood {word}").format(word=mood_word(entry.mood)))
    if entry.energy is not None:
        day.append(translate("History", "energy {word}").format(word=energy_word(entry.energy)))
    if entry.sleep_h is not None:
        day.append(translate("History", "slept {length}").format(length=span_word(3600.0 * entry.sleep_h)))
    if entry.sleep_quality is not None:
        day.append(translate("History", "sleep {word}").format(word=sleep_word(entry.sleep_quality)))
    day += [chip_word(chip) for chip in entry.chips]
    said = ", ".join(day)
    return "\n".join([*told, said[:1].upper() + said[1:]] if said else told)


def _clear(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
