"""The beats of a whole file as a series that is revealed little by little: windows without taking in each beat."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from biofeedback.signal.artefacts import ClassifiedBeat
from biofeedback.signal.curvature import Curvature
from biofeedback.signal.nn_series import JUMP_SHARE, BeatSeries
from biofeedback.signal.running_sums import RunningSums


class FileSeries(BeatSeries):
    """Gives the windows that an `NnSeries` would give that was told the beats one by one.

    Parameters
    ----------
    beats
        All beats of the file, in order of time; none is known until it is revealed.
    """

    def __init__(self, beats: Sequence[ClassifiedBeat]) -> None:
        self._n = 0
        self._ends_s = [beat.t for beat in beats]
        rr_ms = np.array([beat.rr_ms for beat in beats])
        normal = np.array([beat.normal for beat in beats], dtype=bool)
        before_ms = np.concatenate(([0.0], rr_ms[:-1])) if len(beats) else rr_ms
        change_ms = rr_ms - before_ms
        jumps = (change_ms > JUMP_SHARE * before_ms) | (-change_ms > JUMP_SHARE * rr_ms)
        odd = jumps & normal & np.concatenate(([False], normal[:-1])) if len(beats) else jumps
        # Before the first beat and after each, how many of what there were.
        artefacts = np.array([beat.artefact is not None for beat in beats], dtype=bool)
        self._artefacts, self._jumps, self._odd_jumps, self._normals = map(_counted, (artefacts, jumps, odd, normal))
        self._t, self._rr = np.array(self._ends_s)[normal], rr_ms[normal]
        self._sums = RunningSums.of(self._t, self._rr)
        self._curvature = Curvature()

    def append(self, t: float, rr_ms: float, normal: bool, artefact: bool) -> None:
        """Reveal the next beat, which is this one."""
        del t, rr_ms, normal, artefact
        self._n += 1

    def reveal(self, n: int) -> None:
        """Reveal the next ``n`` beats."""
        self._n += n

    def _between(self, begin_s: float, end_s: float) -> tuple[int, int]:
        ends_s, n = self._ends_s, self._n
        last = n if n and ends_s[n - 1] <= end_s else bisect_right(ends_s, end_s, 0, n)
        return bisect_right(ends_s, begin_s, 0, last), last


def _counted(what: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[int]:
    counts: list[int] = np.concatenate(([0], np.cumsum(what))).tolist()
    return counts
