"""Every fault that bleak and BlueZ were seen to have: its state, its message, and how it ends for the person."""

from __future__ import annotations

import pytest
from fake_bluez import FakeBlueZ
from fake_strap import FakeStrap
from linux_link import Plan, Worn, during, needs_dbus

from biofeedback.devices.faults import FAULTS
from biofeedback.devices.watch import Timeouts

pytestmark = needs_dbus

FAILED, BUSY, REFUSED = (
    "org.bluez.Error.Failed",
    "org.bluez.Error.InProgress",
    "org.bluez.Error.AuthenticationFailed",
)


HASTY = Plan(timeouts=Timeouts(connect_s=6.0))


async def back(worn: Worn) -> None:
    """Streaming again, all well, beats coming."""
    seen = len(worn.statuses)
    await worn.until("streaming", "", since=seen)
    await worn.beats(2)
    assert worn.causes <= set(FAULTS)


def test_link_lost() -> None:
    strap = FakeStrap()

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        fake.drop(strap)
        await worn.until("lost", "link_lost")
        await back(worn)

    during(story, strap)


def test_the_devices_object_vanishes_without_a_word() -> None:
    strap = FakeStrap()

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        fake.vanish(strap)
        await worn.until("stale", "no_data")
        await worn.until("lost", "no_data")
        await back(worn)

    during(story, strap)


def test_the_strap_is_forgotten_between_finding_and_connecting() -> None:
    strap = FakeStrap(connect_errors=["org.freedesktop.DBus.Error.UnknownObject"])

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "strap_gone")
        await back(worn)

    during(story, strap)


def test_the_strap_is_absent() -> None:
    strap = FakeStrap(in_reach=False)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "strap_not_found")
        strap.in_reach = True
        await back(worn)

    during(story, strap)


def test_the_connection_aborts_a_few_times_and_bleak_tries_again_by_itself() -> None:
    strap = FakeStrap(connect_errors=["abort"] * 5)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        assert strap.calls.count("Connect") == 6
        assert not worn.causes

    during(story, strap)


def test_the_connection_aborts_again_and_again() -> None:
    strap = FakeStrap(connect_errors=["abort"] * 1_000_000)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "connect_timeout")
        strap.connect_errors.clear()
        await back(worn)

    during(story, strap, plan=HASTY)


@pytest.mark.parametrize(
    ("error", "cause"), [(FAILED, "connect_failed"), (BUSY, "connect_busy"), (REFUSED, "connect_refused")]
)
def test_other_errors_of_connecting(error: str, cause: str) -> None:
    strap = FakeStrap(connect_errors=[error])

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", cause)
        await back(worn)

    during(story, strap)


def test_errors_that_do_not_end_lead_to_another_advice_and_the_attempts_go_on() -> None:
    strap = FakeStrap(connect_errors=[FAILED] * 6)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "keeps_failing")
        await back(worn)

    during(story, strap, plan=Plan(speed=60))


def test_connect_is_never_answered_and_is_called_off() -> None:
    strap = FakeStrap(connect_errors=["never"])

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "connect_timeout")
        await back(worn)
        assert strap.calls.index("Disconnect") > strap.calls.index("Connect")

    during(story, strap, plan=HASTY)


def test_slow_discovery_is_waited_for() -> None:
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        assert not worn.causes

    during(story, FakeStrap(resolve_s=0.3))


def test_discovery_that_does_not_end_is_called_off() -> None:
    strap = FakeStrap(resolve_s=30)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "connect_timeout")
        strap.resolve_s = 0
        await back(worn)
        assert strap.calls[:3] == ["Connect", "Disconnect", "Connect"]

    during(story, strap, plan=HASTY)


def test_the_link_is_lost_during_discovery() -> None:
    strap = FakeStrap(resolve_s=0.02, lost_while_resolving=True)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "discovery_failed")
        strap.lost_while_resolving = False
        await back(worn)

    during(story, strap)


def test_bluetooth_is_switched_off_and_on() -> None:
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        fake.power(False)
        await worn.until("lost", "link_lost")
        await worn.until("backoff", "bluetooth_off")
        fake.power(True)
        await back(worn)

    during(story)


def test_the_adapter_is_pulled_out_and_put_back() -> None:
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        fake.plug(False)
        await worn.until("lost", "link_lost")
        await worn.until("backoff", "no_adapter")
        fake.plug(True)
        await back(worn)

    during(story)


def test_there_is_no_bluetooth_service_until_it_is_started() -> None:
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "no_service")
        await fake.start()
        fake.beat(next(iter(fake.straps.values())), 0.05)
        await back(worn)

    during(story, plan=Plan(service=False))


def test_there_is_no_message_bus_at_all() -> None:
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("backoff", "no_dbus")

    during(story, plan=Plan(service=False, bus_gone=True))


def test_the_message_bus_dies_while_streaming() -> None:
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        worn.bus.kill()
        await worn.until("lost", "link_lost")
        await worn.until("backoff", "no_dbus")

    during(story)


def test_the_bluetooth_service_dies_silently_and_is_back_later() -> None:
    strap = FakeStrap()

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        await worn.beats(2)
        last_s = worn.packets[-1].monotonic_ns / 1e9
        await fake.die_silently()
        lost = await worn.until("lost", "no_data")
        assert lost.monotonic_ns / 1e9 - last_s <= 10
        await worn.until("backoff", "no_service")
        await fake.start()
        fake.beat(strap, 0.05)
        await back(worn)

    during(story, strap)


def test_the_bluetooth_service_dies_silently_and_is_started_again_at_once() -> None:
    strap = FakeStrap()

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        await fake.die_silently()
        await fake.start()
        fake.beat(strap, 0.05)
        await worn.until("lost", "no_data")
        await back(worn)

    during(story, strap)


def test_malformed_bytes_arrive_as_they_are_and_disturb_nothing() -> None:
    strap = FakeStrap()
    garbage = (b"", b"\x10", b"\x16\x3c\x01", b"\xff" * 40, bytes.fromhex("10aa" + "0004" * 9))

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        for data in garbage:
            fake.send(strap, data)
        await worn.beats(8)
        assert set(garbage) <= {p.data for p in worn.packets}
        assert not worn.causes

    during(story, strap)


def test_a_value_of_the_wrong_type_is_passed_over() -> None:
    strap = FakeStrap()

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        fake.send_wrong_type(strap)
        await worn.beats(4)
        assert not worn.causes

    during(story, strap)


def test_the_subscription_is_refused() -> None:
    strap = FakeStrap(subscribe_error="org.bluez.Error.NotPermitted")

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("lost", "pairing_needed")
        strap.subscribe_error = ""
        await back(worn)

    during(story, strap)


def test_a_given_address_is_connected_whatever_it_announces() -> None:
    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        await worn.beats(3)
        assert not worn.causes

    during(story, FakeStrap(announces=False))


def test_a_strap_that_returns_under_a_new_private_address_is_taken_again() -> None:
    before = FakeStrap("Band", "5A:00:00:00:00:01")
    after = FakeStrap("Band", "6B:00:00:00:00:02", in_reach=False)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        since = len(worn.statuses)
        before.in_reach, after.in_reach = False, True
        fake.drop(before)
        status = await worn.until("streaming", since=since)
        assert status.address == after.address

    during(story, before, after)


def test_another_band_of_the_same_make_is_not_taken_for_it() -> None:
    mine = FakeStrap("Band", "C0:00:00:00:00:01")
    other = FakeStrap("Band", "6B:00:00:00:00:02", in_reach=False)

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("streaming")
        since = len(worn.statuses)
        mine.in_reach, other.in_reach = False, True
        fake.drop(mine)
        await worn.until("backoff", "strap_not_found", since=since)
        assert not any(status.address == other.address for status in worn.statuses)

    during(story, mine, other)


def test_a_device_without_a_heart_rate_says_so() -> None:
    strap = FakeStrap("Thermometer", services=())

    async def story(fake: FakeBlueZ, worn: Worn) -> None:
        await worn.until("lost", "no_heart_rate")

    during(story, strap, plan=Plan(every_device=True))
