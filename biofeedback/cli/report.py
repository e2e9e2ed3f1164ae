"""``biofeedback report``: a recorded session, or a range of days, as a page to hand over."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError
from biofeedback.cli.output import write_whole
from biofeedback.cli.range_report import add_range, write_range
from biofeedback.cli.source import holder_of

if TYPE_CHECKING:
    from biofeedback.reports.session_summary import SessionSummary

NAME, HELP = "report", "write one page (PDF) about a recorded session, or a report over a range of days"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("session", nargs="?", help="the session's id, from 'biofeedback sessions'")
    parser.add_argument("file", nargs="?", type=Path, help="where to write the session's PDF")
    parser.add_argument("--practice", default="", metavar="NAME", help="whose page it is (a session's)")
    parser.add_argument("--language", default="", metavar="CODE", help="en or de; the system's unless given")
    parser.add_argument("--logo", type=Path, metavar="FILE", help="a PNG, JPEG or SVG picture for a session's page")
    add_range(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _check_language(arguments.language)
    if arguments.session is None:
        return write_range(arguments)
    if any(given is not None for given in (arguments.first, arguments.last, arguments.output)):
        raise CommandError("give either a session or a range of days (--from, --to, -o)")
    return _write_session(arguments)


def _write_session(arguments: argparse.Namespace) -> int:
    if arguments.file is None or arguments.file.suffix.lower() != ".pdf":
        raise CommandError(f"{arguments.file or arguments.session}: name it .pdf")
    summary = _summary(arguments.session)
    from biofeedback.gui.report.pdf import LogoError, pdf_bytes, read_logo
    from biofeedback.gui.report.report_page import Practice
    from biofeedback.gui.shell.application import make_application
    from biofeedback.gui.text.languages import speaking

    try:
        logo = read_logo(arguments.logo) if arguments.logo else b""
        with speaking(make_application(["biofeedback"]), arguments.language):
            content = pdf_bytes(summary, Practice(arguments.practice, logo))
    except LogoError as error:
        raise CommandError(str(error)) from None
    write_whole(arguments.file, content)
    print(f"{arguments.file}: {len(content)} bytes")
    return 0


def _check_language(code: str) -> None:
    from biofeedback.gui.text.languages import available

    known = [each for each, _ in available()]
    if code and code not in known:
        raise CommandError(f"{code}: not a language of the page; choose one of {', '.join(known)}")


def _summary(session: str) -> SessionSummary:
    from biofeedback.reports.stored_session import read_summary

    with holder_of(session) as database:
        if database is None:
            raise CommandError(f"{session}: no recorded session of that id; 'biofeedback sessions' lists them")
        try:
            return read_summary(database, session)
        except ValueError as error:
            raise CommandError(f"{session}: {error}") from None
