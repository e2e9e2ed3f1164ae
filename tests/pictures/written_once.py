"""Invented data folders: written once, copied for whoever needs one of their own.

Kept in the folder that ``BIOFEEDBACK_TESTS_KEPT`` names, which the processes of one run of the tests share; else in one
of this process's own.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from biofeedback.storage.folder import data_folder

VARIABLE = "BIOFEEDBACK_TESTS_KEPT"


@cache
def _kept() -> Path:
    shared = os.environ.get(VARIABLE)
    if shared:
        Path(shared).mkdir(parents=True, exist_ok=True)
        return Path(shared)
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
        _keep(folder, kept)
    else:
        _copy(kept, folder)


def _keep(folder: Path, kept: Path) -> None:
    """All of it or nothing: another process may look, or keep its own, at the same moment."""
    begun = Path(tempfile.mkdtemp(dir=kept.parent))
    _copy(folder, begun)
    try:
        begun.rename(kept)
    except OSError:
        shutil.rmtree(begun)


def _copy(source: Path, target: Path) -> None:
    for file in source.iterdir():
        if file.is_file():
            shutil.copy(file, target / file.name)
