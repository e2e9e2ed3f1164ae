"""A fast clock lets a simulated day pass in seconds."""

import asyncio

from biofeedback.clock import FastClock, RealClock


def test_a_fast_clock_runs_at_its_speed() -> None:
    real, fast = RealClock(), FastClock(1000.0, wall_s=0.0)
    real_ns, fast_ns = real.now_ns(), fast.now_ns()
    asyncio.run(fast.sleep(20.0))
    passed_s = (fast.now_ns() - fast_ns) / 1e9
    real_s = (real.now_ns() - real_ns) / 1e9
    assert passed_s >= 20.0
    assert 500 * real_s < passed_s < 1100 * real_s
    assert 20.0 <= fast.wall_s() <= 1100 * real_s + 1


def test_the_real_clock_is_the_computers() -> None:
    clock = RealClock()
    before = clock.now_ns()
    asyncio.run(clock.sleep(0.0))
    assert clock.now_ns() >= before
    assert clock.wall_s() > 1.7e9
