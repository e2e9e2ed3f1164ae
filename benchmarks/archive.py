"""Analyses day-long recordings with one process and with two, in the same run.

    python benchmarks/archive.py [--data ../shared/data] [--recordings 50]

The recordings are copies of the 24 h recordings of nsr2db.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from biofeedback.reports.archive import analyse_all


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    parser.add_argument("--recordings", type=int, default=50)
    arguments = parser.parse_args()
    sources = sorted((arguments.data / "nsr2db").glob("*.rr_ms.txt.gz"))
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i in range(arguments.recordings):
            paths.append(Path(folder) / f"day{i:03}.txt.gz")
            shutil.copy(sources[i % len(sources)], paths[-1])
        took, rows = {}, {}
        for jobs in (1, 2):
            began_s = time.perf_counter()
            rows[jobs] = [outcome.row for outcome in analyse_all(paths, "native", "auto", jobs)]
            took[jobs] = time.perf_counter() - began_s
            print(f"{len(paths)} days, {jobs} process(es): {took[jobs]:.0f} s")
    assert rows[1] == rows[2]
    print(f"two processes are {took[1] / took[2]:.2f} times as fast, with the same figures")


if __name__ == "__main__":
    main()
