"""Invented data folders: written once in a process, copied for whoever needs one of their own."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from biofeedback.storage.folder import data_folder


@cache
def _kept() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="invented-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def fill(name: str, write: Callable[[], None]) -> None:
    """Fill the data folder: ``write`` is called the first time, later what it wrote then is copied.

    Parameters
    ----------
    name : str
        What is written there: the same name stands for the same content.
    write : callable
        Writes people into the data folder.
    """
    kept, folder = _kept() / name, data_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not kept.exists():
        write()
        kept.mkdir()
        _copy(folder, kept)
    else:
        _copy(kept, folder)


def _copy(source: Path, target: Path) -> None:
    for file in source.iterdir():
        if file.is_file():
            shutil.copy(file, target / file.name)
