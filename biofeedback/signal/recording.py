"""A whole recording at once: beats classified, indices over all of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

import numpy as np

from biofeedback.events import Gap
from biofeedback.signal.artefacts import ArtefactClassifier, ClassifiedBeat
from biofeedback.signal.beat_clock import PLAUSIBLE_MS, BeatClock
from biofeedback.signal.coherence import WINDOW_S, coherence
from biofeedback.signal.indices.backend import IndexBackend, WindowIndices
from biofeedback.signal.indices.stress_index import stress_index
from biofeedback.signal.indices.summary import sd1_ms, sd2_ms
from biofeedback.signal.nn_series import NnWindow

Correction = Literal["none", "auto"]
# Task Force 1996: spectra of long recordings are means over stretches of five minutes.
STRETCH_S = 300.0
SHORTEST_STRETCH_S = 120.0


@dataclass(frozen=True, slots=True)
class RecordingIndices:
    """Indices of a whole recording; None where it does not allow one."""

    n_beats: int
    duration_s: float
    artefact_percent: float | None
    mean_rr_ms: float | None
    mean_hr_bpm: float | None
    sdnn_ms: float | None
    rmssd_ms: float | None
    pnn50_percent: float | None
    sd1_ms: float | None
    sd2_ms: float | None
    stress_index: float | None
    lf_ms2: float | None
    hf_ms2: float | None
    respiration_rate_bpm: float | None


def classify(rr_ms: Sequence[float], gaps_before_s: Sequence[float] | None = None) -> list[ClassifiedBeat]:
    """Place and label all beats of a recording.

    Parameters
    ----------
    rr_ms
        Intervals in ms.
    gaps_before_s
        For each interval the hole in s that the recording shows before it; None for a recording without holes.
    """
    clock, classifier = BeatClock(), ArtefactClassifier()
    out: list[ClassifiedBeat] = []
    now_s = 0.0
    for i, rr in enumerate(rr_ms):
        gap_s = gaps_before_s[i] if gaps_before_s is not None else 0.0
        now_s += gap_s + max(rr, 0.0) / 1000.0
        for item in clock.place([rr], now_s, gap_s):
            out.extend(classifier.end_run() if isinstance(item, Gap) else classifier.add(item))
    out.extend(classifier.end_run())
    return out


def analyse(
    rr_ms: Sequence[float],
    backend: IndexBackend,
    correction: Correction = "auto",
    gaps_before_s: Sequence[float] | None = None,
) -> RecordingIndices:
    """Compute the indices of a recording.

    Parameters
    ----------
    rr_ms
        Intervals in ms as read; those outside 200-3000 ms are gaps.
    backend
        The engine.
    correction
        "auto" leaves artefacts out, "none" takes every interval as it is.
    gaps_before_s
        See `classify`.
    """
    beats = classify(rr_ms, gaps_before_s)
    used = [b for b in beats if b.artefact is None] if correction == "auto" else beats
    t = np.array([b.t for b in used])
    nn = np.array([b.rr_ms for b in used])
    duration_s = beats[-1].t if beats else 0.0
    whole = NnWindow(t, nn, duration_s)
    computed = backend.compute(whole, spectrum=False) if len(nn) else WindowIndices()
    stretches = _stretches(whole)
    spectra = [backend.compute(s) for s in stretches if s.covered_s >= SHORTEST_STRETCH_S - 3.0]
    marked = sum(1 for b in beats if b.artefact is not None) + sum(
        1 for rr in rr_ms if not PLAUSIBLE_MS[0] <= rr <= PLAUSIBLE_MS[1]
    )
    return RecordingIndices(
        n_beats=len(rr_ms),
        duration_s=duration_s,
        artefact_percent=100.0 * marked / len(rr_ms) if len(rr_ms) else None,
        mean_rr_ms=computed.mean_rr_ms,
        mean_hr_bpm=float((60000.0 / nn).mean()) if len(nn) else None,
        sdnn_ms=computed.sdnn_ms,
        rmssd_ms=computed.rmssd_ms,
        pnn50_percent=computed.pnn50_percent,
        sd1_ms=sd1_ms(computed),
        sd2_ms=sd2_ms(computed),
        stress_index=_mean([stress_index(s.nn_ms) for s in stretches if s.covered_s >= 57.0]),
        lf_ms2=_mean([s.lf_ms2 for s in spectra]),
        hf_ms2=_mean([s.hf_ms2 for s in spectra]),
        respiration_rate_bpm=_breathing(whole),
    )


def _mean(values: Sequence[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return fmean(known) if known else None


def _stretches(whole: NnWindow) -> list[NnWindow]:
    if not len(whole.t_s):
        return []
    edges = np.arange(whole.t_s[0], whole.t_s[-1], STRETCH_S)
    if len(edges) > 1 and whole.t_s[-1] - edges[-1] < SHORTEST_STRETCH_S:
        edges = edges[:-1]
    cuts = np.searchsorted(whole.t_s, edges[1:])
    pieces = zip(np.split(whole.t_s, cuts), np.split(whole.nn_ms, cuts), strict=True)
    return [NnWindow(t, nn, STRETCH_S) for t, nn in pieces]


def _breathing(whole: NnWindow) -> float | None:
    if not len(whole.t_s):
        return None
    rates: list[float] = []
    start_s, end_s = float(whole.t_s[0]), float(whole.t_s[-1])
    for k in range(1, math.floor((end_s - start_s) / WINDOW_S) + 1):
        first, last = np.searchsorted(whole.t_s, (start_s + (k - 1) * WINDOW_S, start_s + k * WINDOW_S), side="right")
        heart = coherence(NnWindow(whole.t_s[first:last], whole.nn_ms[first:last], WINDOW_S), start_s + k * WINDOW_S)
        if heart.respiration_rate_bpm is not None:
            rates.append(heart.respiration_rate_bpm)
    return median(rates) if rates else None
