"""Sealing a whole file, opening it for good, or sealing it with another key: in one transaction."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

import msgspec

from biofeedback.storage.encryption.key_slots import KeySlots
from biofeedback.storage.encryption.payload_key import PayloadKey, is_sealed
from biofeedback.storage.encryption.row_codec import SLOTS, Stored, give_codec
from biofeedback.storage.encryption.sealed_columns import SEALED_COLUMNS
from biofeedback.storage.payload_codec import encode_payload

# In ``about``: what was written before may still stand in unused corners of the file.
UNCLEAN = "unclean"
# In ``about`` of a sealed file: the rows of ``scores``, which would otherwise tell each day's arousal.
SCORES = "scores"


def recode(
    database: sqlite3.Connection, old: PayloadKey | None, new: PayloadKey | None, slots: KeySlots | None
) -> None:
    """Bring every sealed column from one key to another; part of the caller's transaction.

    It is one transaction, so a file is never half sealed: who is killed meanwhile finds it as it was before.

    Parameters
    ----------
    database : sqlite3.Connection
        Open for writing, with nobody else writing.
    old, new : PayloadKey or None
        None where the file is not encrypted.
    slots : KeySlots or None
        What the new key is wrapped in.
    """
    give_codec(database, old)
    if old is not None:
        _scores_as_rows(database)
    _recode_columns(database, old, new)
    give_codec(database, new)
    if new is not None:
        _scores_as_one(database)
    store_slots(database, slots)
    # Beside the key it needs no sealing: it says nothing of the person.
    database.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (UNCLEAN, encode_payload(b"true")))


def store_slots(database: sqlite3.Connection, slots: KeySlots | None) -> None:
    """Keep what the key is wrapped in, or that there is none."""
    if slots is None:
        database.execute("DELETE FROM about WHERE key = ?", (SLOTS,))
    else:
        sealed = encode_payload(msgspec.json.encode(slots))
        database.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (SLOTS, sealed))


def _recode_columns(database: sqlite3.Connection, old: PayloadKey | None, new: PayloadKey | None) -> None:
    def recoded(value: Stored, *row: Stored) -> Stored:
        named = "\x1f".join(map(str, row)).encode()
        if old is not None and isinstance(value, bytes) and is_sealed(value):
            try:
                value = old.unseal(value, named)
            except ValueError:
                # Damaged: it opens with no key, now or later.
                return value
        return new.seal(value, named) if new is not None and isinstance(value, bytes | str) else value

    database.create_function("recoded", -1, recoded)
    for each in SEALED_COLUMNS:
        but = f" WHERE key NOT IN ('{SLOTS}', '{UNCLEAN}')" if each.table == "about" else ""
        database.execute(f"UPDATE {each.table} SET {each.column} = recoded({each.call}){but}")  # noqa: S608 - our own


def _scores_as_one(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT day, score, seconds FROM scores ORDER BY day, score").fetchall()
    sealed = encode_payload(msgspec.json.encode(rows))
    database.execute("INSERT OR REPLACE INTO about VALUES (?1, sealed(?2, 'about', ?1))", (SCORES, sealed))
    database.execute("DELETE FROM scores")


def _scores_as_rows(database: sqlite3.Connection) -> None:
    row = database.execute("SELECT unsealed(value, 'about', key) FROM about WHERE key = ?", (SCORES,)).fetchone()
    if row is not None:
        with suppress(ValueError, TypeError, RecursionError):
            rows = msgspec.json.decode(row[0][1:], type=list[tuple[int, int, float]])
            database.executemany("INSERT OR REPLACE INTO scores VALUES (?, ?, ?)", rows)
        database.execute("DELETE FROM about WHERE key = ?", (SCORES,))


def clean(database: sqlite3.Connection) -> bool:
    """Rewrite the file where something was sealed or opened in it; False where nothing was to be done.

    Raises
    ------
    sqlite3.Error
        If there is no room for it, or others use the file; it can be done later.
    """
    if not database.execute("SELECT 1 FROM about WHERE key = ?", (UNCLEAN,)).fetchone():
        return False
    database.execute("VACUUM")
    database.execute("DELETE FROM about WHERE key = ?", (UNCLEAN,))
    return True
