"""A signal ends the window from Qt's loop, never in the middle of what Python is doing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from biofeedback.gui.shell.application import make_application
from biofeedback.gui.shell.quit_signals import ENDING, QuitOnSignal
from tests.gui.stage import wait_until


@contextmanager
def as_before() -> Iterator[None]:
    handlers = {number: signal.getsignal(number) for number in ENDING}
    wakeup = signal.set_wakeup_fd(-1)
    try:
        yield
    finally:
        signal.set_wakeup_fd(wakeup)
        for number, handler in handlers.items():
            signal.signal(number, handler)


@pytest.mark.parametrize("number", sorted(ENDING))
def test_nothing_happens_where_the_signal_came_and_the_loop_leaves_afterwards(number: signal.Signals) -> None:
    left: list[bool] = []
    with as_before():
        quit_on_signal = QuitOnSignal(make_application(), lambda: left.append(True))
        os.kill(os.getpid(), number)
        assert left == []
        wait_until(lambda: left == [True])
        quit_on_signal.close()


def test_a_signal_that_comes_before_qt_is_imported_is_not_lost() -> None:
    code = (
        "import os, signal, sys\n"
        "from biofeedback.cli import windowed\n"
        "begin = windowed._open\n"
        "def told_then_open(*arguments, **named):\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
        "    return begin(*arguments, **named)\n"
        "windowed._open = told_then_open\n"
        "from biofeedback.cli.main import run\n"
        "sys.exit(run(['monitor', '--device', 'virtual']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_signal_that_comes_while_the_program_is_still_loading_is_not_lost() -> None:
    """It comes inside an import that a slot makes, just before the loop can be woken."""
    code = (
        "import os, signal, sys\n"
        "from biofeedback.gui.shell import application\n"
        "complete = application.App._complete\n"
        "def told_then_complete(self):\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
        "    complete(self)\n"
        "application.App._complete = told_then_complete\n"
        "from biofeedback.cli.main import run\n"
        "sys.exit(run(['monitor', '--device', 'virtual']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
