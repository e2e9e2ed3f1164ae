"""What Windows (WinRT) needs. Untried here: no Windows machine with a radio was at hand.

The sources are threads of hbldh/bleak. Reconnecting is unreliable with the system's cached services (#2017,
#1617), so they are read anew; a client is never used twice (everywhere). The Bluetooth thread is never made a
single-threaded COM apartment (#1565, #1726): nothing on it imports pywin32 or calls ``allow_sta``. ``disconnect``
may take 120 s (#1759), so it runs in the background with a bound (everywhere).
"""

from __future__ import annotations

from typing import Any

SCANNER_OPTIONS: dict[str, Any] = {}
CLIENT_OPTIONS: dict[str, Any] = {"winrt": {"use_cached_services": False}}
NOTIFY_OPTIONS: dict[str, Any] = {}
