"""The one thread that owns asyncio, and with it bleak, for the program's life."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
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
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._leave: asyncio.Event | None = None
        self._running = threading.Event()
        self._work: set[asyncio.Task[Any]] = set()

    def start(self) -> None:
        """Start the thread, also when it has ended by itself; returns once its loop runs."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._running.clear()
        self._work = set()
        self._thread = threading.Thread(target=self._live, name="bluetooth", daemon=True)
        self._thread.start()
        self._running.wait()

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
        if self._loop is None or not self._running.is_set():
            work.close()
            raise RuntimeError("the Bluetooth thread is not running")
        return asyncio.run_coroutine_threadsafe(self._known(work), self._loop)

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
        thread, loop, leave = self._thread, self._loop, self._leave
        if thread is None or loop is None or leave is None:
            return True
        self._running.clear()
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(leave.set)
        thread.join(timeout_s)
        if thread.is_alive():
            return False
        self._thread = self._loop = self._leave = None
        return True

    def _live(self) -> None:
        try:
            asyncio.run(self._until_told())
        except Exception:
            # Whoever submitted work finds it cancelled, and may start the thread anew.
            log.exception("the Bluetooth thread ended by itself")
        finally:
            self._running.clear()

    async def _until_told(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._leave = asyncio.Event()
        self._running.set()
        await self._leave.wait()
        # What was submitted ends first, and may use tasks of its own to end in order; asyncio.run cancels those next.
        for task in self._work:
            task.cancel()
        if self._work:
            await asyncio.wait(self._work)

    async def _known(self, work: Coroutine[Any, Any, T]) -> T:
        task = asyncio.current_task()
        assert task is not None
        self._work.add(task)
        try:
            return await work
        finally:
            self._work.discard(task)
