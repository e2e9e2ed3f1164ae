"""The people on this computer: one database each, named by a random id."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from biofeedback.events import Profile
from biofeedback.storage.database import SUFFIX, open_database
from biofeedback.storage.folder import make_private
from biofeedback.storage.person import Person

ME = "me"


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A person and the database that holds them."""

    name: str
    path: Path


def list_people(folder: Path) -> list[PersonFile]:
    """Everyone in the data folder, by name. Writes nothing."""
    people = []
    for path in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []:
        with closing(open_database(path, read_only=True)) as database:
            people.append(PersonFile(Person(database).profile.person, path))
    return sorted(people, key=lambda person: (person.name != ME, person.name.casefold()))


def find_or_make(folder: Path, name: str = ME) -> PersonFile:
    """The person of that name; made when there is none yet."""
    for person in list_people(folder):
        if person.name == name:
            return person
    path = make_private(folder) / f"{secrets.token_hex(6)}{SUFFIX}"
    with closing(open_database(path)) as database:
        Person(database).profile = Profile(person=name)
    return PersonFile(name, path)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A database opened for reading only."""
    with closing(open_database(path, read_only=True)) as database:
        yield database
