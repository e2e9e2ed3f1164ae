"""Small files of the data folder: read with care, replaced whole, set aside when they are damaged."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

SET_ASIDE = ".set-aside"
LARGEST_BYTES = 4 << 20
NAMES = ("straps.json", "window.json")


def read_small(path: Path) -> bytes:
    """A small file's content.

    Raises
    ------
    OSError
        If there is none.
    ValueError
        If it is no file, or none of ours: they are never so large.
    """
    # Of something that can be read without end, nothing is.
    if path.exists() and not path.is_file():
        raise ValueError("it is not a file")
    with path.open("rb") as file:
        content = file.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise ValueError("it is far too large")
    return content


def replace_small(path: Path, content: bytes, sound: Callable[[bytes], bool]) -> None:
    """Replace a small file whole; one that is there and not ``sound`` is set aside first.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    if (path.exists() or path.is_symlink()) and not _is_sound(path, sound):
        path.replace(aside_of(path))
    draft = path.with_name(f".{path.name}.{secrets.token_hex(3)}")
    try:
        file = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(file, "wb") as stream:
            stream.write(content)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def aside_of(path: Path) -> Path:
    """Where a damaged file is set aside."""
    return path.with_name(path.name + SET_ASIDE)


def troubles_of_small_files(folder: Path) -> Iterator[tuple[str, str]]:
    """What is wrong with them, for the person, and what becomes of it. Writes nothing."""
    import json

    for name in NAMES:
        path = folder / name
        try:
            sound = not path.exists() or isinstance(json.loads(read_small(path)), dict)
        except (OSError, ValueError, RecursionError):
            sound = False
        if not sound:
            yield f"{path} is damaged.", "It is set aside, and what it held is begun anew, the next time it is used."
        if aside_of(path).exists():
            yield f"{aside_of(path)} was damaged and set aside.", "What it held is begun anew; remove it."


def _is_sound(path: Path, sound: Callable[[bytes], bool]) -> bool:
    try:
        return sound(read_small(path))
    except (OSError, ValueError, RecursionError):
        return False
