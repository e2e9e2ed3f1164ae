"""What was read from a file, in one line for a person and in fields for a program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from biofeedback.storage.rr_files.model import RrFile

_CLOCKS = {
    "none": "no times in it",
    "elapsed": "times from its beginning",
    "time of day": "times of day without a date",
    "calendar": "dates and times",
}


def reading(rr: RrFile) -> dict[str, Any]:
    """How a file was read: kind, unit, clock, beginning, holes, what was left out and what was decided."""
    return {
        "kind": rr.format,
        "unit": rr.unit,
        "clock": rr.clock,
        "started": started(rr),
        "utc_offset_s": rr.utc_offset_s,
        "holes": sum(gap_s > 0.0 for gap_s in rr.gaps_s),
        "holes_s": round(sum(rr.gaps_s), 3),
        "rows_left_out": sum(left.n for left in rr.left_out),
        "left_out": [{"rows": left.n, "why": left.why} for left in rr.left_out],
        "notes": list(rr.notes),
        "told": description(rr),
    }


def description(rr: RrFile) -> str:
    """How a file was read, in one line."""
    begun = started(rr)
    parts = [f"{len(rr.rr_ms)} intervals", f"kind {rr.format}", f"unit {rr.unit}", _CLOCKS[rr.clock]]
    parts += [f"begun {begun}"] if begun else []
    n_holes = sum(gap_s > 0.0 for gap_s in rr.gaps_s)
    parts += [f"{n_holes} hole{'s' * (n_holes > 1)} of {sum(rr.gaps_s):.1f} s"] if n_holes else []
    parts += [f"left out {left.n}: {left.why}" for left in rr.left_out]
    return "; ".join([*parts, *rr.notes])


def started(rr: RrFile) -> str | None:
    """When it began, by its own clock, as ISO 8601; None where the file does not say."""
    if rr.started_s is None:
        return None
    moment = datetime.fromtimestamp(round(rr.started_s), UTC) + timedelta(seconds=rr.utc_offset_s)
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
