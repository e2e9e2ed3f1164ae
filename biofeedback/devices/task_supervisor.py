"""Waiting for things that may never come: every await on a Bluetooth stack has a bound."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from biofeedback.clock import Clock

T = TypeVar("T")


def _collect(task: asyncio.Task[Any]) -> None:
    if not task.cancelled():
        task.exception()


class TaskSupervisor:
    """Runs awaits that may hang as tasks, so that giving up on one does not wait for its end.

    Parameters
    ----------
    clock : Clock
        Whose seconds the limits are.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tasks: set[asyncio.Task[Any]] = set()

    def in_background(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Start something whose failure concerns nobody."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(_collect)
        return task

    async def within(self, work: Coroutine[Any, Any, T], limit_s: float) -> T:
        """Await something for a limited time.

        Parameters
        ----------
        work : coroutine
        limit_s : float
            Limit in s of the clock.

        Returns
        -------
        T
            What the coroutine returned.

        Raises
        ------
        TimeoutError
            When it takes longer: it is cancelled and left to clean up by itself.
        """
        task = self.in_background(work)
        if not await self.done(task, limit_s):
            task.cancel()
            raise TimeoutError
        return task.result()

    async def done(self, task: asyncio.Future[Any], limit_s: float) -> bool:
        """Whether a task ends within ``limit_s``; it goes on if not, and is cancelled when the caller is."""
        timer = asyncio.create_task(self._clock.sleep(limit_s))
        try:
            await asyncio.wait({task, timer}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            task.cancel()
            raise
        finally:
            timer.cancel()
        return task.done()

    async def settle(self, limit_s: float) -> None:
        """Let what is under way end, for at most ``limit_s`` real seconds, then cancel it."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=limit_s)
        for task in set(self._tasks):
            task.cancel()
        await asyncio.sleep(0)
