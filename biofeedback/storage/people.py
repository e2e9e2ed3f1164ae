"""The people on this computer: one database each, named by a random id."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from biofeedback.events import Profile
from biofeedback.storage.database import SUFFIX, open_database
from biofeedback.storage.erase import wipe_database
from biofeedback.storage.folder import make_private
from biofeedback.storage.lock import held
from biofeedback.storage.person import Person

ME = "me"
MAKING = ".making"


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A person and the database that holds them."""

    name: str
    path: Path


class DamagedPersonError(sqlite3.DatabaseError):
    """A person's file cannot be read; the message says what can be done."""


def list_people(folder: Path) -> list[PersonFile]:
    """Everyone in the data folder, by name. Writes nothing.

    Raises
    ------
    DamagedPersonError
        If a person's file is damaged.
    """
    paths = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
    people = [PersonFile(_name_in(path), path) for path in paths]
    return sorted(people, key=lambda person: (person.name != ME, person.name.casefold()))


def _name_in(path: Path) -> str:
    try:
        with closing(open_database(path, read_only=True)) as database:
            return Person(database).profile.person
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise DamagedPersonError(
            f"{path} cannot be read ({error}); put a backup in its place or move it to another folder. "
            "Nothing in it was changed"
        ) from error


def find_person(folder: Path, name: str) -> PersonFile | None:
    """The person of that name, if there is one."""
    return next((person for person in list_people(folder) if person.name == name), None)


def find_or_make(folder: Path, name: str = ME) -> PersonFile:
    """The person of that name; made when there is none yet, once, however many ask at the same time.

    Raises
    ------
    OSError, sqlite3.Error
        If the person cannot be made.
    """
    found = find_person(folder, name)
    if found is not None:
        return found
    with held(make_private(folder) / MAKING):
        return find_person(folder, name) or PersonFile(name, add_person(folder, partial(_name, name)))


def _name(name: str, database: sqlite3.Connection) -> None:
    Person(database).profile = Profile(person=name)


def add_person(folder: Path, fill: Callable[[sqlite3.Connection], None]) -> Path:
    """Make a person's database, seen by others only when ``fill`` is done with it.

    Raises
    ------
    OSError, sqlite3.Error
        If it cannot be made; nothing is then left of it.
    """
    path = make_private(folder) / f"{secrets.token_hex(6)}{SUFFIX}"
    unseen = path.with_name(f".{path.name}.new")
    try:
        with closing(open_database(unseen)) as database:
            fill(database)
        unseen.rename(path)
    finally:
        wipe_database(unseen)
    return path


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A database opened for reading only."""
    with closing(open_database(path, read_only=True)) as database:
        yield database
