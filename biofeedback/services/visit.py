"""What a client brings back: read from their file for the length of a visit, stored nowhere, mixed with nobody."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from biofeedback.coaching.home_plan import ExerciseRun, HomePlanError, KeptPlan
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.reports.stored_session import read_summary
from biofeedback.self_report.around_exercises import TensionAround, tension_around
from biofeedback.services.home_plans import current_plan
from biofeedback.storage.check_ins import read_check_ins
from biofeedback.storage.database import open_database
from biofeedback.storage.encryption.row_codec import give_codec, key_of
from biofeedback.storage.folder import data_folder
from biofeedback.storage.home_plans import read_plans, read_runs
from biofeedback.storage.inspect import inspect, mend
from biofeedback.storage.overviews import read_curve
from biofeedback.storage.people import find_person
from biofeedback.storage.schema import NewerDatabaseError, check, migrate
from biofeedback.storage.sessions import shown_sessions

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Visit:
    """What a client's file says of their plan. ``name`` is the pseudonym in the plan, or the file's own.

    ``demonstrations`` are the first and the last that are recorded of them, in the practice or in the file.
    """

    name: str
    kept: KeptPlan | None
    runs: tuple[ExerciseRun, ...]
    tension: tuple[TensionAround, ...]
    demonstrations: tuple[SessionSummary, ...] = ()


def read_visit(file: Path, client: str) -> Visit:
    """Look into a client's exported file, or what they took along; nothing of it is written anywhere.

    Parameters
    ----------
    file : Path
    client : str
        Whose demonstrations of this computer stand beside it.

    Raises
    ------
    HomePlanError
        If it is no person's file, or comes from a newer version.
    """
    if not file.is_file():
        raise HomePlanError("{file} is not a person's file ({error})", file=file.name, error="there is no such file")
    try:
        with closing(open_database(file, read_only=True)) as database:
            name = inspect(database)
            with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
                database.backup(copy)
                give_codec(copy, key_of(database))
                migrate(copy)
                check(copy)
                mend(copy)
                return _read(copy, name, client)
    except NewerDatabaseError:
        raise HomePlanError("{file} comes from a newer version; please update", file=file.name) from None
    except (sqlite3.Error, ValueError) as error:
        raise HomePlanError("{file} is not a person's file ({error})", file=file.name, error=error) from None


def _read(copy: sqlite3.Connection, name: str, client: str) -> Visit:
    plans = read_plans(copy)
    kept = current_plan(copy) or (plans[-1] if plans else None)
    since_s = kept.wall_s - 86_400.0 if kept is not None else 0.0
    told = tension_around(read_check_ins(copy, since_s))
    here = demonstrations_of(client)
    if len(here) < 2:
        here = tuple(sorted((*here, *_demonstrations(copy)), key=lambda each: each.started_s))
    named = kept.plan.client if kept is not None and kept.plan.client else name
    return Visit(named, kept, tuple(read_runs(copy, since_s)), told, first_and_last(here))


def demonstrations_of(client: str) -> tuple[SessionSummary, ...]:
    """The first and the last demonstration that this computer holds of a client, oldest first."""
    person = find_person(data_folder(), client)
    if person is None:
        return ()
    with closing(open_database(person.path)) as database:
        return _demonstrations(database)


def _demonstrations(database: sqlite3.Connection) -> tuple[SessionSummary, ...]:
    """Only the first and the last are read whole: a session is thousands of events."""
    led = [row.id for row in shown_sessions(database) if _has_phases(database, row.id)]
    return tuple(read_summary(database, session) for session in first_and_last(tuple(led)))


def _has_phases(database: sqlite3.Connection, session: str) -> bool:
    return any(start.kind is not None for start in read_curve(database, session).phases)


def first_and_last(found: tuple[T, ...]) -> tuple[T, ...]:
    """The first and the last of several."""
    return found if len(found) < 2 else (found[0], found[-1])
