"""What the window costs: time to the first paint, processor, memory, stalls and latency, under a virtual display.

Runs the shipped program on the virtual strap in processes of their own, under Xvfb where there is no display, and
prints a table beside the budgets and beside OpenHRV's figures (its own measurement, on another run of the same kind).

Run as: python benchmarks/footprint.py [--starts 9] [--seconds 30] [--long-minutes 10]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

WARM_UP_S = 20.0
HEARTBEAT_MS = 20
EDGES_MS = (1, 5, 10, 20, 50, 100, 200, 500)


def child(scenario: str, seconds: float, *, light: bool) -> None:
    """One run of the program, with ears."""
    from biofeedback.cli.main import run
    from biofeedback.gui.app import App

    begin = App.begin

    def begin_with_ears(self: App) -> None:
        begin(self)
        Ears(self, scenario, seconds)

    App.begin = begin_with_ears  # type: ignore[method-assign]
    # A person with a stored baseline, so that the rings are alive; --light has its own way in.
    run(["monitor", "--device", "virtual", "--light"] if light else ["demo", "--no-stressor"])


class Ears:
    """Measures a running program from inside its own event loop."""

    def __init__(self, app: Any, scenario: str, seconds: float) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.app, self.scenario = app, scenario
        self.busy_ms: list[float] = []
        self.latency_ms: list[float] = []
        self.beat_s = time.perf_counter()
        self.warm = False
        self.began = (0.0, 0.0)
        self.heart = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=HEARTBEAT_MS)
        self.heart.timeout.connect(self.beat)
        if scenario == "stalls":
            self.heart.start()
        self.watch_paint()
        QTimer.singleShot(round(WARM_UP_S * 1000 / 2), self.settle)
        QTimer.singleShot(round(WARM_UP_S * 1000), self.begin)
        QTimer.singleShot(round((WARM_UP_S + seconds) * 1000), self.end)

    def beat(self) -> None:
        """A heartbeat of the GUI's loop: how late it is, is how long something else held the loop."""
        now_s = time.perf_counter()
        if self.warm:
            self.busy_ms.append(max(0.0, 1000 * (now_s - self.beat_s) - HEARTBEAT_MS))
        self.beat_s = now_s

    def settle(self) -> None:
        if self.scenario == "exercise":
            self.app.window.act("start_exercise", "resonance")
        elif self.scenario == "tray":
            self.app.window.hide()

    def begin(self) -> None:
        self.warm = True
        self.began = (time.monotonic(), time.process_time())

    def end(self) -> None:
        import psutil

        wall_s, cpu_s = time.monotonic() - self.began[0], time.process_time() - self.began[1]
        say(
            {
                "cpu_percent": 100 * cpu_s / wall_s,
                "rss_mb": psutil.Process().memory_info().rss / 1e6,
                "busy_ms": self.busy_ms,
                "latency_ms": self.latency_ms,
                "state": self.app.window.live.shown(),
            }
        )

    def watch_paint(self) -> None:
        from biofeedback.gui.now.figure import Figure

        window, paint, shown = self.app.window, Figure.paintEvent, [0.0]

        def paint_and_look(figure: Figure, event: Any) -> None:
            paint(figure, event)
            rate = window.live.heart_rate
            if figure is window.now.readings.rate.figure and rate is not None and rate.t > shown[0]:
                shown[0] = rate.t
                if self.warm:
                    self.latency_ms.append(1000 * (window.now_s() - rate.t))

        Figure.paintEvent = paint_and_look  # type: ignore[method-assign]


def say(figures: dict[str, Any]) -> None:
    print(json.dumps(figures), flush=True)
    os._exit(0)


def spawn(*arguments: str) -> Any:
    """Run a child; returns its figures."""
    command = [sys.executable, __file__, "--child", *arguments]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": folder}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise SystemExit(f"{arguments}: no figures\n{done.stderr}")
    return json.loads(lines[-1])


# Each prints when its window was painted, s since boot; nothing else is imported, so nothing else is measured.
EMPTY = """
import os, time
from PySide6.QtWidgets import QApplication, QWidget
class W(QWidget):
    def paintEvent(self, event):
        print(time.clock_gettime(time.CLOCK_BOOTTIME), flush=True)
        os._exit(0)
app = QApplication([])
w = W()
w.resize(1280, 800)
w.show()
app.exec()
"""
FIRST = """
import os, sys, time
import biofeedback.gui.app as app
begin = app.App.begin
def told():
    print(time.clock_gettime(time.CLOCK_BOOTTIME), flush=True)
    os._exit(0)
def begin_with_ears(self):
    self.window.painted.connect(told)
    begin(self)
app.App.begin = begin_with_ears
from biofeedback.cli.main import run
run(["demo"])
"""


def paint_times(code: str, starts: int) -> list[float]:
    """Seconds from the start of a process to its first paint, warm."""
    found = []
    for at in range(starts + 1):
        began_s = time.clock_gettime(time.CLOCK_BOOTTIME)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        if at:
            found.append(float(done.stdout.split()[-1]) - began_s)
    return found


def percentile(values: list[float], share: float) -> float:
    """A percentile by rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


def histogram(busy_ms: list[float]) -> str:
    """How many heartbeats were late by how much."""
    counts = [0] * (len(EDGES_MS) + 1)
    for value in busy_ms:
        counts[sum(value > edge for edge in EDGES_MS)] += 1
    names = [f"<={edge}" for edge in EDGES_MS] + [f">{EDGES_MS[-1]}"]
    return ", ".join(f"{name} ms: {count}" for name, count in zip(names, counts, strict=True) if count)


def report(arguments: argparse.Namespace) -> None:
    """Measure everything and print it."""
    seconds = str(arguments.seconds)
    starts, empty = (paint_times(code, arguments.starts) for code in (FIRST, EMPTY))
    figures = {name: spawn(name, seconds) for name in ("streaming", "exercise", "tray")}
    light = spawn("streaming", seconds, "light")
    long_run = spawn("stalls", str(60.0 * arguments.long_minutes))
    busy = long_run["busy_ms"]
    slow = sum(value > 50 for value in busy)
    cpu = {name: f"{one['cpu_percent']:.1f} %" for name, one in figures.items()}
    latency = f"{percentile(long_run['latency_ms'], 0.99):.0f} ms"
    rows = [
        ("process start to first window, median", f"{statistics.median(starts):.2f} s", "0.30 s", "0.36 s"),
        ("the same for an empty Qt window", f"{statistics.median(empty):.2f} s", "-", "-"),
        ("processor, window open and streaming", cpu["streaming"], "4 %", "7-9 %"),
        ("processor, in an exercise", cpu["exercise"], "8 %", "7-9 %"),
        ("processor, in the tray", cpu["tray"], "0.5 %", "-"),
        ("memory, NeuroKit2 loaded", f"{figures['streaming']['rss_mb']:.0f} MB", "330 MB", "83 MB"),
        ("memory, --light", f"{light['rss_mb']:.0f} MB", "150 MB", "83 MB"),
        ("GUI held for over 50 ms", f"{slow} of {len(busy)}", "1 in 1000", "-"),
        ("notification to painted value, p99", latency, "100 ms", "-"),
    ]
    print(f"{'':40} {'here':>14}   {'budget':>10}   {'OpenHRV':>8}")
    for name, value, budget, peer in rows:
        print(f"{name:40} {value:>14}   {budget:>10}   {peer:>8}")
    print("GUI held for, by heartbeat:", histogram(busy))
    if arguments.json is not None:
        arguments.json.write_text(json.dumps({"rows": rows, "starts_s": starts}, indent=1), encoding="utf-8")


def main() -> None:
    """Measure, or be measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--long-minutes", type=float, default=1.0)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--child", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    if arguments.child is not None:
        scenario, *rest = arguments.child
        child(scenario, float(rest[0]) if rest else 0.0, light="light" in rest)
        return
    if not os.environ.get("DISPLAY") and shutil.which("xvfb-run"):
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", sys.executable, *sys.argv])
    report(arguments)


if __name__ == "__main__":
    main()
