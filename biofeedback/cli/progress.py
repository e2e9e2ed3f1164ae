"""A progress bar in one line of a terminal."""

from __future__ import annotations

from typing import TextIO

WIDTH = 30


class Progress:
    """Draws how many of how many are done; the line is cleared at the end.

    Parameters
    ----------
    out : TextIO
        A terminal.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar anew."""
        full = WIDTH * done // max(1, total)
        line = f"\r[{'=' * full}{' ' * (WIDTH - full)}] {done} of {total}"
        self._out.write(line if done < total else "\r" + " " * len(line) + "\r")
        self._out.flush()
