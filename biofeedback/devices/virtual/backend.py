"""A bleak backend of our own: everything above bleak is the shipped code, only the air is simulated."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from bleak.args import SizedBuffer
from bleak.assigned_numbers import CharacteristicPropertyName
from bleak.backends.adapter import BaseBleakAdapter
from bleak.backends.characteristic import BleakGATTCharacteristic
from bleak.backends.client import BaseBleakClient, NotifyCallback
from bleak.backends.descriptor import BleakGATTDescriptor
from bleak.backends.device import BLEDevice
from bleak.backends.scanner import AdvertisementData, AdvertisementDataCallback, BaseBleakScanner
from bleak.backends.service import BleakGATTService, BleakGATTServiceCollection
from bleak.exc import (
    BleakBluetoothNotAvailableError,
    BleakBluetoothNotAvailableReason,
    BleakDBusError,
    BleakDeviceNotFoundError,
    BleakError,
)

from biofeedback.devices.uuids import (
    BATTERY_LEVEL,
    BATTERY_SERVICE,
    HEART_RATE,
    HEART_RATE_SERVICE,
    PMD_CONTROL,
    PMD_DATA,
    PMD_SERVICE,
)
from biofeedback.devices.virtual.injected_faults import RADIO_MISHAPS, ConnectMishap
from biofeedback.devices.virtual.medium import SimulatedMedium, SimulatedPeripheral
from biofeedback.devices.virtual.pmd_strap import FEATURES
from biofeedback.devices.virtual.strap import Sent

ADVERTISING_S = 0.25
CONNECT_S = 0.3
DISCONNECT_S = 0.1
DEAD_SERVICE_DISCONNECT_S = 10.0
ATT_MTU = 232
_REASONS = {
    "bluetooth_off": BleakBluetoothNotAvailableReason.POWERED_OFF,
    "no_adapter": BleakBluetoothNotAvailableReason.NO_BLUETOOTH,
    "no_low_energy": BleakBluetoothNotAvailableReason.NO_BLE_CENTRAL_ROLE,
    "permission_denied": BleakBluetoothNotAvailableReason.DENIED_BY_USER,
}
_DBUS: dict[ConnectMishap, str] = {
    "connect_failed": "org.bluez.Error.Failed",
    "connect_busy": "org.bluez.Error.InProgress",
    "connect_refused": "org.bluez.Error.AuthenticationFailed",
}


def check_radio(medium: SimulatedMedium) -> None:
    """Raise what bleak raises when the radio as a whole is out of order."""
    for kind in RADIO_MISHAPS:
        if not medium.has(kind):
            continue
        if kind in _REASONS:
            raise BleakBluetoothNotAvailableError(kind, _REASONS[kind])
        if kind == "no_dbus":
            raise FileNotFoundError(2, "No such file or directory")
        raise BleakDBusError("org.freedesktop.DBus.Error.ServiceUnknown", ["org.bluez is not there"])


def device_of(peripheral: SimulatedPeripheral) -> BLEDevice:
    """Bleak's handle of a strap."""
    return BLEDevice(peripheral.strap.model.address, peripheral.strap.model.name, peripheral)


class AirScanner(BaseBleakScanner):
    """Hears the straps in the air; the air comes as bleak's extra keyword argument."""

    def __init__(
        self,
        detection_callback: AdvertisementDataCallback | None,
        service_uuids: list[str] | None,
        scanning_mode: str,
        *,
        medium: SimulatedMedium,
        **_options: Any,
    ) -> None:
        super().__init__(detection_callback, service_uuids)
        self._medium = medium
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start to hear."""
        check_radio(self._medium)
        self.seen_devices = {}
        self._task = asyncio.create_task(self._hear())

    async def stop(self) -> None:
        """Stop."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _hear(self) -> None:
        while True:
            await self._medium.clock.sleep(ADVERTISING_S)
            for peripheral in self._medium.peripherals.values():
                if self._medium.reaches(peripheral) and peripheral.on_drop is None and not peripheral.held:
                    self._advertise(peripheral)

    def _advertise(self, peripheral: SimulatedPeripheral) -> None:
        model = peripheral.strap.model
        services = list(model.services)
        if not self.is_allowed_uuid(services):
            return
        advertisement = AdvertisementData(model.name, {}, {}, services, None, model.rssi_dbm, ())
        device = self.create_or_update_device(model.address, model.address, model.name, peripheral, advertisement)
        self.call_detection_callbacks(device, advertisement)


class AirAdapter(BaseBleakAdapter):
    """Knows the straps that the system still holds connected."""

    def __init__(self, medium: SimulatedMedium) -> None:
        self._medium = medium

    async def get_connected_devices(self, service_uuids: frozenset[str]) -> list[BLEDevice]:
        """Those with one of the services."""
        check_radio(self._medium)
        held = [s for s in self._medium.peripherals.values() if s.held]
        return [device_of(s) for s in held if service_uuids & set(s.strap.model.services)]


class AirClient(BaseBleakClient):
    """A connection to one virtual strap; the air comes as bleak's extra keyword argument."""

    def __init__(
        self,
        address_or_ble_device: BLEDevice | str,
        *,
        disconnected_callback: Callable[[], None] | None,
        timeout: float,
        medium: SimulatedMedium,
        **_options: Any,
    ) -> None:
        super().__init__(address_or_ble_device, disconnected_callback=disconnected_callback, timeout=timeout)
        self._medium = medium
        self._peripheral = medium.peripherals[self.address]
        self._carrying: asyncio.Task[None] | None = None
        self._callbacks: dict[str, NotifyCallback] = {}
        self._connected = False

    @property
    def name(self) -> str:
        """The strap's name."""
        return self._peripheral.strap.model.name

    @property
    def mtu_size(self) -> int:
        """As a H10 negotiates it."""
        return ATT_MTU

    @property
    def is_connected(self) -> bool:
        """Whether the link is up, as far as the client has heard."""
        return self._connected

    async def connect(self, pair: bool, **_options: Any) -> None:
        """Connect, as far as the air allows."""
        await self._medium.clock.sleep(CONNECT_S)
        self._check_connect()
        while self._medium.has("connect_timeout", self.address) or not self._medium.reaches(self._peripheral):
            await self._medium.clock.sleep(1.0)
        self._peripheral.held = False
        self._peripheral.on_drop = self._dropped
        self._connected = True
        self.services = self._offered()

    def _check_connect(self) -> None:
        for kind, error in _DBUS.items():
            if self._medium.has(kind, self.address):
                raise BleakDBusError(error, [kind])
        if any(self._medium.has(kind) for kind in RADIO_MISHAPS):
            raise BleakDBusError("org.bluez.Error.Failed", ["Input/output error"])
        if self._medium.has("strap_gone", self.address):
            raise BleakDeviceNotFoundError(self.address, f"Device with address {self.address} was not found.")
        if self._medium.has("discovery_failed", self.address):
            raise BleakError("failed to discover services, device disconnected")

    def _offered(self) -> BleakGATTServiceCollection:
        offered: list[tuple[str, list[tuple[str, list[CharacteristicPropertyName]]]]] = []
        if not self._medium.has("no_heart_rate", self.address):
            offered.append((HEART_RATE_SERVICE, [(HEART_RATE, ["notify"])]))
        offered.append((BATTERY_SERVICE, [(BATTERY_LEVEL, ["read", "notify"])]))
        if self._peripheral.strap.model.has_pmd:
            offered.append((PMD_SERVICE, [(PMD_CONTROL, ["read", "write", "indicate"]), (PMD_DATA, ["notify"])]))
        services, handle = BleakGATTServiceCollection(), 1
        for uuid, characteristics in offered:
            service = BleakGATTService(None, handle, uuid)
            services.add_service(service)
            for characteristic, properties in characteristics:
                handle += 2
                services.add_characteristic(
                    BleakGATTCharacteristic(None, handle, characteristic, properties, lambda: ATT_MTU - 3, service)
                )
            handle += 10
        return services

    async def disconnect(self) -> None:
        """Disconnect; with the service dead this takes as long as it was seen to take."""
        if not self._connected:
            return
        died = self._medium.has("service_died", self.address)
        await self._medium.clock.sleep(DEAD_SERVICE_DISCONNECT_S if died else DISCONNECT_S)
        self._peripheral.drop()
        if died:
            raise TimeoutError

    def _dropped(self) -> None:
        self._connected = False
        self.services = None
        self._peripheral.strap.pmd.stop()
        if self._carrying is not None:
            self._carrying.cancel()
            self._carrying = None
        if self._disconnected_callback is not None:
            self._disconnected_callback()

    async def start_notify(
        self, characteristic: BleakGATTCharacteristic, callback: NotifyCallback, **_options: Any
    ) -> None:
        """Let notifications of a characteristic through."""
        self._check_link()
        if characteristic.uuid == HEART_RATE and self._medium.has("subscribe_refused", self.address):
            raise BleakDBusError("org.bluez.Error.Failed", ["Operation failed"])
        if characteristic.uuid == HEART_RATE and self._medium.has("pairing_needed", self.address):
            raise BleakDBusError("org.bluez.Error.NotPermitted", ["Operation not permitted"])
        self._callbacks[characteristic.uuid] = callback
        if self._carrying is None:
            self._carrying = asyncio.create_task(self._medium.carry(self._peripheral, self._deliver))

    async def stop_notify(self, characteristic: BleakGATTCharacteristic) -> None:
        """Hold them back."""
        self._callbacks.pop(characteristic.uuid, None)

    def _deliver(self, sent: Sent) -> None:
        callback = self._callbacks.get(sent.characteristic)
        if callback is not None:
            callback(bytearray(sent.data))

    def _check_link(self) -> None:
        if not self._connected:
            raise BleakError("Not connected")

    async def read_gatt_char(
        self, characteristic: BleakGATTCharacteristic, *, use_cached: bool = False, **_options: Any
    ) -> bytearray:
        """Read a value."""
        self._check_link()
        values = {BATTERY_LEVEL: self._medium.battery(self._peripheral), PMD_CONTROL: FEATURES}
        return bytearray(values[characteristic.uuid])

    async def write_gatt_char(self, characteristic: BleakGATTCharacteristic, data: SizedBuffer, response: bool) -> None:
        """Ask the control point, the only thing that can be written; its answer is an indication."""
        self._check_link()
        pmd = self._peripheral.strap.pmd
        pmd.refuses = self._medium.has("pmd_refused", self.address)
        pmd.only_gentle = self._medium.has("only_gentle", self.address)
        pmd.stuck_axis = self._medium.has("stuck_axis", self.address)
        answer = pmd.answer(bytes(data), self._medium.now_s())
        self._deliver(Sent(self._medium.now_s(), PMD_CONTROL, answer))

    async def read_gatt_descriptor(
        self, descriptor: BleakGATTDescriptor, *, use_cached: bool = False, **_options: Any
    ) -> bytearray:
        """There are none."""
        raise BleakError("no such descriptor")

    async def write_gatt_descriptor(self, descriptor: BleakGATTDescriptor, data: SizedBuffer) -> None:
        """There are none."""
        raise BleakError("no such descriptor")

    async def pair(self, *_args: Any, **_options: Any) -> None:
        """Not needed."""

    async def unpair(self) -> None:
        """Not needed."""
