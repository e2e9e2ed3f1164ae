"""Renders every screen and state in both themes, from seeded data, into a folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from biofeedback.events import Event
from biofeedback.gui import scenes
from biofeedback.gui.app import make_application
from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.desk import Desk
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
SCENES: dict[str, Callable[[], list[Event]]] = {
    "now-starting": list,
    "now-looking": lambda: scenes.first_look("scanning"),
    "now-settling": scenes.settling,
    "now-calm": lambda: scenes.scene(scenes.CALM),
    "now-usual": lambda: scenes.scene(scenes.USUAL_BODY),
    "now-raised": lambda: scenes.scene(scenes.RAISED, episode=False),
    "now-high": lambda: scenes.scene(scenes.HIGH, episode=False),
    "now-prompt": scenes.asked,
    "now-moving": lambda: scenes.unread("moving"),
    "now-unsure": lambda: scenes.unread("unsure"),
    "now-no-strap": lambda: scenes.without_strap("lost", "link_lost"),
    "now-bluetooth-off": lambda: scenes.without_strap("backoff", "bluetooth_off"),
    "session-breathing": scenes.breathing,
}


def render(folder: Path, wanted: str = "") -> int:
    """Write the pictures whose names contain ``wanted``; returns how many."""
    app = make_application()
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for size in SIZES:
        for dark in (False, True):
            appearance().wear(Look(dark=dark, text_percent=size.text_percent))
            for name, events in SCENES.items():
                title = f"{name}-{size.name}-{'dark' if dark else 'light'}"
                if wanted not in title:
                    continue
                window = MainWindow(Desk())
                window.furnish()
                window.resize(size.width, size.height)
                rehearsal = scenes.Rehearsal(scenes.BEGIN_S if events() and events()[-1].t > 100 else 5.0)
                window.converse(rehearsal)
                window.show()
                for event in events():
                    window.receive(event)
                window.now.refresh()
                app.processEvents()
                for rings in window.findChildren(Rings):
                    rings.settle()
                app.processEvents()
                window.grab().save(str(folder / f"{title}.png"))
                window.close()
                window.deleteLater()
                count += 1
    return count


if __name__ == "__main__":
    print(render(Path(sys.argv[1]), *sys.argv[2:3]))  # noqa: T201
