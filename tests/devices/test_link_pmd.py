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
            it.radio.air.begin("pmd_refused")
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
            it.radio.air.drop(H10.address)
            await it.clock.go(20)
            assert len(measured(it)) > before + 5

    during(story)


def test_a_link_that_breaks_soon_after_they_start_is_left_to_the_heart_rate_alone() -> None:
    async def story() -> None:
        async with worn(MOVING) as it:
            for _ in range(2):
                await it.clock.go(10)
                it.radio.air.drop(H10.address)
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
