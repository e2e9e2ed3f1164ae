"""Pages to a printer. Imported only when somebody prints: it loads the printers' part of Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.text.words import translate
from biofeedback.user_error import TranslatableError

DrawPages = Callable[[QPagedPaintDevice], bool]


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


def print_pages(choose: Callable[[], QPrinter | None], title: str, draw: DrawPages) -> str:
    """Print, as large as the paper allows.

    Parameters
    ----------
    choose
        Gives the printer, None when nothing is to be printed after all.
    title
        What the printer's queue calls it.
    draw
        Draws the pages; whether the device took them.

    Returns
    -------
    str
        What became of it in a sentence; "" when no printer was chosen.
    """
    try:
        printer = choose()
        if printer is None:
            return ""
        _print(printer, title, draw)
    except PrintError as error:
        return translate("Report", "Not printed: {why}.").format(why=error_words(error))
    where = printer.printerName() or Path(printer.outputFileName()).name
    return translate("Report", "Handed to {printer}.").format(printer=where)


def _print(printer: QPrinter, title: str, draw: DrawPages) -> None:
    printer.setDocName(title)
    # A page has margins of its own.
    printer.setFullPage(True)
    size = printer.pageLayout().pageSize()
    paper = size if size.isValid() else QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF()))
    if not draw(printer) or printer.printerState() == QPrinter.PrinterState.Error:
        raise PrintError("{printer} did not take the page", printer=printer.printerName() or printer.outputFileName())
