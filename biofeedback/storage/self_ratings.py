"""What a person said before and after sessions, from 0 to 10, in their database."""

from __future__ import annotations

import logging
import sqlite3

import msgspec

from biofeedback.self_report.rating import SelfRating
from biofeedback.storage.database import transaction
from biofeedback.storage.payload_codec import decode_rows, encode_payload

log = logging.getLogger(__name__)


def keep_rating(database: sqlite3.Connection, rating: SelfRating) -> None:
    """Keep one, in place of the one of that id if there is one."""
    sealed = encode_payload(msgspec.json.encode(rating))
    with transaction(database):
        database.execute(
            "INSERT OR REPLACE INTO self_ratings VALUES (?1, ?2, sealed(?3, 'self_ratings', ?1))",
            (rating.id, rating.wall_s, sealed),
        )


def read_ratings(database: sqlite3.Connection, from_s: float = 0.0, to_s: float = 1e12) -> list[SelfRating]:
    """Those between two times (s since 1970), oldest first; one that is damaged is left out, and counted in the log."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'self_ratings'").fetchone():
        # A file of an earlier version that is only read, and not brought up to date.
        return []
    rows = database.execute(
        "SELECT unsealed(payload, 'self_ratings', id) "
        "FROM self_ratings WHERE typeof(wall_s) = 'real' AND wall_s BETWEEN ? AND ? ORDER BY wall_s, id",
        (from_s, to_s),
    )
    found, lost = decode_rows(rows, SelfRating)
    if lost:
        log.warning("%d damaged rating(s) are left out", lost)
    return found
