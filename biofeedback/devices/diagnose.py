"""From what bleak, D-Bus and the system raise to a fault that a person can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from biofeedback.events import FaultCode

Step = Literal["scan", "connect", "subscribe"]

_UNAVAILABLE: Mapping[str, FaultCode] = {
    "POWERED_OFF": "bluetooth_off",
    "NO_BLUETOOTH": "no_adapter",
    "NO_BLE_CENTRAL_ROLE": "no_low_energy",
    "DENIED_BY_USER": "permission_denied",
    "DENIED_BY_SYSTEM": "permission_denied",
    "DENIED_BY_UNKNOWN": "permission_denied",
}
_TIMEOUT: Mapping[Step, FaultCode] = {"scan": "no_service", "connect": "connect_timeout", "subscribe": "no_data"}
# Part of a D-Bus error's name -> fault. With bluetoothd gone the bus answers in several ways.
_DBUS: Mapping[str, FaultCode] = {
    "ServiceUnknown": "no_service",
    ".Spawn.": "no_service",
    "NoReply": "no_service",
    "NameHasNoOwner": "no_service",
    "AccessDenied": "permission_denied",
    "NotReady": "bluetooth_off",
    "UnknownObject": "strap_gone",
    "InProgress": "connect_busy",
    "Authentication": "connect_refused",
    "NotPermitted": "pairing_needed",
    "NotAuthorized": "pairing_needed",
}
_DBUS_OTHER: Mapping[Step, FaultCode] = {
    "scan": "no_service",
    "connect": "connect_failed",
    "subscribe": "subscribe_refused",
}
# Part of a message, all that bleak gives in these cases -> fault.
_MESSAGES: Mapping[str, FaultCode] = {
    # What the strap answers where its heart rate is for paired computers only (Core specification, ATT error codes).
    "nsufficient": "pairing_needed",
    "ot paired": "pairing_needed",
    "failed to discover services": "discovery_failed",
    "Service Discovery": "discovery_failed",
    "adapter '": "no_adapter",
    "not found": "strap_gone",
    "Not connected": "link_lost",
}
_OTHER: Mapping[Step, FaultCode] = {"scan": "unknown", "connect": "connect_failed", "subscribe": "subscribe_refused"}


def fault_of(error: BaseException, step: Step) -> FaultCode:
    """The code of the fault behind an exception.

    Parameters
    ----------
    error : BaseException
        Whatever came out of bleak; not all of it is a BleakError (no D-Bus at all is a FileNotFoundError).
    step : {"scan", "connect", "subscribe"}
        What was being done.

    Returns
    -------
    FaultCode
        A code of ``faults``.
    """
    from bleak import exc

    code: FaultCode | None = None
    if isinstance(error, exc.BleakBluetoothNotAvailableError):
        code = _UNAVAILABLE.get(error.reason.name, "no_adapter")
    elif isinstance(error, exc.BleakDeviceNotFoundError):
        code = "strap_gone"
    elif isinstance(error, exc.BleakCharacteristicNotFoundError):
        code = "no_heart_rate"
    elif isinstance(error, exc.BleakDBusError):
        code = _part_of(error.dbus_error, _DBUS) or _part_of(str(error), _MESSAGES) or _DBUS_OTHER[step]
    elif isinstance(error, TimeoutError):
        code = _TIMEOUT[step]
    elif isinstance(error, PermissionError):
        code = "permission_denied"
    elif isinstance(error, OSError | EOFError):
        code = "no_dbus"
    return code or _part_of(str(error), _MESSAGES) or _OTHER[step]


def _part_of(text: str, codes: Mapping[str, FaultCode]) -> FaultCode | None:
    return next((code for part, code in codes.items() if part in text), None)
