"""Closes what a crash left open."""

from __future__ import annotations

import logging
import sqlite3

from biofeedback.storage.sessions import SessionRow, list_sessions
from biofeedback.storage.writer import mark_ended

log = logging.getLogger(__name__)


def recover(database: sqlite3.Connection) -> list[SessionRow]:
    """Close every session that was never ended; only while holding the person's recording lock.

    What cannot be read of a session is left out of its overview; a session that cannot be closed now stays open for
    the next time, and never keeps a new one from being recorded. Making it smaller is left to ``pack_some``.

    Returns
    -------
    list of SessionRow
        What was kept of each, oldest first.
    """
    kept = []
    for row in list_sessions(database):
        if row.ended:
            continue
        try:
            mark_ended(database, row.id, "recovered")
        except Exception as error:  # noqa: BLE001 - whatever is wrong with an old session, the new one is recorded
            log.warning("%s could not be closed: %s", row.id, error)
        kept.append(row)
    return kept
