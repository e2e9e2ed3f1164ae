"""What the window costs once it has settled: rings alive, recording, in an exercise, after it, put away.

The shipped program records a virtual strap of a simulated person whose usual is stored, so that the rings live, in a
process of its own. One run goes through all moments; figures are medians over runs. Processor time and memory are of
all its processes; memory is PSS (what several share is counted in parts) and the resident set; wake-ups are how often a
thread of it was woken, where the system counts that. A peer of your choice is
run by turns, measured from outside at the moments that it has: after the same settling, for as long.

Run as: python benchmarks/footprint_settled.py [--runs 3] [--settle 90] [--seconds 30] [--before CHECKOUT]
        [--peer "COMMAND"] [--json FILE]

``--settle 1800`` fills the chart of the half hour. ``--before`` is another checkout of this program, compared by turns.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def ours(checkout: Path, settle_s: float, seconds: float, *, light: bool) -> dict[str, float]:
    """One run of the program of a checkout."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": folder, "PYTHONPATH": str(checkout)}
        ears = HERE / "footprint_settled_ears.py"
        command = [sys.executable, str(ears), str(settle_s), str(seconds), *(["light"] if light else [])]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=checkout, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise SystemExit(f"{checkout}: no figures\n{done.stderr[-2000:]}")
    figures: dict[str, float] = json.loads(lines[-1])
    return figures


def of_peer(command: str, settle_s: float, seconds: float) -> dict[str, float]:
    """One run of another program, measured from outside after it settled."""
    import psutil

    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            shlex.split(command), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            time.sleep(settle_s)
            tree = psutil.Process(process.pid)
            began_s, began_cpu_s = time.monotonic(), cpu_s(tree)
            time.sleep(seconds)
            share = (cpu_s(tree) - began_cpu_s) / (time.monotonic() - began_s)
            return {"rings_cpu_percent": 100.0 * share, **memory_mb(tree, "rings")}
        finally:
            process.kill()
            process.wait()


def family(process: Any) -> list[Any]:
    return [process, *process.children(recursive=True)]


def cpu_s(process: Any) -> float:
    """Processor time of a process and its children, s."""
    return sum(each.cpu_times().user + each.cpu_times().system for each in family(process))


def memory_mb(process: Any, moment: str) -> dict[str, float]:
    """PSS and resident set of a process and its children, MB."""
    found = [each.memory_full_info() for each in family(process)]
    return {
        f"{moment}_pss_mb": sum(each.pss for each in found) / 1e6,
        f"{moment}_rss_mb": sum(each.rss for each in found) / 1e6,
    }


def medians(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: round(statistics.median(run[name] for run in runs), 2) for name in runs[0]}


def main() -> None:
    """Measure by turns and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--settle", type=float, default=90.0)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--peer")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    if not os.environ.get("DISPLAY") and shutil.which("xvfb-run"):
        os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", sys.executable, *sys.argv])
    checkouts = {"now": HERE.parent} | ({"before": given.before.resolve()} if given.before else {})
    found: dict[str, list[dict[str, float]]] = {}
    for _ in range(given.runs):
        for name, checkout in checkouts.items():
            for light in (False, True):
                key = f"{name}{', light' if light else ''}"
                found.setdefault(key, []).append(ours(checkout, given.settle, given.seconds, light=light))
        if given.peer:
            found.setdefault("peer", []).append(of_peer(given.peer, given.settle, given.seconds))
    figures = {name: medians(runs) for name, runs in found.items()}
    names = list(dict.fromkeys(name for each in figures.values() for name in each))
    print(f"{'':24}" + "".join(f"{key:>16}" for key in figures))
    for name in names:
        print(f"{name:24}" + "".join(f"{each.get(name, float('nan')):16.2f}" for each in figures.values()))
    if given.json is not None:
        given.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
