"""How long a year of recordings takes to open: 365 days of 8 hours, queried, never folded.

Budgets: the list of days under 0.3 s, any day under 0.5 s. The days are invented; their streams have as many events,
and as many bytes, as a real day's.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

from biofeedback.events import (
    Arousal,
    Beat,
    Coherence,
    Decision,
    Event,
    ExerciseProgress,
    Indices,
    Input,
    Marker,
    Prompt,
    PromptEnd,
    RrPacket,
    Start,
    Stop,
)
from biofeedback.storage.database import open_database
from biofeedback.storage.people import find_or_make
from biofeedback.storage.writer import SessionHead, SessionWriter

DAYS, HOURS = 365, 8
TEMPLATES = 3
# Eight in the morning of the first day.
FIRST_S = 1_760_000_000 - 1_760_000_000 % 86_400 + 8 * 3600


def day_events(seed: int, hours: float) -> list[Event]:
    """One invented day."""
    chance = random.Random(seed)
    found: list[Event] = []
    score, t = 50.0, 0.0
    while t < hours * 3600:
        t += 1.0
        found.append(Beat(t, 850.0 + chance.gauss(0, 40), 850.0))
        found.append(Coherence(t, 1.4, 0.1, 8.0, 200.0))
        if int(t) % 5 == 0:
            score = min(99.0, max(5.0, score + chance.gauss(0, 2.0) + 0.02 * (50 - score)))
            state = "raised" if score > 75 else "calm" if score < 38 else "usual"
            found.append(Indices(t, "native", 120.0, 140, 0.5, 850.0, 70.6, 45.0, 38.0, 12.0, 27.0, 58.0, 9.0, 900.0))
            found.append(Arousal(t, score, state, 0.9, (), score, z=0.2))
        if int(t) % 300 == 0:
            found.append(Decision(t, False, "below_threshold", score, 75.0))
        if int(t) % 7200 == 0:
            found += [Prompt(t, f"p{t}", "longer_exhale", "raised"), PromptEnd(t + 20, f"p{t}", "accepted")]
            found += [
                ExerciseProgress(t + 21, "longer_exhale", "started"),
                ExerciseProgress(t + 141, "longer_exhale", "finished"),
            ]
            found.append(Marker(t + 200, "a call"))
    return sorted(found, key=lambda event: event.t)


def make_year(path: Path, days: int, hours: float) -> None:
    """Write the days; a few are made in full, the rest are copies of them under other dates."""
    with closing(open_database(path)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for seed in range(min(TEMPLATES, days)):
            events = day_events(seed, hours)
            inputs: list[Input] = [Start(0, engine="native")]
            inputs += [RrPacket(round(event.t * 1e9), (event.rr_ms,)) for event in events if isinstance(event, Beat)]
            writer = SessionWriter(database, SessionHead(f"day-{seed:03d}", FIRST_S + seed * 86_400.0, 0))
            step = 2000
            whole: list[Input] = [*inputs, Stop(round(hours * 3600e9))]
            share = len(events) // (len(whole) // step + 1) + 1
            for at in range(len(whole) // step + 1):
                writer.append(whole[at * step : (at + 1) * step], events[at * share : (at + 1) * share])
            writer.close()
        for day in range(TEMPLATES, days):
            _copy(database, f"day-{day % TEMPLATES:03d}", f"day-{day:03d}", FIRST_S + day * 86_400.0)


def _copy(database: object, source: str, target: str, started_s: float) -> None:
    run = database.execute  # type: ignore[attr-defined]
    run(
        "INSERT INTO sessions SELECT ?, ?, utc_offset_s, duration_s, n_beats, ended FROM sessions WHERE id = ?",
        (target, started_s, source),
    )
    run(
        "INSERT INTO chunks SELECT ?, stream, seq, t_from_s, t_to_s, payload FROM chunks WHERE session = ?",
        (target, source),
    )
    run("INSERT INTO overviews SELECT ?, head, curve FROM overviews WHERE session = ?", (target, source))


def timed(runs: int, work: object) -> list[float]:
    """Seconds of each run."""
    found = []
    for _ in range(runs):
        began_s = time.perf_counter()
        work()  # type: ignore[operator]
        found.append(time.perf_counter() - began_s)
    return found


def measure(days: int, hours: float) -> None:
    """Make the year, open it, open days of it; in the window, offscreen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BIOFEEDBACK_DATA_DIR"] = folder
        path = find_or_make(Path(folder)).path
        began_s = time.perf_counter()
        make_year(path, days, hours)
        size_mb = path.stat().st_size / 1e6
        print(f"{days} days x {hours:g} h: {size_mb:.0f} MB, written in {time.perf_counter() - began_s:.0f} s")
        _measure_window()
        print(f"memory of the whole process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _measure_window() -> None:
    from PySide6.QtWidgets import QApplication

    from biofeedback.gui.history.history_screen import HistoryScreen
    from biofeedback.gui.shell.application import make_application
    from biofeedback.gui.state.app_context import AppContext

    app = make_application(["benchmark"])

    def until(done: object) -> None:
        while not done():  # type: ignore[operator]
            QApplication.processEvents()

    def opened() -> None:
        screen = HistoryScreen(AppContext())
        screen.resize(1184, 800)
        screen.show()
        until(lambda: screen.day.list.days.rowCount() and screen.day.views)
        screen.grab()
        screen.hide()
        screen.deleteLater()

    tell("history opens, with its newest day painted", timed(9, opened), 0.3)
    screen = HistoryScreen(AppContext())
    screen.resize(1184, 800)
    screen.show()
    until(lambda: screen.day.list.days.rowCount() and screen.day.views)
    rows = iter(random.Random(1).sample(range(1, screen.day.list.days.rowCount()), 15))

    def another() -> None:
        row = next(rows)
        wanted = screen.day.list.days.days[row]
        screen.day.list.choose(row)
        until(lambda: screen.day.day == wanted)
        screen.grab()

    tell("another day opens, painted", timed(15, another), 0.5)
    view = screen.day.views[0]
    tell("a moment asked why", timed(3, lambda: screen.archive and screen.archive.why(view.row, 9000.0)), None)
    tell(
        "a replay's five minutes read",
        timed(5, lambda: screen.archive and screen.archive.stretch(view.row.id, 9000, 9300)),
        None,
    )
    del app


def tell(what: str, seconds: list[float], budget_s: float | None) -> None:
    """Print the median and the worst of several runs beside their budget."""
    told = "" if budget_s is None else f" (budget {budget_s} s)"
    print(f"{what}: median {statistics.median(seconds) * 1000:.0f} ms, worst {max(seconds) * 1000:.0f} ms{told}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--hours", type=float, default=HOURS)
    arguments = parser.parse_args()
    measure(arguments.days, arguments.hours)
