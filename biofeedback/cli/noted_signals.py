"""Ctrl+C and SIGTERM are noted, and looked at where a command can end in order.

What a handler raises comes between any two instructions: in an import, whose lock then keeps every other thread
waiting, or under a library that drops it, and then the command goes on as if nobody had asked.
"""

from __future__ import annotations

import signal
import threading


def note_signals() -> threading.Event:
    """Note both from now on; returns what is set once one of them came."""
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told.set())
    return told
