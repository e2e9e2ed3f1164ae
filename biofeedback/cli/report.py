"""``biofeedback report``: a recorded session as a page to hand over."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError
from biofeedback.cli.output import write_whole
from biofeedback.cli.source import holder_of

if TYPE_CHECKING:
    from biofeedback.reports.session_summary import SessionSummary

NAME, HELP = "report", "write one page (PDF) about a recorded session"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("session", help="the session's id, from 'biofeedback sessions'")
    parser.add_argument("file", type=Path, help="where to write the PDF")
    parser.add_argument("--practice", default="", metavar="NAME", help="whose page it is")
    parser.add_argument("--language", default="", metavar="CODE", help="en or de; the system's unless given")
    parser.add_argument("--logo", type=Path, metavar="FILE", help="a PNG, JPEG or SVG picture for the page's head")


def run(arguments: argparse.Namespace) -> int:
    """Write the page."""
    if arguments.file.suffix.lower() != ".pdf":
        raise CommandError(f"{arguments.file}: name it .pdf")
    summary = _summary(arguments.session)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from biofeedback.gui.report.pdf import LogoError, pdf_bytes, read_logo
    from biofeedback.gui.report.report_page import Practice
    from biofeedback.gui.shell.application import make_application
    from biofeedback.gui.text.languages import available, speaking

    known = [code for code, _ in available()]
    if arguments.language and arguments.language not in known:
        raise CommandError(f"{arguments.language}: not a language of the page; choose one of {', '.join(known)}")
    try:
        logo = read_logo(arguments.logo) if arguments.logo else b""
        with speaking(make_application(["biofeedback"]), arguments.language):
            content = pdf_bytes(summary, Practice(arguments.practice, logo))
    except LogoError as error:
        raise CommandError(str(error)) from None
    write_whole(arguments.file, content)
    print(f"{arguments.file}: {len(content)} bytes")
    return 0


def _summary(session: str) -> SessionSummary:
    from biofeedback.reports.stored_session import read_summary

    with holder_of(session) as database:
        if database is None:
            raise CommandError(f"{session}: no recorded session of that id; 'biofeedback sessions' lists them")
        try:
            return read_summary(database, session)
        except ValueError as error:
            raise CommandError(f"{session}: {error}") from None
