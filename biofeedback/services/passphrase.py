"""What the window asks about the passphrase of a person: whether there is one, unlocking, setting and removing it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from biofeedback.storage.database import open_database
from biofeedback.storage.encryption.key_slots import new_recovery_code
from biofeedback.storage.encryption.person_encryption import (
    SHORTEST,
    EncryptionError,
    change_passphrase,
    decrypt_person,
    encrypt_person,
    unlock,
)
from biofeedback.storage.encryption.row_codec import key_slots
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import ME, find_or_make, find_person, locked_files, name_in, refuse_locked

__all__ = ["SHORTEST", "new_recovery_code"]


def refuse_locked_owner() -> None:
    """Do nothing, unless the owner's file may be one that is locked.

    Raises
    ------
    LockedPersonError
        If it may be.
    """
    refuse_locked(data_folder(), ME)


def unlock_with(secret: str) -> bool:
    """Unlock whatever a passphrase or a recovery code opens here; whether that was anything, or nothing is locked.

    Raises
    ------
    sqlite3.Error
        If a file cannot be read.
    """
    locked = locked_files(data_folder())
    opened = [unlock(path, secret) for path in locked]
    return not locked or any(opened)


def has_passphrase(person: str) -> bool:
    """Whether a person's file is encrypted; False of somebody who has none yet."""
    found = find_person(data_folder(), person)
    return found is not None and _encrypted(found.path)


def set_passphrase(person: str, passphrase: str, recovery_code: str) -> None:
    """Encrypt a person's file, and open it once with either.

    Raises
    ------
    EncryptionError
        If it is encrypted already, the passphrase is too short, or it does not open afterwards.
    StillRecordingError, sqlite3.Error, OSError
        As ``encrypt_person``.
    """
    path = find_or_make(data_folder(), person).path
    encrypt_person(path, passphrase, recovery_code)
    _read_back(path, person, passphrase, recovery_code)


def opens(person: str, secret: str) -> bool:
    """Whether this is the passphrase or the recovery code of a person who is unlocked."""
    return unlock(find_or_make(data_folder(), person).path, secret)


def replace_passphrase(person: str, passphrase: str) -> None:
    """Give a person who is unlocked another passphrase, and open the file once with it.

    Raises
    ------
    EncryptionError, StillRecordingError, sqlite3.Error, OSError
        As ``change_passphrase``, or if it does not open afterwards.
    """
    path = find_or_make(data_folder(), person).path
    change_passphrase(path, passphrase)
    _read_back(path, person, passphrase)


def remove_passphrase(person: str) -> None:
    """Store a person's file without encryption again, and read it once.

    Raises
    ------
    EncryptionError, StillRecordingError, sqlite3.Error, OSError
        As ``decrypt_person``, or if it is not readable afterwards.
    """
    path = find_or_make(data_folder(), person).path
    decrypt_person(path)
    if _encrypted(path):
        raise EncryptionError("the file could not be read back")
    _read_back(path, person)


def _encrypted(path: Path) -> bool:
    with closing(open_database(path, read_only=True)) as database:
        return key_slots(database) is not None


def _read_back(path: Path, person: str, *secrets: str) -> None:
    if name_in(path) != person or not all(unlock(path, secret) for secret in secrets):
        raise EncryptionError("the file could not be read back")
