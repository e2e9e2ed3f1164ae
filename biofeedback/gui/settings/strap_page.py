"""Strap and battery, and choosing another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from biofeedback.gui.now.top_bar import strap_words
from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.fault_words import small_trouble
from biofeedback.gui.text.words import DASH
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.straps.strap_list import StrapList
from biofeedback.gui.widgets.switch import Switch


class StrapPage(SettingsPage):
    """Emits ``strap_chosen(address, name)``."""

    strap_chosen = Signal(str, str)

    def __init__(self, context: AppContext, session_state: SessionState, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Strap"), parent=parent)
        self._session_state = session_state
        self.now = Row(self.tr("Worn now"), "")
        self.battery = Row(self.tr("Battery"), "")
        self.add_card(self.now, self.battery)
        self.straps = StrapList(lambda: context.services)
        self.use = Button(self.tr("Use this strap"), "primary")
        self.straps.changed.connect(self._name_button)
        self.use.clicked.connect(self._use)
        self.column.addWidget(self.straps)
        self.column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        self.movement = Switch(self.tr("Read breath and posture from the strap"))
        self.movement.setChecked(context.preferences.movement)
        self.movement.toggled.connect(lambda on: context.prefer(movement=on))
        about = self._about_movement()
        self.add_card(Row(self.tr("Read breath and posture from the strap"), about, self.movement))
        self.ecg = Switch(self.tr("Record the ECG"))
        self.ecg.setChecked(context.preferences.ecg)
        self.ecg.toggled.connect(lambda on: context.prefer(ecg=on))
        self.add_card(Row(self.tr("Record the ECG"), self._about_ecg(), self.ecg))
        self.use.setEnabled(False)
        self.finish()

    def _about_movement(self) -> str:
        return self.tr(
            "A Polar H10 has an accelerometer: with each breath it tilts a little, and it shows leaning, lying and "
            "moving. Without it breath is read from the heart, and posture not at all. It counts from the next "
            "recording on."
        )

    def _about_ecg(self) -> str:
        return self.tr(
            "A Polar H10 can send it. It is kept with the recording and shown in its replay, "
            "from the next recording on; the strap's battery empties sooner."
        )

    def refresh(self) -> None:
        """Show how the strap does."""
        self.now.note.say(strap_words(self._session_state.device))
        self.now.note.setVisible(True)
        percent = self._session_state.battery_percent
        told = DASH if percent is None else f"{percent} %"
        trouble = small_trouble(self._session_state.device)
        self.battery.note.say(f"{told}. {trouble}" if trouble else told)
        self.battery.note.setVisible(True)

    def _name_button(self) -> None:
        offer = self.straps.chosen()
        self.use.setEnabled(offer is not None)
        self.use.setText(self.tr("Use {name}").format(name=offer.name) if offer else self.tr("Use this strap"))
        self.use.updateGeometry()

    def _use(self) -> None:
        offer = self.straps.chosen()
        if offer is not None:
            self.strap_chosen.emit(offer.address, offer.name)
