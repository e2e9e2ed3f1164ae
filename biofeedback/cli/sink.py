"""Where events go as JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from biofeedback.cli.errors import CommandError

if TYPE_CHECKING:
    from biofeedback.events import Event


@contextmanager
def event_sink(target: str | None) -> Iterator[Callable[[Event], None]]:
    """A function that writes events to a file, to standard output ("-") or nowhere (None), each line at once.

    Raises
    ------
    CommandError
        If the file cannot be written.
    """
    if target is None:
        yield lambda _event: None
        return
    from biofeedback.storage.lines import event_line

    if target == "-":
        out = sys.stdout.buffer
        yield lambda event: _write(out, event_line(event))
        return
    try:
        file = Path(target).open("wb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise CommandError(
            f"{target}: cannot be written ({error.strerror}); choose another file for --events"
        ) from None
    with file:
        yield lambda event: _write(file, event_line(event))


def _write(out: BinaryIO, line: bytes) -> None:
    out.write(line + b"\n")
    out.flush()
