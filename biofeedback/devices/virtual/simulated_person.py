"""A simulated person: a heart that beats like one. Pure and seeded; time comes in as data."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from biofeedback.devices.virtual.simulated_breath import Pace, SimulatedBreath, SimulatedBreathing
from biofeedback.devices.virtual.story import Story

SHORTEST_RR_S = 0.33
LONGEST_RR_S = 1.8
RISE_S = 7.0
FALL_S = 45.0
RELIEF_S = 40.0
RELIEF_FADES_S = 900.0
MOST_RELIEF = 0.9
RSA_CORNER_HZ = 0.12


@dataclass(frozen=True, slots=True)
class Physiology:
    """What makes this heart this heart; the defaults are a healthy adult sitting.

    RSA is respiratory sinus arrhythmia, Mayer waves the 0.1 Hz rhythm of blood pressure. With the defaults a
    minute of rest has a heart rate of about 66/min and an RMSSD of about 36 ms, within one SD of the norms of
    Nunan et al. (2010): RMSSD 42 +- 15 ms.
    """

    rate_bpm: float = 66.0
    breaths_per_min: float = 14.0
    rsa_ms: float = 38.0
    mayer_ms: float = 22.0
    noise_ms: float = 5.0
    wander_ms: tuple[float, ...] = (8.0, 17.0, 24.0)
    wander_s: tuple[float, ...] = (6.0, 35.0, 180.0)
    arousal_bpm: float = 20.0
    arousal_rsa_loss: float = 0.48
    depth_spread: float = 0.18
    effort_bpm: float = 32.0


REST = Physiology()


@dataclass(frozen=True, slots=True)
class HeartBeat:
    """One beat: when it fell and the interval that it ends, s."""

    t_s: float
    rr_s: float


class SimulatedPerson:
    """Beats one after another, from time 0 on.

    Parameters
    ----------
    seed : int
        The same seed, story and calls give the same beats.
    story : Story
    physiology : Physiology
    """

    def __init__(self, seed: int = 0, story: Story | None = None, physiology: Physiology = REST) -> None:
        self._rng = random.Random(f"person {seed}")
        self._story = story or Story()
        self._body = physiology
        self._breathing = SimulatedBreathing(self._rng, physiology.breaths_per_min)
        self._t_s = 0.0
        self._rr_s = 60 / physiology.rate_bpm
        self._wander = [self._rng.gauss(0, sd) for sd in physiology.wander_ms]
        self._depth = self._rng.gauss(0, physiology.depth_spread)
        self._mayer_phase = self._rng.uniform(0, math.tau)
        self._effort = 0.0
        self.arousal = 0.0
        self.relief = 0.0
        self.stirred = 0.0

    @property
    def t_s(self) -> float:
        """When the last beat fell, s."""
        return self._t_s

    @property
    def effort(self) -> float:
        """How much the person moves, 0-1."""
        return self._effort

    def follow(self, inhale_s: float, exhale_s: float, t_s: float) -> None:
        """Breathe along with a pacer whose inhale begins at ``t_s``; slow and exhale-weighted, it calms."""
        self._breathing.follow(Pace(t_s, inhale_s, exhale_s))

    def breathe_freely(self, _t_s: float = 0.0) -> None:
        """Leave the pacer with the next breath."""
        self._breathing.breathe_freely()

    def stir(self, strength: float) -> None:
        """Be stirred by something outside the story, 0-1, until told otherwise."""
        self.stirred = strength

    def lungs(self, t_s: float) -> float:
        """How full the lungs are, or were up to a few breaths ago, -1 to +1."""
        self._breath(max(t_s, self._t_s))
        return self._breathing.level(t_s)

    @property
    def breath_began_s(self) -> float:
        """When the newest breath began that this person has drawn so far, s."""
        return self._breathing.newest.start_s

    def forward_deg(self, t_s: float) -> float:
        """The chest's angle from upright, degrees, forward positive."""
        return self._story.forward_deg(t_s)

    def talking(self, t_s: float) -> float:
        """How much the person talks, 0-1."""
        return self._story.talking(t_s)

    def next_beat(self) -> HeartBeat:
        """The next beat; the person lives on until then."""
        rr_s = self._interval_s(self._t_s + 0.5 * self._rr_s)
        self._t_s += rr_s
        self._live(rr_s)
        self._rr_s = rr_s
        return HeartBeat(self._t_s, rr_s)

    def _breath(self, t_s: float) -> SimulatedBreath:
        return self._breathing.at(t_s, self.arousal, self._story.talking(t_s))

    def _interval_s(self, t_s: float) -> float:
        body = self._body
        vagal = (1 - body.arousal_rsa_loss * self.arousal) * (1 - 0.8 * self._effort)
        mean_ms = 60000 / (body.rate_bpm + body.arousal_bpm * self.arousal + body.effort_bpm * self._effort)
        breath = self._breath(t_s)
        usual = _swing(60 / body.breaths_per_min)
        rsa_ms = body.rsa_ms * math.exp(self._depth) * _swing(breath.length_s) / usual
        # Full lungs, quick heart: the interval is shortest towards the end of the inhale.
        swing_ms = -rsa_ms * vagal * breath.level(t_s)
        mayer_ms = body.mayer_ms * (0.4 + 0.6 * vagal) * math.sin(self._mayer_phase)
        noise_ms = (sum(self._wander) + self._rng.gauss(0, body.noise_ms)) * (0.35 + 0.65 * vagal)
        rr_s = (mean_ms + swing_ms + mayer_ms + noise_ms) / 1000
        return min(max(rr_s, SHORTEST_RR_S), LONGEST_RR_S)

    def _live(self, dt_s: float) -> None:
        body, rng = self._body, self._rng
        pace = self._breathing.pace
        calming = pace is not None and pace.calms
        self.relief += (MOST_RELIEF * calming - self.relief) * _towards(dt_s, RELIEF_S if calming else RELIEF_FADES_S)
        goal = max(self._story.drive(self._t_s), self.stirred) * (1 - self.relief)
        self.arousal += (goal - self.arousal) * _towards(dt_s, RISE_S if goal > self.arousal else FALL_S)
        effort = self._story.effort(self._t_s)
        self._effort += (effort - self._effort) * _towards(dt_s, 12.0 if effort > self._effort else 40.0)
        self._mayer_phase += math.tau * 0.1 * dt_s + rng.gauss(0, 0.25) * math.sqrt(dt_s)
        self._depth = _wandered(rng, self._depth, body.depth_spread, 50.0, dt_s)
        for i, (sd_ms, tau_s) in enumerate(zip(body.wander_ms, body.wander_s, strict=True)):
            # Ornstein-Uhlenbeck processes whose times lie far apart add up to a spectrum that falls about as 1/f.
            self._wander[i] = _wandered(rng, self._wander[i], sd_ms, tau_s, dt_s)


def _towards(dt_s: float, tau_s: float) -> float:
    return 1 - math.exp(-dt_s / tau_s)


def _wandered(rng: random.Random, value: float, sd: float, tau_s: float, dt_s: float) -> float:
    kept = math.exp(-dt_s / tau_s)
    return value * kept + rng.gauss(0, sd) * math.sqrt(1 - kept * kept)


def _swing(breath_s: float) -> float:
    """RSA over breath length: a low-pass with its corner at 0.12 Hz (after Hirsch and Bishop, 1981)."""
    return 1 / (1 + (1 / breath_s / RSA_CORNER_HZ) ** 2)
