"""A link on bleak's stock BlueZ backend against a fake org.bluez: what the tests of both share."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import pytest
from fake_bluez import FakeBlueZ, bluez
from fake_strap import FakeStrap
from private_bus import PrivateBus, private_bus

from biofeedback.clock import FastClock
from biofeedback.devices.choice import StrapChoice
from biofeedback.devices.link import StrapLink
from biofeedback.devices.radio import SystemRadio
from biofeedback.devices.watch import Timeouts
from biofeedback.events import DeviceStatus, Packet

needs_dbus = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None or os.name != "posix", reason="needs dbus-daemon (Linux)"
)

# The shipped patience, twenty times as fast; the fake's straps beat twenty times as fast too.
SPEED = 20.0
LIMIT_S = 8.0
Story = Callable[[FakeBlueZ, "Worn"], Awaitable[None]]


class Worn:
    """A link on the system's radio, with all it said."""

    def __init__(
        self, choice: StrapChoice, bus: PrivateBus, speed: float = SPEED, timeouts: Timeouts | None = None
    ) -> None:
        self.bus = bus
        self.clock = FastClock(speed)
        self.heard: list[Packet | DeviceStatus] = []
        self._news = asyncio.Event()
        self.link = StrapLink(SystemRadio(self.clock), choice, self.clock, self._hear, timeouts)

    def _hear(self, what: Packet | DeviceStatus) -> None:
        self.heard.append(what)
        self._news.set()

    @property
    def statuses(self) -> list[DeviceStatus]:
        return [h for h in self.heard if isinstance(h, DeviceStatus)]

    @property
    def packets(self) -> list[Packet]:
        return [h for h in self.heard if isinstance(h, Packet) and h.characteristic == "2a37"]

    @property
    def causes(self) -> set[str]:
        return {s.cause for s in self.statuses if s.cause}

    @property
    def states(self) -> list[str]:
        return [s.state for s in self.statuses]

    async def until(self, state: str, cause: str | None = None, *, since: int = 0) -> DeviceStatus:
        """Wait for a status among those from ``since`` on."""
        async with asyncio.timeout(LIMIT_S):
            while True:
                for status in self.statuses[since:]:
                    if status.state == state and cause in (None, status.cause):
                        return status
                self._news.clear()
                await self._news.wait()

    async def beats(self, more: int) -> None:
        """Wait for that many packets more."""
        await self.beats_in_all(len(self.packets) + more)

    async def beats_in_all(self, wanted: int) -> None:
        """Wait for that many packets since the beginning."""
        async with asyncio.timeout(LIMIT_S):
            while len(self.packets) < wanted:
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def running(worn: Worn) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(worn.link.run())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait({task})


def close_bleak() -> None:
    """bleak keeps one connection to the bus for each loop, until it is asked for another; a test's loop ends here."""
    from bleak.backends.bluezdbus import manager

    for loop, instance in tuple(manager._global_instances.items()):
        if instance._bus is None:
            continue
        if not loop.is_closed():
            instance._bus.disconnect()
            continue
        with suppress(RuntimeError):
            instance._bus._finalize(None)
    manager._global_instances.clear()


async def _whole(story: Story, straps: tuple[FakeStrap, ...], plan: Plan, bus: PrivateBus) -> None:
    async with bluez(*straps) as fake:
        for strap in straps if plan.beating else ():
            fake.beat(strap, 1 / plan.speed)
        if not plan.service:
            await fake.stop()
        if plan.bus_gone:
            bus.kill()
            os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = "unix:path=/nowhere/bus"
        choice = StrapChoice(address=straps[0].address, every_device=plan.every_device)
        worn = Worn(choice, bus, plan.speed, plan.timeouts)
        if plan.run:
            async with running(worn):
                await story(fake, worn)
        else:
            await story(fake, worn)
    close_bleak()
    await asyncio.sleep(0)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is different about a story: no service, no bus, a link that the story runs itself."""

    service: bool = True
    bus_gone: bool = False
    run: bool = True
    every_device: bool = False
    speed: float = SPEED
    beating: bool = True
    timeouts: Timeouts = field(default_factory=Timeouts)


def during(story: Story, *straps: FakeStrap, plan: Plan | None = None) -> None:
    """Live through a story with a bus, a service and a link of its own; the first strap is the wearer's."""
    with private_bus() as bus:
        asyncio.run(_whole(story, straps or (FakeStrap(),), plan or Plan(), bus))
