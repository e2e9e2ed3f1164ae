"""Writes what a command was asked for: the file whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from biofeedback.cli.errors import CommandError


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one go; what was there before stays until the new content is safe.

    Raises
    ------
    CommandError
        If it cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.urandom(3).hex()}") if path.is_file() or not path.exists() else path
    try:
        try:
            draft.write_bytes(content)
            if draft != path:
                draft.replace(path)
        except BaseException:
            if draft != path:
                draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CommandError(f"{path}: cannot be written ({error.strerror}); choose another place") from None
