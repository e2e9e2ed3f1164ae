"""What stands between a row and the disk, as two functions that SQL can call: ``sealed`` and ``unsealed``.

A connection carries its codec, so whoever stores or reads a row needs no key and cannot forget to encrypt: of a person
who is not encrypted both functions hand through what they are given.
"""

from __future__ import annotations

import sqlite3

import msgspec

from biofeedback.storage.encryption.held_keys import key_for
from biofeedback.storage.encryption.key_slots import KeySlots
from biofeedback.storage.encryption.payload_key import PayloadKey, is_sealed

# In ``about``, not sealed: a person who is encrypted has it.
SLOTS = "key_slots"
LARGEST_SLOTS = 16_384


# What a column can hold.
Stored = str | bytes | int | float | None


class LockedError(sqlite3.DatabaseError):
    """The file is encrypted, and its key was not given."""


def key_slots(database: sqlite3.Connection) -> KeySlots | None:
    """How the file is encrypted; None when it is not.

    Raises
    ------
    sqlite3.DatabaseError
        If what says so is damaged.
    """
    # A file that was only just begun has no tables yet.
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'about'").fetchone():
        return None
    row = database.execute("SELECT value FROM about WHERE key = ?", (SLOTS,)).fetchone()
    if row is None:
        return None
    try:
        if not isinstance(row[0], bytes) or len(row[0]) > LARGEST_SLOTS:
            raise ValueError("no key slots")
        return msgspec.json.decode(row[0][1:], type=KeySlots)
    except (ValueError, RecursionError) as error:
        raise sqlite3.DatabaseError("what its key is wrapped in is damaged") from error


def key_of(database: sqlite3.Connection) -> PayloadKey | None:
    """The file's key; None when it is not encrypted.

    Raises
    ------
    LockedError
        If it is encrypted, and the key was not given.
    """
    slots = key_slots(database)
    if slots is None:
        return None
    key = key_for(slots)
    if key is None:
        raise LockedError("it is locked with a passphrase")
    return key


def give_codec(database: sqlite3.Connection, key: PayloadKey | None) -> None:
    """Let a connection seal and unseal with this key, or hand everything through."""

    def sealed(value: Stored, *row: Stored) -> Stored:
        return key.seal(value, _named(row)) if key is not None and isinstance(value, bytes | str) else value

    def unsealed(value: Stored, *row: Stored) -> Stored:
        if key is None or not isinstance(value, bytes) or not is_sealed(value):
            return value
        try:
            return key.unseal(value, _named(row))
        except ValueError:
            # It stays sealed, and is then left out like anything that is damaged.
            return value

    database.create_function("sealed", -1, sealed)
    database.create_function("unsealed", -1, unsealed)


def _named(row: tuple[Stored, ...]) -> bytes:
    return "\x1f".join(map(str, row)).encode()
