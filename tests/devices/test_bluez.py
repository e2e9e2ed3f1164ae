"""bleak's stock BlueZ backend, unmodified: scan, connect, stream, link lost, back, shutdown."""

from __future__ import annotations

import asyncio
import time

import pytest
from fake_bluez import FakeBlueZ, bluez
from fake_strap import FakeStrap
from linux_link import SPEED, Plan, Worn, close_bleak, during, needs_dbus, running
from private_bus import private_bus

from biofeedback.clock import FastClock
from biofeedback.devices.choice import StrapChoice
from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.devices.radio import SystemRadio
from biofeedback.devices.scan import scan
from biofeedback.events import Packet

pytestmark = needs_dbus


def test_scan_connect_stream_link_lost_back_and_shutdown() -> None:
    strap = FakeStrap()

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        await worn.beats(3)
        seen = len(worn.statuses)
        fake.drop(strap)
        lost = await worn.until("lost", since=seen)
        assert lost.cause == "link_lost"
        back = await worn.until("streaming", since=seen)
        assert back.cause == ""
        await worn.beats(3)
        assert worn.states[:4] == ["scanning", "connecting", "waiting", "streaming"]
        assert parse_measurement(worn.packets[-1].data).rr_1024 == (1024,)

    during(story, strap)


def test_a_scan_lists_straps_by_their_service_and_not_by_name() -> None:
    strap, watch = FakeStrap("No brand"), FakeStrap("H10 lookalike", "AA:BB:CC:00:00:02", services=())

    async def look() -> None:
        async with bluez(strap, watch):
            clock = FastClock(SPEED)
            found = await scan(SystemRadio(clock), 3.0, clock=clock)
            assert [(s.name, s.address) for s in found] == [(strap.name, strap.address)]
            every = await scan(SystemRadio(clock), 3.0, clock=clock, every_device=True)
            assert {s.name for s in every} == {strap.name, watch.name}
        close_bleak()

    with private_bus():
        asyncio.run(look())


def test_the_battery_is_read() -> None:
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        await worn.beats(2)
        assert [h.data for h in worn.heard if isinstance(h, Packet) and h.characteristic == "2a19"] == [b"\x51"]

    during(story)


def test_a_strap_left_connected_by_a_killed_run_is_taken_over_without_a_scan() -> None:
    strap = FakeStrap(known=True, connected=True)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        await worn.beats(2)
        assert "Connect" not in strap.calls

    during(story, strap)


def test_two_straps_are_never_mixed_up() -> None:
    mine, other = FakeStrap("Strap"), FakeStrap("Strap", "AA:BB:CC:00:00:02", rssi=-30)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        mine.in_reach = False
        seen = len(worn.statuses)
        fake.drop(mine)
        await worn.until("backoff", "strap_not_found", since=seen)
        assert not other.calls
        mine.in_reach = True
        await worn.until("streaming", since=seen)
        assert not other.calls

    during(story, mine, other)


def test_two_links_stream_side_by_side_and_losing_one_leaves_the_other() -> None:
    first, second = FakeStrap("A"), FakeStrap("B", "AA:BB:CC:00:00:02")

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        beside = Worn(StrapChoice(address=second.address), worn.bus)
        async with running(beside):
            await worn.until("streaming")
            await beside.until("streaming")
            fake.drop(second)
            await beside.until("lost")
            await worn.beats(5)
            assert "lost" not in worn.states
            await beside.until("streaming", since=beside.states.index("lost"))

    during(story, first, second)


@pytest.mark.parametrize(
    ("moment", "strap"),
    [
        ("scanning", FakeStrap(in_reach=False)),
        ("connecting", FakeStrap(connect_errors=["never"])),
        ("waiting", FakeStrap(disconnect_s=0.3)),
        ("streaming", FakeStrap(disconnect_s=2.0)),
        ("streaming", FakeStrap(disconnect_s=60.0)),
        ("backoff", FakeStrap(connect_errors=["org.bluez.Error.Failed"] * 50)),
    ],
)
def test_closing_in_any_state_takes_at_most_three_seconds(moment: str, strap: FakeStrap) -> None:
    # 2 s is what bluetoothd was seen to take for a disconnect; 60 s stands for one that never answers.
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        async with running(worn) as task:
            await worn.until(moment)
            task.cancel()
            began_s = time.monotonic()
            await asyncio.wait({task})
            assert time.monotonic() - began_s < 3
            assert worn.states[-1] == "stopped"

    during(story, strap, plan=Plan(run=False))
