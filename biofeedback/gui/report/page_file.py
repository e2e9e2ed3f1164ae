"""The page of a session as a file and on paper: saved, opened, printed, and what became of it in a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from biofeedback.coaching.home_plan import HomePlan
from biofeedback.gui.report.pdf import LogoError, draw_pages, page_title, pdf_bytes, read_logo
from biofeedback.gui.report.report_page import Practice
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.file_names import dated_name
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.user_error import TranslatableError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class CutShortError(TranslatableError, OSError):
    """Less of a file is there than was written."""


class SessionPaper(NamedTuple):
    """What is handed over: a session, whose practice it is, a plan for home."""

    summary: SessionSummary
    practice: Practice
    plan: HomePlan | None = None


class PageFile(QWidget):
    """A line that says what became of the page, with Open; ``save`` is laid out by whoever has it.

    So is ``print_it``, if it was given; else it stands in the line.

    Parameters
    ----------
    context : AppContext
    paper : callable
        What is handed over now; None while there is nothing.
    save, print_it : Button, optional
        What is pressed to save and to print.
    """

    def __init__(
        self,
        context: AppContext,
        paper: Callable[[], SessionPaper | None],
        save: Button | None = None,
        print_it: Button | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._paper = paper
        self._saved: Path | None = None
        self.ask_for_file: Callable[[str], str] = self._ask_for_file
        self.open_file: Callable[[Path], bool] = _opened
        self.ask_for_printer: Callable[[], QPrinter | None] = self._ask_for_printer
        self.save = save or Button(self.tr("Save as PDF"), "primary")
        self.print_it = print_it or Button(self.tr("Print"), "outline", small=True)
        self.said = Text("", "label", "ink2", wrap=True)
        self.open = Button(self.tr("Open"), "outline", small=True)
        row = Flow(self, gap=14)
        row.addWidget(self.said)
        row.addWidget(self.open)
        if print_it is None:
            row.addWidget(self.print_it)
        self.save.clicked.connect(self._save)
        self.print_it.clicked.connect(self._print)
        self.open.clicked.connect(self._open)
        self.clear()

    def clear(self) -> None:
        """Another page is on show: nothing is said of the last one."""
        self._saved = None
        self.open.hide()
        self.hide()

    def say(self, text: str) -> None:
        """Say something of the page."""
        self.said.say(text)
        self.show()

    def save_as(self, target: Path) -> None:
        """Write the page; that it is saved is said once it is there."""
        paper = self._paper()
        if paper is None:
            return
        self.clear()
        paper, note = self._with_logo(paper)
        content = pdf_bytes(*paper)
        self._context.run(lambda: _written(target, content), lambda failed: self._know(target, failed, note))

    def _know(self, target: Path, failed: OSError | None, note: str) -> None:
        if failed is not None:
            why = failed.strerror or error_words(failed)
            self.say(self.tr("{file} cannot be written: {why}").format(file=target.name, why=why))
            return
        self._saved = target
        self.open.setVisible(True)
        self.say(" ".join(part for part in (self.tr("Saved as {file}.").format(file=target.name), note) if part))
        self.open.setFocus()

    def _with_logo(self, paper: SessionPaper) -> tuple[SessionPaper, str]:
        """The same with the practice's logo; and what to say where it cannot be read."""
        logo = self._context.preferences.practice_logo
        if not logo:
            return paper, ""
        try:
            practice = Practice(paper.practice.name, read_logo(Path(logo)), paper.practice.invented)
        except LogoError as error:
            return paper, self.tr("Without the logo: {why}").format(why=error_words(error))
        return paper._replace(practice=practice), ""

    def _save(self) -> None:
        paper = self._paper()
        if paper is None:
            return
        summary = paper.summary
        name = self.ask_for_file(dated_name(summary.person, summary.started_s, ".pdf", summary.utc_offset_s))
        if name:
            self.save_as(_with_ending(Path(name)))

    def _print(self) -> None:
        paper = self._paper()
        if paper is None:
            return
        from biofeedback.gui.paper.printing import print_pages

        paper, note = self._with_logo(paper)
        said = print_pages(self.ask_for_printer, page_title(), lambda device: draw_pages(device, *paper))
        if said:
            self.say(" ".join(part for part in (said, note) if part))

    def _open(self) -> None:
        if self._saved is not None and not self.open_file(self._saved):
            self.say(self.tr("{file} is saved, but nothing on this computer opens it.").format(file=self._saved.name))

    def _ask_for_file(self, suggested: str) -> str:
        return QFileDialog.getSaveFileName(self, self.tr("Save the page"), suggested, self.tr("PDF (*.pdf)"))[0]

    def _ask_for_printer(self) -> QPrinter | None:
        from biofeedback.gui.paper.printing import choose_printer

        return choose_printer(self)


def _written(target: Path, content: bytes) -> OSError | None:
    """Write a file, and see that it is there; what failed, where it is not."""
    try:
        target.write_bytes(content)
        if target.stat().st_size != len(content):
            raise CutShortError("the disk did not take all of it")
    except OSError as error:
        return error
    return None


def _with_ending(path: Path) -> Path:
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


def _opened(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
