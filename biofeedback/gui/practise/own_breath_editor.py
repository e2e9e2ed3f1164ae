"""Making, changing and trying a breathing pattern of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from biofeedback.coaching.conditions import suits
from biofeedback.coaching.own_breath import (
    EXHALE_S,
    HOLD_S,
    INHALE_S,
    LONGEST_NAME,
    STEP_S,
    OwnBreath,
    OwnBreathFault,
    fault_of,
    own_exercise,
)
from biofeedback.events import StartExercise
from biofeedback.gui.practise.pictogram import Pictogram
from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.amount import Amount
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.text import Text

WIDEST = 720


class OwnBreathEditor(QWidget):
    """Emits ``kept(before, after)``, ``deleted(before)``, ``tried(StartExercise)`` and ``left``.

    ``before`` is None for a new one.
    """

    kept = Signal(object, object)
    deleted = Signal(object)
    tried = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: OwnBreath | None = None
        self._conditions: tuple[str, ...] = ()
        self.back = Button(self.tr("All exercises"), "plain", icon="back")
        self.title = Text("", "page", wrap=True)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name of the pattern"))
        self.name.setPlaceholderText(self.tr("A name, as “Evening”"))
        apply_style(self.name)
        self.amounts = {
            "inhale_s": Amount(self.tr("Breathe in"), _steps(INHALE_S), seconds_words),
            "hold_full_s": Amount(self.tr("Hold after breathing in"), _steps(HOLD_S), seconds_words),
            "exhale_s": Amount(self.tr("Breathe out"), _steps(EXHALE_S), seconds_words),
            "hold_empty_s": Amount(self.tr("Rest after breathing out"), _steps(HOLD_S), seconds_words),
        }
        self.note = Text("", "label", "ink2", wrap=True)
        self.keep = Button(self.tr("Keep"), "primary")
        self.try_it = Button(self.tr("Try it"), "outline")
        self.delete = Button(self.tr("Delete"), "plain")
        self.really = Button(self.tr("Delete it for good"), "outline")
        self._picture = QVBoxLayout()
        self._lay_out()
        self._connect()

    def show_breath(self, own: OwnBreath | None, conditions: tuple[str, ...]) -> None:
        """Show one to change; None for a new one."""
        self._before, self._conditions = own, conditions
        shown = own or OwnBreath("")
        self.title.say(own.name if own else self.tr("A breathing pattern of your own"))
        self.name.setText(shown.name)
        for field, amount in self.amounts.items():
            amount.choose(getattr(shown, field))
        self.delete.setVisible(own is not None)
        self.really.hide()
        self._show()

    def breath(self) -> OwnBreath:
        """What is entered."""
        return OwnBreath(self.name.text().strip(), **{field: each.value() for field, each in self.amounts.items()})

    def _show(self) -> None:
        own = self.breath()
        fault = fault_of(own)
        unsuited = not fault and not suits(own_exercise(own), self._conditions)
        for button in (self.keep, self.try_it):
            button.setEnabled(not fault and not unsuited)
        self.keep.setEnabled(self.keep.isEnabled() and bool(own.name))
        while (item := self._picture.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if not fault:
            self._picture.addWidget(Pictogram(own_exercise(own)))
        self.note.say(_unsuited_words() if unsuited else fault_words(fault) if fault else _rate_words(own))

    def _lengthen_out(self, inhale_s: float) -> None:
        if self.amounts["exhale_s"].value() < inhale_s:
            self.amounts["exhale_s"].choose(inhale_s)
        self._show()

    def _shorten_in(self, exhale_s: float) -> None:
        if self.amounts["inhale_s"].value() > exhale_s:
            self.amounts["inhale_s"].choose(exhale_s)
        self._show()

    def _connect(self) -> None:
        self.amounts["inhale_s"].changed.connect(self._lengthen_out)
        self.amounts["exhale_s"].changed.connect(self._shorten_in)
        for field in ("hold_full_s", "hold_empty_s"):
            self.amounts[field].changed.connect(self._show)
        self.name.textChanged.connect(self._show)
        self.name.returnPressed.connect(self.keep.click)
        self.keep.clicked.connect(lambda: self.kept.emit(self._before, self.breath()))
        self.try_it.clicked.connect(lambda: self.tried.emit(StartExercise(self.breath().exercise_id, 60.0)))
        self.delete.clicked.connect(self._ask)
        self.really.clicked.connect(lambda: self.deleted.emit(self._before))
        self.back.clicked.connect(self.left.emit)

    def _ask(self) -> None:
        self.really.show()
        self.really.setFocus()
        self.delete.hide()

    def _lay_out(self) -> None:
        card = Card()
        card.setMaximumWidth(WIDEST)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        titles = (self.tr("Breathe in"), self.tr("Hold"), self.tr("Breathe out"), self.tr("Rest"))
        for row, (title, amount) in enumerate(zip(titles, self.amounts.values(), strict=True)):
            grid.addWidget(Text(title, "body", wrap=True), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(amount, row, 1)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(28, 26, 28, 26)
        inside.setSpacing(14)
        inside.addWidget(Text(self.tr("Name"), "strong"))
        inside.addWidget(self.name)
        inside.addLayout(grid)
        inside.addLayout(self._picture)
        inside.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.setSpacing(14)
        for button in (self.keep, self.try_it, self.delete, self.really):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.title)
        column.addWidget(card)
        column.addLayout(buttons)
        column.addStretch(1)


def seconds_words(seconds: float) -> str:
    """Seconds of a phase, to the half."""
    return translate("Practise", "{n} s").format(n=number_text(seconds, 0 if seconds % 1 == 0 else 1))


def fault_words(fault: OwnBreathFault) -> str:
    """Why a pattern cannot be breathed."""
    words: dict[OwnBreathFault, str] = {
        "": "",
        "exhale_shorter": translate("Practise", "The out-breath is at least as long as the in-breath."),
        "too_fast": translate("Practise", "One breath takes at least 5 seconds here. Make a phase longer."),
        "too_slow": translate("Practise", "One breath takes at most 16 seconds here. Make a phase shorter."),
        "out_of_range": translate("Practise", "A pause lasts at most 4 seconds."),
    }
    return words[fault]


def _unsuited_words() -> str:
    return translate(
        "Practise", "What you told of yourself speaks against this one. Without pauses, or quicker, it may suit you."
    )


def _rate_words(own: OwnBreath) -> str:
    rate = number_text(60.0 / own.cycle_s, 1)
    return translate("Practise", "{rate} breaths a minute. No pause is longer than 4 seconds.").format(rate=rate)


def _steps(between: tuple[float, float]) -> list[float]:
    low, high = between
    return [low + STEP_S * k for k in range(round((high - low) / STEP_S) + 1)]
