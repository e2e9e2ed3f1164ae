"""Paper that is a file, and what can be read on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter


def on_paper(target: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def words_on(target: Path) -> str:
    """All text of the only page, in one line."""
    document = QPdfDocument()
    assert document.load(str(target)) is QPdfDocument.Error.None_
    assert document.pageCount() == 1
    return " ".join(document.getAllText(0).text().split())
