"""An exception in a slot is logged and told; the window goes on."""

import sys
import threading

import pytest

from biofeedback.gui.mishaps import Mishaps
from tests.gui.stage import wait_until


@pytest.fixture
def mishaps(qapp: object) -> Mishaps:
    return Mishaps()


def test_an_exception_in_a_slot(mishaps: Mishaps, caplog: pytest.LogCaptureFixture) -> None:
    told: list[bool] = []
    mishaps.happened.connect(lambda: told.append(True))
    try:
        error = ValueError("in a slot")
        sys.excepthook(ValueError, error, None)
        assert told == [True]
        assert "in a slot" in caplog.text
    finally:
        mishaps.leave()


def test_an_exception_in_a_thread(mishaps: Mishaps, caplog: pytest.LogCaptureFixture) -> None:
    told: list[bool] = []
    mishaps.happened.connect(lambda: told.append(True))

    def fail() -> None:
        raise ValueError("in a thread")

    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        wait_until(lambda: told)
        assert "in a thread" in caplog.text
    finally:
        mishaps.leave()


def test_the_hooks_are_given_back(qapp: object) -> None:
    before = sys.excepthook, threading.excepthook
    Mishaps().leave()
    assert (sys.excepthook, threading.excepthook) == before
