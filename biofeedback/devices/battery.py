"""The strap's battery: its level, and how long it will last at the rate seen so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LOW_PERCENT = 15
SMALLEST_FALL_PERCENT = 2


@dataclass(frozen=True, slots=True)
class BatteryReading:
    """A level after a time of wear.

    Attributes
    ----------
    worn_s : float
        Length of the sessions with this strap so far, s.
    percent : int
        0-100.
    """

    worn_s: float
    percent: int


def parse_battery(data: bytes) -> int | None:
    """Battery Level (0x2A19) in percent; None when the byte is missing or beyond 100."""
    return data[0] if data and data[0] <= 100 else None


def since_change(readings: Sequence[BatteryReading]) -> tuple[BatteryReading, ...]:
    """The readings of the battery that is in now: a level that rises by more than noise is a new one."""
    start = 0
    for i in range(1, len(readings)):
        if readings[i].percent > readings[i - 1].percent + SMALLEST_FALL_PERCENT:
            start = i
    return tuple(readings[start:])


def hours_left(readings: Sequence[BatteryReading]) -> float | None:
    """How long the battery will last.

    Parameters
    ----------
    readings : sequence of BatteryReading
        Oldest first, one strap.

    Returns
    -------
    float or None
        Hours of use; None until the level has fallen by at least 2 %: a strap reports whole percents and a coin
        cell holds its voltage for long, so less would be a guess. A straight line through first and last.
    """
    readings = since_change(readings)
    if not readings:
        return None
    first, last = readings[0], readings[-1]
    fallen = first.percent - last.percent
    if fallen < SMALLEST_FALL_PERCENT or last.worn_s <= first.worn_s:
        return None
    return last.percent * (last.worn_s - first.worn_s) / fallen / 3600


def low_detail(readings: Sequence[BatteryReading]) -> str | None:
    """The detail of the fault ``battery_low``; None when there is enough left.

    Parameters
    ----------
    readings : sequence of BatteryReading

    Returns
    -------
    str or None
        ``percent=8`` or ``percent=8; hours=30``.
    """
    if not readings or readings[-1].percent > LOW_PERCENT:
        return None
    left_h = hours_left(readings)
    percent = f"percent={readings[-1].percent}"
    return percent if left_h is None else f"{percent}; hours={max(1, round(left_h))}"
