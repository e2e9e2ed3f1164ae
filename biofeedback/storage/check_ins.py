"""A person's check-ins in their database."""

from __future__ import annotations

import logging
import sqlite3

import msgspec

from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.storage.database import transaction
from biofeedback.storage.erase import leave_no_word
from biofeedback.storage.payload_codec import decode_rows, encode_payload

log = logging.getLogger(__name__)


def keep_check_in(database: sqlite3.Connection, entry: CheckInEntry) -> None:
    """Keep a check-in, in place of the one of that id if there is one."""
    sealed = encode_payload(msgspec.json.encode(entry))
    with transaction(database):
        database.execute(
            "INSERT OR REPLACE INTO check_ins VALUES (?1, ?2, sealed(?3, 'check_ins', ?1))",
            (entry.id, entry.wall_s, sealed),
        )


def read_check_ins(database: sqlite3.Connection, since_s: float = 0.0) -> list[CheckInEntry]:
    """Those since a time (s since 1970), oldest first; one that is damaged is left out, and counted in the log."""
    rows = database.execute(
        "SELECT unsealed(payload, 'check_ins', id) "
        "FROM check_ins WHERE typeof(wall_s) = 'real' AND wall_s >= ? ORDER BY wall_s, id",
        (since_s,),
    )
    found, lost = decode_rows(rows, CheckInEntry)
    if lost:
        log.warning("%d damaged check-in(s) are left out", lost)
    return found


def delete_check_in(database: sqlite3.Connection, entry_id: str) -> None:
    """Delete a check-in for good.

    Raises
    ------
    ErasedInPartError
        If it is deleted, but somebody still reads the log that holds its bytes.
    """
    database.execute("DELETE FROM check_ins WHERE id = ?", (entry_id,))
    leave_no_word(database)
