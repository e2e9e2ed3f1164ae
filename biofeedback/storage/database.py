"""Opening a person's database."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from biofeedback.storage.encryption.row_codec import give_codec, key_of, key_slots
from biofeedback.storage.log import empty_log, log_of
from biofeedback.storage.schema import check, migrate

SUFFIX = ".person"
OTHERS = 0o077
LOOK_EVERY_S = 0.01


class Opened(sqlite3.Connection):
    """A person's database, open for writing; closing it leaves no word of what was written in its log."""

    path: Path | None = None
    _key_id: str | None = None

    def mind_encryption(self) -> None:
        """Seal what is written from now on as the file asks for it, which may have changed since it was opened.

        Raises
        ------
        LockedError
            If it is encrypted, and its key was not given.
        """
        slots = key_slots(self)
        key_id = None if slots is None else slots.key_id
        if key_id != self._key_id:
            give_codec(self, key_of(self))
            self._key_id = key_id

    def close(self) -> None:
        """Overwrite the log, unless somebody else still needs it, and close."""
        if self.path is not None:
            path, self.path = self.path, None
            with suppress(sqlite3.Error, OSError):
                empty_log(self, path)
        super().close()


def open_database(path: Path, *, read_only: bool = False, patience_s: float = 2.0) -> sqlite3.Connection:
    """Open a database in WAL mode, readable by its owner only.

    Raises
    ------
    sqlite3.Error
        If it cannot be opened; ``ForeignDatabaseError`` if it holds anything but a person's tables.
    LockedError
        If it is encrypted, and its key was not given.
    NewerDatabaseError
        If a newer version wrote it.
    """
    if read_only:
        # Without a log beside it nobody is writing, and then reading need not create one.
        how = "mode=ro" if _has_log(path) else "immutable=1"
        database = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=patience_s)
        try:
            check(database)
            give_codec(database, key_of(database))
        except BaseException:
            database.close()
            raise
        return database
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    elif path.stat().st_mode & OTHERS:
        # Put here by hand, from a backup or another computer.
        with suppress(PermissionError):
            path.chmod(0o600)
    opened = sqlite3.connect(path, timeout=patience_s, isolation_level=None, factory=Opened)
    try:
        _use_log(opened, patience_s)
        check(opened)
        opened.execute("PRAGMA synchronous = NORMAL")
        opened.execute("PRAGMA foreign_keys = ON")
        # What is erased is overwritten at once.
        opened.execute("PRAGMA secure_delete = ON")
        migrate(opened)
        check(opened)
        give_codec(opened, None)
        opened.mind_encryption()
    except BaseException:
        opened.close()
        raise
    opened.path = path
    return opened


@contextmanager
def reading_up_to_date(path: Path) -> Iterator[sqlite3.Connection]:
    """A person's database, open for reading; one of an older version is brought up to date first."""
    with closing(open_database(path, read_only=True)) as database:
        try:
            database.execute("SELECT 1 FROM check_ins LIMIT 1")
        except sqlite3.OperationalError:
            # Opening it once for writing brings it up to date.
            open_database(path).close()
    with closing(open_database(path, read_only=True)) as database:
        yield database


def _use_log(database: sqlite3.Connection, patience_s: float) -> None:
    # SQLite's own patience does not cover the change into this mode, when another program makes it as well.
    until_s = time.monotonic() + patience_s
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until_s:
                raise
            time.sleep(LOOK_EVERY_S)
        else:
            return


def _has_log(path: Path) -> bool:
    log = log_of(path)
    return log.exists() and log.stat().st_size > 0


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is stored together, or not at all; within another it is part of that one."""
    if database.in_transaction:
        yield
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        if isinstance(database, Opened):
            database.mind_encryption()
        yield
        database.execute("COMMIT")
    except BaseException:
        # SQLite itself may have rolled back already.
        with suppress(sqlite3.OperationalError):
            database.execute("ROLLBACK")
        raise
