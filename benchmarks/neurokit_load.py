"""What loading NeuroKit2 costs: whole, and in parts as the program does it; by turns, each in a process of its own.

After loading, the two domains that drive the score are computed once. Memory is what the process holds more than
before: its resident set, and the part of it that is its own (Linux).

Run as: python benchmarks/neurokit_load.py [--turns 7] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

WAYS = {
    "whole": "import neurokit2 as nk",
    "parts": "from biofeedback.signal.neurokit.loader import load_neurokit; nk = load_neurokit()",
}
CHILD = """
import time, json, sys
import numpy as np, psutil
me = psutil.Process()
before, began_s = me.memory_full_info(), time.process_time()
LOAD
nn_ms = 850.0 + 60.0 * np.sin(np.arange(320) / 4.0)
t_s = np.cumsum(nn_ms) / 1000.0
nk.hrv_time({"RRI": nn_ms, "RRI_Time": t_s})
signal, _, _ = nk.intervals_process(nn_ms, intervals_time=t_s, interpolate=True, interpolation_rate=4, method="cubic")
nk.signal_psd(signal, sampling_rate=4, method="welch", min_frequency=0.0, normalize=False, window=64, silent=True)
cpu_s, after = time.process_time() - began_s, me.memory_full_info()
rss_mb, uss_mb = (after.rss - before.rss) / 1e6, (after.uss - before.uss) / 1e6
print(json.dumps({"cpu_s": cpu_s, "rss_mb": rss_mb, "uss_mb": uss_mb, "modules": len(sys.modules)}))
"""


def once(way: str) -> dict[str, float]:
    """The figures of one process."""
    command = [sys.executable, "-c", CHILD.replace("LOAD", WAYS[way])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def medians_of(runs: list[dict[str, float]]) -> dict[str, float]:
    """The median of each figure."""
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def main() -> None:
    """Measure by turns, print medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    runs: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    for _ in range(arguments.turns):
        for way, found in runs.items():
            found.append(once(way))
    medians = {way: medians_of(found) for way, found in runs.items()}
    for way, figures in medians.items():
        print(f"{way:6}", "  ".join(f"{name} {value:.2f}" for name, value in figures.items()))
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(medians, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
