"""A whole working day of the shipped program: does its memory stay, is the recording whole, how often does it ask?

    python benchmarks/working_day.py [--hours 8] [--speed 60] [--json FILE]

The window, the session with NeuroKit2 and the recorder run on a virtual strap that lives faster than the clock, on Qt's
offscreen platform. The person sits at a desk, is tense now and then and takes walks; the window is put away in every
second half hour, and offers stay unanswered. Memory is read at the end of each half hour; the first two hours see all
that is loaded and every window shown, so growth is told from their end on.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from biofeedback.clock import FastClock
from biofeedback.events import Event, Settings
from biofeedback.gui.shell.application import App, StartOptions
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences

HALF_HOUR_S = 1800.0
NINE_ON_A_MONDAY_S = 1_767_603_600.0


def memory_mb() -> float:
    """Resident memory of this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Day:
    """Counts what the session says and, every half hour of its time, what the process weighs."""

    def __init__(self, hours: float, speed: float) -> None:
        self.hours, self.speed = hours, speed
        self.told: Counter[str] = Counter()
        self.memory_mb: list[float] = []

    def open_session(self, _strap: str, deliver: Callable[[Event], None]) -> Any:
        from biofeedback.devices.virtual.baseline import resting_baseline
        from biofeedback.devices.virtual.story import working_day
        from biofeedback.session.plan import VIRTUAL, SessionPlan
        from biofeedback.session.running import RunningSession

        def both(event: Event) -> None:
            self.told[type(event).__name__] += 1
            deliver(event)

        plan = SessionPlan(
            VIRTUAL, settings=Settings(), baseline=resting_baseline(days=5), story=working_day(0, self.hours)
        )
        session = RunningSession(plan, both, FastClock(self.speed, wall_s=NINE_ON_A_MONDAY_S))
        session.begin()
        return session

    def run(self) -> None:
        from PySide6.QtCore import QTimer

        from biofeedback.services.stored_wearer import StoredServices

        app = App(
            StartOptions(self.open_session, StoredServices, ForgetfulStore(Preferences(welcomed=True, tones=False)))
        )
        timer = QTimer()
        timer.timeout.connect(lambda: self.half_hour_over(app))
        timer.start(round(1000.0 * HALF_HOUR_S / self.speed))
        app.run()

    def half_hour_over(self, app: App) -> None:
        self.memory_mb.append(memory_mb())
        app.window.setVisible(not app.window.isVisible())
        if len(self.memory_mb) >= 2 * self.hours:
            app.app.quit()


def recorded() -> dict[str, float]:
    """What is on the disk afterwards."""
    from biofeedback.storage.database import open_database
    from biofeedback.storage.folder import data_folder
    from biofeedback.storage.people import list_people
    from biofeedback.storage.sessions import list_sessions

    (person,) = list_people(data_folder())
    with closing(open_database(person.path, read_only=True)) as database:
        (session,) = list_sessions(database)
        pages, free, size = (
            database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
    return {
        "recorded_h": round((session.duration_s or 0.0) / 3600.0, 2),
        "recorded_beats": session.n_beats or 0,
        "file_mb": round(pages * size / 1e6, 1),
        "of_which_used_mb": round((pages - free) * size / 1e6, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="A working day of the whole program.")
    parser.add_argument("--hours", type=float, default=8.0)
    parser.add_argument("--speed", type=float, default=60.0)
    parser.add_argument("--json", type=Path, default=None)
    chosen = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BIOFEEDBACK_DATA_DIR"] = folder
        day = Day(chosen.hours, chosen.speed)
        day.run()
        out = {
            "memory_mb": [round(mb) for mb in day.memory_mb],
            "growth_mb_an_hour": round((day.memory_mb[-1] - day.memory_mb[3]) / (chosen.hours - 2.0), 2),
            "told_beats": day.told["Beat"],
            "prompts": day.told["Prompt"],
            "problems": day.told["Problem"],
            **recorded(),
        }
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(out, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(out, indent=2))


if __name__ == "__main__":
    main()
