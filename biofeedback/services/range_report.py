"""Reads what a report over a range of days is made from, and writes its tables. Slow: on background threads; no Qt."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Mapping
from pathlib import Path

from biofeedback.local_time import DAY_S, local_day
from biofeedback.reports.days_csv import day_tables
from biofeedback.reports.range_content import Noted, RangeContent, ReportPart
from biofeedback.self_report.journal import JournalEntry, JournalPrompt
from biofeedback.self_report.journal_text import journal_csv
from biofeedback.services.recordings import Archive
from biofeedback.storage.database import reading_up_to_date
from biofeedback.storage.day_records import read_day_records
from biofeedback.storage.journal import read_journal
from biofeedback.storage.overviews import all_notes
from biofeedback.storage.sessions import shown_sessions
from biofeedback.trends.link_result import Links
from biofeedback.trends.links import find_links

LONGEST_SESSION_DAYS = 8


def read_range(
    path: Path, first_day: int, last_day: int, parts: frozenset[ReportPart], person: str = ""
) -> RangeContent:
    """Everything of a person's days that is wanted.

    Parameters
    ----------
    path : Path
        Their database.
    first_day, last_day : int
        Local days counted from 1970; both are included.

    Raises
    ------
    sqlite3.Error
        If it cannot be read.
    """
    Archive(path).prepare()
    with reading_up_to_date(path) as database:
        records = read_day_records(database, first_day, last_day)
        notes = _notes(database, first_day, last_day) if "notes" in parts else ()
        journal = _journal(database, first_day, last_day) if "journal" in parts else ()
    links = find_links(records) if "links" in parts else Links()
    return RangeContent(person, first_day, last_day, parts, records, links, notes, journal)


def tables_of(content: RangeContent, prompts: Mapping[JournalPrompt, str]) -> dict[str, bytes]:
    """CSV files by their names; the journal's only where it is wanted."""
    tables = day_tables(content.records)
    if "journal" in content.parts:
        tables["journal.csv"] = journal_csv(content.journal, prompts)
    # Spreadsheets take a file without this mark for one of another alphabet.
    return {name: b"\xef\xbb\xbf" + text.encode("utf-8", "backslashreplace") for name, text in tables.items()}


def zipped(tables: Mapping[str, bytes]) -> bytes:
    """The files in one, with the same bytes whenever they are made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(tables.items()):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _notes(database: sqlite3.Connection, first_day: int, last_day: int) -> tuple[Noted, ...]:
    earliest_s, latest_s = (first_day - LONGEST_SESSION_DAYS) * DAY_S, (last_day + 2) * DAY_S
    rows = [row for row in shown_sessions(database) if earliest_s <= row.started_s < latest_s]
    found = [
        Noted(int(local_s // DAY_S), local_s % DAY_S, text)
        for row in rows
        for t_s, text in all_notes(database, row.id)
        for local_s in (row.wall.local_s(t_s),)
    ]
    inside = (note for note in found if first_day <= note.day <= last_day)
    return tuple(sorted(inside, key=lambda note: (note.day, note.since_midnight_s)))


def _journal(database: sqlite3.Connection, first_day: int, last_day: int) -> tuple[JournalEntry, ...]:
    entries = (e for e in read_journal(database) if first_day <= local_day(e.wall_s, e.utc_offset_s) <= last_day)
    return tuple(sorted(entries, key=lambda entry: entry.wall_s))
