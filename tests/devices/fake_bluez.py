"""A fake org.bluez for bleak's stock backend.

It answers as bluetoothd 5.66 was seen to answer on a virtual controller; where it behaves in some way, the
comment says which observation it copies.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from typing import Any

from dbus_fast import BusType, Message, MessageType, Variant
from dbus_fast.aio import MessageBus
from fake_strap import ADAPTER, FakeStrap, Interfaces, Properties, adapter

from biofeedback.devices.heart_rate import HeartRateMeasurement, encode_measurement

DEVICE, CHARACTERISTIC, ADAPTER1 = "org.bluez.Device1", "org.bluez.GattCharacteristic1", "org.bluez.Adapter1"
MANAGER, PROPERTIES = "org.freedesktop.DBus.ObjectManager", "org.freedesktop.DBus.Properties"
ADVERTISING_S = 0.01
FAILED = "org.bluez.Error.Failed"


class FakeBlueZ:
    """The service; everything in it can be changed while it runs."""

    def __init__(self, *straps: FakeStrap) -> None:
        self.straps = {strap.path: strap for strap in straps}
        self.powered = True
        self.plugged = True
        self.discovering = False
        self.battery = 81
        self._bus: MessageBus | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        self._bus = await MessageBus(bus_type=BusType.SYSTEM).connect()
        self._bus.add_message_handler(self._handle)
        await self._bus.request_name("org.bluez")
        self._soon(self._advertise())

    async def stop(self) -> None:
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.sleep(0)
        if self._bus is not None:
            self._bus.disconnect()
            self._bus = None
            await asyncio.sleep(0.01)

    async def die_silently(self) -> None:
        """SIGKILL. Seen: no signal at all, is_connected stays True, and disconnect() runs into its 10 s."""
        await self.stop()
        for strap in self.straps.values():
            strap.connected, strap.known = False, False
            strap.notifying.clear()
        self.discovering = False

    def drop(self, strap: FakeStrap) -> None:
        """The link is lost. Seen: ONE signal with both properties; the GATT objects stay."""
        strap.connected = False
        strap.notifying.clear()
        self._changed(strap.path, DEVICE, {"ServicesResolved": Variant("b", False), "Connected": Variant("b", False)})

    def vanish(self, strap: FakeStrap) -> None:
        """The device's object goes without Connected=False. Never seen from the real service, but survivable."""
        strap.connected, strap.known = False, False
        strap.notifying.clear()
        self._signal("/", MANAGER, "InterfacesRemoved", "oas", [strap.path, [DEVICE, PROPERTIES]])

    def power(self, on: bool) -> None:
        """The adapter is switched. Seen: off drops every link 6 ms later."""
        self.powered = on
        self.discovering = False
        self._changed(ADAPTER, ADAPTER1, {"Powered": Variant("b", on), "Discovering": Variant("b", False)})
        for strap in self.straps.values():
            if strap.connected and not on:
                self.drop(strap)

    def plug(self, is_in: bool) -> None:
        """The controller is pulled out or put in. Seen: device and adapter objects are removed."""
        self.plugged = is_in
        if is_in:
            self._signal("/", MANAGER, "InterfacesAdded", "oa{sa{sv}}", [ADAPTER, adapter(self.powered, False)])
            return
        for strap in self.straps.values():
            if strap.connected:
                self.drop(strap)
            if strap.known:
                strap.known = False
                self._signal("/", MANAGER, "InterfacesRemoved", "oas", [strap.path, [DEVICE]])
        self._signal("/", MANAGER, "InterfacesRemoved", "oas", [ADAPTER, [ADAPTER1]])

    def send(self, strap: FakeStrap, data: bytes) -> bool:
        """A notification, if anyone asked for it."""
        if strap.heart_rate_path not in strap.notifying:
            return False
        self._changed(strap.heart_rate_path, CHARACTERISTIC, {"Value": Variant("ay", data)})
        return True

    def send_wrong_type(self, strap: FakeStrap) -> None:
        """A Value that is no array of bytes."""
        self._changed(strap.heart_rate_path, CHARACTERISTIC, {"Value": Variant("s", "not bytes")})

    def beat(self, strap: FakeStrap, every_s: float, rr_1024: int = 1024) -> asyncio.Task[None]:
        """Send one interval each ``every_s`` real seconds, for as long as the service runs."""

        async def beating() -> None:
            while True:
                await asyncio.sleep(every_s)
                self.send(strap, encode_measurement(HeartRateMeasurement(60, True, None, (rr_1024,))))

        return self._soon(beating())

    def _soon(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _signal(self, path: str, interface: str, member: str, signature: str, body: list[Any]) -> None:
        if self._bus is not None and self._bus.connected:
            self._bus.send(Message.new_signal(path, interface, member, signature, body))

    def _changed(self, path: str, interface: str, changed: Properties) -> None:
        self._signal(path, PROPERTIES, "PropertiesChanged", "sa{sv}as", [interface, changed, []])

    def _reply(self, message: Message, signature: str = "", body: list[Any] | None = None) -> None:
        if self._bus is not None and self._bus.connected:
            self._bus.send(Message.new_method_return(message, signature, body or []))

    def _handle(self, message: Message) -> Message | bool:
        if message.message_type is not MessageType.METHOD_CALL or message.destination not in ("org.bluez", None):
            return False
        if message.member == "GetManagedObjects":
            return Message.new_method_return(message, "a{oa{sa{sv}}}", [self._objects()])
        path = message.path or ""
        strap = next((s for s in self.straps.values() if path.startswith(s.path)), None)
        if message.interface == ADAPTER1:
            return self._adapter_call(message)
        if strap is None or not strap.known:
            return Message.new_error(message, "org.freedesktop.DBus.Error.UnknownObject", "no such object")
        strap.calls.append(message.member or "")
        if message.interface == DEVICE:
            return self._device_call(message, strap)
        return self._characteristic_call(message, strap)

    def _objects(self) -> dict[str, Interfaces]:
        objects: dict[str, Interfaces] = {}
        if self.plugged:
            objects[ADAPTER] = adapter(self.powered, self.discovering)
        for strap in self.straps.values():
            if strap.known:
                objects[strap.path] = {DEVICE: strap.device(resolved=strap.connected)}
                if strap.connected:
                    objects |= strap.objects()
        return objects

    def _adapter_call(self, message: Message) -> Message:
        if not self.powered:
            return Message.new_error(message, "org.bluez.Error.NotReady", "Resource Not Ready")
        if message.member in ("StartDiscovery", "StopDiscovery"):
            self.discovering = message.member == "StartDiscovery"
            self._changed(ADAPTER, ADAPTER1, {"Discovering": Variant("b", self.discovering)})
        return Message.new_method_return(message)

    def _device_call(self, message: Message, strap: FakeStrap) -> Message | bool:
        if message.member == "Connect":
            return self._connect(message, strap)
        if message.member == "Disconnect":
            self._soon(self._disconnect(message, strap))
            return True
        return Message.new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", message.member or "")

    def _connect(self, message: Message, strap: FakeStrap) -> Message | bool:
        # Seen: with the adapter off Connect fails at once; a strap that is away keeps Connect waiting.
        if not self.powered:
            return Message.new_error(message, FAILED, "Input/output error")
        error = strap.connect_errors.pop(0) if strap.connect_errors else ""
        if error == "abort":
            # Seen: BlueZ connects for a moment, so Connected goes up and down around the error.
            self._changed(strap.path, DEVICE, {"Connected": Variant("b", True)})
            self._soon(self._abort(message, strap))
        elif error == "never" or not strap.in_reach:
            pass
        elif error:
            return Message.new_error(message, error, "as told")
        else:
            self._soon(self._resolve(message, strap))
        return True

    async def _abort(self, message: Message, strap: FakeStrap) -> None:
        if self._bus is not None:
            self._bus.send(Message.new_error(message, FAILED, "le-connection-abort-by-local"))
        await asyncio.sleep(0.002)
        self._changed(strap.path, DEVICE, {"Connected": Variant("b", False)})

    async def _resolve(self, message: Message, strap: FakeStrap) -> None:
        # Seen: Connected -> return of Connect -> services, characteristics -> UUIDs and ServicesResolved.
        strap.connected = True
        strap.generation += 1
        generation = strap.generation
        self._changed(strap.path, DEVICE, {"Connected": Variant("b", True)})
        self._reply(message)
        await asyncio.sleep(strap.resolve_s)
        if strap.lost_while_resolving:
            self.drop(strap)
        if not strap.connected or strap.generation != generation:
            return
        for path, interfaces in strap.objects().items():
            self._signal("/", MANAGER, "InterfacesAdded", "oa{sa{sv}}", [path, interfaces])
        resolved = {"UUIDs": Variant("as", list(strap.services)), "ServicesResolved": Variant("b", True)}
        self._changed(strap.path, DEVICE, resolved)

    async def _disconnect(self, message: Message, strap: FakeStrap) -> None:
        # Seen: 1.9-2.1 s, a timer of bluetoothd's; shorter here unless told. A service that was killed and started
        # again knows of no connection: it says yes and no signal follows.
        await asyncio.sleep(strap.disconnect_s)
        if strap.connected:
            self.drop(strap)
        self._reply(message)

    def _characteristic_call(self, message: Message, strap: FakeStrap) -> Message:
        if not strap.connected:
            return Message.new_error(message, "org.freedesktop.DBus.Error.UnknownObject", "no such object")
        if message.member == "StartNotify":
            if strap.subscribe_error and message.path == strap.heart_rate_path:
                return Message.new_error(message, strap.subscribe_error, "Operation is not permitted")
            strap.notifying.add(message.path or "")
        elif message.member == "StopNotify":
            strap.notifying.discard(message.path or "")
        elif message.member == "ReadValue":
            # Seen: 5.66 exports the battery's characteristic for reading.
            return Message.new_method_return(message, "ay", [bytes((self.battery,))])
        return Message.new_method_return(message)

    async def _advertise(self) -> None:
        while True:
            await asyncio.sleep(ADVERTISING_S)
            for strap in self.straps.values():
                # Seen: a connected strap is in no scan.
                if self.discovering and self.powered and self.plugged and strap.in_reach and not strap.connected:
                    self._advertise_one(strap)

    def _advertise_one(self, strap: FakeStrap) -> None:
        if strap.known:
            self._changed(strap.path, DEVICE, {"RSSI": Variant("n", strap.rssi)})
            return
        strap.known = True
        self._signal("/", MANAGER, "InterfacesAdded", "oa{sa{sv}}", [strap.path, {DEVICE: strap.device()}])


@contextlib.asynccontextmanager
async def bluez(*straps: FakeStrap) -> AsyncIterator[FakeBlueZ]:
    """The service, running for the length of a block."""
    fake = FakeBlueZ(*straps)
    await fake.start()
    try:
        yield fake
    finally:
        await fake.stop()
