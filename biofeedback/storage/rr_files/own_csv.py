"""Our own CSV as it was before it held the intervals: windows alone; said with what to export in its place."""

from __future__ import annotations

from typing import NoReturn

from biofeedback.storage.rr_files.model import RrFileError

_COLUMNS = ("t,", "engine", "window_s", "n_beats", "rmssd_ms")


def recognises(text: str) -> bool:
    """Whether a text begins with the heading of our CSV, without a column of intervals."""
    head = text[:1000].splitlines()[0] if text else ""
    return head.startswith(_COLUMNS[0]) and all(name in head for name in _COLUMNS[1:]) and ",rr_ms" not in head


def parse(_text: str) -> NoReturn:
    """Say what it is.

    Raises
    ------
    RrFileError
        Always.
    """
    raise RrFileError(
        "is our own CSV of indices from an earlier version, which holds no intervals; export the session again"
    )
