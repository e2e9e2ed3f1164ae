"""When to see someone: calm words beside strong or long pain, with the emergency signs one step away. No verdict."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.seek_care import CareReason


class SeekCareCard(Card):
    """Emits ``signs_wanted``."""

    signs_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, edge="usual")
        self.why = Text("", "body", wrap=True)
        self.when = Text(when_words(), "label", "ink2", wrap=True)
        self.signs = Button(self.tr("Signs that need help at once"), "plain")
        self.signs.clicked.connect(self.signs_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("When to see someone"), "card_title", wrap=True))
        column.addWidget(self.why)
        column.addWidget(self.when)
        row = QHBoxLayout()
        row.addWidget(self.signs)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def show_reasons(self, reasons: tuple[CareReason, ...]) -> None:
        """Show it for these reasons; not at all without one."""
        self.setVisible(bool(reasons))
        self.why.say(" ".join(reason_words(reason) for reason in reasons))


def reason_words(reason: CareReason) -> str:
    """What was told, and what may be done."""
    words: dict[CareReason, str] = {
        "strong": translate("SeekCare", "You told of something strong. A doctor or physiotherapist can look at it."),
        "long": translate(
            "SeekCare", "You have told of the same place for more than six weeks. It may be time to ask."
        ),
    }
    return words[reason]


def when_words() -> str:
    """When it is worth asking somebody, in general."""
    return translate(
        "SeekCare",
        "It is worth seeing someone when pain lasts more than six weeks or does not get better, when it disturbs sleep "
        "or daily life, or when low mood, worry or panic come with it.",
    )
