"""The benchmarks of breath and posture read what a folder holds and step over what is no recording."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pytest

from benchmarks.breath_sets import recordings
from benchmarks.posture import tell

SETS = ("rrhr", "vr", "bidmc", "respeck", "respeck_posture", "paced")
STRAY = {
    "x_nothing.csv.gz": b"",
    "notes.txt": b"hello",
    "readme.csv.gz": gzip.compress(b"t,x\n1,2\n"),
    "x_heading.csv.gz": gzip.compress(b"x_mg,y_mg,z_mg\n"),
    "x_short_belt.csv.gz": gzip.compress(b"t_s,belt\n1,2\n"),
    "x_short_pulse.csv.gz": gzip.compress(b"t_s,amp\n1,2\n"),
    "x_beats.csv.gz": gzip.compress(b"t_s,r,qrs,t_amp,slope\n1,2,3,4,5\n"),
    "x_ragged.csv.gz": gzip.compress(b"x,y,z\n1,2,3\n4\n"),
    "x_cut.csv.gz": gzip.compress(b"x,y,z\n1,2,3\n" * 50)[:-9],
    "x_sit_1.csv.gz": gzip.compress(b"words\nno numbers\n"),
    "x_sit_1.peaks.csv": b"t_s\n",
}


def seated(folder: Path, name: str, seconds: int = 30) -> None:
    rng = np.random.default_rng(2)
    mg = rng.normal((0.0, 950.0, 300.0), 4.0, (25 * seconds, 3))
    lines = ["x_mg,y_mg,z_mg", *(",".join(f"{value:.0f}" for value in row) for row in mg)]
    (folder / name).write_bytes(gzip.compress("\n".join(lines).encode()))


def strewn(folder: Path) -> Path:
    for name in SETS:
        (folder / name).mkdir()
        for stray, content in STRAY.items():
            (folder / name / stray).write_bytes(content)
    return folder


@pytest.mark.parametrize("name", SETS)
def test_of_strays_and_missing_sets_nothing_is_read(tmp_path: Path, name: str) -> None:
    assert list(recordings(tmp_path)) == []
    assert tell(tmp_path / name, "sitting")["n_people"] == 0
    assert list(recordings(strewn(tmp_path))) == []
    assert tell(tmp_path / name, "sitting")["n_people"] == 0


def test_people_and_activities_never_seen_before_are_read_among_strays(tmp_path: Path) -> None:
    strewn(tmp_path)
    seated(tmp_path / "respeck", "z9_sitting_breathingNormal.csv.gz")
    seated(tmp_path / "respeck", "z9_sitting_singing.csv.gz")
    seated(tmp_path / "respeck", "z8_lyingBack_eating.csv.gz")
    names = {recording.name for recording in recordings(tmp_path)}
    assert names == {"respeck_sitting_breathingNormal", "respeck_sitting_singing", "respeck_lyingBack_eating"}
    told = tell(tmp_path / "respeck", "sitting_breathingNormal")
    # Who did not sit has no own upright.
    assert (told["n_people"], told["upright"], told["lying"]) == (1, 1.0, None)
