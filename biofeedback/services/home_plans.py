"""A plan for home as the window keeps it: followed, ticked by doing, taken along to the practice."""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from biofeedback.coaching.home_plan import ExerciseRun, HomePlan, HomePlanError, KeptPlan
from biofeedback.coaching.home_plan_file import LARGEST_CHARACTERS, plan_text, read_plan
from biofeedback.events import Profile
from biofeedback.local_time import DAY_S
from biofeedback.storage.check_ins import keep_check_in, read_check_ins
from biofeedback.storage.database import open_database
from biofeedback.storage.home_plans import delete_plan, keep_plan, keep_run, read_plans, read_runs
from biofeedback.storage.overwrite import wipe_database
from biofeedback.storage.person_store import PersonStore

# So far back it is looked for what was done; longer than any plan is followed.
LOOKED_BACK_S = 400.0 * DAY_S


class HomePlans(Protocol):
    """Called on background threads; raises what went wrong."""

    def current(self) -> KeptPlan | None:
        """The plan that is followed; None without one."""
        ...

    def runs(self, now_s: float) -> tuple[ExerciseRun, ...]:
        """What was done in about the last year, oldest first."""
        ...

    def follow(self, kept: KeptPlan) -> None:
        """Follow a plan from now on, in place of another."""
        ...

    def remove(self, plan_id: str) -> None:
        """Delete a plan for good."""
        ...

    def keep_run(self, run: ExerciseRun) -> None:
        """An exercise was done to its end."""
        ...

    def take_along(self, target: Path) -> None:
        """Write the plan and what came of it into a file for the practice."""
        ...


class StoredHomePlans:
    """One person's, in their database.

    Parameters
    ----------
    opened : callable
        Opens the database for the length of a ``with``.
    """

    def __init__(self, opened: Callable[[], AbstractContextManager[sqlite3.Connection]]) -> None:
        self._opened = opened

    def current(self) -> KeptPlan | None:
        """The plan that is followed; None without one."""
        with self._opened() as database:
            return current_plan(database)

    def runs(self, now_s: float) -> tuple[ExerciseRun, ...]:
        """What was done in about the last year, oldest first."""
        with self._opened() as database:
            return tuple(read_runs(database, now_s - LOOKED_BACK_S))

    def follow(self, kept: KeptPlan) -> None:
        """Follow a plan from now on, in place of another; one that is opened once more goes on where it was."""
        with self._opened() as database:
            before = current_plan(database)
            again = before is not None and before.plan.id == kept.plan.id
            keep_plan(database, replace(before, plan=kept.plan) if again and before is not None else kept)

    def remove(self, plan_id: str) -> None:
        """Delete a plan for good."""
        with self._opened() as database:
            delete_plan(database, plan_id)

    def keep_run(self, run: ExerciseRun) -> None:
        """An exercise was done to its end."""
        with self._opened() as database:
            keep_run(database, run)

    def take_along(self, target: Path) -> None:
        """Write the plan, what was done and what was told around exercises into a file; nothing else of the person.

        Raises
        ------
        HomePlanError
            If there is no plan, or a file of that name.
        OSError, sqlite3.Error
            If it cannot be written; nothing is then left of it.
        """
        if target.exists() or target.is_symlink():
            raise HomePlanError("{file} exists; choose another name", file=target.name)
        with self._opened() as database:
            kept = current_plan(database)
            if kept is None:
                raise HomePlanError("there is no plan to take along")
            draft = target.with_name(f".{target.name}.{secrets.token_hex(3)}")
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            try:
                with closing(open_database(draft)) as slim:
                    _fill(database, slim, kept)
                    slim.execute("PRAGMA journal_mode = DELETE")
                draft.rename(target)
            except BaseException:
                wipe_database(draft)
                raise


def _fill(database: sqlite3.Connection, slim: sqlite3.Connection, kept: KeptPlan) -> None:
    """Places and their strength stay of check-ins; mood, sleep, journal and recordings are nobody's business there."""
    PersonStore(slim).profile = Profile(person=kept.plan.client or "me")
    keep_plan(slim, kept)
    for run in read_runs(database, kept.wall_s - DAY_S):
        keep_run(slim, run)
    for entry in read_check_ins(database, kept.wall_s - DAY_S):
        bare = replace(entry, mood=None, energy=None, sleep_h=None, sleep_quality=None, chips=())
        keep_check_in(slim, bare)


def current_plan(database: sqlite3.Connection) -> KeptPlan | None:
    """The newest plan that none has taken the place of."""
    return next((kept for kept in reversed(read_plans(database)) if kept.ended_s is None), None)


def open_plan(path: Path) -> HomePlan:
    """The plan in a file.

    Raises
    ------
    HomePlanError
        If it cannot be read, or is no plan that can be followed.
    """
    try:
        with path.open("rb") as file:
            content = file.read(4 * LARGEST_CHARACTERS + 1)
        return read_plan(content.decode())
    except UnicodeDecodeError:
        raise HomePlanError("this file is not a plan: it is no text") from None
    except OSError as error:
        raise HomePlanError("{file} cannot be read ({error})", file=path.name, error=error.strerror) from None


def write_plan(plan: HomePlan, target: Path) -> None:
    """Write a plan as the small file that is handed over.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    target.write_bytes(plan_text(plan).encode())


def give(path: Path, kept: KeptPlan) -> None:
    """Keep with a client, by the path of their database, the plan that they were given."""
    with closing(open_database(path)) as database:
        keep_plan(database, kept)


def given(path: Path) -> KeptPlan | None:
    """The plan that a client was given last."""
    with closing(open_database(path)) as database:
        return current_plan(database)
