"""The people on this computer as the window lists them. Called on background threads; no Qt here."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from biofeedback.session.plan import SIMULATED
from biofeedback.storage.backup import back_up
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import (
    ME,
    PersonFile,
    erase_everything_of,
    find_or_make,
    list_people,
    name_in,
    rename_person,
)
from biofeedback.storage.person_names import PersonNameError, usable_name
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.sessions import shown_sessions


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """A person in the list. ``consent_s`` and ``last_s`` are s since 1970, None when there is none."""

    name: str
    path: Path
    consent_s: float | None = None
    n_sessions: int = 0
    last_s: float | None = None

    @property
    def owner(self) -> bool:
        """Whether it is the one whose computer this is."""
        return self.name == ME


def everyone() -> list[PersonSummary]:
    """Everyone but the simulated person, the owner first."""
    return [summary_of(person) for person in list_people(data_folder()) if person.name != SIMULATED]


def clients() -> list[PersonSummary]:
    """Everyone but the owner, whoever was recorded last first."""
    found = [someone for someone in everyone() if not someone.owner]
    return sorted(found, key=lambda someone: -(someone.last_s or someone.consent_s or 0.0))


def make_client(name: str, *, agreed: bool) -> PersonSummary:
    """A client of that pseudonym, made when there is none yet; their consent is noted when they agreed.

    Raises
    ------
    PersonNameError
        If the pseudonym is empty, too long, or belongs to someone who is no client.
    """
    person = find_or_make(data_folder(), _usable(name))
    if agreed:
        note_consent(person.path)
    return summary_of(person)


def note_consent(path: Path, when_s: float | None = None) -> None:
    """Note that a person agreed to be recorded, now unless another time is given."""
    with closing(open_database(path)) as database:
        PersonStore(database).consent_s = time.time() if when_s is None else when_s


def withdraw_consent(path: Path) -> None:
    """Note that a person no longer agrees to be recorded."""
    with closing(open_database(path)) as database:
        PersonStore(database).consent_s = None


def rename(person: PersonSummary, name: str) -> None:
    """Give a person another pseudonym.

    Raises
    ------
    PersonNameError
        If it cannot be used, or is taken.
    """
    rename_person(person.path.parent, person.name, _usable(name))


def erase(path: Path) -> None:
    """Erase a person with everything of theirs."""
    erase_everything_of(path.parent, name_in(path))


def export(someone: PersonSummary, target: Path) -> None:
    """Write everything of a person into one file."""
    back_up(PersonFile(someone.name, someone.path), target)


def _usable(name: str) -> str:
    wanted = usable_name(name)
    if wanted in (ME, SIMULATED):
        raise PersonNameError("“{name}” is not for clients; choose another name", name=wanted)
    return wanted


def summary_of(person: PersonFile) -> PersonSummary:
    """A person as the list shows them."""
    with closing(open_database(person.path)) as database:
        rows = shown_sessions(database)
        last_s = rows[-1].started_s if rows else None
        return PersonSummary(person.name, person.path, PersonStore(database).consent_s, len(rows), last_s)
