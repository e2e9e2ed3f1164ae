"""HRV indices and arousal over time as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone

from msgspec.structs import fields

from biofeedback.events import Arousal, Event, Indices
from biofeedback.storage.wall import Anchored, WallTime

_INDEX_COLUMNS = [field.name for field in fields(Indices)]


def indices_csv(events: Iterable[Event], anchors: Sequence[Anchored] = ()) -> bytes:
    """One row for each window of indices, with the estimate of the same moment; unknown values are empty.

    Where it is known what tied the session to the wall, the last column is the local time of each moment.
    """
    wall = WallTime(0.0, 0, tuple(anchors)) if anchors else None
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_INDEX_COLUMNS, "score", "state", "confidence", *(["local_time"] if wall else [])])
    row: Indices | None = None
    for event in events:
        if isinstance(event, Indices):
            if row is not None:
                writer.writerow(_cells(row, None, wall))
            row = event
        elif isinstance(event, Arousal) and row is not None and event.t == row.t:
            writer.writerow(_cells(row, event, wall))
            row = None
    if row is not None:
        writer.writerow(_cells(row, None, wall))
    return out.getvalue().encode()


def _cells(indices: Indices, estimate: Arousal | None, wall: WallTime | None) -> list[object]:
    values: list[object] = [getattr(indices, name) for name in _INDEX_COLUMNS]
    values += [None] * 3 if estimate is None else [estimate.score, estimate.state, estimate.confidence]
    if wall is not None:
        values.append(_local(wall, indices.t))
    return ["" if value is None else value for value in values]


def _local(wall: WallTime, t_s: float) -> str:
    zone = timezone(timedelta(seconds=wall.at(t_s).utc_offset_s))
    return datetime.fromtimestamp(wall.wall_s(t_s), zone).isoformat(timespec="seconds")
