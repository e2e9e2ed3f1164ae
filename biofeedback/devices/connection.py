"""One connection to one strap: a client that is used once and always released."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar, cast

from biofeedback.clock import Clock
from biofeedback.devices.choice import FoundStrap
from biofeedback.devices.radio import Radio
from biofeedback.devices.task_supervisor import TaskSupervisor
from biofeedback.devices.uuids import BATTERY_LEVEL, HEART_RATE, PMD_CONTROL, short
from biofeedback.devices.watch import Timeouts
from biofeedback.events import Packet

if TYPE_CHECKING:
    from bleak import BleakClient
    from bleak.backends.characteristic import BleakGATTCharacteristic
    from bleak.backends.device import BLEDevice

T = TypeVar("T")
# BlueZ takes 2 s for a disconnect, Windows up to 120: past this the client is left to itself.
LONGEST_RELEASE_S = 15.0
RELEASE_UNCONNECTED_S = 0.5
BATTERY_EVERY_S = 600.0


class Connection:
    """A client from ``connect`` to ``release``.

    Parameters
    ----------
    radio : Radio
    strap : FoundStrap
    clock : Clock
    on_packet : callable
        Called with each notification, on the Bluetooth thread.
    supervisor : TaskSupervisor
    timeouts : Timeouts
    """

    def __init__(
        self,
        radio: Radio,
        strap: FoundStrap,
        clock: Clock,
        on_packet: Callable[[Packet], None],
        supervisor: TaskSupervisor,
        timeouts: Timeouts,
    ) -> None:
        self._radio = radio
        self._clock = clock
        self._on_packet = on_packet
        self._supervisor = supervisor
        self._timeouts = timeouts
        self._connecting: asyncio.Task[None] | None = None
        self.dropped = asyncio.Event()
        self.client: BleakClient = radio.client(cast("BLEDevice", strap.device), self._when_dropped, timeouts.connect_s)

    async def connect(self) -> None:
        """Connect and discover; raises what bleak raises, TimeoutError past the limit."""
        from bleak.exc import BleakError

        self._connecting = self._supervisor.in_background(self.client.connect())
        if not await self._supervisor.done(self._connecting, self._timeouts.connect_s + 1):
            self._connecting.cancel()
            raise TimeoutError
        self._connecting.result()
        # bleak also calls back for attempts that it repeats by itself.
        self.dropped.clear()
        if not self.client.is_connected:
            raise BleakError("failed to discover services, device disconnected")

    async def subscribe(self, characteristic: str = HEART_RATE) -> None:
        """Ask for notifications as packets; raises what bleak raises, TimeoutError past the limit."""
        name = short(characteristic)

        def arrived(_sender: BleakGATTCharacteristic, data: bytearray) -> None:
            stamp_ns = self._radio.arrival_ns()
            self._on_packet(Packet(stamp_ns, name, bytes(data)))

        starting = self.client.start_notify(characteristic, arrived, **self._radio.notify_options)
        await self.limited(starting, self._timeouts.subscribe_s)

    async def listen(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        """Ask for notifications that concern nobody else; raises as ``subscribe``."""
        starting = self.client.start_notify(characteristic, lambda _sender, data: heard(bytes(data)))
        await self.limited(starting, self._timeouts.subscribe_s)

    async def read(self, characteristic: str) -> bytes:
        """Read a value; raises as ``subscribe``."""
        reading = self.client.read_gatt_char(characteristic)
        return bytes(await self.limited(reading, self._timeouts.subscribe_s))

    async def write(self, characteristic: str, data: bytes) -> None:
        """Write a value and wait for its acknowledgement; raises as ``subscribe``."""
        writing = self.client.write_gatt_char(characteristic, data, response=True)
        await self.limited(writing, self._timeouts.subscribe_s)

    async def limited(self, work: Coroutine[Any, Any, T], limit_s: float) -> T:
        """Await something for a limited time of the injected clock; raises TimeoutError past it."""
        return await self._supervisor.within(work, limit_s)

    def has(self, characteristic: str) -> bool:
        """Whether the strap offers a characteristic."""
        with contextlib.suppress(Exception):
            return self.client.services.get_characteristic(characteristic) is not None
        return False

    @property
    def has_pmd(self) -> bool:
        """Whether Polar's measurement service is there."""
        return self.has(PMD_CONTROL)

    async def follow_battery(self) -> None:
        """Read the battery, then follow it by notification where the strap offers it, else every ten minutes."""
        await self._read_battery()
        with contextlib.suppress(Exception):
            await self.subscribe(BATTERY_LEVEL)
            return
        while True:
            await self._clock.sleep(BATTERY_EVERY_S)
            await self._read_battery()

    async def _read_battery(self) -> None:
        with contextlib.suppress(Exception):
            data = await self.read(BATTERY_LEVEL)
            self._on_packet(Packet(self._radio.arrival_ns(), short(BATTERY_LEVEL), data))

    def release(self) -> asyncio.Task[None]:
        """Let go of the strap in the background: an old client that is not released leaks a socket."""
        return self._supervisor.in_background(self._disconnect())

    async def _disconnect(self) -> None:
        with contextlib.suppress(Exception):
            async with asyncio.timeout(LONGEST_RELEASE_S):
                # A client must not be disconnected while its connect is still taking itself back.
                if self._connecting is not None:
                    await asyncio.wait({self._connecting})
            connected = self._connecting is not None and not self._connecting.cancelled()
            async with asyncio.timeout(LONGEST_RELEASE_S if connected else RELEASE_UNCONNECTED_S):
                await self.client.disconnect()

    def _when_dropped(self, _client: BleakClient) -> None:
        self.dropped.set()
