"""A whole recording at once: beats classified, indices over all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

import numpy as np

from biofeedback.events import Gap
from biofeedback.signal.artefacts import ArtefactClassifier, ClassifiedBeat
from biofeedback.signal.beat_clock import LONGEST_MS, SHORTEST_MS, BeatClock
from biofeedback.signal.breathing.breathing import RR_EVERY_S, Breathing
from biofeedback.signal.curvature import Floats
from biofeedback.signal.indices.autonomic import parasympathetic_index, sympathetic_index
from biofeedback.signal.indices.backend import IndexBackend, WindowIndices
from biofeedback.signal.indices.nonlinear import MOST_BEATS, dfa_alpha1, sample_entropy
from biofeedback.signal.indices.poincare import Poincare, poincare
from biofeedback.signal.indices.stress_index import stress_index
from biofeedback.signal.nn_series import NnWindow
from biofeedback.signal.tachogram import LONGEST_HOLE_S, DrawnTachogram

Correction = Literal["none", "auto"]
# Task Force 1996: what drifts with the length of a recording is the mean of stretches of five minutes.
STRETCH_S = 300.0
SHORTEST_STRETCH_S = 110.0
SHORTEST_STRESS_S = 50.0


@dataclass(frozen=True, slots=True)
class RecordingIndices:
    """Indices of a whole recording; None where it does not allow one.

    ``stress_index`` and the spectrum are means over stretches of five minutes; in recordings of more than 5000
    intervals so are the sample entropy and DFA alpha-1.
    """

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
    csi: float | None
    modified_csi_ms: float | None
    cvi: float | None
    stress_index: float | None
    lf_ms2: float | None
    hf_ms2: float | None
    total_power_ms2: float | None
    sample_entropy: float | None
    dfa_alpha1: float | None
    sympathetic_index: float | None
    parasympathetic_index: float | None
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
    used = beats if correction == "none" else [b for b in beats if b.normal]
    nn = np.array([b.rr_ms for b in used])
    whole = NnWindow(np.array([b.t for b in used]), nn, beats[-1].t if beats else 0.0)
    computed = backend.compute(whole, spectrum=False)
    plot = poincare(computed)
    stretches = _stretches(whole)
    spectra = [backend.compute(s) for s in stretches if s.covered_s >= SHORTEST_STRETCH_S]
    stress = _mean(stress_index(s.nn_ms) for s in stretches if s.covered_s >= SHORTEST_STRESS_S)
    return RecordingIndices(
        n_beats=len(rr_ms),
        duration_s=whole.span_s,
        artefact_percent=_artefact_percent(rr_ms, beats),
        mean_rr_ms=float(nn.mean()) if computed.mean_rr_ms is None and len(nn) else computed.mean_rr_ms,
        mean_hr_bpm=float((60000.0 / nn).mean()) if len(nn) else None,
        sdnn_ms=computed.sdnn_ms,
        rmssd_ms=computed.rmssd_ms,
        pnn50_percent=computed.pnn50_percent,
        sd1_ms=plot.sd1_ms if plot else None,
        sd2_ms=plot.sd2_ms if plot else None,
        csi=plot.csi if plot else None,
        modified_csi_ms=plot.modified_csi if plot else None,
        cvi=plot.cvi if plot else None,
        stress_index=stress,
        lf_ms2=_mean(s.lf_ms2 for s in spectra),
        hf_ms2=_mean(s.hf_ms2 for s in spectra),
        total_power_ms2=_mean(s.total_power_ms2 for s in spectra),
        sample_entropy=_over(whole, stretches, sample_entropy),
        dfa_alpha1=_over(whole, stretches, dfa_alpha1),
        sympathetic_index=_sympathetic(computed, plot, stress),
        parasympathetic_index=_parasympathetic(computed, plot),
        respiration_rate_bpm=_breathing(whole),
    )


def _artefact_percent(rr_ms: Sequence[float], beats: Sequence[ClassifiedBeat]) -> float | None:
    if not rr_ms:
        return None
    implausible = sum(not SHORTEST_MS <= rr <= LONGEST_MS for rr in rr_ms)
    return 100.0 * (implausible + sum(b.artefact is not None for b in beats)) / len(rr_ms)


def _sympathetic(computed: WindowIndices, plot: Poincare | None, stress: float | None) -> float | None:
    if computed.mean_rr_ms is None or plot is None or plot.csi is None or stress is None:
        return None
    return sympathetic_index(computed.mean_rr_ms, stress, plot.sd1_ms, plot.sd2_ms)


def _parasympathetic(computed: WindowIndices, plot: Poincare | None) -> float | None:
    if computed.mean_rr_ms is None or computed.rmssd_ms is None or plot is None or plot.csi is None:
        return None
    return parasympathetic_index(computed.mean_rr_ms, computed.rmssd_ms, plot.sd1_ms, plot.sd2_ms)


def _mean(values: Iterable[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return fmean(known) if known else None


def _over(whole: NnWindow, stretches: Sequence[NnWindow], index: Callable[[Floats], float | None]) -> float | None:
    if len(whole.nn_ms) <= MOST_BEATS:
        return index(whole.nn_ms)
    return _mean(index(s.nn_ms) for s in stretches)


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
    breathing, rates, due_s = Breathing(), [], float("-inf")
    apart_s = np.diff(whole.t_s)
    holes = np.flatnonzero((apart_s <= 0.0) | (apart_s > LONGEST_HOLE_S)) + 1
    for t_s, nn_ms in zip(np.split(whole.t_s, holes), np.split(whole.nn_ms, holes), strict=True):
        if not len(t_s):
            continue
        rhythm = DrawnTachogram(t_s, nn_ms)
        for t in t_s.tolist():
            if t >= due_s:
                due_s = t + RR_EVERY_S
                breath = breathing.advance(t, rhythm, None, moving=False)
                rates += [] if breath is None or breath.rate_bpm is None else [breath.rate_bpm]
    return median(rates) if rates else None
