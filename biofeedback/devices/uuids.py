"""Names of services and characteristics on the wire."""

from __future__ import annotations

BASE = "-0000-1000-8000-00805f9b34fb"
HEART_RATE_SERVICE = "0000180d" + BASE
HEART_RATE = "00002a37" + BASE
BATTERY_SERVICE = "0000180f" + BASE
BATTERY_LEVEL = "00002a19" + BASE
PMD_SERVICE = "fb005c80-02e7-f387-1cad-8acd2d8df0c8"
PMD_CONTROL = "fb005c81-02e7-f387-1cad-8acd2d8df0c8"
PMD_DATA = "fb005c82-02e7-f387-1cad-8acd2d8df0c8"


def short(uuid: str) -> str:
    """The 16-bit id ("2a37") of a characteristic of the standard, else the full UUID in lower case."""
    uuid = uuid.lower()
    return uuid[4:8] if uuid.startswith("0000") and uuid.endswith(BASE) else uuid
