"""A session as the bytes of a file that other programs read: one way for the window and the commands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from biofeedback.engine import fold
from biofeedback.events import ClockAnchor, Input, Start
from biofeedback.storage.exported_recording import Header, recording_bytes
from biofeedback.user_error import TranslatableError

ExportForm: TypeAlias = Literal["rr", "csv", "edf", "recording"]
BY_SUFFIX: Mapping[str, ExportForm] = {".txt": "rr", ".csv": "csv", ".edf": "edf", ".jsonl": "recording"}


class ExportError(TranslatableError, ValueError):
    """A session that has no such form, or a name that stands for none; the message says what to do."""


def form_of(target: Path) -> ExportForm:
    """The form that a file's name asks for.

    Raises
    ------
    ExportError
        If it asks for none.
    """
    form = BY_SUFFIX.get(target.suffix.lower())
    if form is None:
        raise ExportError("name the file .txt, .csv, .edf or .jsonl")
    return form


def exported(form: ExportForm, inputs: list[Input]) -> bytes:
    """RR text, CSV of indices, EDF+ or our own recording.

    Raises
    ------
    ExportError
        If the session has no such form.
    """
    match form:
        case "recording":
            return recording_bytes(header_of(inputs), inputs)
        case "csv":
            from biofeedback.storage.exports.indices_csv import indices_csv
            from biofeedback.storage.wall import anchors_in

            return indices_csv(fold(inputs), anchors_in(inputs))
        case "rr" | "edf":
            return _intervals(form, inputs)


def header_of(inputs: list[Input]) -> Header:
    """Whose recording it is and when it began, as an exported file says first."""
    person = next((item.profile.person for item in inputs if isinstance(item, Start)), "")
    anchor = next((item for item in inputs if isinstance(item, ClockAnchor)), None)
    if anchor is None:
        return Header(person=person)
    return Header(person=person, started_s=anchor.wall_s, utc_offset_s=anchor.utc_offset_s)


def file_name(session: str) -> str:
    """A session's id as a part of a file's name: never a way to another folder."""
    return "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in session).lstrip(".") or "_"


def _intervals(form: Literal["rr", "edf"], inputs: list[Input]) -> bytes:
    from biofeedback.storage.exports.breath_channels import breath_channels
    from biofeedback.storage.exports.by_the_wall import by_the_wall
    from biofeedback.storage.exports.edf_plus import edf_plus
    from biofeedback.storage.exports.rr_text import rr_text
    from biofeedback.storage.rr_files.model import RrFileError
    from biofeedback.storage.rr_files.own import from_inputs

    try:
        rr = from_inputs(by_the_wall(inputs))
    except RrFileError as error:
        raise ExportError("the session {why}", why=str(error)) from None
    return edf_plus(rr, breath_channels(by_the_wall(inputs))) if form == "edf" else rr_text(rr)
