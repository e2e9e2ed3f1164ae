"""Every await on a Bluetooth stack has a bound."""

from __future__ import annotations

import asyncio

import pytest
from stepped_clock import SteppedClock

from biofeedback.devices.task_supervisor import TaskSupervisor


async def stubborn(until: asyncio.Event) -> None:
    while not until.is_set():
        try:
            await until.wait()
        except asyncio.CancelledError:
            continue


def test_what_ends_in_time_gives_its_result_or_its_error() -> None:
    async def story() -> None:
        supervisor = TaskSupervisor(SteppedClock())
        assert await supervisor.within(asyncio.sleep(0, "here"), 1) == "here"

        async def broken() -> None:
            raise OSError("no")

        with pytest.raises(OSError, match="no"):
            await supervisor.within(broken(), 1)

    asyncio.run(story())


def test_what_does_not_end_is_given_up_without_waiting_for_its_end() -> None:
    async def story() -> None:
        clock, free = SteppedClock(), asyncio.Event()
        waiting = asyncio.create_task(TaskSupervisor(clock).within(stubborn(free), 5))
        await clock.go(4.9)
        assert not waiting.done()
        await clock.go(0.2)
        with pytest.raises(TimeoutError):
            await waiting
        free.set()
        await asyncio.sleep(0)

    asyncio.run(story())


def test_being_cancelled_cancels_what_is_awaited() -> None:
    async def story() -> None:
        clock, ended = SteppedClock(), asyncio.Event()

        async def work() -> None:
            try:
                await asyncio.sleep(60)
            finally:
                ended.set()

        waiting = asyncio.create_task(TaskSupervisor(clock).within(work(), 5))
        await clock.go(1)
        waiting.cancel()
        await clock.go(1)
        assert ended.is_set()

    asyncio.run(story())


def test_settling_waits_a_little_and_then_cancels() -> None:
    async def story() -> None:
        supervisor = TaskSupervisor(SteppedClock())
        quick = supervisor.in_background(asyncio.sleep(0.01))
        slow = supervisor.in_background(asyncio.sleep(60))
        await supervisor.settle(0.1)
        assert quick.done()
        assert slow.cancelled()

    asyncio.run(story())
