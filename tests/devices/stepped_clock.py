"""A clock that stands still until it is told to go on: simulated hours without waiting, and always alike."""

from __future__ import annotations

import asyncio
import heapq
import itertools

ROUNDS_UNTIL_QUIET = 20


class SteppedClock:
    def __init__(self) -> None:
        self._now_ns = 1_000_000_000_000
        self._sleepers: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = itertools.count()

    def now_ns(self) -> int:
        return self._now_ns

    def wall_s(self) -> float:
        return 1_700_000_000 + self._now_ns / 1e9

    async def sleep(self, delay_s: float) -> None:
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now_ns + round(delay_s * 1e9), next(self._order), future))
        await future

    async def go(self, seconds: float) -> None:
        """Let time pass: everyone wakes at their own time, one after another."""
        end_ns = self._now_ns + round(seconds * 1e9)
        await _quiet()
        while self._sleepers and self._sleepers[0][0] <= end_ns:
            due_ns, _, future = heapq.heappop(self._sleepers)
            if not future.done():
                self._now_ns = max(self._now_ns, due_ns)
                future.set_result(None)
                await _quiet()
        self._now_ns = end_ns


async def _quiet() -> None:
    for _ in range(ROUNDS_UNTIL_QUIET):
        await asyncio.sleep(0)
