"""One run of the shipped program for `footprint_settled.py`, measured from inside its own event loop at each moment.

Run as: python benchmarks/footprint_settled_ears.py SETTLE_S SECONDS [light]
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

# After an exercise has been stopped, until its figures are taken.
CALM_S = 5.0


def main(settle_s: float, seconds: float, *, light: bool) -> None:
    know_the_usual()
    from biofeedback.cli.main import run
    from biofeedback.gui.shell.application import App

    begin = App.begin

    def begin_with_ears(self: App) -> None:
        # Not the first run any more.
        self.context.prefer(welcomed=True)
        begin(self)
        self.ears = Moments(self, settle_s, seconds)  # type: ignore[attr-defined]

    App.begin = begin_with_ears  # type: ignore[method-assign]
    run(["monitor", "--device", "virtual-h10", *(["--light"] if light else [])])


def know_the_usual() -> None:
    """Store what is usual of the simulated person, so that the rings live at once."""
    from biofeedback.devices.virtual.baseline import resting_baseline
    from biofeedback.session.plan import SIMULATED
    from biofeedback.storage.database import open_database
    from biofeedback.storage.folder import data_folder
    from biofeedback.storage.people import find_or_make
    from biofeedback.storage.person_store import PersonStore

    with closing(open_database(find_or_make(data_folder(), SIMULATED).path)) as database:
        PersonStore(database).baseline = resting_baseline(0)


def wakeups() -> dict[str, int]:
    """How often each kind of thread was woken so far, where the system counts it (Linux)."""
    found: dict[str, int] = {}
    ours = {str(thread.native_id): thread.name for thread in threading.enumerate()}
    for task in Path("/proc/self/task").glob("*"):
        with suppress(OSError, ValueError, StopIteration):
            lines = (task / "status").read_text(encoding="ascii", errors="replace").splitlines()
            name = next(line.split("\t")[1] for line in lines if line.startswith("Name:"))
            n = next(int(line.split("\t")[1]) for line in lines if line.startswith("voluntary_ctxt_switches:"))
            name = ours.get(task.name, name)
            found[name] = found.get(name, 0) + n
    return found


class Moments:
    """Goes from one moment to the next and measures each."""

    def __init__(self, app: Any, settle_s: float, seconds: float) -> None:
        from PySide6.QtCore import QTimer

        from biofeedback.events import StartExercise, SteerExercise

        self.app = app
        self.figures: dict[str, float | str] = {}
        window = app.window
        steps: list[tuple[float, Callable[[], None]]] = [
            (settle_s, partial(self.begin, "rings")),
            (seconds, partial(self.end, "rings")),
            (0.1, lambda: window.act(StartExercise("resonance"))),
            (CALM_S, partial(self.begin, "exercise")),
            (seconds, partial(self.end, "exercise")),
            (0.1, lambda: window.act(SteerExercise("stop"))),
            (CALM_S, partial(self.begin, "after")),
            (seconds, partial(self.end, "after")),
            (0.1, window.hide),
            (CALM_S, partial(self.begin, "away")),
            (seconds, partial(self.end, "away")),
            (0.1, self.tell),
        ]
        at_s = 0.0
        for after_s, do in steps:
            at_s += after_s
            QTimer.singleShot(round(1000 * at_s), do)

    def begin(self, moment: str) -> None:
        self.figures[f"{moment}_state"] = self.app.window.session_state.shown()
        self.began = (time.monotonic(), time.process_time(), wakeups())

    def end(self, moment: str) -> None:
        import psutil
        from footprint_settled import memory_mb

        began_s, began_cpu_s, before = self.began
        wall_s = time.monotonic() - began_s
        self.figures[f"{moment}_cpu_percent"] = 100 * (time.process_time() - began_cpu_s) / wall_s
        if before:
            woken = {name: (n - before.get(name, 0)) / wall_s for name, n in wakeups().items()}
            self.figures[f"{moment}_wakeups_per_s"] = sum(woken.values())
            most = sorted(woken.items(), key=lambda each: -each[1])[:6]
            print(f"{moment}: " + ", ".join(f"{name} {n:.1f}/s" for name, n in most), file=sys.stderr, flush=True)
        self.figures |= memory_mb(psutil.Process(), moment)

    def tell(self) -> None:
        states = [self.figures.pop(name) for name in list(self.figures) if name.endswith("_state")]
        if "settling" in states or "no_strap" in states:
            print(f"not settled: {states}", file=sys.stderr, flush=True)
            os._exit(1)
        print(json.dumps(self.figures), flush=True)
        os._exit(0)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        main(float(sys.argv[1]), float(sys.argv[2]), light="light" in sys.argv[3:])
