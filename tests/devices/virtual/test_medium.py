"""The virtual radio plays every fault on time, and keeps up with a clock that runs fast."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import get_args

import pytest
from stepped_clock import SteppedClock

from biofeedback.clock import FastClock
from biofeedback.devices.choice import StrapChoice
from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.devices.link import StrapLink
from biofeedback.devices.virtual.injected_faults import InjectedFault, StrapMishap
from biofeedback.devices.virtual.radio import virtual_radio
from biofeedback.devices.virtual.strap import H10, PLAIN, StrapModel
from biofeedback.events import DeviceStatus, Packet

Heard = list[Packet | DeviceStatus]
# What the person is told when a mishap of the strap begins; malformed packets are nobody's concern.
TOLD: dict[StrapMishap, set[str]] = {
    "strap_not_found": {"link_lost", "strap_not_found"},
    "link_lost": {"link_lost", "strap_not_found"},
    "no_data": {"no_data"},
    "service_died": {"no_data"},
    "no_rr": {"no_rr"},
    "contact_lost": {"contact_lost"},
    "battery_low": {"battery_low"},
    "pmd_refused": set(),
    "stuck_axis": set(),
    "malformed": set(),
}


async def lived(heard: Heard, for_s: float, model: StrapModel, injected_faults: tuple[InjectedFault, ...]) -> None:
    clock = SteppedClock()
    radio = virtual_radio(clock, models=(model,), injected_faults=injected_faults)
    link = StrapLink(radio, StrapChoice(address=model.address), clock, heard.append)
    running = asyncio.create_task(link.run())
    await clock.go(for_s)
    running.cancel()
    await clock.go(20)
    await asyncio.wait({running})


@pytest.mark.parametrize("kind", get_args(StrapMishap))
def test_a_mishap_of_the_script_begins_and_ends_on_time(kind: StrapMishap) -> None:
    heard: Heard = []
    asyncio.run(lived(heard, 200, PLAIN, (InjectedFault(kind, 30, 90),)))
    statuses = [h for h in heard if isinstance(h, DeviceStatus)]
    began_ns = statuses[0].monotonic_ns
    when = {s.cause: (s.monotonic_ns - began_ns) / 1e9 for s in reversed(statuses) if s.cause}
    assert set(when) == TOLD[kind]
    assert all(30 <= t_s < 100 for t_s in when.values())
    assert [(s.state, s.cause) for s in statuses][-2:] == [("streaming", ""), ("stopped", "")]


def test_a_h10_that_refuses_its_streams_says_so_once() -> None:
    heard: Heard = []
    asyncio.run(lived(heard, 60, H10, (InjectedFault("pmd_refused"),)))
    assert [h.cause for h in heard if isinstance(h, DeviceStatus)].count("pmd_refused") == 1


def test_two_hundred_times_as_fast_no_packet_is_dropped_and_each_has_the_stamp_it_was_due_at() -> None:
    heard: Heard = []

    async def story() -> None:
        clock = FastClock(300.0)
        link = StrapLink(virtual_radio(clock), StrapChoice(address=PLAIN.address), clock, heard.append)
        running = asyncio.create_task(link.run())
        await asyncio.sleep(1.0)
        running.cancel()
        await asyncio.wait({running})

    asyncio.run(story())
    packets = [h for h in heard if isinstance(h, Packet) and h.characteristic == "2a37"]
    assert len(packets) > 200
    assert {b.monotonic_ns - a.monotonic_ns for a, b in pairwise(packets)} == {1_000_000_000}
    intervals_s = sum(n for p in packets[1:] for n in parse_measurement(p.data).rr_1024) / 1024
    assert intervals_s == pytest.approx((packets[-1].monotonic_ns - packets[0].monotonic_ns) / 1e9, abs=1.5)
    assert "lost" not in {h.state for h in heard if isinstance(h, DeviceStatus)}
