"""Many files at once: on every core with joblib, or on a Dask cluster."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from biofeedback.events import IndexEngine
from biofeedback.signal.recording import Correction

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file's row, or the sentence that says why there is none."""

    path: Path
    row: dict[str, Any] | None = None
    problem: str = ""


class ClusterError(Exception):
    """The Dask cluster cannot be reached; the message says what to do."""


def analyse_all(
    paths: Sequence[Path],
    engine: IndexEngine,
    correction: Correction,
    jobs: int = 1,
    dask_address: str | None = None,
    on_progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> list[Outcome]:
    """Analyse files in parallel; an unreadable one costs only itself.

    Parameters
    ----------
    paths : sequence of Path
        The outcomes keep their order.
    engine, correction
        As for one file.
    jobs : int
        Processes; -1 for one each core.
    dask_address : str, optional
        A Dask scheduler to use instead.
    on_progress : callable
        Told how many of how many are done.

    Raises
    ------
    ClusterError
        If the cluster cannot be reached.
    """
    if jobs == 1 and dask_address is None:
        return list(_counted((_analyse(path, engine, correction) for path in paths), len(paths), on_progress))
    import joblib

    with _backend(dask_address):
        parallel = joblib.Parallel(n_jobs=jobs if dask_address is None else -1, return_as="generator")
        work = (joblib.delayed(_analyse)(path, engine, correction) for path in paths)
        return list(_counted(parallel(work), len(paths), on_progress))


def _analyse(path: Path, engine: IndexEngine, correction: Correction) -> Outcome:
    from biofeedback.reports.analysis import analyse_file
    from biofeedback.storage.rr_files.model import RrFileError
    from biofeedback.storage.rr_files.read import read_rr_file

    try:
        return Outcome(path, analyse_file(path, read_rr_file(path), engine, correction))
    except RrFileError as error:
        return Outcome(path, problem=str(error))
    except Exception as error:
        # A fault of ours in one file must not cost a night's work on the others.
        log.debug("the analysis of %s failed", path, exc_info=True)
        return Outcome(path, problem=f"this file could not be analysed ({type(error).__name__}: {error})")


def _counted(outcomes: Iterator[Outcome], total: int, on_progress: Callable[[int, int], None]) -> Iterator[Outcome]:
    on_progress(0, total)
    for done, outcome in enumerate(outcomes, start=1):
        on_progress(done, total)
        yield outcome


@contextmanager
def _backend(dask_address: str | None) -> Iterator[None]:
    if dask_address is None:
        yield
        return
    import joblib

    try:
        from distributed import Client
    except ImportError:
        raise ClusterError('Dask is not installed; install the extra: pip install "biofeedback[dask]"') from None
    try:
        client = Client(dask_address, timeout="10s")  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterError(
            f"no Dask scheduler answers at {dask_address} ({error}); start one with 'dask scheduler'"
        ) from None
    with client, joblib.parallel_config(backend="dask", wait_for_workers_timeout=10):
        yield
