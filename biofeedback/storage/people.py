"""The people on this computer: one database each, named by a random id."""

from __future__ import annotations

import re
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from biofeedback.events import Profile
from biofeedback.storage.database import SUFFIX, open_database
from biofeedback.storage.encryption.held_keys import PASSPHRASE, PASSPHRASE_FD, passphrase_of_scripts
from biofeedback.storage.encryption.person_encryption import finish_cleaning
from biofeedback.storage.encryption.recode import UNCLEAN
from biofeedback.storage.encryption.row_codec import LockedError
from biofeedback.storage.erase import MAKING, UNSEEN, erase_deleted, erase_person, finish_erasing, mark_of, wipe_unseen
from biofeedback.storage.folder import make_private
from biofeedback.storage.lock import held
from biofeedback.storage.overwrite import wipe_database
from biofeedback.storage.person_names import PersonNameError, usable_name
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.put_back import finish_putting_back
from biofeedback.storage.sessions import deleted_sessions

ME = "me"
# How this program names a person's file.
_OURS = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A person and the database that holds them."""

    name: str
    path: Path


class DamagedPersonError(sqlite3.DatabaseError):
    """A person's file cannot be read; the message says what can be done."""


class LockedPersonError(DamagedPersonError):
    """A person's file is encrypted and was not unlocked; the message says how it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is locked, and the passphrase that was handed over does not open it"
            if passphrase_of_scripts()
            else f"{path.name} is locked with a passphrase: give it when a terminal asks for it, or to any command by "
            f"{PASSPHRASE_FD} or {PASSPHRASE}"
        )
        self.path = path


def locked_files(folder: Path) -> list[Path]:
    """The files of the data folder that are encrypted and not unlocked."""
    return [problem.path for problem in readable_people(folder)[1] if isinstance(problem, LockedPersonError)]


def refuse_locked(folder: Path, name: str) -> None:
    """Do nothing, unless a person is not found here and somebody is locked, who may be they.

    Raises
    ------
    LockedPersonError
        If it is so.
    """
    people, damaged = readable_people(folder)
    locked = next((problem for problem in damaged if isinstance(problem, LockedPersonError)), None)
    if locked is not None and all(person.name != name for person in people):
        raise locked


def list_people(folder: Path) -> list[PersonFile]:
    """Everyone in the data folder, by name, but for those who are locked. Writes nothing.

    Raises
    ------
    DamagedPersonError
        If a person's file is damaged.
    """
    people, damaged = readable_people(folder)
    for problem in damaged:
        if not isinstance(problem, LockedPersonError):
            raise problem
    return people


def readable_people(folder: Path) -> tuple[list[PersonFile], list[DamagedPersonError]]:
    """Everyone in the data folder whose file can be read, by name, and what is wrong with the others.

    Of several files of one person - a backup was saved here - the one that this program made counts.
    """
    people: dict[str, PersonFile] = {}
    damaged: list[DamagedPersonError] = []
    for path in _files(folder):
        try:
            name = name_in(path)
        except FileNotFoundError:
            continue
        except DamagedPersonError as error:
            damaged.append(error)
        else:
            people.setdefault(name, PersonFile(name, path))
    return sorted(people.values(), key=lambda person: (person.name != ME, person.name.casefold())), damaged


def copies_of_people(folder: Path) -> list[Path]:
    """Files of the data folder that hold somebody who is here already: backups that nothing is recorded into."""
    chosen = {person.path for person in readable_people(folder)[0]}
    found = []
    for path in _files(folder):
        with suppress(DamagedPersonError, FileNotFoundError):
            if path not in chosen and name_in(path):
                found.append(path)
    return found


def erase_everything_of(folder: Path, name: str) -> None:
    """Erase a person with every file of the data folder that is theirs, and what a power cut left half erased.

    Raises
    ------
    StillRecordingError
        If a session of theirs is being recorded.
    ErasedInPartError
        If a file cannot be overwritten.
    """
    person = find_person(folder, name)
    theirs = [] if person is None else [person.path]
    theirs += [path for path in copies_of_people(folder) if name_in(path) == name]
    for path in theirs:
        erase_person(path)
    finish_erasing(folder)


def tidy(folder: Path) -> None:
    """Finish what was being erased, deleted, made or put back when the program ended; when a window opens.

    Raises
    ------
    OSError, sqlite3.Error, TranslatableError
        If the disk refuses, or something could not be erased.
    """
    if not folder.is_dir():
        return
    finish_erasing(folder)
    with suppress(TimeoutError), held(folder / MAKING, patience_s=0.0):
        finish_putting_back(folder)
    for person in readable_people(folder)[0]:
        with reading(person.path) as database:
            left = bool(deleted_sessions(database))
            unclean = database.execute("SELECT 1 FROM about WHERE key = ?", (UNCLEAN,)).fetchone()
        if left:
            with closing(open_database(person.path)) as database:
                erase_deleted(database)
        if unclean:
            finish_cleaning(person.path)


def _files(folder: Path) -> list[Path]:
    found = folder.glob(f"*{SUFFIX}") if folder.is_dir() else ()
    # A link that leads nowhere, a folder, something to read from without end: none of them is a database.
    files = [path for path in found if path.is_file() and not path.name.startswith(".") and not mark_of(path).exists()]
    return sorted(files, key=lambda path: (_OURS.fullmatch(path.stem) is None, path.name))


def name_in(path: Path) -> str:
    """Whose file it is.

    Raises
    ------
    DamagedPersonError
        If it cannot be read.
    """
    try:
        with closing(open_database(path, read_only=True)) as database:
            if not PersonStore(database).named:
                raise ValueError("nobody's name is in it")
            return PersonStore(database).profile.person
    except LockedError:
        raise LockedPersonError(path) from None
    except (sqlite3.DatabaseError, ValueError) as error:
        if not path.exists():
            raise FileNotFoundError(path) from None
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
        raise next((problem for problem in damaged if isinstance(problem, LockedPersonError)), damaged[0])
    return found


def find_or_make(folder: Path, name: str = ME) -> PersonFile:
    """The person of that name; made when there is none yet, once, however many ask at the same time.

    Raises
    ------
    PersonNameError
        If nobody is called so, and nobody can be.
    OSError, sqlite3.Error
        If the person cannot be made.
    """
    found = find_person(folder, name)
    if found is not None:
        return found
    usable_name(name)
    finish_erasing(make_private(folder))
    with held(folder / MAKING):
        finish_putting_back(folder)
        return find_person(folder, name) or PersonFile(name, add_person(folder, partial(_name, name)))


def _name(name: str, database: sqlite3.Connection) -> None:
    PersonStore(database).profile = Profile(person=name)


def add_person(folder: Path, fill: Callable[[sqlite3.Connection], None]) -> Path:
    """Make a person's database, seen by others only when ``fill`` is done with it; only while ``MAKING`` is held.

    Raises
    ------
    OSError, sqlite3.Error
        If it cannot be made; nothing is then left of it.
    """
    path = make_private(folder) / f"{secrets.token_hex(6)}{SUFFIX}"
    unseen = path.with_name(f".{path.name}{UNSEEN}")
    wipe_unseen(folder)
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
            raise PersonNameError("nobody here is called {name}; 'biofeedback people' lists who is", name=old)
        if wanted != old and find_person(folder, wanted) is not None:
            raise PersonNameError("{name} is taken; choose another name", name=wanted)
        with closing(open_database(person.path)) as database:
            kept = PersonStore(database)
            kept.profile = replace(kept.profile, person=wanted)
    return PersonFile(wanted, person.path)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A database opened for reading only."""
    with closing(open_database(path, read_only=True)) as database:
        yield database
