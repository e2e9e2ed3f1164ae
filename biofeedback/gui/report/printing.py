"""The page on paper. Imported only when somebody prints: it loads the printers' part of Qt."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from biofeedback.coaching.home_plan import HomePlan
from biofeedback.gui.report.pdf import draw_pages
from biofeedback.gui.report.report_page import Practice
from biofeedback.gui.text.words import translate
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.user_error import TranslatableError


class PrintError(TranslatableError, OSError):
    """The page is not printed; the message says why."""


def printer_names() -> list[str]:
    """The printers that this computer knows."""
    return list(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget) -> QPrinter | None:
    """Ask for a printer; None when nothing is to be printed after all.

    Raises
    ------
    PrintError
        If there is no printer.
    """
    if not printer_names():
        raise PrintError("no printer is set up on this computer; save the page and print it elsewhere")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(translate("Report", "Print the page"))
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


def print_page(printer: QPrinter, summary: SessionSummary, practice: Practice, plan: HomePlan | None = None) -> None:
    """Print a session's page, as large as the paper allows.

    Raises
    ------
    PrintError
        If the printer does not take it.
    """
    printer.setDocName(translate("Report", "Biofeedback session"))
    # The page has margins of its own.
    printer.setFullPage(True)
    size = printer.pageLayout().pageSize()
    paper = size if size.isValid() else QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    drawn = draw_pages(printer, summary, practice, plan)
    if not drawn or printer.printerState() == QPrinter.PrinterState.Error:
        raise PrintError("{printer} did not take the page", printer=printer.printerName() or printer.outputFileName())
