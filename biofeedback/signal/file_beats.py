"""All beats of a file at once: the same as one by one, with Python's pace only where a beat is not like the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from biofeedback.signal.arrays import Floats
from biofeedback.signal.artefacts import ACCEPT_SHARE, LOOK_AHEAD, THRESHOLD_BEATS, ArtefactClassifier, ClassifiedBeat
from biofeedback.signal.beat_clock import LONGEST_MS, SHORTEST_MS


class FileBeats(NamedTuple):
    """The intervals of a file as beats.

    Attributes
    ----------
    arrival_s
        Shape (n,): when each interval is over, s from the file's beginning.
    runs
        First and last + 1 of each stretch of consecutive plausible intervals; what lies between is no beat.
    beats
        The beats, one for each plausible interval, in order.
    """

    arrival_s: Floats
    runs: list[tuple[int, int]]
    beats: list[ClassifiedBeat]


def classify_file(rr_ms: Sequence[float], gaps_s: Sequence[float] | None = None) -> FileBeats:
    """Place and label all intervals of a file.

    Parameters
    ----------
    rr_ms
        Intervals, ms, length n.
    gaps_s
        The hole that the file shows before each, s, length n; None for a file without holes.
    """
    rr = np.asarray(rr_ms, dtype=np.float64)
    gaps = np.zeros(len(rr)) if gaps_s is None else np.asarray(gaps_s, dtype=np.float64)
    arrival_s = np.round(np.cumsum(gaps + np.maximum(rr, 0.0) / 1000.0) * 1e9) / 1e9
    runs = _runs((rr >= SHORTEST_MS) & (rr <= LONGEST_MS), gaps)
    beats: list[ClassifiedBeat] = []
    for first, end in runs:
        own = rr[first:end]
        steps_s = own / 1000.0
        steps_s[0] = arrival_s[first]
        beats += _run(np.cumsum(steps_s).tolist(), own)
    return FileBeats(arrival_s, runs, beats)


def _runs(plausible: np.ndarray[tuple[int], np.dtype[np.bool_]], gaps: Floats) -> list[tuple[int, int]]:
    """Where intervals follow each other without a hole and without one that no heart has."""
    n = len(plausible)
    begins = plausible & ((gaps > 0.0) | ~np.concatenate(([False], plausible[:-1])))
    firsts = np.flatnonzero(begins)
    holes = np.flatnonzero(~plausible)
    ends = np.minimum(np.append(firsts[1:], n), np.append(holes, n)[np.searchsorted(holes, firsts)])
    return list(zip(firsts.tolist(), ends.tolist(), strict=True))


def _run(t_s: list[float], own_ms: Floats) -> Iterator[ClassifiedBeat]:
    """The beats of one run; t_s and own_ms are as long as it."""
    classifier = ArtefactClassifier()
    own, odd = own_ms.tolist(), _odd(own_ms)
    changes = np.abs(np.diff(own_ms)).tolist()
    n, at, odd_at, normals = len(own), 0, 0, 0
    while at < n:
        while odd[odd_at] < at:
            odd_at += 1
        if normals >= LOOK_AHEAD and classifier.untroubled and odd[odd_at] > at:
            until = odd[odd_at]
            for i in range(at, until):
                yield ClassifiedBeat(t_s[i], own[i], own[i], None, True)
            classifier.pass_over(
                own[until - 2], own[until - 1], changes[max(at, until - THRESHOLD_BEATS) - 1 : until - 1]
            )
            at = until
            continue
        beat = classifier.decide(t_s[at], own[at], own[at + 1 : at + 1 + LOOK_AHEAD])
        normals = normals + 1 if beat.normal else 0
        yield beat
        at += 1


def _odd(own_ms: Floats) -> list[int]:
    """Where an interval is not what its normal neighbours would have, or cannot be told from them; n at the end."""
    n = len(own_ms)
    if n <= 2 * LOOK_AHEAD:
        return [*range(n), n]
    own, first, second, last = own_ms[2:-2], own_ms[:-4], own_ms[1:-3], own_ms[4:]
    low, high = np.minimum(first, second), np.maximum(first, second)
    expected = np.where(last < low, low, np.minimum(last, high))
    odd = np.flatnonzero(np.abs(own - expected) > ACCEPT_SHARE * expected) + LOOK_AHEAD
    return [0, 1, *odd.tolist(), n - 2, n - 1, n]
