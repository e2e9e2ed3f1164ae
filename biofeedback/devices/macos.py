"""What macOS (CoreBluetooth) needs. Untried here: no Mac was at hand.

macOS hides addresses; it gives each machine an identifier of its own for a strap (hbldh/bleak#140), so a strap is
remembered with its platform and found again by name when the identifier has changed. The undocumented way to the
real address (``use_bdaddr``) is not taken. 12.0-12.2 find nothing unless the scan names its services, which every
scan for straps does. A denied permission is an error value with the way to the settings (#761); a bundle needs
NSBluetoothAlwaysUsageDescription in its Info.plist, and from a terminal it is the terminal that must be allowed.
"""

from __future__ import annotations

from typing import Any

SCANNER_OPTIONS: dict[str, Any] = {}
CLIENT_OPTIONS: dict[str, Any] = {}
NOTIFY_OPTIONS: dict[str, Any] = {}
