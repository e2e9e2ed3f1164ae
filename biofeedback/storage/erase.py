"""Erasing: a person with everything of theirs, or one session."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from biofeedback.storage.database import SUFFIX as PERSON
from biofeedback.storage.database import transaction
from biofeedback.storage.lock import SUFFIX, RecordingLock, held
from biofeedback.storage.log import empty_log, log_of
from biofeedback.storage.overwrite import wipe, wipe_database
from biofeedback.storage.sessions import deleted_sessions
from biofeedback.user_error import TranslatableError

MAKING = ".making"
# Beside a database whose erasing has begun: it is nobody's from then on, and is finished by whoever comes next.
MARK = ".erasing"
# What was saved of a database that was taken away while a session was recorded into it.
KEPT = ".kept"
# What is being made, and has no name yet.
UNSEEN = ".new"
PATIENCE_S = 2.0
OF_A_SESSION = ("chunks", "prompts", "episodes", "overviews", "notes", "anchors")
# What a person said and did, beside any session.
SELF_REPORTS = ("check_ins", "journal", "home_plans", "exercise_runs", "self_ratings")


class StillRecordingError(TranslatableError):
    """The person is being recorded now."""


class ErasedInPartError(TranslatableError):
    """What was to be erased is deleted, but bytes of it are still on the disk; the message says where."""


def erase_person(database: Path) -> None:
    """Overwrite and remove a person's database and everything beside it.

    From the first step on the person is gone: what a power cut leaves is finished by ``finish_erasing``.

    Raises
    ------
    StillRecordingError
        If a session of theirs is being recorded.
    ErasedInPartError
        If a file cannot be overwritten.
    """
    lock = RecordingLock(database)
    if not lock.take():
        raise StillRecordingError("a session of this person is being recorded; end it first")
    try:
        mark = mark_of(database)
        with mark.open("wb") as file:
            os.fsync(file.fileno())
        wipe_database(kept_of(database))
        wipe_database(database)
        mark.unlink()
    except OSError as error:
        raise ErasedInPartError(
            "{file} could not be erased to the end ({error}); free it and erase once more",
            file=error.filename or database,
            error=error.strerror or error,
        ) from error
    finally:
        lock.release()
    database.with_name(database.name + SUFFIX).unlink(missing_ok=True)


def kept_of(database: Path) -> Path:
    """What was saved of a database that was taken away."""
    return database.with_name(f".{database.name}{KEPT}")


def mark_of(database: Path) -> Path:
    """The mark of a database whose erasing has begun."""
    return database.with_name(f".{database.name}{MARK}")


def finish_erasing(folder: Path) -> None:
    """Erase to the end what a power cut left half erased, and what was never finished being made.

    Raises
    ------
    ErasedInPartError
        If a file cannot be overwritten.
    """
    for mark in sorted(folder.glob(f".*{PERSON}{MARK}")):
        with suppress(StillRecordingError):
            erase_person(mark.with_name(mark.name[1 : -len(MARK)]))
    if not any(folder.glob(f".*{PERSON}{UNSEEN}*")):
        return
    # Whoever makes a person holds this lock: what is there while we hold it was left behind.
    with suppress(TimeoutError), held(folder / MAKING, patience_s=0.0):
        wipe_unseen(folder)


def unfinished(folder: Path) -> list[Path]:
    """What a power cut left half erased or half made; ``finish_erasing`` brings it to its end. Writes nothing."""
    return sorted([*folder.glob(f".*{PERSON}{MARK}"), *folder.glob(f".*{PERSON}{UNSEEN}*")])


def wipe_unseen(folder: Path) -> None:
    """Remove what was left of people who were never finished being made; only while nobody makes one."""
    for left in sorted(folder.glob(f".*{PERSON}{UNSEEN}*")):
        wipe(left)


def erase_session(database: sqlite3.Connection, session: str) -> None:
    """Remove a session, its prompts and episodes, as ``erase_sessions`` does."""
    erase_sessions(database, [session])


def erase_deleted(database: sqlite3.Connection) -> None:
    """Erase the sessions that were deleted and never had back, as ``erase_sessions`` does."""
    found = deleted_sessions(database)
    if found:
        erase_sessions(database, found)


def erase_sessions(database: sqlite3.Connection, sessions: Sequence[str]) -> None:
    """Remove sessions, their prompts and episodes; freed pages are overwritten and the log is emptied.

    The database keeps its size: what is free in it is overwritten and used for the next session. Making it smaller
    would copy everything else of the person to another file, and needs as much room again.

    Raises
    ------
    sqlite3.Error
        If the disk refuses; nothing is then removed.
    ErasedInPartError
        If they are removed, but somebody still reads the log that holds their bytes.
    """
    with transaction(database):
        for session in sessions:
            for table in OF_A_SESSION:
                database.execute(f"DELETE FROM {table} WHERE session = ?", (session,))  # noqa: S608 - our own names
            database.execute("DELETE FROM sessions WHERE id = ?", (session,))
    leave_no_word(database)


def leave_no_word(database: sqlite3.Connection) -> None:
    """Empty the log, so that what was deleted or changed is nowhere on the disk any more.

    Raises
    ------
    ErasedInPartError
        If somebody still reads the log.
    """
    path = Path(database.execute("PRAGMA database_list").fetchone()[2])
    why = ""
    try:
        emptied = empty_log(database, path, PATIENCE_S)
    except (sqlite3.Error, OSError) as error:
        emptied, why = False, f" ({error})"
    if not emptied:
        raise ErasedInPartError(
            "it is deleted, but {file} still holds bytes of it{why}; another program may be reading it. "
            "They go when that has ended and this person is recorded or opened again",
            file=log_of(path),
            why=why,
        )
