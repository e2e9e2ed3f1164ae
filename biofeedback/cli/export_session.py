"""``biofeedback export``: a session as a file that other programs read."""

from __future__ import annotations

import argparse
from pathlib import Path

from biofeedback.cli.errors import CommandError
from biofeedback.cli.output import write_whole

NAME, HELP = "export", "write a recorded session as RR text, CSV of indices, EDF+ or our own recording"
FORMS = ("rr", "csv", "edf", "recording")


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("session", help="the session's id, from 'biofeedback sessions'")
    parser.add_argument("file", type=Path, help="where to write; .txt, .csv, .edf or .jsonl choose the format")
    parser.add_argument("--format", choices=FORMS, help="instead of what the name says")


def run(arguments: argparse.Namespace) -> int:
    """Export one session."""
    from biofeedback.cli.source import session_inputs
    from biofeedback.services.export import BY_SUFFIX, ExportError, exported

    form = arguments.format or BY_SUFFIX.get(arguments.file.suffix.lower())
    if form is None:
        raise CommandError(f"{arguments.file}: name it .txt, .csv, .edf or .jsonl, or say --format")
    try:
        content = exported(form, session_inputs(arguments.session))
    except ExportError as error:
        raise CommandError(str(error)) from None
    write_whole(arguments.file, content)
    print(f"{arguments.file}: {len(content)} bytes")
    return 0
