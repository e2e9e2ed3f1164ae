"""A person's plans for home and what was done, in their database."""

from __future__ import annotations

import logging
import sqlite3

import msgspec
from msgspec.structs import replace

from biofeedback.coaching.home_plan import ExerciseRun, HomePlanError, KeptPlan, checked
from biofeedback.storage.database import transaction
from biofeedback.storage.erase import leave_no_word
from biofeedback.storage.payload_codec import decode_rows, encode_payload

log = logging.getLogger(__name__)


def keep_plan(database: sqlite3.Connection, kept: KeptPlan) -> None:
    """Keep a plan, in place of the one of that id if there is one; another that was followed until now ends."""
    with transaction(database):
        for before in read_plans(database):
            if before.ended_s is None and before.plan.id != kept.plan.id:
                _put(database, replace(before, ended_s=kept.wall_s))
        _put(database, kept)


def _put(database: sqlite3.Connection, kept: KeptPlan) -> None:
    sealed = encode_payload(msgspec.json.encode(kept))
    database.execute(
        "INSERT OR REPLACE INTO home_plans VALUES (?1, ?2, sealed(?3, 'home_plans', ?1))",
        (kept.plan.id, kept.wall_s, sealed),
    )


def read_plans(database: sqlite3.Connection) -> list[KeptPlan]:
    """All of them, oldest first; one that is damaged or cannot be followed is left out, and counted in the log."""
    rows = database.execute(
        "SELECT unsealed(payload, 'home_plans', id) FROM home_plans WHERE typeof(wall_s) = 'real' ORDER BY wall_s, id"
    )
    found, lost = decode_rows(rows, KeptPlan)
    sound = [kept for kept in found if _sound(kept)]
    if lost or len(sound) < len(found):
        log.warning("%d damaged plan(s) are left out", lost + len(found) - len(sound))
    return sound


def _sound(kept: KeptPlan) -> bool:
    try:
        checked(kept.plan)
    except HomePlanError:
        return False
    return True


def delete_plan(database: sqlite3.Connection, plan_id: str) -> None:
    """Delete a plan for good; what was done stays.

    Raises
    ------
    ErasedInPartError
        If it is deleted, but somebody still reads the log that holds its bytes.
    """
    database.execute("DELETE FROM home_plans WHERE id = ?", (plan_id,))
    leave_no_word(database)


def keep_run(database: sqlite3.Connection, run: ExerciseRun) -> None:
    """Keep that an exercise was done to its end."""
    sealed = encode_payload(msgspec.json.encode(run))
    with transaction(database):
        database.execute(
            "INSERT OR REPLACE INTO exercise_runs VALUES (?1, ?2, sealed(?3, 'exercise_runs', ?1))",
            (run.id, run.wall_s, sealed),
        )


def read_runs(database: sqlite3.Connection, since_s: float = 0.0) -> list[ExerciseRun]:
    """Those since a time (s since 1970), oldest first; one that is damaged is left out, and counted in the log."""
    rows = database.execute(
        "SELECT unsealed(payload, 'exercise_runs', id) "
        "FROM exercise_runs WHERE typeof(wall_s) = 'real' AND wall_s >= ? ORDER BY wall_s, id",
        (since_s,),
    )
    found, lost = decode_rows(rows, ExerciseRun)
    if lost:
        log.warning("%d damaged exercise(s) that were done are left out", lost)
    return found
