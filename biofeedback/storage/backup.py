"""A person as one file: to back up, or to move to another computer."""

from __future__ import annotations

import logging
import os
import secrets
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from biofeedback.storage.database import open_database
from biofeedback.storage.encryption.row_codec import give_codec, key_of
from biofeedback.storage.erase import MAKING
from biofeedback.storage.folder import make_private
from biofeedback.storage.inspect import inspect, mend
from biofeedback.storage.lock import held
from biofeedback.storage.overwrite import wipe_database
from biofeedback.storage.people import DamagedPersonError, PersonFile, add_person, find_person
from biofeedback.storage.schema import check, migrate
from biofeedback.user_error import TranslatableError

log = logging.getLogger(__name__)


class BackupError(TranslatableError, ValueError):
    """The file cannot be taken in, or would mix two people up; the message says why."""


def back_up(person: PersonFile, target: Path) -> None:
    """Write everything of a person into one file, also while they are being recorded.

    Raises
    ------
    BackupError
        If the target exists, or lies among the people, where it would be taken for one.
    OSError, sqlite3.Error
        If it cannot be written; nothing is then left of it.
    """
    if target.exists() or target.is_symlink():
        raise BackupError("{file} exists; choose another name", file=target)
    if target.parent.resolve() == person.path.parent.resolve():
        raise BackupError("{file} lies in the data folder, beside the people themselves; choose another", file=target)
    # It has its name only when it is whole.
    draft = target.with_name(f".{target.name}.{secrets.token_hex(3)}")
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(open_database(person.path)) as source, closing(sqlite3.connect(draft)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        draft.rename(target)
    except BaseException:
        wipe_database(draft)
        raise


def restore(source: Path, folder: Path) -> PersonFile:
    """Take a person's file into the data folder, after all of it was looked at.

    Raises
    ------
    BackupError
        If it is no person's file or a damaged one, or somebody of that name is here already.
    NewerDatabaseError
        If a newer version wrote it.
    """
    if not source.is_file():
        raise BackupError("{file} is not a person's file ({error})", file=source, error="there is no such file")
    try:
        with closing(open_database(source, read_only=True)) as database:
            name = inspect(database)
            with held(make_private(folder) / MAKING):
                if find_person(folder, name) is not None:
                    raise BackupError("{name} is here already; erase or rename them first", name=name)
                return PersonFile(name, add_person(folder, partial(_take_in, database)))
    except (sqlite3.Error, ValueError, FileNotFoundError) as error:
        if isinstance(error, BackupError | DamagedPersonError):
            raise
        raise BackupError("{file} is not a person's file ({error})", file=source, error=error) from None


def _take_in(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    old.backup(new)
    migrate(new)
    check(new)
    give_codec(new, key_of(new))
    lost = mend(new)
    if lost:
        log.warning("%d damaged piece(s) of the file are left out", lost)
