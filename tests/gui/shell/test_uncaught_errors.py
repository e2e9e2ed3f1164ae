"""An exception in a slot is logged and told; the window goes on."""

import sys
import threading

import pytest

from biofeedback.gui.shell.uncaught_errors import UncaughtErrors
from tests.gui.stage import wait_until


@pytest.fixture
def uncaught_errors(qapp: object) -> UncaughtErrors:
    return UncaughtErrors()


def test_an_exception_in_a_slot(uncaught_errors: UncaughtErrors, caplog: pytest.LogCaptureFixture) -> None:
    told: list[bool] = []
    uncaught_errors.happened.connect(lambda: told.append(True))
    try:
        error = ValueError("in a slot")
        sys.excepthook(ValueError, error, None)
        assert told == [True]
        assert "in a slot" in caplog.text
    finally:
        uncaught_errors.leave()


def test_an_exception_in_a_thread(uncaught_errors: UncaughtErrors, caplog: pytest.LogCaptureFixture) -> None:
    told: list[bool] = []
    uncaught_errors.happened.connect(lambda: told.append(True))

    def fail() -> None:
        raise ValueError("in a thread")

    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        wait_until(lambda: told)
        assert "in a thread" in caplog.text
    finally:
        uncaught_errors.leave()


def test_the_hooks_are_given_back(qapp: object) -> None:
    before = sys.excepthook, threading.excepthook
    UncaughtErrors().leave()
    assert (sys.excepthook, threading.excepthook) == before
