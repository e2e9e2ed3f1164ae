"""What a beat costs, and what one waits, with NeuroKit2 as the engine: plainly imported and in parts; by turns.

A made-up heart of half an hour goes through the pipeline as a session would put it there: each beat as it ends, and a
tick a second, every fifth of which has indices and a score. A beat's cost is its packet's and its ticks' up to the next
beat. A beat that arrives while a tick is under way waits for its end, at most as long as the longest tick.

Run as: python benchmarks/neurokit_beats.py [--turns 3] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

WAYS = {"whole": "import neurokit2", "parts": "pass"}
CHILD = """
IMPORT
import json, time
import numpy as np
from biofeedback.events import RrPacket
from biofeedback.signal.indices.engines import NeuroKitBackend
from biofeedback.signal.pipeline import Pipeline
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile

random, n = np.random.default_rng(5), 2100
breath = 1.0 + 0.5 * np.sin(np.arange(n) / 200.0)
rr_ms = 860.0 + 60.0 * breath * np.sin(np.arange(n) * 0.36) + 25.0 * random.standard_normal(n)
backend = NeuroKitBackend()
backend.load()
pipeline, beats, ticks = Pipeline(backend), [], []
for item in inputs_of_file(RrFile(tuple(rr_ms.round().tolist()))):
    begun = time.perf_counter_ns()
    t = item.monotonic_ns / 1e9
    if isinstance(item, RrPacket):
        pipeline.intervals(item.rr_ms, t, item.gap_before_s)
        beats.append(0)
    else:
        pipeline.advance(t)
    taken = time.perf_counter_ns() - begun
    if beats:
        beats[-1] += taken
    if not isinstance(item, RrPacket):
        ticks.append(taken)
beats, ticks = np.array(beats[200:]) / 1e6, np.array(ticks[150:]) / 1e6
print(json.dumps({
    "beat_median_ms": float(np.median(beats)), "beat_p99_ms": float(np.percentile(beats, 99)),
    "tick_longest_ms": float(ticks.max()),
}))
"""


def once(way: str) -> dict[str, float]:
    """The figures of one process."""
    command = [sys.executable, "-c", CHILD.replace("IMPORT", WAYS[way])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def main() -> None:
    """Measure by turns, print each run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    runs: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    for _ in range(arguments.turns):
        for way, found in runs.items():
            found.append(once(way))
            print(f"{way:6}", "  ".join(f"{name} {value:.3f}" for name, value in found[-1].items()))
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(runs, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
