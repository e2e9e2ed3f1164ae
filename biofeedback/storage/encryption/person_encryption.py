"""Encrypting a person, decrypting, changing the passphrase or the key: each whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from biofeedback.storage.database import open_database, transaction
from biofeedback.storage.encryption.held_keys import hold, key_for, let_go
from biofeedback.storage.encryption.key_slots import KeySlots, new_recovery_code
from biofeedback.storage.encryption.payload_key import PayloadKey
from biofeedback.storage.encryption.recode import clean, recode, store_slots
from biofeedback.storage.encryption.row_codec import key_of, key_slots
from biofeedback.storage.encryption.system_keyring import keep_in_keyring, remove_from_keyring
from biofeedback.storage.erase import StillRecordingError, leave_no_word
from biofeedback.storage.lock import RecordingLock
from biofeedback.user_error import TranslatableError

SHORTEST = 8


class EncryptionError(TranslatableError):
    """It cannot be encrypted or decrypted so; the message says why."""


def encrypt_person(path: Path, passphrase: str, recovery_code: str = "") -> str:
    """Encrypt a person's file; returns the recovery code, the one given or a new one, which is kept nowhere.

    Raises
    ------
    EncryptionError
        If it is encrypted already, or the passphrase is too short.
    StillRecordingError
        If a session of theirs is being recorded.
    sqlite3.Error, OSError
        If the disk refuses; nothing is then changed.
    """
    _long_enough(passphrase)
    with _alone(path) as database:
        if key_slots(database) is not None:
            raise EncryptionError("it is encrypted already")
        return _seal_anew(database, None, passphrase, recovery_code)


def decrypt_person(path: Path) -> None:
    """Store a person's file without encryption again; it was unlocked before.

    Raises
    ------
    EncryptionError
        If it is not encrypted.
    LockedError
        If its key was not given.
    StillRecordingError
        If a session of theirs is being recorded.
    sqlite3.Error, OSError
        If the disk refuses; nothing is then changed.
    """
    with _alone(path) as database:
        slots = _slots_of(database)
        with transaction(database):
            recode(database, key_of(database), None, None)
        _leave_clean(database)
    if slots.has("keyring"):
        remove_from_keyring(slots.key_id)
    let_go(slots.key_id)


def change_passphrase(path: Path, passphrase: str) -> None:
    """Give an unlocked file another passphrase; the key and the recovery code stay.

    Raises
    ------
    EncryptionError, LockedError, StillRecordingError, sqlite3.Error, OSError
        As ``decrypt_person``.
    """
    _long_enough(passphrase)
    with _alone(path) as database, transaction(database):
        key = _key_of(database)
        store_slots(database, _slots_of(database).with_slot("passphrase", key, passphrase))


def renew_key(path: Path, passphrase: str) -> str:
    """Seal an unlocked file with a new key; returns the new recovery code, the old one opens nothing any more.

    Who has an older copy of the file and knew how to open it cannot open what is recorded from now on.

    Raises
    ------
    EncryptionError, LockedError, StillRecordingError, sqlite3.Error, OSError
        As ``decrypt_person``.
    """
    _long_enough(passphrase)
    with _alone(path) as database:
        slots = _slots_of(database)
        code = _seal_anew(database, _key_of(database), passphrase)
    if slots.has("keyring"):
        remove_from_keyring(slots.key_id)
    let_go(slots.key_id)
    return code


def renew_recovery_code(path: Path) -> str:
    """Make another recovery code for an unlocked file; the one before opens it no more.

    Raises
    ------
    EncryptionError, LockedError, StillRecordingError, sqlite3.Error, OSError
        As ``decrypt_person``.
    """
    code = new_recovery_code()
    with _alone(path) as database, transaction(database):
        store_slots(database, _slots_of(database).with_slot("recovery", _key_of(database), code))
    return code


def unlock(path: Path, secret: str) -> bool:
    """Unlock a file for this process by its passphrase or its recovery code; False if it is neither.

    Raises
    ------
    sqlite3.Error
        If it cannot be read.
    """
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
        slots = key_slots(database)
    key = slots.opened_by(secret) if slots is not None else None
    if key is not None:
        hold(key)
    return slots is None or key is not None


def use_keyring(path: Path) -> None:
    """Let this computer's keyring open an unlocked file as well.

    Raises
    ------
    NoKeyringError
        If there is none; nothing is then changed.
    EncryptionError, LockedError, StillRecordingError, sqlite3.Error, OSError
        As ``decrypt_person``.
    """
    secret = new_recovery_code()
    with _alone(path) as database, transaction(database):
        slots, key = _slots_of(database), _key_of(database)
        keep_in_keyring(slots.key_id, secret)
        store_slots(database, slots.with_slot("keyring", key, secret))


def leave_keyring(path: Path) -> None:
    """Let this computer's keyring open the file no more.

    Raises
    ------
    EncryptionError, LockedError, StillRecordingError, sqlite3.Error, OSError
        As ``decrypt_person``.
    """
    with _alone(path) as database, transaction(database):
        slots = _slots_of(database)
        store_slots(database, slots.without("keyring"))
        remove_from_keyring(slots.key_id)


def is_locked(path: Path) -> bool:
    """Whether a file is encrypted and its key was not given; False of what is no person's file."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
        slots = key_slots(database)
        return slots is not None and key_for(slots) is None
    return False


def finish_cleaning(path: Path) -> None:
    """Rewrite a file in which a power cut left corners that were written before it was encrypted."""
    with suppress(StillRecordingError), _alone(path) as database:
        _leave_clean(database)


def _seal_anew(database: sqlite3.Connection, old: PayloadKey | None, passphrase: str, code: str = "") -> str:
    key, code = PayloadKey.new(), code or new_recovery_code()
    slots = KeySlots(key.id, ()).with_slot("passphrase", key, passphrase).with_slot("recovery", key, code)
    with transaction(database):
        recode(database, old, key, slots)
    hold(key)
    _leave_clean(database)
    return code


def _leave_clean(database: sqlite3.Connection) -> None:
    # What cannot be cleaned now - no room, somebody reads - is left to the next start; it is encrypted all the same.
    with suppress(sqlite3.Error):
        clean(database)
    leave_no_word(database)


def _slots_of(database: sqlite3.Connection) -> KeySlots:
    slots = key_slots(database)
    if slots is None:
        raise EncryptionError("it is not encrypted")
    return slots


def _key_of(database: sqlite3.Connection) -> PayloadKey:
    key = key_of(database)
    if key is None:
        raise EncryptionError("it is not encrypted")
    return key


def _long_enough(passphrase: str) -> None:
    if len(passphrase) < SHORTEST:
        raise EncryptionError("a passphrase has at least {n} characters; several words are better", n=SHORTEST)


@contextmanager
def _alone(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, open for writing while nobody records into it."""
    lock = RecordingLock(path)
    if not lock.take():
        raise StillRecordingError("a session of this person is being recorded; end it first")
    try:
        with closing(open_database(path)) as database:
            yield database
    finally:
        lock.release()
