"""A strap as BlueZ shows it on the bus: one device and its tree of services and characteristics."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dbus_fast import Variant

from biofeedback.devices.uuids import BATTERY_LEVEL, BATTERY_SERVICE, HEART_RATE, HEART_RATE_SERVICE

ADAPTER = "/org/bluez/hci0"
Properties = dict[str, Variant]
Interfaces = dict[str, Properties]


@dataclass(slots=True)
class FakeStrap:
    """How a strap behaves.

    ``connect_errors`` are answers to ``Connect``, used up one by one: a D-Bus error's name, "abort" for
    le-connection-abort-by-local, "never" for no answer at all. When they are used up it connects. One that does not
    announce its services shows them only once it is connected.
    """

    name: str = "Fake H9"
    address: str = "AA:BB:CC:00:00:01"
    rssi: int = -60
    in_reach: bool = True
    known: bool = False
    connected: bool = False
    connect_errors: list[str] = field(default_factory=list)
    resolve_s: float = 0.0
    lost_while_resolving: bool = False
    subscribe_error: str = ""
    disconnect_s: float = 0.0
    announces: bool = True
    services: tuple[str, ...] = (HEART_RATE_SERVICE, BATTERY_SERVICE)
    notifying: set[str] = field(default_factory=set)
    calls: list[str] = field(default_factory=list)
    generation: int = 0

    @property
    def path(self) -> str:
        return f"{ADAPTER}/dev_{self.address.replace(':', '_')}"

    @property
    def heart_rate_path(self) -> str:
        return f"{self.path}/service000e/char000f"

    @property
    def battery_path(self) -> str:
        return f"{self.path}/service0020/char0021"

    def device(self, resolved: bool = False) -> Properties:
        return {
            "Address": Variant("s", self.address),
            "AddressType": Variant("s", "random"),
            "Name": Variant("s", self.name),
            "Alias": Variant("s", self.name),
            "Adapter": Variant("o", ADAPTER),
            "Paired": Variant("b", False),
            "Trusted": Variant("b", False),
            "Connected": Variant("b", self.connected),
            "ServicesResolved": Variant("b", resolved),
            "UUIDs": Variant("as", list(self.services) if self.announces or resolved else []),
            "RSSI": Variant("n", self.rssi),
        }

    def objects(self) -> dict[str, Interfaces]:
        """The services below the device, as they appear after discovery."""
        found: dict[str, Interfaces] = {}
        for path, service, characteristic, flags in (
            (self.heart_rate_path, HEART_RATE_SERVICE, HEART_RATE, ["notify"]),
            (self.battery_path, BATTERY_SERVICE, BATTERY_LEVEL, ["read", "notify"]),
        ):
            if service not in self.services:
                continue
            above = path.rpartition("/")[0]
            found[above] = {"org.bluez.GattService1": _service(service, self.path)}
            found[path] = {"org.bluez.GattCharacteristic1": _characteristic(characteristic, above, flags)}
        return found


def _service(uuid: str, device: str) -> Properties:
    return {
        "UUID": Variant("s", uuid),
        "Device": Variant("o", device),
        "Primary": Variant("b", True),
        "Includes": Variant("ao", []),
    }


def _characteristic(uuid: str, service: str, flags: list[str]) -> Properties:
    return {
        "UUID": Variant("s", uuid),
        "Service": Variant("o", service),
        "Flags": Variant("as", flags),
        "Notifying": Variant("b", False),
        "Value": Variant("ay", b""),
        "MTU": Variant("q", 247),
    }


def adapter(powered: bool, discovering: bool) -> Interfaces:
    """The adapter's object."""
    properties: dict[str, Any] = {
        "Address": Variant("s", "00:11:22:33:44:55"),
        "AddressType": Variant("s", "public"),
        "Name": Variant("s", "fake"),
        "Alias": Variant("s", "fake"),
        "Powered": Variant("b", powered),
        "Discovering": Variant("b", discovering),
        "Roles": Variant("as", ["central", "peripheral"]),
        "UUIDs": Variant("as", []),
    }
    return {"org.bluez.Adapter1": properties}
