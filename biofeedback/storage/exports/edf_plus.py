"""EDF+: every beat as an annotation "QRS", holes as "Gap", and the heart rate as a signal; written by edfio."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

from biofeedback.storage.rr_files.edf import BEAT, GAP
from biofeedback.storage.rr_files.model import RrFile

RATE_HZ = 4
FIRST_YEAR, LAST_YEAR = 1985, 2084
LOWEST_BPM, HIGHEST_BPM = 0.0, 320.0


def edf_plus(rr: RrFile) -> bytes:
    """An EDF+ file of the intervals.

    The first beat is the one at which the first interval begins, so n intervals give n + 1 beats, and one more
    after every hole. An interval of 0 or less lies between no two beats and is left out; so is a time that EDF has
    no date for.
    """
    import edfio
    import numpy as np

    notes, ends_s = _annotations(rr)
    length_s = max(1, int(ends_s[-1]) + 1)
    grid_s = np.arange(0, length_s, 1 / RATE_HZ)
    rate_bpm = np.clip(60_000.0 / np.asarray([value for value in rr.rr_ms if value > 0.0]), LOWEST_BPM, HIGHEST_BPM)
    heart = edfio.EdfSignal(
        np.interp(grid_s, ends_s, rate_bpm),
        RATE_HZ,
        label="HR",
        physical_dimension="bpm",
        physical_range=(LOWEST_BPM, HIGHEST_BPM),
    )
    started = datetime.fromtimestamp(rr.started_s or 0.0, UTC) + timedelta(seconds=rr.utc_offset_s)
    dated = started.date() if FIRST_YEAR <= started.year <= LAST_YEAR else None
    edf = edfio.Edf(
        [heart],
        recording=edfio.Recording(startdate=dated, equipment_code="biofeedback"),
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
    now_ms = hole_s = 0.0
    for value, gap_s in zip(rr.rr_ms, rr.gaps_s, strict=True):
        hole_s += gap_s
        if value <= 0.0:
            continue
        if hole_s > 0 and ends_s:
            notes.append((now_ms / 1000.0, hole_s, GAP))
        now_ms += hole_s * 1000.0
        if hole_s > 0 or not ends_s:
            notes.append((now_ms / 1000.0, None, BEAT))
        hole_s = 0.0
        now_ms += value
        notes.append((now_ms / 1000.0, None, BEAT))
        ends_s.append(now_ms / 1000.0)
    return notes, ends_s
