"""A session's breath as even signals beside its beats: the rate each second, and how the chest tilted with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.engine import fold
from biofeedback.events import Acceleration, Beat, Breath, Input, Packet, Start
from biofeedback.signal.acceleration import GRID_HZ, LONGEST_HOLE_S, EvenGrid
from biofeedback.signal.arrays import Floats
from biofeedback.signal.breathing.tilt_curve import tilt_curve_deg
from biofeedback.signal.indices.engines import make_backend

TILT_HZ = int(GRID_HZ)
MOST_TILT_DEG = 20.0
# A rate that was told stands until the next, from intervals alone every five seconds.
STANDS_S = 6.0


@dataclass(frozen=True, slots=True)
class BreathChannels:
    """What was told and measured of the breath; times in s from the beginning of the first interval between beats.

    Attributes
    ----------
    told : list of (float, float)
        Time and rate, breaths a minute, where one was told.
    stretches : list of (float, array)
        Stretches of acceleration without a hole: when the last point ended, and the points, shape (n, 3), mg at 10 Hz.
    """

    told: list[tuple[float, float]]
    stretches: list[tuple[float, Floats]]

    def rate_bpm_at(self, length_s: int) -> Floats:
        """The rate at each second from 0 on, shape (length_s,); 0 where it was not told."""
        rates = np.zeros(length_s)
        for (t_s, rate_bpm), (next_s, _) in zip(self.told, [*self.told[1:], (np.inf, 0.0)], strict=True):
            begin, end = max(0, round(t_s)), round(min(next_s, t_s + STANDS_S, length_s))
            rates[begin:end] = rate_bpm
        return rates

    def tilt_deg_at(self, length_s: int) -> Floats | None:
        """The tilt with the breath at 10 Hz, shape (10 length_s,), 0 where there was none; None without any."""
        if not self.stretches:
            return None
        tilt_deg = np.zeros(length_s * TILT_HZ)
        for end_s, points in self.stretches:
            curve = np.clip(tilt_curve_deg(points), -MOST_TILT_DEG, MOST_TILT_DEG)
            end = round(end_s * TILT_HZ)
            begin = end - len(curve)
            low, high = max(0, begin), min(end, len(tilt_deg))
            if low < high:
                tilt_deg[low:high] = curve[low - begin : high - begin]
        return tilt_deg


@dataclass(slots=True)
class _Stretches:
    """Gathers acceleration, raw or averaged before, into stretches without a hole."""

    whole: list[tuple[float, list[Floats]]] = field(default_factory=list)
    grid: EvenGrid = field(default_factory=EvenGrid)

    def take(self, item: Input, t_s: float) -> None:
        points = self._points(item, t_s)
        if points is None or not len(points):
            return
        if self.whole and 0.0 < t_s - self.whole[-1][0] <= LONGEST_HOLE_S:
            parts = self.whole.pop()[1]
            parts.append(points)
            self.whole.append((t_s, parts))
        else:
            self.whole.append((t_s, [points]))

    def _points(self, item: Input, t_s: float) -> Floats | None:
        if isinstance(item, Acceleration):
            axes = zip(item.x_mg, item.y_mg, item.z_mg, strict=False)
            return np.array(list(axes), dtype=np.float64).reshape(-1, 3)
        frame = parse_frame(item.data) if isinstance(item, Packet) and item.characteristic == PMD_DATA else None
        return self.grid.add(frame.samples, t_s) if frame is not None and frame.measurement == "acceleration" else None


def breath_channels(inputs: Iterable[Input]) -> BreathChannels | None:
    """The breath of a session as the engine tells it from these inputs; None where nothing is known of it."""
    gathered = _Stretches()
    told: list[tuple[float, float]] = []
    first_s: float | None = None

    def gathering() -> Iterator[Input]:
        start_ns = 0
        for item in inputs:
            if isinstance(item, Start):
                start_ns = item.monotonic_ns
            gathered.take(item, (item.monotonic_ns - start_ns) / 1e9)
            yield item

    for event in fold(gathering(), lambda _: make_backend("native")):
        if isinstance(event, Beat) and first_s is None:
            first_s = event.t - event.rr_ms / 1000.0
        elif isinstance(event, Breath) and event.rate_bpm is not None:
            told.append((event.t, event.rate_bpm))
    if first_s is None or not (told or gathered.whole):
        return None
    stretches = [(end_s - first_s, np.concatenate(parts)) for end_s, parts in gathered.whole]
    return BreathChannels([(t_s - first_s, rate) for t_s, rate in told], stretches)
