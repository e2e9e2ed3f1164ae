"""A person as one file: to back up, or to move to another computer."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from biofeedback.sayable import SayableError
from biofeedback.storage.database import open_database
from biofeedback.storage.erase import wipe_database
from biofeedback.storage.folder import make_private
from biofeedback.storage.lock import held
from biofeedback.storage.people import MAKING, PersonFile, add_person, find_person
from biofeedback.storage.person import Person
from biofeedback.storage.schema import migrate


class MovingError(SayableError, ValueError):
    """The file cannot be taken in, or would mix two people up; the message says why."""


def back_up(person: PersonFile, target: Path) -> None:
    """Write everything of a person into one file, also while they are being recorded.

    Raises
    ------
    MovingError
        If the target exists.
    OSError, sqlite3.Error
        If it cannot be written; nothing is then left of it.
    """
    if target.exists():
        raise MovingError("{file} exists; choose another name", file=target)
    os.close(os.open(target, os.O_CREAT | os.O_RDWR, 0o600))
    try:
        with closing(open_database(person.path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
    except BaseException:
        wipe_database(target)
        raise


def restore(source: Path, folder: Path) -> PersonFile:
    """Take a person's file into the data folder.

    Raises
    ------
    MovingError
        If it is no person's file, or somebody of that name is here already.
    NewerDatabaseError
        If a newer version wrote it.
    """
    try:
        with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as database:
            name = Person(database).profile.person
    except (sqlite3.Error, ValueError) as error:
        raise MovingError("{file} is not a person's file ({error})", file=source, error=error) from None
    with held(make_private(folder) / MAKING), closing(sqlite3.connect(source)) as old:
        if find_person(folder, name) is not None:
            raise MovingError("{name} is here already; erase or rename them first", name=name)
        return PersonFile(name, add_person(folder, partial(_take_in, old)))


def _take_in(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    old.backup(new)
    migrate(new)
