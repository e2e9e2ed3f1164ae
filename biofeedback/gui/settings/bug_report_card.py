"""A fault to report: what would be handed on is shown first, and saved only when one wishes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.settings.rows import Row
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.preferences import Preferences
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.text import Text

LINES = 12


def collect(preferences: Preferences) -> str:
    """The report's text; takes as long as the system's Bluetooth does to answer."""
    from biofeedback.services.bug_report import bug_report
    from biofeedback.services.doctor import look_at_bluetooth, look_at_data_folder

    return bug_report((look_at_bluetooth(), *look_at_data_folder()), preferences._asdict())


class BugReportCard(QWidget):
    """A row, and below it, once it is pressed, the report with what can be done with it.

    Parameters
    ----------
    context : AppContext
    collected : callable, optional
        Gives the report's text; called in the background.
    """

    def __init__(
        self,
        context: AppContext,
        collected: Callable[[Preferences], str] = collect,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._collected = collected
        self.show_report = Button(translate("BugReport", "Show the report"), "outline", small=True)
        self.save = Button(translate("BugReport", "Save…"), "outline", small=True)
        self.close_report = Button(translate("BugReport", "Close"), "plain")
        self.said = Text("", "label", "ink2", wrap=True)
        self.report = QPlainTextEdit()
        self.ask_for_file = self._ask_for_file
        self._opened = self._make_opened()
        note = translate(
            "BugReport",
            "Versions, this computer, the log: no heart data, no words of yours, no names. Nothing is sent; you see it "
            "before it is saved.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Row(translate("BugReport", "Something does not work?"), note, self.show_report))
        column.addWidget(self._opened)
        self.show_report.clicked.connect(self._open)
        self.save.clicked.connect(self._save)
        self.close_report.clicked.connect(self.escape)
        appearance().changed.connect(self._apply_theme)
        self._apply_theme()

    def escape(self) -> bool:
        """Close the report; False when it is not open."""
        was_open = not self._opened.isHidden()
        self._opened.hide()
        if was_open:
            self.show_report.setFocus()
        return was_open

    def _make_opened(self) -> QWidget:
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(translate("BugReport", "The report"))
        apply_style(self.report)
        opened = QWidget()
        column = QVBoxLayout(opened)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.save)
        row.addWidget(self.close_report)
        row.addStretch(1)
        column.addWidget(self.report)
        column.addLayout(row)
        column.addWidget(self.said)
        opened.hide()
        return opened

    def _apply_theme(self) -> None:
        look = appearance().look
        self.report.setFont(look.font("label"))
        self.report.setMinimumHeight(LINES * self.report.fontMetrics().lineSpacing())

    def _open(self) -> None:
        self.report.setPlainText(translate("BugReport", "Looking at this computer…"))
        self.save.setEnabled(False)
        self.said.say("")
        self._opened.show()
        self._context.run(partial(self._collected, self._context.preferences), self._show)

    def _show(self, text: str) -> None:
        self.report.setPlainText(text)
        self.save.setEnabled(True)
        self.report.setFocus()

    def _save(self) -> None:
        chosen = self.ask_for_file()
        if chosen:
            text = self.report.toPlainText()
            self._context.run(partial(_written, Path(chosen), text), self._say_saved)

    def _say_saved(self, said: str) -> None:
        self.said.say(said)

    def _ask_for_file(self) -> str:
        return QFileDialog.getSaveFileName(self, translate("BugReport", "Save the report"), "biofeedback-report.txt")[0]


def _written(path: Path, text: str) -> str:
    try:
        path.write_text(text, encoding="utf-8")
        whole = path.read_text("utf-8") == text
    except OSError as error:
        return translate("BugReport", "It could not be saved: {why}. Choose another place.").format(why=error.strerror)
    if not whole:
        return translate("BugReport", "It was not saved whole. Choose another place.")
    return translate("BugReport", "Saved as {file}.").format(file=path)
