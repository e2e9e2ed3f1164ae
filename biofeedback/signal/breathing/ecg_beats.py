"""The height of each beat's waves in an ECG as it streams in: they swing with the breath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from biofeedback.signal.arrays import Floats

RATE_HZ = 130
# The steepest slope within this of a beat's peak belongs to it; no second beat comes within the refractory time.
AROUND_S, REFRACTORY_S = 0.06, 0.33
# A beat is steeper than this share of the steepest of the last seconds.
SHARE, MEMORY_S = 0.5, 2.5
KEEP_S = 4.0
LONGEST_HOLE_S = 2.0
BASELINE_S = 0.2


class EcgBeat(NamedTuple):
    """One beat: when its R peak fell, in s; its height, that of the whole QRS complex, and its steepest slope.

    Heights are in microvolt, the slope in microvolt a sample; an R peak that points down has a negative height.
    """

    t: float
    r_uv: float
    qrs_uv: float
    slope_uv: float


class EcgBeats:
    """Finds beats in packets of ECG by their slope (after Pan and Tompkins, 1985, without their search back)."""

    def __init__(self, rate_hz: int = RATE_HZ) -> None:
        self._rate_hz = rate_hz
        self._kept = round(KEEP_S * rate_hz)
        self._around = round(AROUND_S * rate_hz)
        self._samples: Floats = np.empty(0)
        self._end_s: float | None = None
        self._last_s = float("-inf")
        self._searched_s = float("-inf")

    def add(self, samples_uv: Sequence[float] | Floats, arrival_s: float) -> list[EcgBeat]:
        """Take a packet; the beats that are whole by now.

        Parameters
        ----------
        samples_uv
            Shape (n,), oldest first, uV.
        arrival_s
            When it arrived, s.
        """
        new = np.asarray(samples_uv, dtype=np.float64)
        if not len(new):
            return []
        if self._end_s is None or not 0.0 <= arrival_s - self._end_s <= LONGEST_HOLE_S + len(new) / self._rate_hz:
            self._samples = np.empty(0)
            self._searched_s = float("-inf")
        # Samples are even in time; the packets' arrival jitters, so the clock follows it slowly.
        expected_s = arrival_s if not len(self._samples) else (self._end_s or 0.0) + len(new) / self._rate_hz
        self._end_s = expected_s + 0.05 * (arrival_s - expected_s)
        self._samples = np.concatenate((self._samples, new))[-self._kept :]
        return self._search()

    def _search(self) -> list[EcgBeat]:
        samples, end_s = self._samples, self._end_s or 0.0
        if len(samples) < self._rate_hz:
            return []
        slope = np.abs(samples[2:] - samples[:-2])
        recent = slope[-round(MEMORY_S * self._rate_hz) :]
        level = SHARE * float(np.sort(recent)[-4:-1].mean())
        times = end_s - (len(samples) - 1 - np.arange(1, len(samples) - 1)) / self._rate_hz
        sure = times <= end_s - 2.0 * AROUND_S
        due = np.flatnonzero((slope >= level) & (slope > 0.0) & sure & (times > self._searched_s))
        found = []
        for i in due.tolist():
            if times[i] - self._last_s < REFRACTORY_S:
                continue
            beat = self._measure(i + 1, samples, times[i])
            self._last_s = beat.t
            found.append(beat)
        self._searched_s = end_s - 2.0 * AROUND_S
        return found

    def _measure(self, at: int, samples: Floats, t: float) -> EcgBeat:
        begin = max(at - self._around // 2, 0)
        near = samples[begin : at + 2 * self._around]
        base = samples[max(begin - round(BASELINE_S * self._rate_hz), 0) : begin]
        baseline = float(np.median(base)) if len(base) else float(np.median(near))
        away = near - baseline
        peak = int(np.abs(away).argmax())
        steepest = float(np.abs(np.diff(near)).max()) if len(near) > 1 else 0.0
        r_s = t + (begin + peak - at) / self._rate_hz
        return EcgBeat(r_s, float(away[peak]), float(near.max() - near.min()), steepest)
