"""All day in the background: starting with the computer, staying in the tray."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.widgets.switch import Switch
from biofeedback.services.autostart import start_with_desktop, starts_with_desktop


class BackgroundPage(SettingsPage):
    """The first switch shows what the system has, not what was pressed."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        line = self.tr("It waits in the tray, begins when you put the strap on, and is silent when you take it off.")
        super().__init__(self.tr("In the background"), line, parent)
        self._context = context
        self.start = Switch(self.tr("Start with the computer"))
        self.stay = Switch(self.tr("Stay in the tray"))
        self.start_row = Row(self.tr("Start with the computer"), self.tr("In the tray, without a window"), self.start)
        stay_note = self.tr("Closing the window leaves it watching, where the desktop has a tray")
        self.add_card(self.start_row, Row(self.tr("Stay in the tray"), stay_note, self.stay))
        self.finish()
        self.stay.setChecked(context.preferences.stay_in_tray)
        self.stay.clicked.connect(lambda on: context.prefer(stay_in_tray=on))
        self.start.clicked.connect(self._switch)
        self.refresh()

    def refresh(self) -> None:
        """Show what the system has."""
        self._context.run(starts_with_desktop, self.start.setChecked)

    def _switch(self, on: bool) -> None:
        def work() -> bool | str:
            try:
                return start_with_desktop(on)
            except OSError as error:
                return error_words(error)

        self._context.run(work, self._switched)

    def _switched(self, found: bool | str) -> None:
        if isinstance(found, str):
            self.start_row.note.say(self.tr("That did not work: {why}.").format(why=found))
            self.refresh()
        else:
            self.start_row.note.say(self.tr("In the tray, without a window"))
            self.start.setChecked(found)
