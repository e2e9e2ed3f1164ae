"""Waits for what screens read in the background, and until it is laid out."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from biofeedback.gui.state.app_context import AppContext

LONGEST_S = 20.0
SETTLE_S = 0.02
# A layout inside a layout inside a page that scrolls takes a few rounds.
LAYOUTS = 12


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


def settle(context: AppContext) -> None:
    """Let everything that was asked for be done and laid out.

    Raises
    ------
    TimeoutError
        If what is done in the background never ends.
    """
    laid_out = False
    while not laid_out:
        until(lambda: not context.busy)
        # By steps and not by the clock alone: on a busy machine one step may outlast the clock.
        for _ in range(LAYOUTS):
            QCoreApplication.processEvents()
            time.sleep(SETTLE_S / LAYOUTS)
        laid_out = not context.busy
