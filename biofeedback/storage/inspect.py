"""Looking through a person's whole file before it is trusted."""

from __future__ import annotations

import re
import sqlite3

from biofeedback.storage.database import transaction
from biofeedback.storage.encryption.sealed_columns import SEALED_COLUMNS
from biofeedback.storage.payload_codec import decode_payload
from biofeedback.storage.person_names import usable_name
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.schema import check, is_newer
from biofeedback.storage.sessions import list_sessions

# What names a session: a part of a file's name wherever it is exported, and never a way to another folder.
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]{0,79}")
# Nothing but its place tells one row of these from another.
_ROWID = ("episodes", "notes")
_PAYLOADS = tuple(each for each in SEALED_COLUMNS if each.table not in ("about", "prompts"))


def inspect(database: sqlite3.Connection) -> str:
    """Look at its tables, its pages and the names in it; returns whose file it is.

    Raises
    ------
    NewerDatabaseError
        If a newer version wrote it.
    ValueError, sqlite3.Error
        If anything in it is not as this program writes it; the message says what.
    """
    is_newer(database)
    check(database)
    (whole,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if whole != "ok":
        raise ValueError(f"it is damaged: {str(whole)[:80]}")
    name = PersonStore(database).profile.person if PersonStore(database).named else ""
    if usable_name(name) != name:
        raise ValueError("its name cannot be shown")
    for (session,) in database.execute("SELECT id FROM sessions"):
        if not isinstance(session, str) or not _ID.fullmatch(session):
            raise ValueError(f"a session is called {str(session)[:40]!r}")
    return name


def mend(database: sqlite3.Connection) -> int:
    """Leave out every payload that cannot be opened, and put right what says no time; returns how many were left out.

    A damaged backup is worth more than none: what is damaged in it costs no more than itself.
    """
    lost = 0
    with transaction(database):
        for each in _PAYLOADS:
            key = ("rowid",) if each.table in _ROWID else each.row
            columns = f"{', '.join(key)}, unsealed({each.call})"
            rows = database.execute(f"SELECT {columns} FROM {each.table}").fetchall()  # noqa: S608 - our own names
            for *where, sealed in rows:
                try:
                    decode_payload(sealed)
                except ValueError:
                    lost += 1
                    named = " AND ".join(f"{name} = ?" for name in key)
                    database.execute(f"DELETE FROM {each.table} WHERE {named}", where)  # noqa: S608 - our own names
        for row in list_sessions(database):
            database.execute(
                "UPDATE sessions SET started_s = ?, utc_offset_s = ?, duration_s = ?, n_beats = ?, ended = ? "
                "WHERE id = ?",
                (row.started_s, row.utc_offset_s, row.duration_s, row.n_beats, row.ended, row.id),
            )
    return lost
