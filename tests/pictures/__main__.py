"""Renders every screen and state in both themes, at three sizes, from seeded data, into a folder."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from biofeedback.gui.design.look import Look
from biofeedback.gui.shell.application import make_application
from biofeedback.gui.text.languages import SOURCE, speak
from tests.pictures.icons import icon_sheet
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS


@dataclass(frozen=True, slots=True)
class Size:
    """A window size and a text size."""

    name: str
    width: int
    height: int
    text_percent: int = 100


SIZES = (Size("1280x800", 1280, 800), Size("1024x640", 1024, 640), Size("150", 1280, 800, 150))


def render(folder: Path, wanted: str = "", sizes: tuple[Size, ...] = SIZES) -> int:
    """Write the pictures whose names contain every word of ``wanted``; returns how many."""
    speak(make_application(), SOURCE)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ["BIOFEEDBACK_DATA_DIR"] = data
        count = _render_all(folder, wanted, sizes)
    if not wanted:
        icon_sheet().save(str(folder / "tray-icons.png"))
    return count


def _render_all(folder: Path, wanted: str, sizes: tuple[Size, ...]) -> int:
    count = 0
    for size in sizes:
        for dark in (False, True):
            theme = "dark" if dark else "light"
            for name, shot in SHOTS.items():
                title = f"{name}-{size.name}-{theme}"
                if all(word in title for word in wanted.split()):
                    with set_up(shot, Look(dark, size.text_percent), (size.width, size.height)) as window:
                        shot.seen(window).grab().save(str(folder / f"{title}.png"))
                    count += 1
    return count


def main(arguments: list[str]) -> int:
    """``FOLDER [word ...]``: the pictures whose names contain every word."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("words", nargs="*", help="only pictures whose names contain all of these")
    chosen = parser.parse_args(arguments)
    return render(chosen.folder, " ".join(chosen.words))


if __name__ == "__main__":
    print(main(sys.argv[1:]))  # noqa: T201
