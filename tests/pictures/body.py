"""An invented body whose arousal follows a curve: its beats, estimates and figures from second to second."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator

from biofeedback.events import (
    Arousal,
    ArousalState,
    Beat,
    Breath,
    Coherence,
    Event,
    HeartRate,
    Indices,
    Posture,
    PostureKind,
    Reason,
)
from biofeedback.signal.levels import level_of

PACED_PER_MIN = 6.0
FREE_PER_MIN = 14.0


class InventedBody:
    """Lives along ``score(t)``; while ``paced(t)`` it breathes slowly and its heart swings with the breath."""

    def __init__(self, score: Callable[[float], float], paced: Callable[[float], bool], seed: int) -> None:
        self._score, self._paced = score, paced
        self._chance = random.Random(seed)
        self._beat_s = 0.0
        self._phase = 0.0
        self._wander = 0.0
        self._state: ArousalState = "usual"
        self._kind: PostureKind = "unknown"

    def session_state(self, begin_s: float, end_s: float) -> Iterator[Event]:
        """What it does in that time, in order; estimates every 5 s."""
        for second in range(round(begin_s), round(end_s)):
            yield from self._beats(float(second + 1))
            if second % 5 == 4:
                yield from self._estimates(float(second + 1))
                yield from self._body(float(second + 1))

    def _beats(self, until_s: float) -> Iterator[Event]:
        while self._beat_s < until_s:
            score, paced = self._score(self._beat_s), self._paced(self._beat_s)
            swing_ms = 62.0 if paced else max(6.0, 34.0 - 0.35 * (score - 40.0))
            rate_bpm = 66.5 + 0.36 * (score - 50.0)
            self._wander = 0.95 * self._wander + self._chance.gauss(0.0, 3.0)
            rr = 60000.0 / rate_bpm - swing_ms * math.cos(2 * math.pi * self._phase) + self._wander
            self._phase += (PACED_PER_MIN if paced else FREE_PER_MIN) / 60.0 * rr / 1000.0
            self._beat_s += rr / 1000.0
            yield Beat(self._beat_s, rr, rr)
            yield HeartRate(self._beat_s, round(rate_bpm), True)

    def _body(self, t: float) -> Iterator[Event]:
        """It gets up now and then, bends under what stirs it, and breathes a little faster."""
        score = self._score(t)
        moving = t % 2400.0 < 100.0
        rate_bpm = PACED_PER_MIN if self._paced(t) else FREE_PER_MIN + 0.08 * (score - 50.0)
        yield Breath(t, None if moving else rate_bpm + self._chance.gauss(0.0, 0.3), 0.9, "acceleration")
        kind: PostureKind = "moving" if moving else "leaning_forward" if score > 60.0 else "upright"
        if kind != self._kind:
            self._kind = kind
            yield Posture(t, kind)

    def _estimates(self, t: float) -> Iterator[Event]:
        score, paced = self._score(t) + self._chance.gauss(0.0, 0.9), self._paced(t)
        rate_bpm, rmssd = 66.5 + 0.36 * (score - 50.0), 60.0 if paced else max(9.0, 42.0 - 0.5 * (score - 50.0))
        yield Indices(
            t,
            "neurokit",
            60.0,
            70,
            0.4,
            60000.0 / rate_bpm,
            rate_bpm,
            sdnn_ms=1.2 * rmssd,
            rmssd_ms=rmssd,
            stress_index=8.0 + 0.12 * (score - 50.0),
        )
        if paced:
            yield Coherence(t, 1.9, 0.1, 14.0)
        reasons = (
            Reason("heart_rate", round(rate_bpm - 66.5), "bpm"),
            Reason("rmssd", round(100 * (rmssd / 42.0 - 1)), "%"),
            Reason("sdnn", round(80 * (rmssd / 42.0 - 1)), "%"),
            Reason("still", 12.0, "min"),
        )
        self._state = state_of(score, self._state)
        yield Arousal(t, score, self._state, 0.9, reasons, score, exercising=paced, z=(score - 50.0) / 12.0)


def state_of(score: float, before: ArousalState) -> ArousalState:
    """The state of a score; raised lasts until it is well below what it began at."""
    return level_of(score, before)
