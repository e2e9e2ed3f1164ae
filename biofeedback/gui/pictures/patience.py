"""Waits for what screens read in the background."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

LONGEST_S = 20.0


def until(condition: Callable[[], object]) -> None:
    """Let the window live until something is so.

    Raises
    ------
    TimeoutError
        If it never is.
    """
    end_s = time.monotonic() + LONGEST_S
    while not condition():
        if time.monotonic() > end_s:
            raise TimeoutError("the picture never came to what it should show")
        QCoreApplication.processEvents()
        time.sleep(0.002)
