"""Two hundred drops in a row: nothing leaks, no beat is missing beyond the gaps, and the time stays right."""

from __future__ import annotations

import asyncio
import gc
import threading
from bisect import bisect_left
from itertools import pairwise
from pathlib import Path

import pytest
from fake_bluez import FakeBlueZ
from fake_strap import FakeStrap
from linux_link import Plan, Worn, during, needs_dbus
from virtual_link import Worn as VirtualWorn
from virtual_link import during as live_through
from virtual_link import worn

from biofeedback.devices.heart_rate import HeartRateMeasurement, encode_measurement, parse_measurement
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.strap import PLAIN
from biofeedback.engine import Engine
from biofeedback.events import Beat, DeviceStatus, Event, Gap, Packet, Start

DROPS = 200


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@needs_dbus
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts descriptors in /proc")
def test_no_descriptor_task_or_thread_is_leaked_and_every_beat_sent_arrives() -> None:
    strap = FakeStrap()

    async def story(fake: FakeBlueZ, link: Worn) -> None:
        sent: list[bytes] = []

        def beat() -> None:
            data = encode_measurement(HeartRateMeasurement(60, None, None, (800 + len(sent) % 1000,)))
            if fake.send(strap, data):
                sent.append(data)

        async def one_round() -> None:
            seen = len(link.statuses)
            while strap.heart_rate_path not in strap.notifying:
                await asyncio.sleep(0.002)
            for _ in range(3):
                beat()
            await link.until("streaming", since=max(seen - 4, 0))
            await link.beats_in_all(len(sent))
            fake.drop(strap)
            await link.until("lost", since=seen)

        for _ in range(5):
            await one_round()
        before = open_files(), len(asyncio.all_tasks()), threading.active_count()
        for _ in range(DROPS):
            await one_round()
        await link.until("scanning", since=len(link.statuses) - 2)
        gc.collect()
        after = open_files(), len(asyncio.all_tasks()), threading.active_count()
        assert after[0] <= before[0] + 1
        assert after[1] <= before[1] + 2
        assert after[2] <= before[2]
        assert link.states.count("lost") == DROPS + 5
        assert [p.data for p in link.packets] == sent

    during(story, strap, plan=Plan(speed=100, beating=False))


@pytest.fixture(scope="module")
def dropped() -> VirtualWorn:
    """What a virtual strap's link said while it was dropped two hundred times."""
    lived: list[VirtualWorn] = []

    async def story() -> None:
        async with worn() as it:
            for _ in range(DROPS):
                await it.clock.go(9.3)
                it.radio.medium.drop(PLAIN.address)
            await it.clock.go(10)
            lived.append(it)

    live_through(story)
    return lived[0]


def true_beats_s(until_s: float) -> list[float]:
    """When the wearer's heart beat: the same person without a strap."""
    twin, beats_s = SimulatedPerson(0), [0.0]
    while twin.t_s < until_s:
        beats_s.append(twin.next_beat().t_s)
    return beats_s


def runs_of(packets: list[Packet]) -> list[list[Packet]]:
    """The packets between the gaps: within a run they come a second apart."""
    runs = [[packets[0]]]
    for before, packet in pairwise(packets):
        if packet.monotonic_ns - before.monotonic_ns > 1.5e9:
            runs.append([])
        runs[-1].append(packet)
    return runs


def test_no_interval_is_missing_beyond_the_gaps_and_their_sums_are_right_to_a_tenth_of_a_second(
    dropped: VirtualWorn,
) -> None:
    beats_s = true_beats_s(dropped.seconds(dropped.packets[-1]) + 2)
    runs = runs_of(dropped.packets)
    assert dropped.states.count("lost") == DROPS
    # A few drops are healed before the next packet was due, and leave no gap at all.
    assert DROPS / 2 < len(runs) <= DROPS + 1
    for run in runs:
        intervals = [n / 1024 for p in run for n in parse_measurement(p.data).rr_1024]
        end_s = dropped.seconds(run[-1])
        true_s = [t for t in beats_s if t <= end_s][-len(intervals) - 1 :]
        assert intervals == pytest.approx([b - a for a, b in pairwise(true_s)], abs=0.001)
        assert sum(intervals) == pytest.approx(true_s[-1] - true_s[0], abs=0.1)
        assert end_s - true_s[-1] < 1.6


def test_the_engines_time_does_not_wander_off_over_two_hundred_gaps(dropped: VirtualWorn) -> None:
    engine, events = Engine(Start(dropped.began_ns, engine="native")), list[Event]()
    for heard in dropped.heard:
        events += engine.feed(heard)
    placed = [e for e in events if isinstance(e, Beat)]
    arrived = sum(len(parse_measurement(p.data).rr_1024) for p in dropped.packets)
    # The last two beats are not final before the session ends.
    assert arrived - len(placed) in (0, 2)
    assert sum(isinstance(e, Gap) and e.reason == "lost" for e in events) == DROPS
    assert all(a.t <= b.t for a, b in pairwise(placed))
    beats_s = true_beats_s(placed[-1].t + 2)
    # A packet tells when its last beat was at the latest, so an anchor is late by less than an interval.
    for beat in placed:
        at = max(bisect_left(beats_s, beat.t - 1.3) - 1, 0)
        near = [t for a, t in pairwise(beats_s[at : at + 6]) if abs((t - a) * 1000 - beat.rr_ms) < 1.1]
        assert any(-0.1 < beat.t - t < 1.1 for t in near)


def test_with_a_packet_for_each_beat_the_time_is_right_to_a_tenth_of_a_second_over_two_hundred_gaps() -> None:
    engine, t_s, placed = Engine(Start(0, engine="native")), 0.0, list[tuple[float, float]]()
    person = SimulatedPerson(4)
    true_s: list[float] = []

    def feed(what: Packet | DeviceStatus) -> None:
        placed.extend((e.t, e.rr_ms) for e in engine.feed(what) if isinstance(e, Beat))

    for _ in range(DROPS):
        for i in range(12):
            beat = person.next_beat()
            t_s = beat.t_s
            # The last beats of each round fall into the gap.
            if i < 9:
                true_s.append(t_s)
                data = encode_measurement(HeartRateMeasurement(60, None, None, (round(beat.rr_s * 1024),)))
                feed(Packet(round(t_s * 1e9), "2a37", data))
            elif i == 9:
                feed(DeviceStatus(round(t_s * 1e9), "lost", cause="link_lost"))
    assert len(placed) == len(true_s)
    for (t, _), true in zip(placed, true_s, strict=True):
        assert t == pytest.approx(true, abs=0.1)
