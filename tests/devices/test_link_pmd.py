"""Polar's additional streams beside the heart rate: there when they can be, and never in its way."""

from __future__ import annotations

from stepped_clock import SteppedClock
from virtual_link import Worn, during, worn

from biofeedback.devices.choice import StrapChoice
from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.pmd_client import PmdGuard
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.devices.virtual.strap import H10
from biofeedback.events import Packet

MOVING = StrapChoice(address=H10.address)
EVERYTHING = StrapChoice(address=H10.address, ecg=True)
NEITHER = StrapChoice(address=H10.address, movement=False)


def measured(it: Worn) -> list[str]:
    frames = [parse_frame(h.data) for h in it.heard if isinstance(h, Packet) and h.characteristic == PMD_DATA]
    return [f.measurement for f in frames if f is not None]


def test_movement_is_asked_for_and_the_ecg_only_on_request() -> None:
    async def story() -> None:
        for choice, streams in ((MOVING, {"acceleration"}), (EVERYTHING, {"acceleration", "ecg"}), (NEITHER, set())):
            async with worn(choice) as it:
                await it.clock.go(12)
                assert set(measured(it)) == streams
                assert (it.last.state, it.last.cause) == ("streaming", "")

    during(story)


def test_the_heart_rate_goes_on_when_the_streams_are_refused() -> None:
    async def story() -> None:
        async with worn(EVERYTHING) as it:
            it.radio.medium.begin("pmd_refused")
            await it.clock.go(12)
            assert "pmd_refused" in {s.cause for s in it.statuses}
            assert (it.last.state, it.last.cause) == ("streaming", "")
            assert len(it.packets) >= 10
            assert not measured(it)

    during(story)


def test_the_streams_are_started_again_after_a_gap() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            await it.clock.go(100)
            before = len(measured(it))
            it.radio.medium.drop(H10.address)
            await it.clock.go(20)
            assert len(measured(it)) > before + 5

    during(story)


def test_a_link_that_breaks_soon_after_they_start_is_left_to_the_heart_rate_alone() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            for _ in range(2):
                await it.clock.go(10)
                it.radio.medium.drop(H10.address)
            await it.clock.go(5)
            told = len(measured(it))
            await it.clock.go(60)
            assert len(measured(it)) == told
            assert it.last.state == "streaming"

    during(story)


def test_the_guard_forgives_a_link_that_lasted() -> None:
    guard, clock = PmdGuard(), SteppedClock()
    for lasted_s, allowed in ((10, True), (300, True), (10, True), (10, False)):
        guard.start(clock.now_ns() / 1e9)
        guard.end(clock.now_ns() / 1e9 + lasted_s, lost=True)
        assert guard.allowed is allowed


def test_a_connection_that_was_closed_on_purpose_says_nothing_against_them() -> None:
    guard = PmdGuard()
    for _ in range(5):
        guard.start(0)
        guard.end(1, lost=False)
    assert guard.allowed


def rate_hz(it: Worn, from_s: float) -> float:
    """Samples of acceleration a second, over the last ten seconds before ``from_s``."""
    n = 0
    for heard in it.heard:
        if isinstance(heard, Packet) and from_s - 10 < it.seconds(heard) <= from_s:
            frame = parse_frame(heard.data) if heard.characteristic == PMD_DATA else None
            n += 0 if frame is None or frame.measurement != "acceleration" else len(frame.samples)
    return n / 10


def test_acceleration_comes_faster_while_a_breath_curve_is_shown() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            await it.clock.go(30)
            assert abs(rate_hz(it, 30) - 25) < 5
            it.link.show_breath(True)
            await it.clock.go(30)
            assert abs(rate_hz(it, 60) - 50) < 6
            it.link.show_breath(False)
            await it.clock.go(30)
            assert abs(rate_hz(it, 90) - 25) < 5
            assert {s.cause for s in it.statuses} == {""}
            assert len(it.packets) > 75

    during(story)


def test_a_strap_that_refuses_the_faster_rate_stays_at_the_gentle_one() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            it.radio.medium.begin("only_gentle")
            await it.clock.go(10)
            it.link.show_breath(True)
            await it.clock.go(40)
            assert abs(rate_hz(it, 50) - 25) < 5
            assert "pmd_refused" not in {s.cause for s in it.statuses}

    during(story)


def told_of_it(it: Worn) -> int:
    return sum(s.cause == "pmd_refused" for s in it.statuses)


def test_a_stream_that_stops_is_begun_anew_and_then_let_go_of_and_said_once() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            await it.clock.go(20)
            it.radio.medium.begin("pmd_silent")
            await it.clock.go(60)
            assert told_of_it(it) == 1
            assert (it.last.state, it.last.cause) == ("streaming", "")
            it.radio.medium.end("pmd_silent")
            before = len(measured(it))
            it.radio.medium.drop(H10.address)
            await it.clock.go(60)
            assert len(measured(it)) == before
            assert told_of_it(it) == 1

    during(story)


def test_a_stream_that_stops_for_a_moment_comes_back() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            await it.clock.go(20)
            it.radio.medium.begin("pmd_silent")
            await it.clock.go(15)
            it.radio.medium.end("pmd_silent")
            before = len(measured(it))
            await it.clock.go(30)
            assert len(measured(it)) > before + 10
            assert told_of_it(it) == 0

    during(story)


def test_a_refusal_is_said_once_however_often_the_strap_comes_back() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            it.radio.medium.begin("pmd_refused")
            for _ in range(3):
                await it.clock.go(15)
                it.radio.medium.drop(H10.address)
            await it.clock.go(15)
            assert told_of_it(it) == 1

    during(story)


def test_a_link_that_keeps_breaking_is_said_once_too() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            for _ in range(5):
                await it.clock.go(12)
                it.radio.medium.drop(H10.address)
            await it.clock.go(20)
            assert told_of_it(it) == 1
            assert it.last.state == "streaming"

    during(story)


def test_a_heart_rate_that_falters_under_the_streams_counts_against_them() -> None:
    guard = PmdGuard()
    guard.start(0)
    assert guard.harm(5)
    guard.end(9, lost=True)
    assert guard.allowed
    guard.start(20)
    assert guard.harm(25)
    assert not guard.allowed
    guard.end(500, lost=True)  # type: ignore[unreachable]
    assert not guard.allowed


def test_a_heart_rate_that_falters_long_after_is_no_fault_of_theirs() -> None:
    guard = PmdGuard()
    guard.start(0)
    assert not guard.harm(600)
    assert guard.allowed


def test_a_strap_that_will_not_stop_its_stream_goes_on_at_the_rate_it_has() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            await it.clock.go(20)
            it.radio.medium.begin("pmd_refused")
            it.link.show_breath(True)
            await it.clock.go(30)
            assert abs(rate_hz(it, 50) - 25) < 5
            assert told_of_it(it) == 0

    during(story)


def test_streams_under_which_the_heart_rate_falters_twice_are_stopped_and_said_once() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            for _ in range(2):
                await it.clock.go(15)
                it.radio.medium.begin("no_data")
                await it.clock.go(6)
                it.radio.medium.end("no_data")
                await it.clock.go(15)
            await it.clock.go(20)
            before, beats = len(measured(it)), len(it.packets)
            await it.clock.go(60)
            assert len(measured(it)) == before
            assert len(it.packets) > beats + 50
            assert told_of_it(it) == 1

    during(story)
