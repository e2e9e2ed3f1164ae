"""Renders every screen and state in both themes, at three sizes, from seeded data, into a folder."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from biofeedback.gui.app import make_application
from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.desk import Desk
from biofeedback.gui.pictures.icons import icon_sheet
from biofeedback.gui.pictures.scenes import Rehearsal
from biofeedback.gui.pictures.stage import SHOTS, Shot
from biofeedback.gui.rings.widget import Rings
from biofeedback.gui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Size:
    """A window size and a text size."""

    name: str
    width: int
    height: int
    text_percent: int = 100


SIZES = (Size("1280x800", 1280, 800), Size("1024x640", 1024, 640), Size("150", 1280, 800, 150))
BIGGEST = Size("200", 1280, 800, 200)
SETTLE_S = 0.06


def render(folder: Path, wanted: str = "", sizes: tuple[Size, ...] = SIZES) -> int:
    """Write the pictures whose names contain every word of ``wanted``; returns how many."""
    app = make_application()
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for size in sizes:
        for dark in (False, True):
            theme = "dark" if dark else "light"
            for name, shot in SHOTS.items():
                title = f"{name}-{size.name}-{theme}"
                if all(word in title for word in wanted.split()):
                    _picture(app, shot, size, dark=dark).save(str(folder / f"{title}.png"))
                    count += 1
    if not wanted:
        icon_sheet().save(str(folder / "tray-icons.png"))
    return count


def _picture(app: QApplication, shot: Shot, size: Size, *, dark: bool):  # type: ignore[no-untyped-def]
    appearance().wear(Look(dark, size.text_percent, shot.still, shot.hide_numbers))
    desk = Desk()
    window = MainWindow(desk)
    window.resize(size.width, size.height)
    window.converse(Rehearsal(shot.at_s))
    window.show()
    desk.furnish(shot.household())
    for event in shot.events():
        window.receive(event)
    window.now.refresh()
    app.processEvents()
    shot.then(window)
    until = time.monotonic() + SETTLE_S
    while time.monotonic() < until:
        app.processEvents()
    for rings in window.findChildren(Rings):
        rings.settle()
    app.processEvents()
    picture = window.grab()
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return picture


if __name__ == "__main__":
    print(render(Path(sys.argv[1]), " ".join(sys.argv[2:])))  # noqa: T201
