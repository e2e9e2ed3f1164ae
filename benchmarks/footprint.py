"""What the window costs: time to the first paint, processor, memory, stalls and latency, under a virtual display.

Runs the shipped program on the virtual strap in processes of their own, under Xvfb where there is no display, and
prints a table beside the budgets and beside OpenHRV 1.1.0 (measured earlier with its own mock strap on another two-core
machine; it has no package, so this script cannot run it in the same breath).

The long run is a person at the window: an offer, the reasons, an exercise, every place, a while in the
background. It counts how long each turn of the GUI's event loop took, from waking up to going back to sleep, NeuroKit2
loading included.

Run as: python benchmarks/footprint.py [--starts 9] [--rounds 3] [--seconds 30] [--long-minutes 10] [--json FILE]
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
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HELD_MS = 50.0
EDGES_MS = (1, 5, 10, 20, 50, 100, 200, 500)


def spawn(*arguments: str) -> Any:
    """Run a child; returns its figures."""
    command = [sys.executable, str(Path(__file__).with_name("footprint_ears.py")), *arguments]
    with tempfile.TemporaryDirectory() as folder:
        # Qt's loop on top of GLib's tells of its sleep only from outside; its own loop runs the same callbacks.
        environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": folder, "QT_NO_GLIB": "1"}
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
import os, time
from biofeedback.cli import main, windowed
def told():
    print(time.clock_gettime(time.CLOCK_BOOTTIME), flush=True)
    os._exit(0)
def stay(start):
    from biofeedback.gui.shell.application import App
    app = App(start)
    app.window.painted.connect(told)
    app.run()
windowed.stay = stay
main.run(["demo"])
"""


# Each is told to leave while it streams, and prints when, s since boot.
LEAVE = """
import os, signal, time
from PySide6.QtCore import QTimer
import biofeedback.gui.shell.application as app
begin = app.App.begin
def begin_and_leave(self):
    begin(self)
    def leave():
        print(time.clock_gettime(time.CLOCK_BOOTTIME), flush=True)
        WAY
    def look():
        if self.window.live.first_beat_t is not None:
            self.looking.stop()
            QTimer.singleShot(5000, leave)
    self.looking = QTimer(interval=50)
    self.looking.timeout.connect(look)
    self.looking.start()
app.App.begin = begin_and_leave
from biofeedback.cli.main import run
run(["monitor", "--device", "virtual"])
"""
WAYS = {
    "closing": "self.window.close()",
    "tray": "self.program.tray.quit.trigger()",
    "SIGTERM": "os.kill(os.getpid(), signal.SIGTERM)",
    "log-out": "self.app.commitDataRequest.emit(None)",
}


def leave_times() -> dict[str, float]:
    """Seconds from the word to leave, in the middle of a recording, to the end of the process; by way."""
    found = {}
    for way, act in WAYS.items():
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": folder}
            command = [sys.executable, "-c", LEAVE.replace("WAY", act)]
            done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
        found[way] = time.clock_gettime(time.CLOCK_BOOTTIME) - float(done.stdout.split()[-1])
    return found


def paint_times(codes: Sequence[str], starts: int) -> list[list[float]]:
    """Seconds from the start of a process to its first paint; warm, in turns, with bytecode as an installed program."""
    found: list[list[float]] = [[] for _ in codes]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for at in range(starts + 1):
            for code, times in zip(codes, found, strict=True):
                began_s = time.clock_gettime(time.CLOCK_BOOTTIME)
                command = [sys.executable, "-c", code]
                done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
                if at:
                    times.append(float(done.stdout.split()[-1]) - began_s)
    return found


def percentile(values: list[float], share: float) -> float:
    """A percentile by rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


def histogram(held_ms: list[float]) -> dict[str, int]:
    """How many turns of the loop took how long."""
    counts = [0] * (len(EDGES_MS) + 1)
    for value in held_ms:
        counts[sum(value > edge for edge in EDGES_MS)] += 1
    names = [f"<= {edge} ms" for edge in EDGES_MS] + [f"> {EDGES_MS[-1]} ms"]
    return dict(zip(names, counts, strict=True))


def median_of(runs: list[Any], name: str) -> float:
    """The median of one figure over runs."""
    return statistics.median(run[name] for run in runs)


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """Everything that is reported, as figures."""
    seconds, rounds = str(arguments.seconds), range(arguments.rounds)
    starts, empty = paint_times((FIRST, EMPTY), arguments.starts)
    runs = {name: [spawn(name, seconds) for _ in rounds] for name in ("streaming", "exercise", "tray")}
    light = [spawn("streaming", seconds, "light") for _ in rounds]
    long_run = spawn("long", str(60.0 * arguments.long_minutes))
    held_ms = [held for _, held in long_run["turns"]]
    return {
        "first_window_s": statistics.median(starts),
        "first_windows_s": starts,
        "empty_window_s": statistics.median(empty),
        "cpu_percent": {name: median_of(found, "cpu_percent") for name, found in runs.items()},
        "rss_mb": median_of(runs["streaming"], "rss_mb"),
        "neurokit_loaded": all(run["neurokit_loaded"] for found in runs.values() for run in found),
        "light_rss_mb": median_of(light, "rss_mb"),
        "light_cpu_percent": median_of(light, "cpu_percent"),
        "leave_s": leave_times(),
        "long_minutes": arguments.long_minutes,
        "turns": len(held_ms),
        "turns_held": sum(held > HELD_MS for held in held_ms),
        "held_at": [(round(at, 1), round(held)) for at, held in long_run["turns"] if held > HELD_MS],
        "histogram": histogram(held_ms),
        "painted": len(long_run["latency_ms"]),
        "latency_ms": {
            "first": long_run["latency_ms"][0],
            "median": statistics.median(long_run["latency_ms"]),
            "p99": percentile(long_run["latency_ms"], 0.99),
            "most": max(long_run["latency_ms"]),
        },
    }


def report(figures: dict[str, Any]) -> None:
    """Print the figures beside the budgets and the peer."""
    cpu, latency = figures["cpu_percent"], figures["latency_ms"]
    held = f"{figures['turns_held']} of {figures['turns']}"
    leave = max(figures["leave_s"].values())
    rows = [
        ("process start to first window, median", f"{figures['first_window_s']:.2f} s", "0.30 s", "0.36 s"),
        ("the same for an empty Qt window", f"{figures['empty_window_s']:.2f} s", "-", "-"),
        ("processor, window open and streaming", f"{cpu['streaming']:.1f} %", "4 %", "7-9 %"),
        ("processor, in an exercise", f"{cpu['exercise']:.1f} %", "8 %", "7-9 %"),
        ("processor, in the tray", f"{cpu['tray']:.2f} %", "0.5 %", "-"),
        ("memory, NeuroKit2 loaded", f"{figures['rss_mb']:.0f} MB", "330 MB", "83 MB"),
        ("memory, --light", f"{figures['light_rss_mb']:.0f} MB", "150 MB", "83 MB"),
        (f"turns of the GUI loop over {HELD_MS:.0f} ms", held, "1 in 1000", "-"),
        ("first notification to painted value", f"{latency['first']:.0f} ms", "1000 ms", "-"),
        ("notification to painted value, median", f"{latency['median']:.0f} ms", "-", "-"),
        ("notification to painted value, p99", f"{latency['p99']:.0f} ms", "100 ms", "-"),
        ("notification to painted value, most", f"{latency['most']:.0f} ms", "-", "-"),
        ("told to leave, longest of four ways", f"{leave:.1f} s", "3 s", "-"),
    ]
    print(f"{'':40} {'here':>14}   {'budget':>10}   {'OpenHRV':>8}")
    for name, value, budget, peer in rows:
        print(f"{name:40} {value:>14}   {budget:>10}   {peer:>8}")
    print(f"turns of the GUI loop in {figures['long_minutes']:g} minutes:")
    for name, count in figures["histogram"].items():
        print(f"  {name:>9} {count:>8}")
    print("over the limit, at s: ms:", ", ".join(f"{at}: {ms}" for at, ms in figures["held_at"]) or "none")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=9)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--long-minutes", type=float, default=10.0)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    if not os.environ.get("DISPLAY") and shutil.which("xvfb-run"):
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", sys.executable, *sys.argv])
    figures = measure(arguments)
    report(figures)
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
