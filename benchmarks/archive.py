"""Analyses day-long recordings with one process, with two, and on a local Dask cluster, in the same run.

    python benchmarks/archive.py [--data ../shared/data] [--recordings 50] [--cluster-only]

The recordings are copies of the 24 h recordings of nsr2db. Dask (the extra `dask`) is left out where it is not
installed; its workers are two processes, started before the time is taken. A third of the way through one of them is
killed: the figures must be the same, and what that cost is told, with the most memory that a worker took.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from biofeedback.reports.archive import analyse_all


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    parser.add_argument("--recordings", type=int, default=50)
    parser.add_argument("--cluster-only", action="store_true")
    arguments = parser.parse_args()
    sources = sorted((arguments.data / "nsr2db").glob("*.rr_ms.txt.gz"))
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i in range(arguments.recordings):
            paths.append(Path(folder) / f"day{i:03}.txt.gz")
            shutil.copy(sources[i % len(sources)], paths[-1])
        alone, rows = timed("one process", paths, 1)
        if not arguments.cluster_only:
            together, same = timed("two processes", paths, 2)
            assert rows == same
            print(f"two processes are {alone / together:.2f} times as fast, with the same figures")
        with dask_cluster() as cluster:
            if cluster is None:
                print("Dask is not installed: not measured")
                return
            watch = Watch(cluster, len(paths) // 3)
            clustered, same = timed("Dask, one of two workers killed on the way", paths, 1, watch)
        assert rows == same
        print(f"Dask is {alone / clustered:.2f} times as fast, with the same figures")
        print(f"workers killed: {watch.killed}; the most that one took: {watch.most_mb:.0f} MB")


class Watch:
    """Kills a worker after so many recordings, and watches how much memory each takes."""

    def __init__(self, cluster: Any, kill_after: int) -> None:
        self.address: str = cluster.scheduler_address
        self.killed, self.most_mb = 0, 0.0
        self._cluster, self._kill_after = cluster, kill_after

    def progress(self, done: int, _of: int) -> None:
        """Look at the workers, and kill one when it is time."""
        import psutil

        processes = [nanny.process.process.pid for nanny in self._cluster.workers.values() if nanny.process]
        for pid in processes:
            with suppress(psutil.Error):
                self.most_mb = max(self.most_mb, psutil.Process(pid).memory_info().rss / 1e6)
        if done == self._kill_after and processes:
            os.kill(processes[0], signal.SIGKILL)
            self.killed += 1


def timed(how: str, paths: list[Path], jobs: int, watch: Watch | None = None) -> tuple[float, list[object]]:
    """Seconds and rows of an analysis."""
    began_s = time.perf_counter()
    address, tell = (None, lambda _done, _of: None) if watch is None else (watch.address, watch.progress)
    outcomes = analyse_all(paths, "native", "auto", jobs, address, tell)
    rows: list[object] = [outcome.row for outcome in outcomes]
    took_s = time.perf_counter() - began_s
    print(f"{len(paths)} days, {how}: {took_s:.0f} s", flush=True)
    return took_s, rows


@contextmanager
def dask_cluster() -> Iterator[Any]:
    """A cluster of two local processes; None without Dask."""
    try:
        from distributed import LocalCluster
    except ImportError:
        yield None
        return
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:  # type: ignore[no-untyped-call]
        yield cluster


if __name__ == "__main__":
    main()
