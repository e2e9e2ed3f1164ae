"""Local days and the offset from UTC: one computation for every room."""

from __future__ import annotations

import time

DAY_S = 86_400


def local_day(wall_s: float, utc_offset_s: int) -> int:
    """The local day of a moment (s since 1970, UTC), counted from 1 January 1970."""
    return int((wall_s + utc_offset_s) // DAY_S)


def local_minute(wall_s: float, utc_offset_s: int) -> float:
    """The minute of the local day at a moment (s since 1970, UTC)."""
    return (wall_s + utc_offset_s) % DAY_S / 60.0


def utc_offset_s(wall_s: float) -> int:
    """The computer's local offset from UTC at a moment (s since 1970, UTC), s."""
    return time.localtime(wall_s).tm_gmtoff or 0
