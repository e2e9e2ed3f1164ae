"""SQLite's write-ahead log beside a person's database: what was written and erased is still in it until overwritten."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from biofeedback.storage.overwrite import overwrite

LOG = "-wal"


def log_of(path: Path) -> Path:
    """The log of a database; of a link it lies beside what the link leads to."""
    place = path.resolve()
    return place.with_name(place.name + LOG)


def empty_log(database: sqlite3.Connection, path: Path, patience_s: float = 0.0) -> bool:
    """Bring everything of the log into the database and overwrite the log; False while somebody still reads from it.

    Raises
    ------
    sqlite3.Error, OSError
        If the disk refuses.
    """
    log = log_of(path)
    if database.in_transaction:
        return False
    database.execute(f"PRAGMA busy_timeout = {round(patience_s * 1000)}")
    before = _commits_of_others(database)
    busy, _, _ = database.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
    if busy:
        return False
    # From here on nobody reads from the log, and while we hold the right to write nobody begins it anew.
    try:
        database.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return False
    try:
        if _commits_of_others(database) != before:
            return False
        if log.exists():
            overwrite(log)
    finally:
        database.execute("ROLLBACK")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return not log.exists() or log.stat().st_size == 0


def _commits_of_others(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA data_version").fetchone()[0])
