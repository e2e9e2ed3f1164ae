"""Where the rings are: plain geometry of the score and of the last minute's intervals."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from biofeedback.gui.widgets.rings.trend import without_trend

TURN_S = 60.0
POINTS = 360
RINGS = 5
CORE = 0.39
STEP_S = TURN_S / POINTS
JOIN_S = 5.0
CLIP_MS = 75.0
SPIKE_SHARE = 0.2
SWELL_PER_MS = 0.085 / 60.0
# A Gaussian of this width lets through half the power at 0.3 Hz.
SMOOTH_S = math.sqrt(math.log(2.0)) / (2 * math.pi * 0.3)
REACH = 8
_WEIGHTS = [math.exp(-0.5 * (k * STEP_S / SMOOTH_S) ** 2) for k in range(-REACH, REACH + 1)]
KERNEL = [weight / sum(_WEIGHTS) for weight in _WEIGHTS]


def outer_radius(score: float) -> float:
    """Radius of the outer ring as a share of the whole: the higher the arousal, the closer the rings."""
    drawn_in: float = (min(100.0, max(0.0, score)) / 100.0) ** 1.2
    return 0.95 - 0.42 * drawn_in


def ring_radii(inner: float, outer: float) -> tuple[float, ...]:
    """Evenly spaced radii of the rings between core and outer ring."""
    return tuple(inner + (outer - inner) * k / RINGS for k in range(1, RINGS + 1))


def stroke(score: float) -> float:
    """Stroke of the inner rings, px: a little thicker as arousal rises."""
    return 1.25 + 1.5 * max(0.0, score / 100.0 - 0.35) / 0.6


def angle(t_s: float) -> float:
    """Where a moment lies on the ring, rad: one turn a minute, clockwise from the top."""
    return 2 * math.pi * (t_s % TURN_S) / TURN_S - math.pi / 2


def swing_ms(beats: Sequence[tuple[float, float]], now_s: float) -> tuple[float, ...]:
    """How far the smoothed interval is from its own trend over the minute, for each point of the turn.

    Parameters
    ----------
    beats : sequence of (t, rr_ms)
        Beats of the last minute and a little more, oldest first.
    now_s : float
        The moment at the bead; the minute before it is wrapped once round.

    Returns
    -------
    tuple of float
        ``POINTS`` deviations in ms, within ``CLIP_MS``, at the points' own angles; 0 where there are no beats.
    """
    recent = [(t, rr) for t, rr in beats if now_s - TURN_S - 3.0 < t <= now_s + 2.0]
    if len(recent) < 3:
        return (0.0,) * POINTS
    times = [t for t, _ in recent]
    values = _without_spikes([rr for _, rr in recent])
    newest = math.floor(now_s / STEP_S)
    steps = range(newest - POINTS + 1 - REACH, newest + 1 + REACH)
    raw = without_trend([_value(times, values, step * STEP_S) for step in steps])
    swing = [0.0] * POINTS
    for at, step in enumerate(range(newest - POINTS + 1, newest + 1)):
        swing[step % POINTS] = sum(weight * raw[at + k] for k, weight in enumerate(KERNEL))
    return tuple(_within_band(ms) for ms in _joined(swing, newest))


def _without_spikes(values: Sequence[float]) -> list[float]:
    """A single interval far from both of its neighbours takes their middle: no breath swings so."""
    kept = list(values)
    for at in range(1, len(values) - 1):
        middle = 0.5 * (values[at - 1] + values[at + 1])
        if min(abs(values[at] - values[at - 1]), abs(values[at] - values[at + 1])) > SPIKE_SHARE * middle:
            kept[at] = middle
    return kept


def _within_band(ms: float) -> float:
    """Ever less for a wider swing: a petal that is cut off has corners."""
    return ms / math.sqrt(1.0 + (ms / CLIP_MS) ** 2)


def _value(times: Sequence[float], values: Sequence[float], t_s: float) -> float | None:
    """Linear between beats; the nearest for a while outside them; None where there are none."""
    after = bisect_left(times, t_s)
    if after == 0:
        return values[0] if times[0] - t_s < 2.0 else None
    if after == len(times):
        return values[-1] if t_s - times[-1] < 4.0 else None
    before = after - 1
    if times[after] - times[before] > 4.0:
        return None
    share = (t_s - times[before]) / max(1e-9, times[after] - times[before])
    return values[before] + share * (values[after] - values[before])


def _joined(swing: list[float], newest: int) -> list[float]:
    """Lead the oldest beats over to the newest, so that the outline closes without a step and without a corner."""
    join = round(JOIN_S / STEP_S)
    tip = swing[newest % POINTS]
    slope = 0.5 * (tip - swing[(newest - 2) % POINTS])
    joined = list(swing)
    for k in range(1, join + 1):
        at, way = (newest + k) % POINTS, k / (join + 1)
        share = 0.5 - 0.5 * math.cos(math.pi * way)
        # It leaves the tip as it came there.
        onward = tip + slope * k * (1.0 - way) ** 2
        joined[at] = onward + share * (swing[at] - onward)
    return joined


def outline(swing: Sequence[float], radius: float, ring: int) -> list[tuple[float, float]]:
    """Points of one ring around the origin, for a whole of radius 1; ``ring`` is 1 to ``RINGS``."""
    depth: float = SWELL_PER_MS * (ring / RINGS) ** 1.3
    return [
        ((radius + depth * ms) * cos, (radius + depth * ms) * sin)
        for ms, (cos, sin) in zip(swing, _DIRECTIONS, strict=True)
    ]


_DIRECTIONS = [(math.cos(angle(k * STEP_S)), math.sin(angle(k * STEP_S))) for k in range(POINTS)]
