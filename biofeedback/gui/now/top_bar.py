"""The line at the top: day and time at the left, what can be pressed at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.text import Text
from biofeedback.gui.widgets.tip import set_tip

if TYPE_CHECKING:
    from biofeedback.events import Device

BEFORE_NOTICE = 12


class TopBar(QWidget):
    """Day, time, the eye that hides numbers, and the strap."""

    hide_numbers_toggled = Signal()
    check_in_pressed = Signal()
    strap_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.day = Text("", "strong")
        self.time = Text("", "label", "ink2", tabular=True)
        self.notice = Text("", "label", "ink3")
        self.check_in = Chip(self.tr("Check in"), "body", icon_alone=True)
        self.eye = Chip("", "eye")
        self.strap = Chip("", "strap", icon_alone=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.day)
        row.addWidget(self.time)
        row.addSpacing(BEFORE_NOTICE)
        row.addWidget(self.notice)
        row.addStretch(1)
        row.addWidget(self.check_in)
        row.addWidget(self.eye)
        row.addWidget(self.strap)
        self.check_in.clicked.connect(self.check_in_pressed.emit)
        self.eye.clicked.connect(self.hide_numbers_toggled.emit)
        self.strap.clicked.connect(self.strap_pressed.emit)
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()

    def fit(self, room: int) -> None:
        """Break the notice where it has less room than it is long, px."""
        row = self.layout()
        if row is None or not self.notice.said():
            return
        whole = round(QFontMetricsF(self.notice.font()).horizontalAdvance(self.notice.said())) + 8
        parts = (self.day, self.time, self.check_in, self.eye, self.strap)
        taken = sum(part.sizeHint().width() + row.spacing() for part in parts) + BEFORE_NOTICE + row.spacing()
        width = max(1, min(whole, room - taken))
        self.notice.setWordWrap(whole > width)
        self.notice.setFixedWidth(width)
        self.notice.setMinimumHeight(max(0, self.notice.heightForWidth(width)) if whole > width else 0)

    def show_time(self) -> None:
        """Show day and time, as the person's language writes them."""
        from PySide6.QtCore import QDateTime, QLocale

        when, locale = QDateTime.currentDateTime(), QLocale()
        self.day.say(locale.dayName(when.date().dayOfWeek()))
        self.time.say(locale.toString(when.time(), QLocale.FormatType.ShortFormat))

    def show_check_in(self, words: str) -> None:
        """Show where it was told to be tense."""
        self.check_in.show_words(words, "body")
        self.check_in.setAccessibleName(self.tr("Check in: {words}").format(words=words))
        set_tip(self.check_in, words)

    def show_live(self, session_state: SessionState) -> None:
        """Show how the strap does."""
        words = strap_words(session_state.device)
        here = session_state.device is not None and session_state.device.state in ("streaming", "waiting", "stale")
        self.strap.show_words(words, "strap" if here else "no_strap", session_state.battery_percent if here else None)
        charge = (
            translate("Strap", ", battery {n} %").format(n=session_state.battery_percent)
            if session_state.battery_percent
            else ""
        )
        self.strap.setAccessibleName(translate("Strap", "Strap: ") + words + charge)
        set_tip(self.strap, words)

    def _apply_theme(self) -> None:
        hidden = self._look.look.hide_numbers
        self.eye.show_words("", "eye_off" if hidden else "eye")
        name = self.tr("Show numbers") if hidden else self.tr("Hide numbers")
        self.eye.setAccessibleName(name)
        set_tip(self.eye, name)


def strap_words(device: Device | None) -> str:
    """The strap in the chip: its name when all is well, what is going on when not."""
    if device is None:
        return translate("Strap", "No strap yet")
    name = device.name or translate("Strap", "the strap")
    match device.state:
        case "streaming" | "stale" | "waiting":
            return device.name or translate("Strap", "Strap")
        case "connecting":
            return translate("Strap", "Connecting to {name}").format(name=name)
        case "stopped":
            return translate("Strap", "Not connected")
        case _:
            return translate("Strap", "Looking for {name}").format(name=name)
