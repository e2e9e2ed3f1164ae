"""The one thread that owns asyncio, and with it bleak, for the program's life."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
import time
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

log = logging.getLogger(__name__)
T = TypeVar("T")


class BluetoothThread:
    """One event loop on a thread of its own.

    bleak wants a single loop (its BlueZ manager lives per loop), Qt's own loop cannot run it, and a stamp
    taken on a busy GUI thread is late by as long as the GUI was busy.
    """

    def __init__(self) -> None:
        self._life: _Life | None = None

    def start(self) -> None:
        """Start the thread, also when it has ended by itself or would not end; returns once its loop runs."""
        if self._life is None or not self._life.running.is_set():
            self._life = _Life()
            self._life.thread.start()
            self._life.running.wait()

    def submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Run a coroutine on the thread.

        Parameters
        ----------
        work : coroutine

        Returns
        -------
        concurrent.futures.Future
            Cancelling it cancels the coroutine.

        Raises
        ------
        RuntimeError
            When the thread does not run.
        """
        life = self._life
        if life is None or not life.running.is_set():
            work.close()
            raise RuntimeError("the Bluetooth thread is not running")
        return asyncio.run_coroutine_threadsafe(life.known(work), life.loop)

    def still_s(self) -> float:
        """Seconds for which the loop has not taken its turn though it was asked to; asks it once more when it has."""
        life = self._life
        return 0.0 if life is None or not life.running.is_set() else life.still_s()

    def abandon(self) -> None:
        """Leave a thread that does not move to itself, so that another can be started; it ends when it moves again."""
        life, self._life = self._life, None
        if life is not None:
            life.leave_soon()

    def stop(self, timeout_s: float = 3.0) -> bool:
        """Cancel everything, give it time to end in order, and end the thread.

        Parameters
        ----------
        timeout_s : float
            The longest this call takes, in s. A coroutine that will not end is left behind: the thread is a
            daemon and dies with the program.

        Returns
        -------
        bool
            Whether the thread ended in time.
        """
        life = self._life
        if life is None:
            return True
        life.leave_soon()
        life.thread.join(timeout_s)
        if life.thread.is_alive():
            return False
        self._life = None
        return True


class _Life:
    """A thread with its loop, from its start to its end."""

    loop: asyncio.AbstractEventLoop

    def __init__(self) -> None:
        self.thread = threading.Thread(target=self._live, name="bluetooth", daemon=True)
        self.running = threading.Event()
        self._leave: asyncio.Event | None = None
        self._work: set[asyncio.Task[Any]] = set()
        self._asked_s: float | None = None

    def still_s(self) -> float:
        asked_s = self._asked_s
        if asked_s is None:
            self._asked_s = time.monotonic()
            with contextlib.suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self._answer)
            return 0.0
        return time.monotonic() - asked_s

    def _answer(self) -> None:
        self._asked_s = None

    def leave_soon(self) -> None:
        self.running.clear()
        if self._leave is not None:
            with contextlib.suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self._leave.set)

    def _live(self) -> None:
        try:
            asyncio.run(self._until_told())
        except Exception:
            # Whoever submitted work finds it cancelled, and may start the thread anew.
            log.exception("the Bluetooth thread ended by itself")
        finally:
            self.running.clear()

    async def _until_told(self) -> None:
        self.loop = asyncio.get_running_loop()
        self._leave = asyncio.Event()
        self.running.set()
        await self._leave.wait()
        # What was submitted ends first, and may use tasks of its own to end in order; asyncio.run cancels those next.
        for task in self._work:
            task.cancel()
        if self._work:
            await asyncio.wait(self._work)

    async def known(self, work: Coroutine[Any, Any, T]) -> T:
        """Await work as a task that is cancelled when the thread is told to leave."""
        task = asyncio.current_task()
        assert task is not None
        self._work.add(task)
        try:
            return await work
        finally:
            self._work.discard(task)
