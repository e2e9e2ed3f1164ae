"""Memory that is free again goes back to the system when nothing else is to be done."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject, QTimer

SOON_MS = 4000


def give_back_soon(owner: QObject, delay_ms: int = SOON_MS) -> None:
    """Do it in a while, unless ``owner`` is gone by then: what was just put away is let go of first."""
    QTimer.singleShot(delay_ms, owner, give_back)


def give_back() -> bool:
    """Hand back what the C library keeps for later; whether it had any. Takes a few milliseconds."""
    trim = _trim()
    return trim is not None and bool(trim(0))


@cache
def _trim() -> Callable[[int], int] | None:
    """The GNU C library's ``malloc_trim``; None with any other."""
    if sys.platform != "linux":
        return None
    import ctypes

    trim: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim
