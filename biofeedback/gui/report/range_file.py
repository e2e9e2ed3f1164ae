"""A report over a range of days as the files that it was asked for as."""

from __future__ import annotations

from pathlib import Path

from biofeedback.gui.text.journal_words import prompt_words
from biofeedback.reports.range_content import RangeContent
from biofeedback.reports.sheet_html import sheet_html
from biofeedback.services.range_report import tables_of, zipped
from biofeedback.user_error import TranslatableError

SUFFIXES = (".pdf", ".html", ".zip")


class RangeFileError(TranslatableError, ValueError):
    """The name of a file stands for no form of the report; the message says which there are."""


def range_bytes(content: RangeContent, suffix: str) -> bytes:
    """The page as PDF or HTML, or the tables in one archive.

    Raises
    ------
    RangeFileError
        If the suffix stands for none of them.
    """
    from biofeedback.gui.report.range_pdf import sheet_pdf
    from biofeedback.gui.report.range_sheet import range_sheet

    match suffix.lower():
        case ".pdf":
            return sheet_pdf(range_sheet(content))
        case ".html" | ".htm":
            return sheet_html(range_sheet(content))
        case ".zip":
            return zipped(tables_of(content, prompt_words()))
    raise RangeFileError("name the file .pdf, .html or .zip")


def write_tables(content: RangeContent, folder: Path) -> list[str]:
    """Write the tables into a folder, made if it is not there; returns their names.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    folder.mkdir(exist_ok=True)
    tables = tables_of(content, prompt_words())
    for name, table in tables.items():
        (folder / name).write_bytes(table)
    return sorted(tables)
