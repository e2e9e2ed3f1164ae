"""Where a paced breath is at any moment: a function of time, so that drawing may be late but never drifts."""

from __future__ import annotations

import math
from dataclasses import dataclass

from biofeedback.coaching.breath_pattern import BreathPattern, BreathPhase


@dataclass(frozen=True, slots=True)
class PacerMoment:
    """One instant of the pacer.

    ``depth`` goes from 0 (empty) to 1 (full), cosine-eased within each phase; ``remaining_s`` is the time left in
    the phase; ``breath`` counts whole breaths since the start.
    """

    phase: BreathPhase
    elapsed_s: float
    remaining_s: float
    depth: float
    breath: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    begin_s: float
    breath: BreathPattern
    breaths_before: int


class Pacer:
    """A pacer that may change its rate without a jump.

    Parameters
    ----------
    breath : BreathPattern
        The pattern at the beginning, which is an in-breath.
    begin_s : float
        When the first in-breath begins, s.
    """

    def __init__(self, breath: BreathPattern, begin_s: float = 0.0) -> None:
        self._stretches = [_Stretch(begin_s, breath, 0)]

    @property
    def breath(self) -> BreathPattern:
        """The newest pattern."""
        return self._stretches[-1].breath

    def change(self, breath: BreathPattern, now_s: float) -> float:
        """Breathe in another pattern from the next in-breath on.

        Returns
        -------
        float
            When the new pattern begins, s.
        """
        last = self._stretches[-1]
        if now_s <= last.begin_s:
            self._stretches[-1] = _Stretch(last.begin_s, breath, last.breaths_before)
            return last.begin_s
        cycles = math.ceil((now_s - last.begin_s) / last.breath.cycle_s - 1e-9)
        begin_s = last.begin_s + cycles * last.breath.cycle_s
        self._stretches.append(_Stretch(begin_s, breath, last.breaths_before + cycles))
        return begin_s

    def at(self, t_s: float) -> PacerMoment:
        """The moment ``t_s``; before the beginning, the pacer rests empty."""
        stretch = self._stretch_at(t_s)
        since_s = t_s - stretch.begin_s
        if since_s < 0:
            return PacerMoment("in", 0.0, stretch.breath.inhale_s, 0.0, 0)
        cycles, into_s = divmod(since_s, stretch.breath.cycle_s)
        return _moment(stretch.breath, into_s, stretch.breaths_before + int(cycles))

    def _stretch_at(self, t_s: float) -> _Stretch:
        for stretch in reversed(self._stretches):
            if stretch.begin_s <= t_s:
                return stretch
        return self._stretches[0]


def _moment(breath: BreathPattern, into_s: float, count: int) -> PacerMoment:
    phases = breath.phases
    for name, length_s in phases:
        if into_s < length_s or name == phases[-1][0]:
            break
        into_s -= length_s
    elapsed_s = min(into_s, length_s)
    return PacerMoment(name, elapsed_s, length_s - elapsed_s, _depth(name, elapsed_s / length_s), count)


def _depth(phase: BreathPhase, share: float) -> float:
    if phase == "hold_full":
        return 1.0
    if phase == "hold_empty":
        return 0.0
    eased = 0.5 - 0.5 * math.cos(math.pi * share)
    return eased if phase == "in" else 1.0 - eased
