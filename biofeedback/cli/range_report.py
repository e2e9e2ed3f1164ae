"""The part of ``biofeedback report`` that is about a range of days: PDF, HTML, or tables in a zip or a folder."""

from __future__ import annotations

import argparse
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError
from biofeedback.cli.output import write_whole
from biofeedback.local_time import local_day, utc_offset_s

if TYPE_CHECKING:
    from biofeedback.reports.range_content import RangeContent, ReportPart

USUAL_DAYS = 28
EPOCH = date(1970, 1, 1).toordinal()


def add_range(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    days = parser.add_argument_group("a range of days instead of a session")
    days.add_argument("--from", dest="first", metavar="DATE", help="first day, as 2026-11-01; else four weeks are told")
    days.add_argument("--to", dest="last", metavar="DATE", help="last day; else today")
    days.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help=".pdf, .html, .zip of CSV tables, or a folder for these"
    )
    days.add_argument("--person", metavar="NAME", help="whose days; the owner's of this computer unless given")
    days.add_argument("--with", dest="added", default="", metavar="PARTS", help="what else is in it: journal")
    days.add_argument(
        "--without",
        dest="removed",
        default="",
        metavar="PARTS",
        help="what is not: arousal,rest,tension,sleep_mood,exercises,links,notes",
    )


def write_range(arguments: argparse.Namespace) -> int:
    """Write the report; returns the exit code."""
    target: Path | None = arguments.output
    if target is None:
        raise CommandError("name a session and a file, or a range of days and where to write it (-o FILE)")
    last = _day(arguments.last) if arguments.last else _today()
    first = _day(arguments.first) if arguments.first else last - USUAL_DAYS + 1
    if first > last:
        raise CommandError(f"--from {arguments.first} is after --to {_text(last)}")
    from biofeedback.gui.report.range_file import SUFFIXES

    if target.suffix and target.suffix.lower() not in (*SUFFIXES, ".htm"):
        raise CommandError(f"{target}: name it .pdf, .html or .zip, or give a folder for the tables")
    content = _content(arguments, first, last)
    return _write_folder(content, target) if not target.suffix else _write_file(content, target, arguments.language)


def _write_file(content: RangeContent, target: Path, language: str) -> int:
    from biofeedback.gui.report.range_file import range_bytes
    from biofeedback.gui.shell.application import make_application
    from biofeedback.gui.text.languages import speaking

    with speaking(make_application(["biofeedback"]), language):
        written = range_bytes(content, target.suffix)
    write_whole(target, written)
    print(f"{target}: {len(written)} bytes")
    return 0


def _write_folder(content: RangeContent, target: Path) -> int:
    from biofeedback.gui.report.range_file import write_tables

    try:
        names = write_tables(content, target)
    except OSError as error:
        raise CommandError(f"{target}: cannot be written ({error.strerror}); choose another place") from None
    print(f"{target}: {', '.join(names)}")
    return 0


def _content(arguments: argparse.Namespace, first: int, last: int) -> RangeContent:
    from biofeedback.services.range_report import read_range
    from biofeedback.storage.folder import data_folder
    from biofeedback.storage.people import ME, find_person

    parts = _parts(arguments.added, arguments.removed)
    name = arguments.person or ME
    found = find_person(data_folder(), name)
    if found is None:
        raise CommandError(f"{name}: nothing is recorded of anybody of that name; 'biofeedback people' lists them")
    return read_range(found.path, first, last, parts, "" if name == ME else name)


def _parts(added: str, removed: str) -> frozenset[ReportPart]:
    from biofeedback.reports.range_content import PARTS, USUAL_PARTS

    more, less = ({name for name in given.split(",") if name} for given in (added, removed))
    unknown = sorted((more | less) - set(PARTS))
    if unknown:
        raise CommandError(f"{unknown[0]}: no part of the report; there are {', '.join(PARTS)}")
    return frozenset(part for part in PARTS if (part in USUAL_PARTS or part in more) and part not in less)


def _day(text: str) -> int:
    try:
        return date.fromisoformat(text).toordinal() - EPOCH
    except ValueError:
        raise CommandError(f"{text}: not a day; write it as 2026-11-01") from None


def _text(day: int) -> str:
    return date.fromordinal(EPOCH + day).isoformat()


def _today() -> int:
    now_s = time.time()
    return local_day(now_s, utc_offset_s(now_s))
