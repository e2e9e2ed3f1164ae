"""From the start to the first event of the demo: packaged and from the source, by turns.

The window is painted before the session begins, so this is a little more than the time to the first window.

Run as: python packaging/start_time.py dist/biofeedback/biofeedback [--turns 9]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def first_event_s(command: list[str]) -> float:
    """Seconds until the demo's first line."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": folder}
        began_s = time.monotonic()
        running = subprocess.Popen(
            [*command, "demo", "--events", "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        assert running.stdout is not None
        running.stdout.readline()
        took_s = time.monotonic() - began_s
        running.terminate()
        running.wait(20.0)
    return took_s


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--turns", type=int, default=9)
    arguments = parser.parse_args()
    ways = {"packaged": [str(Path(arguments.program).resolve())], "source": [sys.executable, "-m", "biofeedback"]}
    found: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(arguments.turns + 1):
        for name, command in ways.items():
            took_s = first_event_s(command)
            if turn:
                found[name].append(took_s)
    for name, times in found.items():
        print(f"{name:9} {statistics.median(times):.3f} s ({min(times):.3f}-{max(times):.3f})")


if __name__ == "__main__":
    main()
