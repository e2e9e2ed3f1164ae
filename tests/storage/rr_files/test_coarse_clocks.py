"""Clocks without seconds, minutes and seconds, a date above the table, moments alone: kept, or told."""

import json
import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path

import pytest

from biofeedback.storage.rr_files.description import reading
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

RANDOM = random.Random(5)
RR_MS = tuple(round(850 + RANDOM.gauss(0, 40)) for _ in range(400))
HOLE_AT, HOLE_S = 200, 600.0
LATE_S = tuple(end / 1000 + (HOLE_S if i >= HOLE_AT else 0.0) for i, end in enumerate(accumulate(RR_MS)))
BEGUN = datetime(2026, 3, 5, 22, 55, 3)
WALLS = tuple(BEGUN + timedelta(seconds=late_s) for late_s in LATE_S)


def read(tmp_path: Path, head: str, rows: Sequence[str]) -> RrFile:
    path = tmp_path / "file"
    path.write_text(head + "".join(f"{row}\n" for row in rows))
    return read_rr_file(path)


def begun(rr: RrFile) -> datetime:
    assert rr.started_s is not None
    return datetime.fromtimestamp(rr.started_s, UTC).replace(tzinfo=None)


@pytest.mark.parametrize(
    "shown", ["%m/%d/%Y %I:%M %p", "%d.%m.%Y %H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H h %M"]
)
def test_a_clock_without_seconds_makes_one_hole_of_one_and_says_so(shown: str, tmp_path: Path) -> None:
    rr = read(tmp_path, "Time;RR\n", [f"{t.strftime(shown)};{rr_ms}" for t, rr_ms in zip(WALLS, RR_MS, strict=True)])
    assert [i for i, gap_s in enumerate(rr.gaps_s) if gap_s] == [HOLE_AT]
    assert rr.gaps_s[HOLE_AT] == pytest.approx(HOLE_S, abs=3.0)
    assert abs(begun(rr) - BEGUN) < timedelta(seconds=60)
    assert "no seconds" in reading(rr)["told"]


@pytest.mark.parametrize("origin_s", [0.0, 3500.0])
def test_minutes_and_seconds_are_not_taken_for_hours(origin_s: float, tmp_path: Path) -> None:
    shown = [int(origin_s + late_s) for late_s in LATE_S]
    clock = [f"{s // 60 % 60:02d}:{s % 60:02d}" for s in shown]
    rr = read(tmp_path, "Elapsed;RR\n", [f"{cell};{rr_ms}" for cell, rr_ms in zip(clock, RR_MS, strict=True)])
    assert sum(rr.gaps_s) == pytest.approx(HOLE_S, abs=1.1)
    assert "minutes and seconds" in reading(rr)["told"]


@pytest.mark.parametrize("line", ["Date: 05.03.2026", "Datum;05.03.2026", "Recording date,2026-03-05"])
def test_a_date_above_a_table_of_clocks_goes_with_them(line: str, tmp_path: Path) -> None:
    rows = [f"{t:%H:%M:%S};{rr_ms}" for t, rr_ms in zip(WALLS, RR_MS, strict=True)]
    rr = read(tmp_path, f"{line}\nTime;RR\n", rows)
    assert abs(begun(rr) - BEGUN) < timedelta(seconds=1)
    assert sum(rr.gaps_s) == pytest.approx(HOLE_S, abs=1.1)
    assert "lines above the table" in reading(rr)["told"]


@pytest.mark.parametrize("shown", [lambda t: t.isoformat(), lambda t: t.isoformat(" ", "milliseconds")])
def test_moments_alone_are_those_of_beats(shown: Callable[[datetime], str], tmp_path: Path) -> None:
    rr = read(tmp_path, "", [shown(t) for t in WALLS])
    assert len(rr.rr_ms) == len(RR_MS) - 2
    assert rr.rr_ms[:5] == pytest.approx(RR_MS[1:6], abs=1.5)
    assert abs(begun(rr) - WALLS[0]) < timedelta(seconds=1)


def test_moments_to_the_second_are_no_beats(tmp_path: Path) -> None:
    with pytest.raises(RrFileError, match="is not a number"):
        read(tmp_path, "", [t.isoformat(" ", "seconds") for t in WALLS])


@pytest.mark.parametrize(("cell", "each"), [("{} ms", 1), ("{}ms", 1), ("{} s", 1000)])
def test_a_unit_beside_each_interval_is_read(cell: str, each: int, tmp_path: Path) -> None:
    rr = read(tmp_path, "No;RR\n", [f"{i};{cell.format(rr_ms / each)}" for i, rr_ms in enumerate(RR_MS)])
    assert rr.rr_ms == pytest.approx(RR_MS)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig"])
def test_encodings_are_told_apart_with_and_without_their_mark(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    rows = "".join(f"{t};{rr_ms}\n" for t, rr_ms in zip(WALLS, RR_MS, strict=True))
    path.write_bytes(f"Time;RR\n{rows}".encode(encoding))
    assert read_rr_file(path).rr_ms == RR_MS


@pytest.mark.parametrize(
    "name",
    ["InterBeatInterval", "BeatInterval", "RRms", "rrMs", "rr_int", "R to R", "RtoR", "PulseToPulse", "pulse interval",
     "Puls-Intervall", "heartbeat interval", "Heart beat interval [ms]", "hbi", "Tachogramm", "RR интервал", "RR间期"],
)  # fmt: skip
def test_other_names_of_intervals_are_known(name: str, tmp_path: Path) -> None:
    rows = [f"{t};{rr_ms}" for t, rr_ms in zip(WALLS, RR_MS, strict=True)]
    assert read(tmp_path, f"Time;{name}\n", rows).rr_ms == RR_MS


@pytest.mark.parametrize("name", ["Pulse", "Puls", "Heart beat", "Herzschlag"])
def test_a_rate_is_not_taken_for_an_interval(name: str, tmp_path: Path) -> None:
    with pytest.raises(RrFileError):
        read(tmp_path, f"Time;{name}\n", [f"{t};{60_000 // rr_ms}" for t, rr_ms in zip(WALLS, RR_MS, strict=True)])


STAMPS_MS = [round(t.replace(tzinfo=UTC).timestamp() * 1000) for t in WALLS]
TREES = {
    "a list in each sample": [{"ts": t, "rr": [rr_ms]} for t, rr_ms in zip(STAMPS_MS, RR_MS, strict=True)],
    "another name": [{"phone_timestamp": str(t), "rr": [rr_ms]} for t, rr_ms in zip(WALLS, RR_MS, strict=True)],
    "columns": {"time": [t.isoformat() for t in WALLS], "rr": RR_MS},
    "columns of numbers": {"timestamp": STAMPS_MS, "hr": [70] * len(RR_MS), "rr_ms": RR_MS},
}


@pytest.mark.parametrize("tree", TREES)
def test_times_in_json_are_kept_wherever_they_stand(tree: str, tmp_path: Path) -> None:
    rr = read(tmp_path, json.dumps(TREES[tree]), [])
    assert rr.rr_ms == RR_MS
    assert sum(rr.gaps_s) == pytest.approx(HOLE_S, abs=0.1)
    assert abs(begun(rr) - BEGUN) < timedelta(seconds=1)


def test_a_beginning_in_ms_since_1970_is_one(tmp_path: Path) -> None:
    assert begun(read(tmp_path, json.dumps({"startTime": STAMPS_MS[0], "rri": RR_MS}), [])) == WALLS[0].replace(
        microsecond=WALLS[0].microsecond // 1000 * 1000
    )


@pytest.mark.parametrize("hole_s", [0.15, 0.25, 0.6])
def test_a_clock_of_milliseconds_shows_holes_of_a_tenth_of_a_second(hole_s: float, tmp_path: Path) -> None:
    """Where times follow each beat to the hundredth, a sixth of a second more than the interval is a hole."""
    ends_s = [end / 1000 + (hole_s if i >= HOLE_AT else 0.0) for i, end in enumerate(accumulate(RR_MS))]
    rr = read(tmp_path, "time_s,rr_ms\n", [f"{t:.3f},{rr_ms}" for t, rr_ms in zip(ends_s, RR_MS, strict=True)])
    assert [i for i, gap_s in enumerate(rr.gaps_s) if gap_s] == [HOLE_AT]
    assert rr.gaps_s[HOLE_AT] == pytest.approx(hole_s, abs=0.01)


def test_a_clock_of_milliseconds_makes_no_hole_of_its_jitter(tmp_path: Path) -> None:
    jitter = random.Random(7)
    ends_s = [end / 1000 + jitter.uniform(-0.02, 0.02) for end in accumulate(RR_MS)]
    rr = read(tmp_path, "time_s,rr_ms\n", [f"{t:.3f},{rr_ms}" for t, rr_ms in zip(ends_s, RR_MS, strict=True)])
    assert not any(rr.gaps_s)
