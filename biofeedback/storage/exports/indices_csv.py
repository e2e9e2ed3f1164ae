"""HRV indices and arousal over time as CSV, with the intervals that ended since the row above: it can be read back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from msgspec.structs import fields

from biofeedback.events import Arousal, Beat, Event, Indices

_INDEX_COLUMNS = [field.name for field in fields(Indices)]


def indices_csv(events: Iterable[Event]) -> bytes:
    """One row for each window of indices, with the estimate of the same moment; unknown values are empty.

    ``rr_ms`` holds the intervals since the row above, apart by blanks, and ``rr_end_s`` when the last of them ended.
    What came after the last window has a row of its own.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_INDEX_COLUMNS, "rr_ms", "rr_end_s", "score", "state", "confidence"])
    row: list[object] | None = None
    row_t = 0.0
    beats: list[Beat] = []
    for event in events:
        if isinstance(event, Beat):
            beats.append(event)
        elif isinstance(event, Indices):
            if row is not None:
                writer.writerow(_cells(row, None))
            row, row_t = [*(getattr(event, name) for name in _INDEX_COLUMNS), *_intervals(beats)], event.t
            beats = []
        elif isinstance(event, Arousal) and row is not None and event.t == row_t:
            writer.writerow(_cells(row, event))
            row = None
    if row is not None:
        writer.writerow(_cells(row, None))
    if beats:
        empty: list[object] = [beats[-1].t, *[None] * (len(_INDEX_COLUMNS) - 1), *_intervals(beats)]
        writer.writerow(_cells(empty, None))
    return out.getvalue().encode()


def _intervals(beats: list[Beat]) -> tuple[str | None, float | None]:
    if not beats:
        return None, None
    return " ".join(repr(beat.rr_ms).removesuffix(".0") for beat in beats), round(beats[-1].t, 6)


def _cells(row: list[object], estimate: Arousal | None) -> list[object]:
    told: list[object] = [None] * 3 if estimate is None else [estimate.score, estimate.state, estimate.confidence]
    return ["" if value is None else value for value in [*row, *told]]
