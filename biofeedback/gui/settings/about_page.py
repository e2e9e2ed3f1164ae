"""What this is, what it is not, and when to seek help."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback import __version__
from biofeedback.gui.settings.bug_report_card import BugReportCard
from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.text import Text


class AboutPage(SettingsPage):
    """Plain words. Emits ``red_flags_pressed``."""

    red_flags_pressed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About and safety"), parent=parent)
        self._say(
            self.tr("What it shows"),
            self.tr(
                "How alert the body is, from the time between heartbeats, against your own usual. That can be stress, "
                "effort, coffee, heat or joy. It is not a diagnosis and this is not a medical device."
            ),
        )
        self._say(
            self.tr("Exercises"),
            self.tr(
                "Stop whenever something feels wrong: dizziness, tingling, pain, shortness of breath. Breathe as you "
                "like. Nothing here has to be endured."
            ),
        )
        self.red_flags = Button(self.tr("Feel unwell?"), "outline", small=True)
        self.red_flags.clicked.connect(self.red_flags_pressed.emit)
        signs = self.tr("Signs that call for help, whatever this program shows")
        self.add_card(Row(self.tr("Feel unwell?"), signs, self.red_flags))
        self._say(self.tr("Version"), f"Biofeedback {__version__}. {self.tr('Font: Figtree, SIL Open Font Licence.')}")
        self.bug_report = BugReportCard(context)
        self.add_card(self.bug_report)
        self.finish()

    def escape(self) -> bool:
        """Close the report that is open."""
        return self.bug_report.escape()

    def _say(self, title: str, text: str) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 14, 0, 14)
        column.setSpacing(4)
        column.addWidget(Text(title, "strong"))
        column.addWidget(Text(text, "body", "ink2", wrap=True))
        self.add_card(part)
