"""What a person says of themselves, as the window keeps and reads it: check-ins and the journal."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.journal import JournalEntry, JournalPrompt
from biofeedback.self_report.journal_text import journal_csv, journal_markdown
from biofeedback.storage.check_ins import keep_check_in, read_check_ins
from biofeedback.storage.journal import delete_journal_entry, keep_journal_entry, read_journal
from biofeedback.user_error import TranslatableError

# So far back an ache is looked for that lasts.
LOOKED_BACK_S = 366.0 * DAY_S


class JournalExportError(TranslatableError, ValueError):
    """The name of a file stands for no form of the journal; the message says which there are."""


class SelfReports(Protocol):
    """Called on background threads; raises what went wrong."""

    def check_ins(self) -> tuple[CheckInEntry, ...]:
        """Those of the last year, oldest first."""
        ...

    def keep_check_in(self, entry: CheckInEntry) -> None:
        """Keep one."""
        ...

    def journal(self) -> tuple[JournalEntry, ...]:
        """All entries, newest first."""
        ...

    def write_journal(self, entry: JournalEntry) -> None:
        """Keep an entry, in place of its former words."""
        ...

    def delete_journal(self, entry_id: str) -> None:
        """Delete an entry for good."""
        ...

    def export_journal(self, target: Path, prompts: Mapping[JournalPrompt, str], title: str) -> int:
        """Write the journal as Markdown or CSV; returns how many entries it has."""
        ...


class StoredSelfReports:
    """One person's, in their database.

    Parameters
    ----------
    opened : callable
        Opens the database for the length of a ``with``.
    """

    def __init__(self, opened: Callable[[], AbstractContextManager[sqlite3.Connection]]) -> None:
        self._opened = opened

    def check_ins(self) -> tuple[CheckInEntry, ...]:
        """Those of the last year, oldest first."""
        with self._opened() as database:
            return tuple(read_check_ins(database, time.time() - LOOKED_BACK_S))

    def keep_check_in(self, entry: CheckInEntry) -> None:
        """Keep one."""
        with self._opened() as database:
            keep_check_in(database, entry)

    def journal(self) -> tuple[JournalEntry, ...]:
        """All entries, newest first."""
        with self._opened() as database:
            return tuple(read_journal(database))

    def write_journal(self, entry: JournalEntry) -> None:
        """Keep an entry, in place of its former words."""
        with self._opened() as database:
            keep_journal_entry(database, entry)

    def delete_journal(self, entry_id: str) -> None:
        """Delete an entry for good."""
        with self._opened() as database:
            delete_journal_entry(database, entry_id)

    def export_journal(self, target: Path, prompts: Mapping[JournalPrompt, str], title: str) -> int:
        """Write the journal as Markdown or CSV, as the name ends, oldest first; returns how many entries it has.

        Raises
        ------
        JournalExportError
            If the name ends otherwise.
        OSError
            If the file cannot be written.
        """
        return write_export(self.journal(), target, prompts, title)


def write_export(
    entries: tuple[JournalEntry, ...], target: Path, prompts: Mapping[JournalPrompt, str], title: str
) -> int:
    """Write entries, newest first, into a file, oldest first.

    Raises
    ------
    JournalExportError
        If its name ends neither in .md nor in .csv.
    OSError
        If it cannot be written.
    """
    oldest_first = entries[::-1]
    match target.suffix.lower():
        case ".md":
            text = journal_markdown(oldest_first, prompts, title)
        case ".csv":
            text = journal_csv(oldest_first, prompts)
        case _:
            raise JournalExportError("name the file .md or .csv")
    target.write_bytes(text.encode())
    return len(entries)
