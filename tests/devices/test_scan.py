"""Looking for straps once, and live for a list to choose from."""

from __future__ import annotations

import asyncio

import pytest
from bleak.exc import BleakBluetoothNotAvailableError
from stepped_clock import SteppedClock

from biofeedback.devices.choice import FoundStrap, RememberedStrap
from biofeedback.devices.diagnose import fault_of
from biofeedback.devices.scan import fault_of_radio, scan, scan_live
from biofeedback.devices.virtual.injected_faults import RADIO_MISHAPS, RadioMishap
from biofeedback.devices.virtual.radio import virtual_radio
from biofeedback.devices.virtual.strap import H10, PLAIN, StrapModel

QUIET = StrapModel("Without service", "00:00:00:00:00:99", announces_service=False)


def test_a_scan_lists_what_is_there_best_first() -> None:
    async def story() -> None:
        clock = SteppedClock()
        remembered = (RememberedStrap("virtual", H10.address, H10.name, 7.0),)
        radio = virtual_radio(clock, models=(PLAIN, H10, QUIET))
        looking = asyncio.create_task(scan(radio, 2.0, clock=clock, remembered=remembered))
        await clock.go(3)
        assert [(s.name, s.rssi_dbm) for s in await looking] == [(H10.name, H10.rssi_dbm), (PLAIN.name, PLAIN.rssi_dbm)]

    asyncio.run(story())


def test_every_device_is_listed_when_asked_for() -> None:
    async def story() -> None:
        clock = SteppedClock()
        looking = asyncio.create_task(scan(virtual_radio(clock, models=(QUIET,)), 2.0, clock=clock, every_device=True))
        await clock.go(3)
        assert [s.name for s in await looking] == [QUIET.name]

    asyncio.run(story())


def test_a_strap_that_the_system_holds_is_listed_although_it_is_silent() -> None:
    async def story() -> None:
        clock = SteppedClock()
        radio = virtual_radio(clock, models=(PLAIN,))
        radio.medium.peripherals[PLAIN.address].held = True
        looking = asyncio.create_task(scan(radio, 2.0, clock=clock))
        await clock.go(3)
        assert [s.name for s in await looking] == [PLAIN.name]

    asyncio.run(story())


def test_a_scan_that_cannot_start_says_why() -> None:
    async def story() -> None:
        clock = SteppedClock()
        radio = virtual_radio(clock)
        radio.medium.begin("bluetooth_off")
        looking = asyncio.create_task(scan(radio, 2.0, clock=clock))
        await clock.go(3)
        with pytest.raises(BleakBluetoothNotAvailableError) as raised:
            await looking
        assert fault_of(raised.value, "scan") == "bluetooth_off"

    asyncio.run(story())


def test_a_live_list_grows_as_straps_come_into_reach_until_it_is_closed() -> None:
    async def story() -> None:
        clock, lists = SteppedClock(), list[tuple[FoundStrap, ...]]()
        radio = virtual_radio(clock)
        radio.medium.begin("strap_not_found", H10.address)
        looking = asyncio.create_task(scan_live(radio, lists.append, clock=clock))
        await clock.go(2)
        assert [s.name for s in lists[-1]] == [PLAIN.name]
        radio.medium.end("strap_not_found")
        await clock.go(2)
        assert [s.name for s in lists[-1]] == [PLAIN.name, H10.name]
        told = len(lists)
        looking.cancel()
        await clock.go(5)
        assert looking.cancelled()
        assert len(lists) == told

    asyncio.run(story())


@pytest.mark.parametrize("kind", RADIO_MISHAPS)
def test_a_checkup_names_what_stands_in_the_way_of_any_scan(kind: RadioMishap) -> None:
    async def story() -> None:
        clock = SteppedClock()
        radio = virtual_radio(clock)
        assert await fault_of_radio(radio, clock) == ""
        radio.medium.begin(kind)
        assert await fault_of_radio(radio, clock) == kind

    asyncio.run(story())
