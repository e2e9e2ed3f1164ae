"""HRV indices and arousal over time as CSV, with the intervals that ended since the row above: it can be read back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone

from msgspec.structs import fields

from biofeedback.events import Arousal, Beat, Breath, Event, Indices
from biofeedback.storage.wall import Anchored, WallTime

_INDEX_COLUMNS = [field.name for field in fields(Indices)]
# How sure the rate of breathing in the column before them is, and what told most of it.
_BREATH_COLUMNS = ["breath_confidence", "breath_source"]
# From intervals alone a breath is told every five seconds.
_FRESH_S = 6.0


def indices_csv(events: Iterable[Event], anchors: Sequence[Anchored] = ()) -> bytes:
    """One row for each window of indices, with the estimate of the same moment; unknown values are empty.

    ``respiration_rate_bpm`` is the breath's rate where it is told, ``breath_confidence`` and ``breath_source`` how sure
    it is and what told most of it. ``rr_ms`` holds the intervals since the row above, apart by blanks, and ``rr_end_s``
    when the last of them ended. What came after the last window has a row of its own. Where it is known what tied the
    session to the wall, the last column is the local time of each moment.
    """
    wall = WallTime(0.0, 0, tuple(anchors)) if anchors else None
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    local = ["local_time"] if wall else []
    writer.writerow([*_INDEX_COLUMNS, *_BREATH_COLUMNS, "rr_ms", "rr_end_s", "score", "state", "confidence", *local])
    row: list[object] | None = None
    row_t = 0.0
    beats: list[Beat] = []
    breath: Breath | None = None
    for event in events:
        if isinstance(event, Beat):
            beats.append(event)
        elif isinstance(event, Breath):
            breath = event
        elif isinstance(event, Indices):
            if row is not None:
                writer.writerow(_cells(row, None, row_t, wall))
            indices = (getattr(event, name) for name in _INDEX_COLUMNS)
            row, row_t = [*indices, *_told(breath, event.t), *_intervals(beats)], event.t
            beats = []
        elif isinstance(event, Arousal) and row is not None and event.t == row_t:
            writer.writerow(_cells(row, event, row_t, wall))
            row = None
    if row is not None:
        writer.writerow(_cells(row, None, row_t, wall))
    if beats:
        empty: list[object] = [
            beats[-1].t,
            *[None] * (len(_INDEX_COLUMNS) + len(_BREATH_COLUMNS) - 1),
            *_intervals(beats),
        ]
        writer.writerow(_cells(empty, None, beats[-1].t, wall))
    return out.getvalue().encode()


def _told(breath: Breath | None, t_s: float) -> tuple[float | None, str | None]:
    if breath is None or t_s - breath.t > _FRESH_S:
        return None, None
    return round(breath.confidence, 3), breath.source


def _intervals(beats: list[Beat]) -> tuple[str | None, float | None]:
    if not beats:
        return None, None
    return " ".join(repr(beat.rr_ms).removesuffix(".0") for beat in beats), round(beats[-1].t, 6)


def _cells(row: list[object], estimate: Arousal | None, t_s: float, wall: WallTime | None) -> list[object]:
    told: list[object] = [None] * 3 if estimate is None else [estimate.score, estimate.state, estimate.confidence]
    local: list[object] = [] if wall is None else [_local(wall, t_s)]
    return ["" if value is None else value for value in [*row, *told, *local]]


def _local(wall: WallTime, t_s: float) -> str:
    zone = timezone(timedelta(seconds=wall.at(t_s).utc_offset_s))
    return datetime.fromtimestamp(wall.wall_s(t_s), zone).isoformat(timespec="seconds")
