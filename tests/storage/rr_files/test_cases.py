"""Files that were once read wrongly give what their README says, and tell how they were read."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from biofeedback.cli.main import run
from biofeedback.storage.rr_files.description import reading
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file


@dataclass(frozen=True)
class Right:
    """What a case holds: intervals, their sum, the number and length of its holes, when it began, what is told."""

    n: int
    sum_s: float
    holes: int = 0
    holes_s: float = 0.0
    begun: str | None = None
    told: str = ""


RIGHT = {
    "01-fit-analyze-crash": Right(900, 629.7, begun="2025-03-04T05:20"),
    "02-fit-time-ignored": Right(900, 629.7, 1, 600.0, "2025-03-04T05:20"),
    "03-fit-trailing-bytes": Right(900, 629.7, begun="2025-03-04T05:20", told="64 bytes after its end"),
    "04-fit-swim-strap": Right(400, 279.9, begun="2025-03-04T05:20", told="swim strap"),
    "05-rows-are-samples": Right(399, 338.5, told="1696 rows hold 399 beats"),
    "06-several-intervals-in-a-row": Right(400, 339.3, begun="2020-09-01T14:57"),
    "07-pairs-with-equal-times": Right(400, 255.9),
    "08-beat-times-as-intervals": Right(2599, 2231.2, told="only grow: read as the times of beats"),
    "09-local-times-dropped": Right(1200, 1018.9, 1, 600.0, "2026-03-01T22:30"),
    "10-clock-not-rising": Right(1200, 1018.9, 1, 600.0),
    "11-date-and-time-apart": Right(1200, 1018.9, 1, 600.0, "2026-03-01T22:30"),
    "12-one-odd-row-refuses-all": Right(389, 330.0, 11, 9.4, told="left out 11: no interval in the row"),
    "13-garbage-becomes-hours": Right(408, 339.4, 5, 4.2, told="left out 5: a number that can be no interval"),
    "14-units": Right(1200, 1018.9, begun="2026-03-01T22:30", told="unit 1/1024 s"),
    "16-notification-twice": Right(700, 594.2, told="left out 700: an interval of a notification that came twice"),
    "17-zero-padding": Right(700, 594.2, told="left out 1680: 0 or 65535"),
    "18-ffff-among-intervals": Right(700, 594.2, told="left out 119: 0 or 65535"),
    "19-strap-in-ms": Right(700, 594.2, told="2.4 % shorter than the times beside them: read as ms"),
}


def files(cases: Path, name: str) -> list[Path]:
    return sorted((cases / name).iterdir())


def right(rr: RrFile, case: Right) -> None:
    read = reading(rr)
    assert len(rr.rr_ms) == case.n
    assert sum(rr.rr_ms) / 1000 == pytest.approx(case.sum_s, abs=0.06)
    assert read["holes"] == case.holes
    assert read["holes_s"] == pytest.approx(case.holes_s, abs=0.3)
    assert case.begun is None or (read["started"] or "").startswith(case.begun)
    assert case.told in read["told"]


@pytest.mark.parametrize("name", RIGHT)
def test_a_case_gives_what_its_readme_says(name: str, cases: Path) -> None:
    for path in files(cases, name):
        right(read_rr_file(path), RIGHT[name])


@pytest.mark.parametrize("name", ["15-strap-settles-for-ever", "20-rate-255"])
def test_a_recording_without_intervals_says_so(name: str, cases: Path) -> None:
    for path in files(cases, name):
        with pytest.raises(RrFileError, match="without intervals between beats"):
            read_rr_file(path)


def test_the_hole_stands_where_it_was(cases: Path) -> None:
    for name, at in (("02-fit-time-ignored", 451), ("09-local-times-dropped", 601), ("10-clock-not-rising", 601)):
        for path in files(cases, name):
            assert read_rr_file(path).gaps_s[at - 1] == pytest.approx(600, abs=0.3)


@pytest.mark.parametrize("engine", ["native", "neurokit"])
def test_a_watch_file_is_analysed_by_both_engines(engine: str, cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["analyze", str(files(cases, "01-fit-analyze-crash")[0]), "--json", "--engine", engine]) == 0
    row = json.loads(capsys.readouterr().out)[0]
    assert (row["n_beats"], round(row["rmssd_ms"], 1), round(row["sdnn_ms"], 1)) == (900, 20.0, 21.0)
    assert row["duration_s"] == pytest.approx(629.7, abs=1.0)


@pytest.mark.parametrize(
    ("name", "rmssd_ms", "artefact_percent"),
    [
        ("05-rows-are-samples", 36.3, None),
        ("06-several-intervals-in-a-row", 36.3, None),
        ("07-pairs-with-equal-times", 16.1, 0.0),
        ("08-beat-times-as-intervals", 36.8, None),
        ("16-notification-twice", 37.2, 0.0),
        ("17-zero-padding", 37.2, 0.0),
    ],
)
def test_the_figures_are_those_of_the_heart(
    name: str, rmssd_ms: float, artefact_percent: float | None, cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["analyze", str(files(cases, name)[0]), "--json"]) == 0
    row = json.loads(capsys.readouterr().out)[0]
    assert row["rmssd_ms"] == pytest.approx(rmssd_ms, abs=0.3)
    assert artefact_percent is None or row["artefact_percent"] == artefact_percent


def commands(path: Path, capsys: pytest.CaptureFixture[str], folder: Path) -> list[str]:
    """What analyze, replay and import make of a file: nothing ("") or the one line with which each refuses it."""
    said = []
    for arguments in (["analyze", str(path), "--json"], ["replay", str(path), "--events", "-"], ["import", str(path)]):
        code = run(arguments)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert code == 0 or (code == 2 and not out and len(err.splitlines()) == 1), (arguments, code, err)
        if code == 0 and arguments[0] == "analyze":
            row = json.loads(out)[0]
            assert row["read"]["told"]
            assert row["n_beats"] > 0
        if code == 0 and arguments[0] == "import":
            assert "imported as" in out
        said.append(err if code else "")
    assert len({bool(line) for line in said}) == 1 or str(path).endswith(".jsonl")
    return said


@pytest.mark.no_cover
def test_every_command_reads_every_file_or_says_in_one_line_why_not(
    cases: Path, data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    small = [path for path in sorted((data / "importers").rglob("*.*")) if path.stat().st_size < 60_000]
    for path in [*sorted(cases.glob("[0-2]*/*")), *small]:
        if path.suffix != ".json":
            commands(path, capsys, tmp_path)


@pytest.mark.no_cover
@pytest.mark.parametrize("engine", ["native", "neurokit"])
def test_every_importer_file_is_analysed_by_both_engines(
    engine: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = json.loads((data / "importers" / "index.json").read_text())
    for entry in listed:
        # NeuroKit2 takes half a minute for three hours.
        if engine == "neurokit" and entry.get("n_rr", 0) > 5000:
            continue
        path = data / "importers" / entry["file"]
        code = run(["analyze", str(path), "--json", "--engine", engine])
        out, err = capsys.readouterr()
        assert code == (0 if "n_rr" in entry else 2), (entry["file"], err)
        if code == 0:
            assert json.loads(out)[0]["n_beats"] == entry["n_rr"]


@pytest.mark.parametrize("name", ["09-local-times-dropped", "11-date-and-time-apart", "14-units"])
def test_the_beginning_of_a_file_is_told_as_its_clock_shows_it(name: str, cases: Path) -> None:
    for path in files(cases, name):
        assert read_rr_file(path).started_s == datetime(2026, 3, 1, 22, 30, tzinfo=UTC).timestamp()
