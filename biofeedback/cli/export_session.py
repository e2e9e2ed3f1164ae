"""``biofeedback export``: a session as a file that other programs read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError
from biofeedback.cli.output import write_whole
from biofeedback.events import ClockAnchor, Input, Start

if TYPE_CHECKING:
    from biofeedback.storage.exported_recording import Header

NAME, HELP = "export", "write a recorded session as RR text, CSV of indices, EDF+ or our own recording"
BY_SUFFIX = {".txt": "rr", ".csv": "csv", ".edf": "edf", ".jsonl": "recording"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("session", help="the session's id, from 'biofeedback sessions'")
    parser.add_argument("file", type=Path, help="where to write; .txt, .csv, .edf or .jsonl choose the format")
    parser.add_argument("--format", choices=tuple(BY_SUFFIX.values()), help="instead of what the name says")


def run(arguments: argparse.Namespace) -> int:
    """Export one session."""
    from biofeedback.cli.source import session_inputs

    chosen = arguments.format or BY_SUFFIX.get(arguments.file.suffix.lower())
    if chosen is None:
        raise CommandError(f"{arguments.file}: name it .txt, .csv, .edf or .jsonl, or say --format")
    inputs = session_inputs(arguments.session)
    content = _content(chosen, inputs)
    write_whole(arguments.file, content)
    print(f"{arguments.file}: {len(content)} bytes")
    return 0


def _content(chosen: str, inputs: list[Input]) -> bytes:
    from biofeedback.storage.exports.breath_channels import breath_channels
    from biofeedback.storage.exports.by_the_wall import by_the_wall
    from biofeedback.storage.exports.edf_plus import edf_plus
    from biofeedback.storage.exports.indices_csv import indices_csv
    from biofeedback.storage.exports.rr_text import rr_text
    from biofeedback.storage.rr_files.model import RrFileError
    from biofeedback.storage.rr_files.own import from_inputs

    if chosen == "recording":
        return recording_of(inputs)
    if chosen == "csv":
        from biofeedback.engine import Engine
        from biofeedback.storage.wall import anchors_in

        engine = Engine()
        return indices_csv((event for item in inputs for event in engine.feed(item)), anchors_in(inputs))
    try:
        rr = from_inputs(by_the_wall(inputs))
    except RrFileError as error:
        raise CommandError(f"the session {error}") from None
    return edf_plus(rr, breath_channels(by_the_wall(inputs))) if chosen == "edf" else rr_text(rr)


def recording_of(inputs: list[Input]) -> bytes:
    """A session as one file that replays."""
    from biofeedback.storage.exported_recording import recording_bytes

    return recording_bytes(_header(inputs), inputs)


def _header(inputs: list[Input]) -> Header:
    from biofeedback.storage.exported_recording import Header

    person = next((item.profile.person for item in inputs if isinstance(item, Start)), "")
    anchor = next((item for item in inputs if isinstance(item, ClockAnchor)), None)
    return (
        Header(person=person)
        if anchor is None
        else Header(person=person, started_s=anchor.wall_s, utc_offset_s=anchor.utc_offset_s)
    )
