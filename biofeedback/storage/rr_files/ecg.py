"""Intervals of an ECG, wherever it was written: R peaks by NeuroKit2, a few minutes at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from biofeedback.storage.rr_files.beats import between
from biofeedback.storage.rr_files.model import Clock, RrFile, RrFileError

if TYPE_CHECKING:
    import numpy as np

SLOWEST_HZ, FASTEST_HZ = 50.0, 5000.0
STRETCH_S, OVERLAP_S, SHORTEST_S = 300.0, 5.0, 10.0
# No two beats of a heart are nearer.
SAME_BEAT_S = 0.2
LONGEST_S = 7 * 86_400.0


def from_ecg(
    stretches: Sequence[tuple[float, np.ndarray]], rate_hz: float, kind: str, started_s: float | None, offset_s: int = 0
) -> RrFile:
    """Intervals between the R peaks of an ECG.

    Parameters
    ----------
    stretches
        Where each begins, s, and its samples; a hole lies between two.
    rate_hz
        Samples a second.
    kind
        What the file is.
    started_s, offset_s
        When its time 0 was.

    Raises
    ------
    RrFileError
        If it is too slow or too long, or no beats stand out.
    """
    if not SLOWEST_HZ <= rate_hz <= FASTEST_HZ:
        raise RrFileError(f"holds an ECG of {rate_hz:.3g} samples a second; beats are found between 50 and 5000")
    if sum(len(samples) for _, samples in stretches) > LONGEST_S * rate_hz:
        raise RrFileError("holds an ECG of more than a week; cut it into parts")
    peaks: list[float] = []
    fresh: set[int] = set()
    for begin_s, samples in stretches:
        fresh.add(len(peaks))
        peaks += [begin_s + peak_s for peak_s in _peaks_s(samples, rate_hz)]
    found = between(peaks, 1000.0, fresh) if peaks else None
    if found is None or not found.rr_ms:
        raise RrFileError("holds an ECG in which no beats stand out")
    begun_s = None if started_s is None else started_s + found.begin
    clock: Clock = "elapsed" if started_s is None else "calendar"
    told = f"its beats are the R peaks that NeuroKit2 finds in an ECG of {rate_hz:g} samples a second"
    return RrFile(found.rr_ms, found.gaps_s, begun_s, kind, offset_s, "ECG", clock, (), (told,))


def _peaks_s(samples: np.ndarray, rate_hz: float) -> list[float]:
    from biofeedback.signal.ecg import r_peaks

    size, margin = int(STRETCH_S * rate_hz), int(OVERLAP_S * rate_hz)
    peaks_s: list[float] = []
    for begin in range(0, len(samples), size):
        # A short rest at the end belongs to the stretch before it.
        last = len(samples) - (begin + size) < SHORTEST_S * rate_hz
        low, high = max(0, begin - margin), len(samples) if last else begin + size + margin
        for peak in r_peaks(samples[low:high], round(rate_hz)):
            at = int(peak) + low
            mine = begin <= at < (len(samples) if last else begin + size)
            if mine and (not peaks_s or at / rate_hz - peaks_s[-1] > SAME_BEAT_S):
                peaks_s.append(at / rate_hz)
        if last:
            break
    return peaks_s
