"""EDF+: every beat as an annotation "QRS", holes as "Gap", heart rate and breath as signals; written by edfio."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from biofeedback.storage.exports.breath_channels import MOST_TILT_DEG, TILT_HZ, BreathChannels
from biofeedback.storage.rr_files.edf import BEAT, GAP
from biofeedback.storage.rr_files.model import RrFile

if TYPE_CHECKING:
    from edfio import EdfSignal

RATE_HZ = 4
RATE_LABEL, TILT_LABEL = "Resp rate", "Resp chest"
HIGHEST_BREATH_BPM = 60.0
FIRST_YEAR, LAST_YEAR = 1985, 2084
LOWEST_BPM, HIGHEST_BPM = 0.0, 320.0


def edf_plus(rr: RrFile, breath: BreathChannels | None = None) -> bytes:
    """An EDF+ file of the intervals, and of the breath where it is known.

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
    signals = [heart, *([] if breath is None else _breath_signals(breath, length_s))]
    edf = edfio.Edf(
        signals,
        recording=edfio.Recording(startdate=dated, equipment_code="biofeedback"),
        starttime=started.time().replace(microsecond=0),
        data_record_duration=1,
        annotations=[edfio.EdfAnnotation(onset_s, duration_s, text) for onset_s, duration_s, text in notes],
    )
    buffer = io.BytesIO()
    edf.write(buffer)
    return buffer.getvalue()


def _breath_signals(breath: BreathChannels, length_s: int) -> list[EdfSignal]:
    import edfio

    rate = edfio.EdfSignal(
        breath.rate_bpm_at(length_s),
        1,
        label=RATE_LABEL,
        physical_dimension="1/min",
        physical_range=(0.0, HIGHEST_BREATH_BPM),
        prefiltering="0: cannot be told",
    )
    tilt_deg = breath.tilt_deg_at(length_s)
    if tilt_deg is None:
        return [rate]
    tilt = edfio.EdfSignal(
        tilt_deg,
        TILT_HZ,
        label=TILT_LABEL,
        transducer_type="chest strap, accelerometer",
        physical_dimension="deg",
        physical_range=(-MOST_TILT_DEG, MOST_TILT_DEG),
        prefiltering="HP:0.07Hz LP:0.9Hz; 0: none",
    )
    return [rate, tilt]


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
