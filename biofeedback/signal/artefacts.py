"""One causal classifier of beats after Lipponen & Tarvainen (2019), with a trailing window and an acceptance step."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from dataclasses import dataclass

from biofeedback.events import ArtefactClass
from biofeedback.signal.beat_clock import PlacedBeat

# Lipponen & Tarvainen 2019: thresholds are 5.2 quartile deviations over 91 beats, the median spans 11.
ALPHA = 5.2
THRESHOLD_BEATS = 91
MEDIAN_BEATS = 11
C1, C2 = 0.13, 0.17
LOOK_AHEAD = 2
# Before a run has this many beats its own spread says little.
WARM_UP_BEATS = 8
# A healthy heart at rest differs by this much from beat to beat: the thresholds never fall below.
FLOOR_MS = 60.0
# Acceptance: what lies within this share of the local median may be breathing, whatever its shape.
ACCEPT_SHARE = 0.10


@dataclass(frozen=True, slots=True)
class ClassifiedBeat:
    """A final beat with its label and the interval that a clean rhythm would have had."""

    t: float
    rr_ms: float
    corrected_ms: float
    artefact: ArtefactClass | None


class _Spread:
    """Quartile deviation of the last values, from a window kept sorted."""

    def __init__(self, size: int) -> None:
        self._order: deque[float] = deque()
        self._sorted: list[float] = []
        self._size = size

    def add(self, value: float) -> None:
        self._order.append(value)
        insort(self._sorted, value)
        if len(self._order) > self._size:
            del self._sorted[bisect_left(self._sorted, self._order.popleft())]

    def quartile_deviation(self) -> float:
        values = self._sorted
        if len(values) < WARM_UP_BEATS:
            return 0.0
        last = len(values) - 1
        return 0.5 * (_quantile(values, 0.75 * last) - _quantile(values, 0.25 * last))


def _quantile(values: list[float], position: float) -> float:
    low = int(position)
    part = position - low
    if part == 0.0:
        return values[low]
    return values[low] * (1.0 - part) + values[low + 1] * part


class ArtefactClassifier:
    """Labels each beat once two later ones are in; the labels never change afterwards."""

    def __init__(self) -> None:
        self._begin_run()

    def _begin_run(self) -> None:
        self._beats: list[PlacedBeat] = []
        self._labels: list[ArtefactClass | None] = []
        self._differences = _Spread(THRESHOLD_BEATS)
        self._deviations = _Spread(THRESHOLD_BEATS)

    def add(self, beat: PlacedBeat) -> list[ClassifiedBeat]:
        """Take the next beat; return those that became final: none or one, more when a run ended."""
        out: list[ClassifiedBeat] = []
        if not beat.follows and self._beats:
            out = self.end_run()
        self._beats.append(beat)
        if len(self._beats) > LOOK_AHEAD:
            out.append(self._decide(len(self._beats) - 1 - LOOK_AHEAD))
            self._forget()
        return out

    def end_run(self) -> list[ClassifiedBeat]:
        """Make the provisional beats final with what is known."""
        out = [self._decide(i) for i in range(len(self._labels), len(self._beats))]
        self._begin_run()
        return out

    def _forget(self) -> None:
        if len(self._beats) > 64:
            del self._beats[:32]
            del self._labels[:32]

    def _difference(self, i: int) -> float:
        return self._beats[i].rr_ms - self._beats[i - 1].rr_ms if 0 < i < len(self._beats) else 0.0

    def _local_median(self, i: int) -> float:
        first = max(0, i + LOOK_AHEAD + 1 - MEDIAN_BEATS)
        around = sorted(b.rr_ms for b in self._beats[first : i + LOOK_AHEAD + 1])
        half = len(around) // 2
        return around[half] if len(around) % 2 else 0.5 * (around[half - 1] + around[half])

    def _decide(self, i: int) -> ClassifiedBeat:
        beat, median = self._beats[i], self._local_median(i)
        deviation = beat.rr_ms - median
        if deviation < 0.0:
            deviation *= 2.0
        label = self._label(i, median, deviation)
        self._labels.append(label)
        self._differences.add(abs(self._difference(i)))
        self._deviations.add(abs(deviation))
        return ClassifiedBeat(beat.t, beat.rr_ms, beat.rr_ms if label is None else median, label)

    def _label(self, i: int, median: float, deviation: float) -> ArtefactClass | None:
        rr = self._beats[i].rr_ms
        if abs(rr - median) <= ACCEPT_SHARE * median:
            return None
        th1 = max(ALPHA * self._differences.quartile_deviation(), FLOOR_MS)
        th2 = max(ALPHA * self._deviations.quartile_deviation(), FLOOR_MS)
        d = [self._difference(i + k) / th1 for k in (-1, 0, 1, 2)]
        if abs(d[1]) > 1.0 and _is_ectopic(d[0], d[1], d[2]):
            return "ectopic"
        if not _is_long_or_short(d[1], d[2], d[3], deviation / th2):
            return None
        if rr > median:
            return "missed" if abs(rr / 2.0 - median) < th2 else "long"
        after = self._beats[i + 1].rr_ms if i + 1 < len(self._beats) else 0.0
        return "extra" if abs(rr + after - median) < th2 else "short"


def _is_ectopic(before: float, own: float, after: float) -> bool:
    if own > 0.0:
        return max(before, after) < -C1 * own - C2 or min(before, after) < -C1 * own - C2
    return min(before, after) > -C1 * own + C2 or max(before, after) > -C1 * own + C2


def _is_long_or_short(own: float, after: float, later: float, deviation: float) -> bool:
    if own > 1.0 and min(after, later) < -1.0:
        return True
    if own < -1.0 and max(after, later) > 1.0:
        return True
    return abs(deviation) > 3.0
