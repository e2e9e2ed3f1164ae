"""The straps in reach, as they appear, and the virtual one; with help when none does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.events import FaultCode
from biofeedback.gui.state.preferences import VIRTUAL
from biofeedback.gui.text.fault_words import trouble_of_cause
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card, Hairline
from biofeedback.gui.widgets.straps.strap_row import StrapRow
from biofeedback.gui.widgets.text import Text
from biofeedback.services.wearer import Services, StrapOffer

PATIENCE_MS = 8000


class StrapList(QWidget):
    """Looks for straps while it is visible. ``changed`` tells that the choice or the list is another."""

    changed = Signal()
    _found = Signal(object)
    _troubled = Signal(str)

    def __init__(self, services: Callable[[], Services | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._stop: Callable[[], None] | None = None
        self.rows: dict[str, StrapRow] = {}
        self._group = QButtonGroup(self)
        self.status = Text("", "body", "ink2", wrap=True)
        self.help_button = Button(self.tr("My strap is not in the list"), "plain")
        self.help = Text(help_text(), "label", "ink2", wrap=True)
        self.help.hide()
        card = Card()
        self._inside = QVBoxLayout(card)
        self._inside.setContentsMargins(9, 9, 9, 9)
        self._inside.setSpacing(0)
        self._line = Hairline()
        self._inside.addWidget(self._line)
        virtual = StrapOffer(VIRTUAL, self.tr("Virtual strap"))
        self._add(virtual, last=True)
        foot = QHBoxLayout()
        foot.addWidget(self.status, 1)
        foot.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(card)
        column.addLayout(foot)
        column.addWidget(self.help)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say_none)
        self.help_button.clicked.connect(lambda: self.help.setVisible(not self.help.isVisible()))
        self._found.connect(self._show_found)
        self._troubled.connect(self._show_trouble)
        self._line.hide()

    def chosen(self) -> StrapOffer | None:
        """The strap that is chosen."""
        row = self._group.checkedButton()
        return row.offer if isinstance(row, StrapRow) else None

    def look(self) -> None:
        """Begin to look; what was chosen stays chosen."""
        self.leave()
        services = self._services()
        if services is None:
            return
        self.status.say(self.tr("Looking for straps nearby"))
        self._patience.start()
        self._stop = services.look_for_straps(_safely(self._found), _safely(self._troubled))

    def leave(self) -> None:
        """Stop looking."""
        self._patience.stop()
        if self._stop is not None:
            self._stop()
            self._stop = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        self.leave()
        super().hideEvent(event)

    def _show_found(self, offers: tuple[StrapOffer, ...]) -> None:
        for offer in offers:
            if offer.address in self.rows:
                self.rows[offer.address].show_offer(offer)
            else:
                self._add(offer)
        if offers:
            self._patience.stop()
            self._line.show()
            self.status.say(self.tr("Still looking"))
            if self.chosen() is None:
                self.rows[offers[0].address].setChecked(True)
        self.changed.emit()

    def _show_trouble(self, cause: FaultCode) -> None:
        self._patience.stop()
        trouble = trouble_of_cause(cause)
        self.status.say(f"{trouble.title}. {trouble.text}")

    def _say_none(self) -> None:
        self.status.say(self.tr("No strap is in reach yet. Is it worn, and are the pads moist?"))
        self.help.show()

    def _add(self, offer: StrapOffer, *, last: bool = False) -> None:
        row = StrapRow(offer)
        self.rows[offer.address] = row
        self._group.addButton(row)
        self._inside.insertWidget(self._inside.count() if last else self._inside.indexOf(self._line), row)
        row.toggled.connect(lambda _on: self.changed.emit())


def help_text() -> str:
    """What helps when a strap does not show up."""
    return translate(
        "StrapList",
        "A strap sends only while it is worn with moist pads. One that is connected to a phone or a watch stays "
        "hidden: close the app there, or turn its Bluetooth off for a moment. Some watches can send their heart rate "
        "as well; look for “broadcast heart rate” in their settings.",
    )


def _safely(signal: SignalInstance) -> Callable[..., None]:
    """Emit from another thread; the window may be gone by then."""

    def emit(value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:
            del value

    return emit
