"""A strap that stays connected, on a virtual radio and a clock that the test moves on."""

from __future__ import annotations

import asyncio
from typing import get_args

import pytest
from virtual_link import MINE, Worn, during, worn

from biofeedback.devices import link
from biofeedback.devices.battery import BatteryReading
from biofeedback.devices.choice import RememberedStrap, StrapChoice
from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.devices.link import StrapLink
from biofeedback.devices.virtual.injected_faults import RADIO_MISHAPS, ConnectMishap, Kind
from biofeedback.devices.virtual.strap import H10, OPTICAL, PLAIN


def test_the_first_beat_comes_within_three_seconds() -> None:
    async def story() -> None:
        async with worn() as it:
            await it.clock.go(3)
            assert it.states == ["scanning", "connecting", "waiting", "streaming"]
            assert parse_measurement(it.packets[0].data).rr_1024

    during(story)


def test_a_dropped_link_is_back_within_two_seconds() -> None:
    async def story() -> None:
        async with worn() as it:
            await it.clock.go(10)
            it.radio.medium.drop(PLAIN.address)
            await it.clock.go(2.5)
            assert it.states[4:] == ["lost", "backoff", "scanning", "connecting", "waiting", "streaming"]
            assert it.statuses[4].cause == "link_lost"
            assert it.last.cause == ""

    during(story)


def test_a_service_that_dies_silently_is_noticed_within_ten_seconds() -> None:
    async def story() -> None:
        async with worn() as it:
            await it.clock.go(10)
            it.radio.medium.begin("service_died")
            await it.clock.go(10)
            stale = next(s for s in it.statuses if s.state == "stale")
            lost = next(s for s in it.statuses if s.state == "lost")
            assert (stale.cause, lost.cause) == ("no_data", "no_data")
            assert it.seconds(lost) - 10 <= 10
            it.radio.medium.end("service_died")
            await it.clock.go(15)
            assert it.last.state == "streaming"

    during(story)


@pytest.mark.parametrize("kind", [*RADIO_MISHAPS, *get_args(ConnectMishap)])
def test_every_failure_to_connect_is_named_and_ends_when_its_cause_does(kind: Kind) -> None:
    async def story() -> None:
        async with worn() as it:
            it.radio.medium.begin(kind)
            await it.clock.go(45)
            assert it.last.state != "streaming"
            assert kind in {s.cause for s in it.statuses}
            it.radio.medium.end(kind)
            await it.clock.go(60)
            assert (it.last.state, it.last.cause) == ("streaming", "")

    during(story)


def test_two_unknown_straps_nearby_are_not_guessed_between() -> None:
    async def story() -> None:
        async with worn(StrapChoice()) as it:
            await it.clock.go(30)
            assert "several_straps" in {s.cause for s in it.statuses}
            assert not it.packets

    during(story)


def test_the_strap_used_before_is_taken_even_when_another_is_stronger() -> None:
    async def story() -> None:
        before = RememberedStrap("virtual", H10.address, H10.name, 5.0)
        async with worn(StrapChoice(remembered=(before,))) as it:
            await it.clock.go(5)
            assert (it.last.state, it.last.address) == ("streaming", H10.address)

    during(story)


def test_a_strap_that_goes_away_is_never_replaced_by_the_neighbours() -> None:
    async def story() -> None:
        async with worn() as it:
            await it.clock.go(5)
            it.radio.medium.begin("strap_not_found", PLAIN.address)
            await it.clock.go(300)
            assert it.last.cause == "strap_not_found"
            assert {s.address for s in it.statuses} == {PLAIN.address}
            it.radio.medium.end("strap_not_found")
            await it.clock.go(60)
            assert it.last.state == "streaming"

    during(story)


def test_a_strap_that_was_taken_without_asking_is_kept_to_as_well() -> None:
    async def story() -> None:
        before = RememberedStrap("virtual", H10.address, H10.name, 5.0)
        async with worn(StrapChoice(remembered=(before,))) as it:
            await it.clock.go(5)
            it.radio.medium.begin("strap_not_found", H10.address)
            await it.clock.go(300)
            assert it.last.cause == "strap_not_found"
            assert PLAIN.address not in {s.address for s in it.statuses}

    during(story)


def test_a_strap_left_connected_by_a_killed_run_is_taken_over() -> None:
    async def story() -> None:
        async with worn() as it:
            it.radio.medium.peripherals[PLAIN.address].held = True
            await it.clock.go(3)
            assert it.last.state == "streaming"

    during(story)


def test_an_optical_sensor_gives_its_heart_rate_and_says_so() -> None:
    async def story() -> None:
        async with worn(StrapChoice(address=OPTICAL.address), (OPTICAL,)) as it:
            await it.clock.go(15)
            assert (it.last.state, it.last.cause) == ("streaming", "no_rr")
            assert parse_measurement(it.packets[-1].data).bpm > 40

    during(story)


def test_lost_contact_is_said_and_forgotten_when_it_is_back() -> None:
    async def story() -> None:
        async with worn() as it:
            await it.clock.go(5)
            it.radio.medium.begin("contact_lost")
            await it.clock.go(6)
            assert (it.last.state, it.last.cause) == ("streaming", "contact_lost")
            it.radio.medium.end("contact_lost")
            await it.clock.go(2)
            assert it.last.cause == ""

    during(story)


def test_a_low_battery_is_said_with_its_level() -> None:
    async def story() -> None:
        async with worn() as it:
            it.radio.medium.begin("battery_low")
            await it.clock.go(5)
            assert (it.last.cause, it.last.detail) == ("battery_low", "percent=9")

    during(story)


def test_malformed_packets_disturb_nothing() -> None:
    async def story() -> None:
        async with worn() as it:
            it.radio.medium.begin("malformed")
            await it.clock.go(30)
            assert it.last.state == "streaming"
            assert len(it.packets) > 50

    during(story)


def test_the_end_has_come_when_the_strap_is_let_go_so_that_others_can_see_it() -> None:
    async def story() -> None:
        it = Worn(MINE, (PLAIN,))
        running = asyncio.create_task(it.link.run())
        await it.clock.go(5)
        peripheral = it.radio.medium.peripherals[PLAIN.address]
        assert peripheral.on_drop is not None
        running.cancel()
        going = asyncio.create_task(it.clock.go(5))
        await asyncio.wait({running})
        assert peripheral.on_drop is None
        await going  # type: ignore[unreachable]

    during(story)


def test_a_battery_is_known_by_how_long_it_was_worn_in_all() -> None:
    async def story() -> None:
        it = Worn(MINE, (PLAIN,))
        before = (BatteryReading(7200.0, 80),)
        it.link = StrapLink(it.radio, MINE, it.clock, it.heard.append, battery=before)
        running = asyncio.create_task(it.link.run())
        await it.clock.go(700)
        running.cancel()
        await it.clock.go(5)
        await asyncio.wait({running})
        assert it.link.battery[0] == before[0]
        worn_s = [reading.worn_s for reading in it.link.battery[1:]]
        assert worn_s == sorted(worn_s)
        assert 7200.0 < worn_s[0] < 7260.0

    during(story)


def test_closing_in_any_state_takes_no_longer_than_its_limit_and_says_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    assert link.CLOSE_LIMIT_S < 3
    monkeypatch.setattr(link, "CLOSE_LIMIT_S", 0.3)

    async def closing_after(seconds: float, kind: Kind | None) -> None:
        it = Worn(MINE, (PLAIN,))
        if kind is not None:
            it.radio.medium.begin(kind)
        running = asyncio.create_task(it.link.run())
        await it.clock.go(seconds)
        running.cancel()
        began_s = asyncio.get_running_loop().time()
        await asyncio.wait({running})
        assert asyncio.get_running_loop().time() - began_s < 2
        assert it.last.state == "stopped"

    async def story() -> None:
        kinds: tuple[Kind | None, ...] = (None, "connect_timeout", "bluetooth_off", "service_died")
        await asyncio.gather(*(closing_after(s, k) for k in kinds for s in (0.1, 0.4, 0.7, 5.0, 12.0)))

    during(story)
