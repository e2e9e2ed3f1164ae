"""Time, for the edges of the house only: the pure rooms are handed it as data."""

from __future__ import annotations

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    """What the strap, the session and the window read the time from."""

    def now_ns(self) -> int:
        """Monotonic time in ns, the stamp of every input."""
        ...

    def wall_s(self) -> float:
        """Seconds since 1970, UTC."""
        ...

    async def sleep(self, delay_s: float) -> None:
        """Sleep for that much of this clock's time."""
        ...


class RealClock:
    """The computer's own clocks."""

    def now_ns(self) -> int:
        """Monotonic time in ns."""
        return time.monotonic_ns()

    def wall_s(self) -> float:
        """Seconds since 1970, UTC."""
        return time.time()

    async def sleep(self, delay_s: float) -> None:
        """Sleep for ``delay_s`` real seconds."""
        await asyncio.sleep(delay_s)


class FastClock:
    """Runs ``speed`` times as fast as the computer's clocks, from now on; for simulated people.

    Parameters
    ----------
    speed : float
        Simulated seconds per real second.
    wall_s : float, optional
        Wall time at the beginning, s since 1970; the present when left out.
    """

    def __init__(self, speed: float, wall_s: float | None = None) -> None:
        self.speed = speed
        self._began_ns = time.monotonic_ns()
        self._wall_s = time.time() if wall_s is None else wall_s

    def now_ns(self) -> int:
        """Simulated monotonic time in ns."""
        return self._began_ns + round((time.monotonic_ns() - self._began_ns) * self.speed)

    def wall_s(self) -> float:
        """Simulated seconds since 1970, UTC."""
        return self._wall_s + (self.now_ns() - self._began_ns) / 1e9

    async def sleep(self, delay_s: float) -> None:
        """Sleep for ``delay_s`` simulated seconds."""
        await asyncio.sleep(delay_s / self.speed)
