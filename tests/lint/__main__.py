"""Looks at every scene at all sizes, text sizes, themes and languages, and says what is wrong.

Prints each fault once, with how often it is seen and where first.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.shell.application import make_application
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.text.languages import speaking
from tests.lint.faults import Fault, contrast_faults, control_faults, word_faults
from tests.pictures.patience import settle
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS

SIZES = ((1024, 640), (1366, 768))
TEXTS = (100, 150, 200)
LANGUAGES = ("en", "de")


class Seen(NamedTuple):
    """Where a fault was seen."""

    scene: str
    language: str
    size: tuple[int, int]
    text_percent: int
    dark: bool

    def __str__(self) -> str:
        width, height = self.size
        theme = "dark" if self.dark else "light"
        return f"{self.scene} {self.language} {width}x{height} {self.text_percent} % {theme}"


def examine(name: str, language: str, size: tuple[int, int], text_percent: int) -> Iterator[tuple[Seen, Fault]]:
    """All faults of one scene at one size, in both themes."""
    with set_up(SHOTS[name], Look(text_percent=text_percent), size) as window:
        for dark in (False, True):
            seen = Seen(name, language, size, text_percent, dark)
            yield from ((seen, fault) for fault in faults_of(window, name, size, dark=dark))


def faults_of(window: MainWindow, name: str, size: tuple[int, int], *, dark: bool) -> Iterator[Fault]:
    """The faults of a scene that is set up; in the dark theme those that a theme can have."""
    shown = SHOTS[name].seen(window)
    if appearance().look.dark != dark:
        appearance().adjust(dark=dark)
        settle(window.context)
    if not dark:
        if (window.width(), window.height()) != size:
            yield Fault("too large", "MainWindow", f"{window.width()}x{window.height()}")
        yield from word_faults(shown)
        yield from control_faults(shown)
    yield from contrast_faults(shown)


def main(arguments: list[str]) -> int:
    """``[word ...]``: only the scenes whose names contain every word."""
    parser = argparse.ArgumentParser(prog="python -m tests.lint", description=__doc__)
    parser.add_argument("words", nargs="*", help="only scenes whose names contain all of these")
    parser.add_argument("--text", type=int, action="append", help="only this text size, percent")
    parser.add_argument("--language", action="append", help="only this language")
    parser.add_argument("--width", type=int, action="append", help="only windows of this width")
    chosen = parser.parse_args(arguments)
    app = make_application()
    names = [name for name in SHOTS if all(word in name for word in chosen.words)]
    sizes = [size for size in SIZES if not chosen.width or size[0] in chosen.width]
    found: defaultdict[Fault, list[Seen]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as data:
        os.environ["BIOFEEDBACK_DATA_DIR"] = data
        for language, size, text in product(chosen.language or LANGUAGES, sizes, chosen.text or TEXTS):
            with speaking(app, language):
                for name in names:
                    for seen, fault in examine(name, language, size, text):
                        found[fault].append(seen)
    for fault, where in sorted(found.items()):
        print(f"{fault.kind}: {fault.widget} {fault.what} — {len(where)} times, as in {where[0]}")  # noqa: T201
    print(f"{len(found)} faults")  # noqa: T201
    QCoreApplication.processEvents()
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
