"""An archive is analysed on many cores, or a cluster, to the same figures as one file after the other."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from biofeedback.reports import analysis
from biofeedback.reports.archive import ClusterError, Outcome, analyse_all

ON_A_CLUSTER = """
import sys
from distributed import LocalCluster
from biofeedback.cli.main import run
if __name__ == "__main__":
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        sys.exit(run(["analyze", *sys.argv[1:], "--json", "--dask", cluster.scheduler_address]))
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name in range(3):
        values = [800 + 40 * ((i * (name + 3)) % 7) for i in range(200)]
        (tmp_path / f"day{name}.txt").write_text("\n".join(map(str, values)))
    (tmp_path / "notes.txt").write_text("rained all day")
    return tmp_path


def rows(outcomes: list[Outcome]) -> list[dict | None]:  # type: ignore[type-arg]
    return [outcome.row for outcome in outcomes]


def test_two_processes_give_the_same_rows_in_the_same_order(archive: Path) -> None:
    paths = sorted(archive.iterdir())
    told: list[tuple[int, int]] = []
    alone = analyse_all(paths, "native", "auto")
    both = analyse_all(paths, "native", "auto", jobs=2, on_progress=lambda done, of: told.append((done, of)))
    assert rows(alone) == rows(both)
    assert [outcome.path for outcome in both] == paths
    assert told[0] == (0, 4)
    assert told[-1] == (4, 4)
    assert both[-1].row is None
    assert "'rained' is not a number" in both[-1].problem


def test_a_fault_in_one_file_costs_only_that_file(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    analyse_file = analysis.analyse_file

    def stumbling(path: Path, *how: Any) -> dict[str, Any]:
        if path.name == "day1.txt":
            raise ZeroDivisionError("division by zero")
        return analyse_file(path, *how)

    monkeypatch.setattr(analysis, "analyse_file", stumbling)
    outcomes = analyse_all(sorted(archive.glob("day*.txt")), "native", "auto")
    assert [outcome.row is None for outcome in outcomes] == [False, True, False]
    assert outcomes[1].problem == "this file could not be analysed (ZeroDivisionError: division by zero)"


def test_a_cluster_gives_the_same_figures(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    script = tmp_path_factory.mktemp("script") / "cluster.py"
    script.write_text(ON_A_CLUSTER)
    command = [sys.executable, str(script), str(archive)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 1, done.stderr
    alone = [row for row in rows(analyse_all(sorted(archive.iterdir()), "native", "auto")) if row]
    assert json.loads(done.stdout) == json.loads(json.dumps(alone))


def test_a_cluster_that_does_not_answer_is_said_to_be_so(archive: Path) -> None:
    with pytest.raises(ClusterError, match="start one"):
        analyse_all(sorted(archive.iterdir()), "native", "auto", dask_address="nonsense://nowhere")
