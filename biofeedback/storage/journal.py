"""A person's journal in their database. What is in it goes into no log and no message."""

from __future__ import annotations

import logging
import sqlite3

import msgspec

from biofeedback.self_report.journal import JournalEntry
from biofeedback.storage.database import transaction
from biofeedback.storage.erase import leave_no_word
from biofeedback.storage.payload_codec import decode_rows, encode_payload

log = logging.getLogger(__name__)


def keep_journal_entry(database: sqlite3.Connection, entry: JournalEntry) -> None:
    """Keep an entry; of one that is there already no former word stays on the disk.

    Raises
    ------
    ErasedInPartError
        If it is kept, but somebody still reads the log that holds the former words.
    """
    sealed = encode_payload(msgspec.json.encode(entry))
    before = database.execute("SELECT 1 FROM journal WHERE id = ?", (entry.id,)).fetchone()
    with transaction(database):
        database.execute(
            "INSERT OR REPLACE INTO journal VALUES (?1, ?2, sealed(?3, 'journal', ?1))",
            (entry.id, entry.wall_s, sealed),
        )
    if before:
        leave_no_word(database)


def read_journal(database: sqlite3.Connection) -> list[JournalEntry]:
    """All entries, newest first; one that is damaged is left out, and counted in the log."""
    rows = database.execute("SELECT unsealed(payload, 'journal', id) FROM journal ORDER BY wall_s DESC, id")
    found, lost = decode_rows(rows, JournalEntry)
    if lost:
        log.warning("%d damaged journal entry(s) are left out", lost)
    return found


def delete_journal_entry(database: sqlite3.Connection, entry_id: str) -> None:
    """Delete an entry for good.

    Raises
    ------
    ErasedInPartError
        If it is deleted, but somebody still reads the log that holds its bytes.
    """
    database.execute("DELETE FROM journal WHERE id = ?", (entry_id,))
    leave_no_word(database)
