"""What Bluetooth needs that differs by system; all else is bleak's own.

Linux (BlueZ) was tried against a fake org.bluez that copies what bluetoothd 5.66 was seen to do; macOS and Windows are
untried here, as no such machine with a radio was at hand. What is written of them comes from threads of hbldh/bleak.

macOS (CoreBluetooth) hides addresses; it gives each machine an identifier of its own for a strap (#140), so a strap is
remembered with its platform and found again by name when the identifier has changed. The undocumented way to the
real address (``use_bdaddr``) is not taken. 12.0-12.2 find nothing unless the scan names its services, which every
scan for straps does. A denied permission is an error value with the way to the settings (#761); a bundle needs
NSBluetoothAlwaysUsageDescription in its Info.plist, and from a terminal it is the terminal that must be allowed.

On Windows (WinRT) reconnecting is unreliable with the system's cached services (#2017, #1617), so they are read anew; a
client is never used twice (everywhere). The Bluetooth thread is never made a single-threaded COM apartment (#1565,
#1726): nothing on it imports pywin32 or calls ``allow_sta``. ``disconnect`` may take 120 s (#1759), so it runs in the
background with a bound (everywhere).
"""

from __future__ import annotations

from typing import Any, NamedTuple


class BleakOptions(NamedTuple):
    """Keyword arguments for bleak's client and for ``start_notify``."""

    client: dict[str, Any]
    notify: dict[str, Any]


# StartNotify (bleak's default since 3.0.2): some straps do not survive AcquireNotify.
_LINUX = BleakOptions({}, {"bluez": {"use_start_notify": True}})
_MACOS = BleakOptions({}, {})
_WINDOWS = BleakOptions({"winrt": {"use_cached_services": False}}, {})


def bleak_options(platform: str) -> BleakOptions:
    """The options of a ``sys.platform``."""
    return {"win32": _WINDOWS, "darwin": _MACOS}.get(platform, _LINUX)
