"""A whole recording at once: beats classified, indices over all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

import numpy as np

from biofeedback.signal.artefacts import ClassifiedBeat
from biofeedback.signal.beat_clock import LONGEST_MS, SHORTEST_MS
from biofeedback.signal.breathing.breathing import RR_EVERY_S, Breathing
from biofeedback.signal.file_beats import classify_file
from biofeedback.signal.indices.catalogue import INDICES
from biofeedback.signal.indices.engines import IndexBackend
from biofeedback.signal.indices.measured import Index, WholeRecording
from biofeedback.signal.indices.spectrum import SHORTEST_STRETCH_S
from biofeedback.signal.nn_series import NnWindow
from biofeedback.signal.tachogram import LONGEST_HOLE_S, DrawnTachogram

Correction = Literal["none", "auto"]
# Task Force 1996: what drifts with the length of a recording is the mean of stretches of five minutes.
STRETCH_S = 300.0


@dataclass(frozen=True, slots=True)
class RecordingIndices:
    """Indices of a whole recording; None where it does not allow one. ``values`` has every index by its name."""

    n_beats: int
    duration_s: float
    artefact_percent: float | None
    values: Mapping[str, float | None]
    respiration_rate_bpm: float | None

    def __getitem__(self, index: Index) -> float | None:
        return self.values[index.name]

    def row(self) -> dict[str, float | None]:
        """Everything by its name, in the order in which it is listed."""
        return {
            "n_beats": self.n_beats,
            "duration_s": self.duration_s,
            "artefact_percent": self.artefact_percent,
            **self.values,
            "respiration_rate_bpm": self.respiration_rate_bpm,
        }


def analyse(
    rr_ms: Sequence[float],
    backend: IndexBackend,
    correction: Correction = "auto",
    gaps_before_s: Sequence[float] | None = None,
    beats: Sequence[ClassifiedBeat] | None = None,
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
        For each interval the hole in s that the recording shows before it; None for a recording without holes.
    beats
        What `classify_file` makes of these, where it is known.
    """
    if beats is None:
        beats = classify_file(rr_ms, gaps_before_s).beats
    used = beats if correction == "none" else [b for b in beats if b.normal]
    nn = np.array([b.rr_ms for b in used])
    whole = NnWindow(np.array([b.t for b in used]), nn, beats[-1].t if beats else 0.0)
    measured = WholeRecording(backend.measure(whole), [backend.measure(stretch) for stretch in _stretches(whole)])
    return RecordingIndices(
        n_beats=len(rr_ms),
        duration_s=whole.span_s,
        artefact_percent=_artefact_percent(rr_ms, beats),
        values={index.name: measured.value(index) for index in INDICES},
        respiration_rate_bpm=_breathing(whole),
    )


def _artefact_percent(rr_ms: Sequence[float], beats: Sequence[ClassifiedBeat]) -> float | None:
    if not rr_ms:
        return None
    implausible = sum(not SHORTEST_MS <= rr <= LONGEST_MS for rr in rr_ms)
    return 100.0 * (implausible + sum(b.artefact is not None for b in beats)) / len(rr_ms)


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
