"""What Linux (BlueZ) needs; tried against a fake org.bluez that copies what bluetoothd 5.66 was seen to do."""

from __future__ import annotations

from typing import Any

SCANNER_OPTIONS: dict[str, Any] = {}
# StartNotify (bleak's default since 3.0.2): some straps do not survive AcquireNotify.
CLIENT_OPTIONS: dict[str, Any] = {}
NOTIFY_OPTIONS: dict[str, Any] = {"bluez": {"use_start_notify": True}}
