"""The breath's curve goes with the chest, whichever way the strap is worn, and only where it can be read."""

from __future__ import annotations

import numpy as np
import pytest

from biofeedback.breath_line import BreathLine
from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.pmd_control import START, TYPES
from biofeedback.devices.virtual.pmd_strap import PmdStreams
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.events import BreathWave, ExerciseProgress
from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.arrays import Floats

BEGIN_S = 30.0
NEVER_MOVED_S = 1e9


class Session:
    """A simulated person with a H10 breathes along with a pacer from ``BEGIN_S`` on."""

    def __init__(self, rate_per_min: float, mirrored: bool = False, seed: int = 3) -> None:
        self.rate_per_min = rate_per_min
        cycle_s = 60.0 / rate_per_min
        self.breath = (0.4 * cycle_s, 0.0, 0.6 * cycle_s, 0.0)
        self.line = BreathLine()
        self.waves: list[BreathWave] = []
        self._person = SimulatedPerson(seed)
        self._streams = PmdStreams(self._person, seed)
        self._streams.answer(bytes((START, TYPES["acceleration"])), 0.0)
        self._chest = ChestAcceleration()
        self._mirror = -1.0 if mirrored else 1.0
        self._lungs: list[tuple[float, float]] = []
        self.still_for_s = NEVER_MOVED_S
        self.told = False

    def begin(self) -> None:
        self.live_to(BEGIN_S)
        self.course("started")
        self.course("step")
        self._person.follow(self.breath[0], self.breath[2], BEGIN_S)

    def course(self, phase: str) -> None:
        now_s = self._lungs[-1][0]
        self.line.follow([ExerciseProgress(now_s, "any", phase, "", 0, 120.0, None, self.breath)])  # type: ignore[arg-type]

    def breathe_freely(self) -> None:
        self._person.breathe_freely()

    def live_to(self, t_s: float) -> None:
        now_s = self._lungs[-1][0] if self._lungs else 0.0
        while now_s < t_s:
            now_s = round(now_s + 0.1, 1)
            while self._person.t_s <= now_s:
                self._person.next_beat()
            self._lungs.append((now_s, self._person.lungs(now_s)))
            while self._streams.next_due_s <= now_s:
                due_s = self._streams.next_due_s
                for data in self._streams.frames(due_s, ()):
                    self._arrive(data, due_s)

    def _arrive(self, data: bytes, due_s: float) -> None:
        frame = parse_frame(data)
        assert frame is not None
        samples = np.array(frame.samples, dtype=float) * [1.0, 1.0, self._mirror]
        self._chest.add(samples, due_s)
        told = self.line.heard(due_s, self._chest, self.still_for_s, told=self.told)
        self.waves += [event for event in told if isinstance(event, BreathWave)]

    def phase_error_deg(self, begin_s: float, end_s: float) -> float:
        """By how much the curve is ahead of the lungs, within so much time."""
        points = np.array([point for wave in self.waves for point in wave.points])
        t, depth = points[(points[:, 0] >= begin_s) & (points[:, 0] < end_s)].T
        true = np.interp(t, *np.array(self._lungs).T)
        apart = np.degrees(self._phase(t, depth) - self._phase(t, true))
        return float((apart + 180.0) % 360.0 - 180.0)

    def _phase(self, t: Floats, values: Floats) -> float:
        turning = np.exp(-2j * np.pi * self.rate_per_min / 60.0 * t)
        return float(np.angle(((values - values.mean()) * turning).sum()))


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("rate_per_min", [3.75, 6.0, 12.0, 20.0])
def test_it_goes_with_the_breath_within_thirty_degrees_in_every_cycle(rate_per_min: float, mirrored: bool) -> None:
    session = Session(rate_per_min, mirrored)
    session.begin()
    session.live_to(BEGIN_S + 100.0)
    cycle_s = 60.0 / rate_per_min
    begins_s = np.arange(BEGIN_S + 30.0, BEGIN_S + 98.0 - cycle_s, cycle_s)
    errors = [session.phase_error_deg(at_s, at_s + cycle_s) for at_s in begins_s.tolist()]
    assert max(abs(error) for error in errors) < 30.0
    assert session.waves[0].t < BEGIN_S + 25.0


def test_it_fills_the_height_from_out_to_in() -> None:
    session = Session(6.0)
    session.begin()
    session.live_to(BEGIN_S + 60.0)
    depths = [depth for wave in session.waves[10:] for _, depth in wave.points]
    assert min(depths) < 0.15
    assert max(depths) > 0.85


def test_points_are_told_once_and_in_order_with_each_packet() -> None:
    session = Session(6.0)
    session.begin()
    session.live_to(BEGIN_S + 60.0)
    times = [t for wave in session.waves for t, _ in wave.points]
    assert times == sorted(set(times))
    assert np.diff(times).max() < 0.35
    assert all(0.0 <= wave.t - wave.points[-1][0] < 0.7 for wave in session.waves)


def test_without_an_exercise_with_a_pace_there_is_none() -> None:
    session = Session(6.0)
    session.live_to(50.0)
    assert session.waves == []
    session.course("started")
    session.live_to(80.0)
    assert session.waves == []


def test_none_while_it_is_held_nor_after_its_end() -> None:
    session = Session(6.0)
    session.begin()
    session.live_to(60.0)
    session.course("paused")
    held = len(session.waves)
    session.live_to(70.0)
    assert len(session.waves) == held
    session.course("resumed")
    session.live_to(90.0)
    assert len(session.waves) > held
    session.course("stopped")
    ended = len(session.waves)
    session.live_to(100.0)
    assert len(session.waves) == ended
    assert not session.line.under_way


def test_none_of_a_chest_that_moved_just_now() -> None:
    session = Session(6.0)
    session.begin()
    session.still_for_s = 3.0
    session.live_to(BEGIN_S + 40.0)
    assert session.waves == []


@pytest.mark.parametrize("told", [False, True])
def test_who_leaves_the_pace_is_drawn_only_while_a_rate_is_told(told: bool) -> None:
    session = Session(6.0)
    session.begin()
    session.live_to(70.0)
    session.breathe_freely()
    session.told = told
    session.live_to(150.0)
    drawn = [wave for wave in session.waves if wave.t > 110.0]
    assert (len(drawn) > 20) is told


def test_none_of_a_chest_whose_tilt_is_only_noise() -> None:
    line, chest, rng = BreathLine(), ChestAcceleration(), np.random.default_rng(1)
    line.follow(
        [ExerciseProgress(0.0, "any", "started"), ExerciseProgress(0.0, "any", "step", breath=(4.0, 0.0, 6.0, 0.0))]
    )
    told = []
    for second in range(1, 60):
        chest.add(np.array([0.0, -1000.0, 0.0]) + rng.normal(0.0, 4.0, (25, 3)), float(second))
        told += line.heard(float(second), chest, NEVER_MOVED_S, told=True)
    assert told == []
