"""Analyses day-long recordings with one process, with two, and on a local Dask cluster, in the same run.

    python benchmarks/archive.py [--data ../shared/data] [--recordings 50]

The recordings are copies of the 24 h recordings of nsr2db. Dask (the extra `dask`) is left out where it is not
installed; its workers are two processes, started before the time is taken.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
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
        alone, rows = timed("one process", paths, 1)
        together, same = timed("two processes", paths, 2)
        assert rows == same
        print(f"two processes are {alone / together:.2f} times as fast, with the same figures")
        with dask_cluster() as address:
            if address is None:
                print("Dask is not installed: not measured")
                return
            clustered, same = timed("Dask, two workers", paths, 1, address)
        assert rows == same
        print(f"Dask is {alone / clustered:.2f} times as fast, with the same figures")


def timed(how: str, paths: list[Path], jobs: int, address: str | None = None) -> tuple[float, list[object]]:
    """Seconds and rows of an analysis."""
    began_s = time.perf_counter()
    rows: list[object] = [outcome.row for outcome in analyse_all(paths, "native", "auto", jobs, address)]
    took_s = time.perf_counter() - began_s
    print(f"{len(paths)} days, {how}: {took_s:.0f} s", flush=True)
    return took_s, rows


@contextmanager
def dask_cluster() -> Iterator[str | None]:
    """The address of a cluster of two local processes; None without Dask."""
    try:
        from distributed import LocalCluster
    except ImportError:
        yield None
        return
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:  # type: ignore[no-untyped-call]
        yield cluster.scheduler_address


if __name__ == "__main__":
    main()
