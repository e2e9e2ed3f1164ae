"""Hears Space and Enter in a terminal at once, each as a tap."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

TAPS = (" ", "\n", "\r")


@contextmanager
def hearing_taps(tap: Callable[[], None]) -> Iterator[None]:
    """For the length of a block, call ``tap`` at each Space or Enter; where input is no terminal, at each line."""
    with _each_key():
        threading.Thread(target=_listen, args=(tap,), name="taps", daemon=True).start()
        yield


def _listen(tap: Callable[[], None]) -> None:
    with suppress(OSError, ValueError):
        while True:
            key = _key()
            if not key:
                return
            if key in TAPS:
                tap()


def _key() -> str:
    if sys.platform == "win32" and sys.stdin.isatty():
        import msvcrt

        return msvcrt.getwch()
    return sys.stdin.read(1)


@contextmanager
def _each_key() -> Iterator[None]:
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield
        return
    import termios
    import tty

    before = termios.tcgetattr(sys.stdin)
    tty.setcbreak(sys.stdin)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
