"""A person's days in short, for weeks, months, links and reports. Called on background threads; no Qt here."""

from __future__ import annotations

from pathlib import Path

from biofeedback.storage.database import reading_up_to_date
from biofeedback.storage.day_records import read_day_records
from biofeedback.trends.day_record import DayRecord


def day_records(path: Path, first_day: int, last_day: int) -> tuple[DayRecord, ...]:
    """The local days from ``first_day`` to ``last_day`` (counted from 1970) of which anything is known, in order.

    Overviews of an older version tell nothing of rest, breath and exercises until ``Archive.prepare`` made them anew.

    Parameters
    ----------
    path : Path
        The person's database.
    first_day, last_day : int
        Both are included.

    Raises
    ------
    sqlite3.Error
        If it cannot be read.
    """
    with reading_up_to_date(path) as database:
        return read_day_records(database, first_day, last_day)
