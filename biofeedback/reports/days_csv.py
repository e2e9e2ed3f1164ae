"""Everything of a range of days as tables for one's own analysis: comma separated, a point as the decimal sign."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.journal_text import inert
from biofeedback.trends.day_record import DayRecord

STATES = ("calm", "usual", "raised", "high", "moving", "unsure", "settling")
POSTURES = ("upright", "leaning", "lying", "moving")
Cell = str | float | int | None


def day_tables(records: Sequence[DayRecord]) -> dict[str, str]:
    """The files by their names."""
    return {
        "days.csv": _table(_DAYS, (_day(record) for record in records)),
        "half_hours.csv": _table(
            ("date", "begin", "score", "scored_s"),
            ((_date(r.day), _clock(1800.0 * h.index), h.score, h.scored_s) for r in records for h in r.half_hours),
        ),
        "raised.csv": _table(
            ("date", "begin", "passed_s"),
            ((_date(r.day), _clock(s.begin_s), s.passed_s) for r in records for s in r.raised),
        ),
        "exercises.csv": _table(
            ("date", "begin", "exercise", "length_s", "change_z"),
            (
                (_date(r.day), _clock(e.begin_s), e.exercise, e.length_s, e.change_z)
                for r in records
                for e in r.exercises
            ),
        ),
        "check_ins.csv": _table(_CHECK_INS, (row for r in records for entry in r.check_ins for row in _said(entry))),
    }


_DAYS = (
    "date",
    *(f"{state}_s" for state in STATES),
    "still_s",
    "raised_share",
    "raised_stretches",
    "prompts",
    "exercises",
    "resting_rate_bpm",
    "resting_rmssd_ms",
    "breath_per_min",
    *(f"posture_{posture}_s" for posture in POSTURES),
    "check_ins",
)
_CHECK_INS = (
    *("date", "time", "check_in", "after_exercise", "mood", "energy", "sleep_h", "sleep_quality", "day"),
    *("place", "kind", "intensity"),
)


def _day(record: DayRecord) -> Iterable[Cell]:
    share = record.raised_share
    return (
        _date(record.day),
        *(record.state_s.get(state, 0.0) for state in STATES),  # type: ignore[call-overload]
        record.still_s,
        None if share is None else round(share, 4),
        len(record.raised),
        record.prompts,
        len(record.exercises),
        record.resting_rate_bpm,
        record.resting_rmssd_ms,
        record.breath_per_min,
        *(record.posture_s.get(posture, 0.0) for posture in POSTURES),  # type: ignore[call-overload]
        len(record.check_ins),
    )


def _said(entry: CheckInEntry) -> Iterable[Iterable[Cell]]:
    """A line for each place; one without a place where none was told."""
    when = datetime.fromtimestamp(entry.wall_s + entry.utc_offset_s, UTC)
    whole = (
        *(f"{when:%Y-%m-%d}", f"{when:%H:%M}", entry.id, "yes" if entry.after_exercise else ""),
        *(entry.mood, entry.energy, entry.sleep_h, entry.sleep_quality, " ".join(entry.chips)),
    )
    if not entry.aches:
        return [(*whole, None, None, None)]
    return [(*whole, ache.place, ache.kind, ache.intensity) for ache in entry.aches]


def _table(head: Sequence[str], rows: Iterable[Iterable[Cell]]) -> str:
    stream = io.StringIO()
    lines = csv.writer(stream, lineterminator="\r\n")
    lines.writerow(head)
    lines.writerows([_cell(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return inert(cell)
    return "" if cell is None else f"{cell:g}" if isinstance(cell, int) else repr(round(cell, 3))


def _date(day: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=day)).isoformat()


def _clock(since_midnight_s: float) -> str:
    minutes = int(since_midnight_s // 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
