"""Where events go as JSON lines."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from biofeedback.cli.errors import CommandError

if TYPE_CHECKING:
    from biofeedback.events import Event


PIECE_BYTES = 1 << 16


class EventSink:
    """Writes events to a stream, each line at once.

    Parameters
    ----------
    out : BinaryIO or None
        Where to; None writes nothing.
    name : str
        What the stream is called when it fails.
    live : bool
        A session is under way: a stream that fails is told and given up, for the session goes on.
    at_once : bool
        Whether somebody may read along: every event is written as it comes, and not in pieces of some size.
    """

    def __init__(self, out: BinaryIO | None, name: str = "", *, live: bool = False, at_once: bool = True) -> None:
        self._out = out
        self._name = name
        self._live = live
        self._wait_for_bytes = 0 if at_once else PIECE_BYTES
        self._waiting = bytearray()
        self.reader_gone = False
        self.failed = False

    def __call__(self, event: Event) -> None:
        """Take in one event.

        Raises
        ------
        OSError
            If it cannot be written and no session is under way.
        """
        if self._out is None or self.failed:
            return
        from biofeedback.storage.json_lines import event_line

        self._waiting += event_line(event) + b"\n"
        if len(self._waiting) > self._wait_for_bytes:
            self.write_rest()

    def write_rest(self) -> None:
        """Write what waits.

        Raises
        ------
        OSError
            If it cannot be written and no session is under way.
        """
        if self._out is None or self.failed or not self._waiting:
            return
        piece, self._waiting = bytes(self._waiting), bytearray()
        try:
            if self._out.write(piece) != len(piece):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self._out.flush()
        except OSError as error:
            self.failed, self.reader_gone = True, isinstance(error, BrokenPipeError)
            if not self._live:
                raise
            if not self.reader_gone:
                told = f"{self._name}: {error.strerror}; events are no longer written, the session goes on"
                print(f"biofeedback: {told}", file=sys.stderr)


@contextmanager
def event_sink(
    target: str | None, source: str = "", *, live: bool = False, at_once: bool = True
) -> Iterator[EventSink]:
    """A sink for a file, for standard output ("-") or for nothing (None).

    Raises
    ------
    CommandError
        If the file cannot be written, or is the one that the events are made from.
    """
    if target is None or target == "-":
        sink = EventSink(sys.stdout.buffer if target else None, "standard output", live=live, at_once=at_once)
        yield sink
        sink.write_rest()
        return
    if Path(target).exists() and Path(source).exists() and Path(target).samefile(source):
        raise CommandError(f"{target}: is the recording itself; choose another file for --events")
    try:
        file = Path(target).open("wb", buffering=0)  # noqa: SIM115 - closed below
    except OSError as error:
        raise CommandError(
            f"{target}: cannot be written ({error.strerror}); choose another file for --events"
        ) from None
    with file:
        sink = EventSink(file, target, live=live, at_once=at_once)
        yield sink
        sink.write_rest()
