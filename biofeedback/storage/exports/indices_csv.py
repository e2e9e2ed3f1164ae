"""HRV indices and arousal over time as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from msgspec.structs import fields

from biofeedback.events import Arousal, Event, Indices

_INDEX_COLUMNS = [field.name for field in fields(Indices)]


def indices_csv(events: Iterable[Event]) -> bytes:
    """One row for each window of indices, with the estimate of the same moment; unknown values are empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_INDEX_COLUMNS, "score", "state", "confidence"])
    row: Indices | None = None
    for event in events:
        if isinstance(event, Indices):
            if row is not None:
                writer.writerow(_cells(row, None))
            row = event
        elif isinstance(event, Arousal) and row is not None and event.t == row.t:
            writer.writerow(_cells(row, event))
            row = None
    if row is not None:
        writer.writerow(_cells(row, None))
    return out.getvalue().encode()


def _cells(indices: Indices, estimate: Arousal | None) -> list[object]:
    values: list[object] = [getattr(indices, name) for name in _INDEX_COLUMNS]
    values += [None] * 3 if estimate is None else [estimate.score, estimate.state, estimate.confidence]
    return ["" if value is None else value for value in values]
