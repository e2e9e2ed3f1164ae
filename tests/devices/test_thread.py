"""One thread owns asyncio for the program's life, and always lets go in time."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from biofeedback.devices.thread import BluetoothThread


def test_work_runs_on_the_one_thread_and_returns_its_result() -> None:
    thread = BluetoothThread()
    thread.start()
    try:

        async def where() -> str:
            return threading.current_thread().name

        assert {thread.submit(where()).result(2) for _ in range(3)} == {"bluetooth"}
    finally:
        assert thread.stop()


def test_stopping_lets_what_runs_end_in_order() -> None:
    thread, ended = BluetoothThread(), []
    thread.start()

    async def orderly() -> None:
        helper = asyncio.create_task(asyncio.sleep(0.1))
        try:
            await asyncio.sleep(60)
        finally:
            await helper
            ended.append("in order")

    work = thread.submit(orderly())
    time.sleep(0.02)
    assert thread.stop()
    assert ended == ["in order"]
    assert work.cancelled()


def test_stopping_never_takes_longer_than_its_limit() -> None:
    thread, free = BluetoothThread(), threading.Event()
    thread.start()

    async def stubborn() -> None:
        while not free.is_set():
            try:
                await asyncio.sleep(0.05)
            except asyncio.CancelledError:
                continue

    thread.submit(stubborn())
    time.sleep(0.1)
    began_s = time.monotonic()
    assert not thread.stop(0.3)
    assert time.monotonic() - began_s < 1
    free.set()


def test_cancelling_the_future_cancels_the_work() -> None:
    thread, cancelled = BluetoothThread(), threading.Event()
    thread.start()

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            cancelled.set()

    future = thread.submit(work())
    time.sleep(0.02)
    future.cancel()
    assert cancelled.wait(2)
    assert thread.stop()


def test_a_thread_can_be_stopped_twice_and_started_again() -> None:
    thread = BluetoothThread()
    assert thread.stop()
    for _ in range(2):
        thread.start()
        thread.start()
        assert thread.submit(asyncio.sleep(0, "done")).result(2) == "done"
        assert thread.stop()
        assert thread.stop()


def test_work_for_a_stopped_thread_is_turned_away() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        BluetoothThread().submit(asyncio.sleep(0))


def test_a_loop_that_does_not_move_is_noticed_and_can_be_left_for_another() -> None:
    thread, free, cancelled = BluetoothThread(), threading.Event(), threading.Event()
    assert thread.still_s() == 0.0
    thread.start()

    async def holds_the_loop() -> None:
        try:
            free.wait(20)
            await asyncio.sleep(60)
        finally:
            cancelled.set()

    assert thread.submit(asyncio.sleep(0, "moves")).result(2) == "moves"
    assert thread.still_s() == 0.0
    thread.submit(asyncio.sleep(0)).result(2)
    assert thread.still_s() == 0.0, "it answered what it was asked"
    thread.submit(holds_the_loop())
    time.sleep(0.05)
    thread.still_s()
    time.sleep(0.1)
    assert thread.still_s() >= 0.1
    thread.abandon()
    thread.start()
    assert thread.submit(asyncio.sleep(0, "another")).result(2) == "another"
    assert not cancelled.is_set()
    free.set()
    assert cancelled.wait(5), "what was left behind ends its work once it moves"
    assert thread.submit(asyncio.sleep(0, "still there")).result(2) == "still there"
    assert thread.stop()
