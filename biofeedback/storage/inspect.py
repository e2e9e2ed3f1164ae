"""Looking through a person's whole file before it is trusted."""

from __future__ import annotations

import re
import sqlite3

from biofeedback.storage.names import usable_name
from biofeedback.storage.person import Person
from biofeedback.storage.schema import check, is_newer
from biofeedback.storage.seal import open_sealed
from biofeedback.storage.wall import sound

# What names a session: a part of a file's name wherever it is exported, and never a way to another folder.
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]{0,79}")
_PAYLOADS = (
    ("chunks", "payload"),
    ("episodes", "payload"),
    ("overviews", "head"),
    ("overviews", "curve"),
    ("notes", "payload"),
)


def inspect(database: sqlite3.Connection) -> str:
    """Look at every table and every payload; returns whose file it is.

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
    name = Person(database).profile.person
    if usable_name(name) != name:
        raise ValueError("its name cannot be shown")
    for session, started_s, utc_offset_s, duration_s, n_beats in database.execute(
        "SELECT id, started_s, utc_offset_s, duration_s, n_beats FROM sessions"
    ):
        if not isinstance(session, str) or not _ID.fullmatch(session):
            raise ValueError(f"a session is called {str(session)[:40]!r}")
        times_fit = sound(started_s, utc_offset_s) and isinstance(duration_s, int | float) and 0 <= duration_s < 1e9
        if not times_fit or not isinstance(n_beats, int):
            raise ValueError(f"the session {session} has no time that a calendar shows")
    tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table, column in _PAYLOADS:
        if table in tables:
            for (sealed,) in database.execute(f"SELECT {column} FROM {table}"):  # noqa: S608 - our own names
                open_sealed(sealed)
    return name
