"""A link on a virtual radio and a clock that the test moves on: what the tests of it share."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from stepped_clock import SteppedClock

from biofeedback.devices.choice import StrapChoice
from biofeedback.devices.link import StrapLink
from biofeedback.devices.virtual.radio import virtual_radio
from biofeedback.devices.virtual.strap import H10, PLAIN, StrapModel
from biofeedback.events import DeviceStatus, Packet

MINE = StrapChoice(address=PLAIN.address)


class Worn:
    """A link under test, with all it said."""

    def __init__(self, choice: StrapChoice, models: tuple[StrapModel, ...]) -> None:
        self.clock = SteppedClock()
        self.radio = virtual_radio(self.clock, models=models)
        self.heard: list[Packet | DeviceStatus] = []
        self.link = StrapLink(self.radio, choice, self.clock, self.heard.append)
        self.began_ns = self.clock.now_ns()

    @property
    def statuses(self) -> list[DeviceStatus]:
        return [h for h in self.heard if isinstance(h, DeviceStatus)]

    @property
    def states(self) -> list[str]:
        return [s.state for s in self.statuses]

    @property
    def last(self) -> DeviceStatus:
        return self.statuses[-1]

    @property
    def packets(self) -> list[Packet]:
        return [h for h in self.heard if isinstance(h, Packet) and h.characteristic == "2a37"]

    def seconds(self, status: DeviceStatus | Packet) -> float:
        return (status.monotonic_ns - self.began_ns) / 1e9


@asynccontextmanager
async def worn(choice: StrapChoice = MINE, models: tuple[StrapModel, ...] = (PLAIN, H10)) -> AsyncIterator[Worn]:
    """Runs a link for the length of a block."""
    it = Worn(choice, models)
    running = asyncio.create_task(it.link.run())
    try:
        yield it
    finally:
        running.cancel()
        going = asyncio.create_task(it.clock.go(5))
        await asyncio.wait({running})
        await going


def during(story: Callable[[], Awaitable[None]]) -> None:

    async def whole() -> None:
        await story()

    asyncio.run(whole())
