"""Closes what a crash left open."""

from __future__ import annotations

import sqlite3

from biofeedback.storage.sessions import SessionRow, list_sessions
from biofeedback.storage.writer import close_session


def recover(database: sqlite3.Connection) -> list[SessionRow]:
    """Close every session that was never ended; only while holding the person's recording lock.

    Returns
    -------
    list of SessionRow
        What was kept of each, oldest first.

    Raises
    ------
    sqlite3.Error
        If the disk refuses.
    """
    left_open = [row for row in list_sessions(database) if not row.ended]
    for row in left_open:
        close_session(database, row.id, "recovered")
    return left_open
