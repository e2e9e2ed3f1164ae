"""Where the data lives."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "BIOFEEDBACK_DATA_DIR"


def data_folder() -> Path:
    """The data folder: ``BIOFEEDBACK_DATA_DIR``, else the platform's place for a program's data. Not created here."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("biofeedback", appauthor=False))


def make_private(folder: Path) -> Path:
    """Create a folder that only its owner can read."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
