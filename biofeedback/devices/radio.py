"""What the strap's link needs of a radio: the system's, or one that is simulated."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from biofeedback.clock import Clock
from biofeedback.devices.bleak_options import bleak_options

if TYPE_CHECKING:
    from bleak import BleakClient, BleakScanner
    from bleak.backends.device import BLEDevice
    from bleak.backends.scanner import AdvertisementData

OnSeen = Callable[["BLEDevice", "AdvertisementData"], None]
OnDropped = Callable[["BleakClient"], None]


class Radio(Protocol):
    """Makes bleak's objects, so that everything above them is the same code on every platform."""

    @property
    def platform(self) -> str:
        """``sys.platform``, or "virtual": whose addresses these are."""
        ...

    @property
    def notify_options(self) -> Mapping[str, Any]:
        """Keyword arguments for ``start_notify``."""
        ...

    def arrival_ns(self) -> int:
        """Monotonic stamp of the notification that is arriving now, ns."""
        ...

    def scanner(self, on_seen: OnSeen, services: list[str] | None) -> BleakScanner:
        """A fresh scanner; ``services`` limits it to devices that announce one of them."""
        ...

    def client(self, device: BLEDevice, on_dropped: OnDropped, timeout_s: float) -> BleakClient:
        """A fresh client for one connection."""
        ...

    async def connected(self, services: list[str]) -> list[BLEDevice]:
        """Devices with one of the services that the system still holds connected."""
        ...


class SystemRadio:
    """The computer's own Bluetooth through bleak's stock backends.

    Parameters
    ----------
    clock : Clock
        Stamps the notifications.
    """

    def __init__(self, clock: Clock) -> None:
        self.arrival_ns = clock.now_ns
        self._options = bleak_options(sys.platform)

    @property
    def platform(self) -> str:
        """``sys.platform``."""
        return sys.platform

    @property
    def notify_options(self) -> Mapping[str, Any]:
        """Keyword arguments for ``start_notify``."""
        return self._options.notify

    def scanner(self, on_seen: OnSeen, services: list[str] | None) -> BleakScanner:
        """A fresh scanner of the system's backend."""
        from bleak import BleakScanner

        return BleakScanner(on_seen, services)

    def client(self, device: BLEDevice, on_dropped: OnDropped, timeout_s: float) -> BleakClient:
        """A fresh client of the system's backend."""
        from bleak import BleakClient

        return BleakClient(device, on_dropped, timeout=timeout_s, **self._options.client)

    async def connected(self, services: list[str]) -> list[BLEDevice]:
        """Devices that a killed run, or another program, left connected; they do not show up in a scan."""
        from bleak import BleakAdapter

        return await (await BleakAdapter.get()).get_connected_devices(services)
