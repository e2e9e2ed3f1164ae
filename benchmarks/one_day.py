"""A day of intervals through `analyze` and `replay`: processor time and memory of the whole process, by turns.

The day is made up: 24 h of a breathing heart that rises at times, with early beats and holes, the same for everybody.

Run as: python benchmarks/one_day.py [--runs 5] [--file RR_FILE] [--before CHECKOUT] [--peer "COMMAND"] [--json FILE]

``--before`` is another checkout of this program; a peer's command is given the file's path (one interval in ms a line)
as its last argument. Medians over runs; ratios are medians of the pairs.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
DAY_S = 86_400.0


def made_up_day(seed: int = 1) -> list[float]:
    """Intervals of a day, ms."""
    chance = random.Random(seed)
    rr_ms: list[float] = []
    t = level = 0.0
    while t < DAY_S:
        level += 0.02 * (chance.gauss(0.0, 60.0) - level)
        work = -140.0 if (t % 10_800.0) < 900.0 else 0.0
        breath = 25.0 * math.sin(2.0 * math.pi * t / 4.3)
        by_the_hour = 90.0 * math.sin(2.0 * math.pi * t / DAY_S)
        rr = max(420.0, 820.0 + by_the_hour + level + work + breath + chance.gauss(0.0, 12.0))
        if chance.random() < 0.004:
            rr_ms.append(round(0.65 * rr))
            rr *= 1.3
        rr_ms.append(round(rr))
        t += rr / 1000.0
    return rr_ms


def run(command: list[str], environment: dict[str, str], folder: Path) -> dict[str, float]:
    """Processor time (s), real time (s) and largest memory (MB) of one command."""
    script = (
        "import resource,subprocess,sys;"
        "done=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.PIPE);"
        "used=resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(used.ru_utime+used.ru_stime,used.ru_maxrss);sys.stderr.buffer.write(done.stderr);sys.exit(done.returncode)"
    )
    began_s = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", script, *command],
        capture_output=True,
        text=True,
        env=environment,
        cwd=folder,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed: {done.stderr.strip()[-400:]}")
    cpu_s, most = map(float, done.stdout.split())
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return {"cpu_s": cpu_s, "real_s": time.perf_counter() - began_s, "most_mb": most / unit}


def ways(arguments: argparse.Namespace, file: Path) -> dict[str, tuple[list[str], str]]:
    """Each command with the checkout that it is of."""
    found: dict[str, tuple[list[str], str]] = {}
    for name, checkout in (("", ROOT), ("before: ", arguments.before)):
        if checkout is not None:
            program = [sys.executable, "-m", "biofeedback"]
            found[f"{name}analyze"] = ([*program, "analyze", str(file), "--json"], str(checkout))
            found[f"{name}replay"] = ([*program, "replay", str(file), "--engine", "native"], str(checkout))
            events = [*program, "replay", str(file), "--engine", "native", "--events", os.devnull]
            found[f"{name}replay --events"] = (events, str(checkout))
    if arguments.peer:
        found["peer"] = ([*shlex.split(arguments.peer), str(file)], "")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--peer")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    runs: dict[str, list[dict[str, float]]] = {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        file = arguments.file.resolve() if arguments.file else folder / "day.txt"
        if not arguments.file:
            file.write_text("".join(f"{rr:.0f}\n" for rr in made_up_day()))
        for _ in range(arguments.runs):
            for name, (command, checkout) in ways(arguments, file).items():
                environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": str(folder / "data")}
                if checkout:
                    environment["PYTHONPATH"] = checkout
                runs.setdefault(name, []).append(run(command, environment, folder))
    report(runs)
    if arguments.json:
        arguments.json.write_text(json.dumps(runs, indent=1))


def report(runs: dict[str, list[dict[str, Any]]]) -> None:
    """Medians, and ratios to what each is compared with."""
    for name, found in runs.items():
        cpu_s, real_s, most_mb = (median(each[key] for each in found) for key in ("cpu_s", "real_s", "most_mb"))
        print(f"{name:26} {cpu_s:6.2f} s of processor, {real_s:6.2f} s, at most {most_mb:5.0f} MB")
    for name, found in runs.items():
        for other in (f"before: {name}", "peer" if name == "analyze" else ""):
            if other in runs:
                ratios = [mine["cpu_s"] / theirs["cpu_s"] for mine, theirs in zip(found, runs[other], strict=True)]
                print(f"{name} against {other}: {median(ratios):.2f}")


if __name__ == "__main__":
    main()
