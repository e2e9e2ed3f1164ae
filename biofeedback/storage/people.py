"""The people on this computer: one database each, named by a random id."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unicodedata import category

from biofeedback.events import Profile
from biofeedback.storage.database import SUFFIX, open_database
from biofeedback.storage.erase import wipe_database
from biofeedback.storage.folder import make_private
from biofeedback.storage.lock import held
from biofeedback.storage.person import Person

ME = "me"
MAKING = ".making"
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A person and the database that holds them."""

    name: str
    path: Path


class DamagedPersonError(sqlite3.DatabaseError):
    """A person's file cannot be read; the message says what can be done."""


class PersonNameError(ValueError):
    """The name cannot be anybody's; the message says why."""


def usable_name(name: str) -> str:
    """A name as it is kept: one line, without blanks around it.

    Raises
    ------
    PersonNameError
        If nothing is left of it, it is very long, or it cannot be shown.
    """
    wanted = " ".join(name.split())
    if not wanted or not any(letter.isprintable() and not letter.isspace() for letter in wanted):
        raise PersonNameError("a person's name has at least one letter")
    if len(wanted) > LONGEST_NAME:
        raise PersonNameError(f"a person's name has at most {LONGEST_NAME} letters")
    if any(category(letter) in ("Cc", "Cs") for letter in wanted):
        raise PersonNameError("a person's name holds only letters that can be shown")
    return wanted


def list_people(folder: Path) -> list[PersonFile]:
    """Everyone in the data folder, by name. Writes nothing.

    Raises
    ------
    DamagedPersonError
        If a person's file is damaged.
    """
    people, damaged = readable_people(folder)
    if damaged:
        raise damaged[0]
    return people


def readable_people(folder: Path) -> tuple[list[PersonFile], list[DamagedPersonError]]:
    """Everyone in the data folder whose file can be read, by name, and what is wrong with the others."""
    people: list[PersonFile] = []
    damaged: list[DamagedPersonError] = []
    for path in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []:
        try:
            people.append(PersonFile(_name_in(path), path))
        except DamagedPersonError as error:
            damaged.append(error)
    return sorted(people, key=lambda person: (person.name != ME, person.name.casefold())), damaged


def _name_in(path: Path) -> str:
    try:
        with closing(open_database(path, read_only=True)) as database:
            return Person(database).profile.person
    except (sqlite3.DatabaseError, ValueError) as error:
        # Somebody at work in a sound file is no damage.
        if isinstance(error, sqlite3.OperationalError) and _busy(error):
            raise
        raise DamagedPersonError(
            f"{path} cannot be read ({error}); put a backup in its place or move it to another folder. "
            "Nothing in it was changed"
        ) from error


def _busy(error: sqlite3.OperationalError) -> bool:
    return any(word in str(error) for word in ("locked", "busy"))


def find_person(folder: Path, name: str) -> PersonFile | None:
    """The person of that name, if there is one.

    Raises
    ------
    DamagedPersonError
        If nobody readable is called so and somebody's file is damaged: it may be theirs.
    """
    people, damaged = readable_people(folder)
    found = next((person for person in people if person.name == name), None)
    if found is None and damaged:
        raise damaged[0]
    return found


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


def rename_person(folder: Path, old: str, new: str) -> PersonFile:
    """Give a person another name; recordings made so far keep the one they were made under.

    Raises
    ------
    PersonNameError
        If nobody is called ``old``, or ``new`` is taken or cannot be a name.
    OSError, sqlite3.Error
        If the disk refuses.
    """
    wanted = usable_name(new)
    with held(make_private(folder) / MAKING):
        person = find_person(folder, old)
        if person is None:
            raise PersonNameError(f"nobody here is called {old}; 'biofeedback people' lists who is")
        if wanted != old and find_person(folder, wanted) is not None:
            raise PersonNameError(f"{wanted} is taken; choose another name")
        with closing(open_database(person.path)) as database:
            kept = Person(database)
            kept.profile = replace(kept.profile, person=wanted)
    return PersonFile(wanted, person.path)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A database opened for reading only."""
    with closing(open_database(path, read_only=True)) as database:
        yield database
