"""Puts a person's file back that was removed or replaced while a session was recorded into it."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from biofeedback.storage.database import open_database, transaction
from biofeedback.storage.erase import KEPT, OF_A_SESSION, SELF_REPORTS, UNSEEN, kept_of
from biofeedback.storage.folder import make_private
from biofeedback.storage.lock import RecordingLock
from biofeedback.storage.overwrite import ENDINGS, wipe, wipe_database
from biofeedback.storage.person_store import PersonStore

log = logging.getLogger(__name__)
# Tables in which a row that is copied again is known for the same one.
TOLD_APART = ("about", "sessions", "chunks", "overviews", "scores", *SELF_REPORTS)
SET_ASIDE = ".set-aside"


def keep_all(database: sqlite3.Connection, path: Path) -> Path:
    """Write everything that an open database holds into a new file beside its place; only while ``MAKING`` is held.

    Raises
    ------
    sqlite3.Error, OSError
        If it cannot be written; nothing is then left of it.
    """
    draft = make_private(path.parent) / f".{path.name}{UNSEEN}.kept"
    kept = kept_of(path)
    try:
        wipe_database(draft)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(draft)) as copy:
            database.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        draft.rename(kept)
    except BaseException:
        with suppress(OSError):
            wipe_database(draft)
        raise
    return kept


def keep_what_can_be_read(path: Path) -> Path:
    """Write whatever rows can still be read of a damaged file into a new one beside it; returns that file.

    Only while ``MAKING`` is held, and nobody has the damaged one open for writing.

    Raises
    ------
    sqlite3.Error, OSError
        If nobody's name can be read any more, or it cannot be written; nothing is then left of it.
    """
    draft, kept = path.with_name(f".{path.name}{UNSEEN}.kept"), kept_of(path)
    try:
        wipe_database(draft)
        with closing(open_database(draft)) as new:
            new.execute("PRAGMA foreign_keys = OFF")
            # A log may no longer fit the file: what cannot be read with it is read without.
            for how in ("mode=ro", "immutable=1"):
                with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)) as old:
                    for table in ("about", "sessions", *OF_A_SESSION, "scores", *SELF_REPORTS):
                        # Rows that nothing tells apart would be there twice.
                        if table in TOLD_APART or not new.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():  # noqa: S608
                            _copy_rows(old, new, table)
            if not PersonStore(new).named:
                raise sqlite3.DatabaseError(f"{path} is damaged, and nobody's name can be read in it")
        draft.rename(kept)
    except BaseException:
        with suppress(OSError):
            wipe_database(draft)
        raise
    return kept


def _copy_rows(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    rows: list[tuple[object, ...]] = []
    try:
        # A page that cannot be read ends the reading; what came before it is copied all the same.
        rows += old.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
    except sqlite3.DatabaseError as error:
        log.debug("%s of a damaged file can be read in part: %s", table, error)
    with transaction(new):
        for row in rows:
            places = ", ".join("?" * len(row))
            new.execute(f"INSERT OR IGNORE INTO {table} VALUES ({places})", row)  # noqa: S608 - our own names


def set_aside(path: Path) -> str:
    """Give a damaged file another name, with what SQLite keeps beside it; returns that name."""
    aside = f"{path}{SET_ASIDE}-{time.strftime('%Y%m%d-%H%M%S')}"
    for ending in ENDINGS:
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.rename(f"{aside}{ending}")
    return aside


def put_back(kept: Path, path: Path) -> str:
    """Give what was kept its place again; what stands there now is joined with it, or set aside if it cannot be.

    The database that was kept is closed by then.

    Returns
    -------
    str
        Where something was set aside, "" if nothing was.

    Raises
    ------
    sqlite3.Error, OSError
        If it cannot be written; what was kept is still there.
    """
    aside = ""
    if path.is_symlink() and not path.exists():
        path.unlink()
    if path.exists():
        if _joined(kept, path):
            wipe_database(kept)
            return ""
        aside = set_aside(path)
    # A log without its database is nobody's, and must not be read into this one.
    for ending in ("-wal", "-shm", "-journal"):
        wipe(path.with_name(path.name + ending))
    kept.rename(path)
    return aside


def _joined(kept: Path, path: Path) -> bool:
    """Add what was kept to the file that took its place; False where that is not a sound file of the same person."""
    try:
        with closing(open_database(path)) as database:
            if database.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return False
            with closing(open_database(kept, read_only=True)) as ours:
                if PersonStore(database).profile.person != PersonStore(ours).profile.person:
                    return False
            _join(database, kept)
            return True
    except (sqlite3.DatabaseError, ValueError) as error:
        if isinstance(error, sqlite3.OperationalError) and not _damaged(error):
            raise
        log.warning("what stands in place of %s cannot be joined with it: %s", path, error)
        return False


def _damaged(error: sqlite3.OperationalError) -> bool:
    return not any(word in str(error) for word in ("locked", "busy", "full", "readonly", "disk I/O"))


def _join(database: sqlite3.Connection, kept: Path) -> None:
    database.execute("ATTACH DATABASE ? AS kept", (str(kept),))
    try:
        with transaction(database):
            ours = [row[0] for row in database.execute("SELECT id FROM kept.sessions")]
            shorter = "SELECT 1 FROM main.sessions AS t JOIN kept.sessions AS k USING (id) WHERE id = ? AND "
            for session in ours:
                there = database.execute("SELECT 1 FROM main.sessions WHERE id = ?", (session,)).fetchone()
                less = database.execute(shorter + "t.duration_s < k.duration_s", (session,)).fetchone()
                if there and not less:
                    continue
                for table in OF_A_SESSION:
                    database.execute(f"DELETE FROM main.{table} WHERE session = ?", (session,))  # noqa: S608
                database.execute(
                    "INSERT OR REPLACE INTO main.sessions SELECT * FROM kept.sessions WHERE id = ?", (session,)
                )
                for table in OF_A_SESSION:
                    database.execute(
                        f"INSERT INTO main.{table} SELECT * FROM kept.{table} WHERE session = ?",  # noqa: S608
                        (session,),
                    )
            database.execute(
                "INSERT INTO main.scores SELECT * FROM kept.scores WHERE true "
                "ON CONFLICT (day, score) DO UPDATE SET seconds = max(seconds, excluded.seconds)"
            )
            for table in ("about", *SELF_REPORTS):
                if database.execute("SELECT 1 FROM kept.sqlite_master WHERE name = ?", (table,)).fetchone():
                    database.execute(f"INSERT OR IGNORE INTO main.{table} SELECT * FROM kept.{table}")  # noqa: S608
    finally:
        database.execute("DETACH DATABASE kept")


def finish_putting_back(folder: Path) -> None:
    """Put back what a power cut kept from being put back; only while ``MAKING`` is held."""
    for kept in sorted(folder.glob(f".*{KEPT}")):
        path = kept.with_name(kept.name[1 : -len(KEPT)])
        lock = RecordingLock(path)
        if not lock.take():
            continue
        try:
            put_back(kept, path)
        finally:
            lock.release()
