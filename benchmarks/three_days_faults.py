"""What goes wrong in `three_days.py`: each fault as people meet it, with its end."""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from typing import NamedTuple

from fake_bluez import FakeBlueZ
from fake_strap import FakeStrap

from biofeedback.clock import FastClock
from biofeedback.session import recording_file
from biofeedback.session.running import RunningSession
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import list_people

GARBAGE = (b"", b"\x10", b"\x16\x3c\x01", b"\xff" * 40)
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo")


class SteppedClock(FastClock):
    """A fast clock whose wall can be set."""

    set_s = 0.0

    def wall_s(self) -> float:
        """The wall, as it was set."""
        return super().wall_s() + self.set_s


class Troubles(NamedTuple):
    """All that can go wrong."""

    fake: FakeBlueZ
    strap: FakeStrap
    clock: SteppedClock
    session: RunningSession

    async def wait(self, seconds: float) -> None:
        """So much of the session's time."""
        await self.clock.sleep(seconds)


class Fault(NamedTuple):
    """A fault by its name; it is over when ``happen`` returns."""

    name: str
    happen: Callable[[Troubles], Awaitable[None]]


async def link_lost(of: Troubles) -> None:
    of.fake.drop(of.strap)
    await of.wait(2)


async def out_of_reach(of: Troubles) -> None:
    of.strap.in_reach = False
    of.fake.drop(of.strap)
    await of.wait(150)
    of.strap.in_reach = True


async def lunch(of: Troubles) -> None:
    of.strap.in_reach = False
    of.fake.drop(of.strap)
    await of.wait(2400)
    of.strap.in_reach = True


async def object_gone(of: Troubles) -> None:
    of.fake.vanish(of.strap)
    await of.wait(20)


async def bluetooth_off_and_on(of: Troubles) -> None:
    of.fake.power(False)
    await of.wait(60)
    of.fake.power(True)


async def adapter_pulled(of: Troubles) -> None:
    of.fake.plug(False)
    await of.wait(60)
    of.fake.plug(True)


async def service_killed(of: Troubles) -> None:
    await of.fake.die_silently()
    await of.wait(45)
    await of.fake.start()


async def connecting_fails(of: Troubles) -> None:
    of.strap.connect_errors += ["abort", "org.bluez.Error.Failed", "org.bluez.Error.InProgress"]
    of.fake.drop(of.strap)
    await of.wait(10)


async def nonsense(of: Troubles) -> None:
    for data in GARBAGE:
        of.fake.send(of.strap, data)
    of.fake.send_wrong_type(of.strap)
    await of.wait(5)


async def clock_set(of: Troubles) -> None:
    of.clock.set_s += random.Random(of.clock.now_ns()).choice((-7200.0, -90.0, 90.0, 3600.0))
    await of.wait(5)


async def slept(of: Troubles) -> None:
    """The computer slept: the monotonic clock stood, the wall went on, the link is gone."""
    of.clock.set_s += 4 * 3600.0
    of.fake.drop(of.strap)
    await of.wait(5)


async def journey(of: Troubles) -> None:
    os.environ["TZ"] = random.Random(of.clock.now_ns()).choice(ZONES)
    time.tzset()
    await of.wait(5)


async def disk_full(_of: Troubles) -> None:
    usual = recording_file.SessionWriter.append

    def refuses(*_arguments: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    recording_file.SessionWriter.append = refuses  # type: ignore[method-assign, assignment]
    try:
        await asyncio.sleep(3.0)
    finally:
        recording_file.SessionWriter.append = usual  # type: ignore[method-assign]


async def file_locked(_of: Troubles) -> None:
    path = list_people(data_folder())[0].path
    done = threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(path, timeout=5.0)) as database:
            database.execute("BEGIN IMMEDIATE")
            done.wait(4.0)
            database.rollback()

    await asyncio.to_thread(hold)


async def bluetooth_stuck(of: Troubles) -> None:
    """Something holds the Bluetooth thread's loop for twelve real seconds; the watchdog begins another."""
    life = of.session._bluetooth._life  # noqa: SLF001 - there is no other way to hold it
    assert life is not None
    life.loop.call_soon_threadsafe(time.sleep, 12.0)
    await asyncio.sleep(13.0)


OFTEN = (
    link_lost,
    out_of_reach,
    object_gone,
    bluetooth_off_and_on,
    adapter_pulled,
    service_killed,
    connecting_fails,
    nonsense,
    clock_set,
    journey,
    disk_full,
    file_locked,
)
RARELY = (lunch, slept, bluetooth_stuck)
RARELY_SHARE = 0.04


def faults(seed: int) -> Iterator[Fault]:
    """One after another for ever; each kind comes up as often as the others of its group."""
    chance = random.Random(seed)
    while True:
        for each in chance.sample(OFTEN, len(OFTEN)):
            chosen = chance.choice(RARELY) if chance.random() < RARELY_SHARE else each
            yield Fault(chosen.__name__, chosen)
