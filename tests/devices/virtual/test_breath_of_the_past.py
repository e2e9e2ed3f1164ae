"""A packet of acceleration is made when its last sample is due: the breath of its first is over by then."""

import random

import pytest

from biofeedback.devices.virtual.simulated_breath import SimulatedBreathing


def test_the_lungs_of_a_moment_are_the_same_then_and_a_packet_later() -> None:
    breathing, asked = SimulatedBreathing(random.Random(1), 14.0), SimulatedBreathing(random.Random(1), 14.0)
    for k in range(1, 600):
        t_s = 0.1 * k
        then = breathing.at(t_s, 0.0).level(t_s)
        asked.at(t_s + 2.0, 0.0)
        assert asked.level(t_s) == pytest.approx(then)
