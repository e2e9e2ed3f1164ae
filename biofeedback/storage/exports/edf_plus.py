"""EDF+: every beat as an annotation "QRS", holes as "Gap", and the heart rate as a signal; written by edfio."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

from biofeedback.storage.rr_files.edf import BEAT, GAP
from biofeedback.storage.rr_files.model import RrFile

RATE_HZ = 4
LOWEST_BPM, HIGHEST_BPM = 0.0, 320.0


def edf_plus(rr: RrFile) -> bytes:
    """An EDF+ file of the intervals.

    The first beat is the one at which the first interval begins, so n intervals give n + 1 beats, and one more
    after every hole.
    """
    import edfio
    import numpy as np

    notes, ends_s = _annotations(rr)
    length_s = max(1, int(ends_s[-1]) + 1)
    grid_s = np.arange(0, length_s, 1 / RATE_HZ)
    rate_bpm = np.clip(60_000.0 / np.asarray(rr.rr_ms), LOWEST_BPM, HIGHEST_BPM)
    heart = edfio.EdfSignal(
        np.interp(grid_s, ends_s, rate_bpm),
        RATE_HZ,
        label="HR",
        physical_dimension="bpm",
        physical_range=(LOWEST_BPM, HIGHEST_BPM),
    )
    started = datetime.fromtimestamp(rr.started_s or 0.0, UTC) + timedelta(seconds=rr.utc_offset_s)
    edf = edfio.Edf(
        [heart],
        recording=edfio.Recording(startdate=started.date(), equipment_code="biofeedback"),
        starttime=started.time().replace(microsecond=0),
        data_record_duration=1,
        annotations=[edfio.EdfAnnotation(onset_s, duration_s, text) for onset_s, duration_s, text in notes],
    )
    buffer = io.BytesIO()
    edf.write(buffer)
    return buffer.getvalue()


def _annotations(rr: RrFile) -> tuple[list[tuple[float, float | None, str]], list[float]]:
    notes: list[tuple[float, float | None, str]] = []
    ends_s: list[float] = []
    now_ms = 0.0
    for i, (value, gap_s) in enumerate(zip(rr.rr_ms, rr.gaps_s, strict=True)):
        if gap_s > 0 and i:
            notes.append((now_ms / 1000.0, gap_s, GAP))
        now_ms += gap_s * 1000.0
        if gap_s > 0 or i == 0:
            notes.append((now_ms / 1000.0, None, BEAT))
        now_ms += value
        notes.append((now_ms / 1000.0, None, BEAT))
        ends_s.append(now_ms / 1000.0)
    return notes, ends_s
