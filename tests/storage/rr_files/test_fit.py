"""FIT as watches write it: pauses, dropouts, several activities, swim straps, and whatever stands at the end."""

import struct
from collections.abc import Callable
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from fit_file import BEAT_INTERVALS, BEGUN, activity, definition, swim, whole

from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

RR_MS = [800 + 37 * i % 101 for i in range(400)]
BEGUN_S = BEGUN + 631_065_600
Read = Callable[[bytes], RrFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def written(content: bytes) -> RrFile:
        (tmp_path / "file").write_bytes(content)
        return read_rr_file(tmp_path / "file")

    return written


def the_hole(rr: RrFile) -> tuple[int, float]:
    found = [(i, gap_s) for i, gap_s in enumerate(rr.gaps_s) if gap_s]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    "content",
    [
        whole(activity(RR_MS)),
        whole(activity(RR_MS), header=12),
        whole(activity(RR_MS, compressed=True)),
        whole(activity(RR_MS, developer=True)),
        whole(activity(RR_MS)) + b"\xff" * 33,
    ],
    ids=["plain", "a short header", "compressed times", "developer fields", "bytes after its end"],
)
def test_an_activity_gives_its_beats_its_beginning_and_its_zone(content: bytes, read: Read) -> None:
    rr = read(content)
    assert rr.rr_ms == tuple(map(float, RR_MS))
    assert not any(rr.gaps_s)
    assert (rr.started_s, rr.utc_offset_s, rr.clock) == (BEGUN_S, 3600, "calendar")


def test_a_pause_without_records_is_a_hole(read: Read) -> None:
    at, gap_s = the_hole(read(whole(activity(RR_MS, pause_s=600))))
    assert gap_s == pytest.approx(600, abs=1)
    assert sum(RR_MS[:at]) == pytest.approx(sum(RR_MS) / 2, abs=1500)


def test_a_dropout_of_the_strap_is_a_hole(read: Read) -> None:
    silent = range(100, 110)
    ends_s = [end / 1000 for end in accumulate(RR_MS)]
    kept = [rr_ms for rr_ms, end_s in zip(RR_MS, ends_s, strict=True) if not 99 < end_s <= 109]
    rr = read(whole(activity(RR_MS, silent=silent)))
    assert rr.rr_ms == tuple(map(float, kept))
    assert the_hole(rr)[1] == pytest.approx(sum(RR_MS) / 1000 - sum(kept) / 1000, abs=1)


def test_activities_that_stand_one_after_another_keep_their_time(read: Read) -> None:
    rr = read(whole(activity(RR_MS)) + whole(activity(RR_MS, begun=BEGUN + 1000)) + b"\0" * 100)
    assert rr.rr_ms == tuple(map(float, RR_MS * 2))
    at, gap_s = the_hole(rr)
    assert at == len(RR_MS)
    assert gap_s == pytest.approx(1000 - sum(RR_MS) / 1000, abs=1.1)
    assert "100 bytes after its end were passed over" in rr.notes


def test_an_activity_that_stands_before_an_earlier_one_is_told(read: Read) -> None:
    rr = read(whole(activity(RR_MS)) + whole(activity(RR_MS, begun=BEGUN - 7200)))
    assert rr.rr_ms == tuple(map(float, RR_MS * 2))
    assert any("its times go back by" in note for note in rr.notes)


@pytest.mark.parametrize("n", [401, 400, 396])
def test_a_swim_straps_beats_are_read_from_its_hr_messages(n: int, read: Read) -> None:
    beats = list(accumulate([2_296_738_816, *[700 + 31 * i % 90 for i in range(n - 1)]]))
    rr = read(whole(swim(beats)))
    assert rr.rr_ms == pytest.approx([(b - a) * 1000 / 1024 for a, b in pairwise(beats)])
    assert rr.started_s == BEGUN_S + 0.5
    assert rr.unit == "1/1024 s"


def test_the_intervals_of_a_night_are_read(read: Read) -> None:
    body = definition(0, BEAT_INTERVALS, [(253, 4, 0x86), (0, 2, 0x84), (1, 16, 0x84)])
    ends_ms = list(accumulate(RR_MS))
    for i in range(0, len(RR_MS), 8):
        end_ms = ends_ms[i + 7] + (300_000 if i >= 200 else 0)
        body += struct.pack("<BIH8H", 0, BEGUN + end_ms // 1000, end_ms % 1000, *RR_MS[i : i + 8])
    rr = read(whole(body))
    assert rr.rr_ms == tuple(map(float, RR_MS))
    at, gap_s = the_hole(rr)
    assert at == 200
    assert gap_s == pytest.approx(300, abs=0.01)


@pytest.mark.parametrize("cut", [1, 100, 1500])
def test_a_cut_or_altered_file_is_damaged(cut: int, read: Read) -> None:
    content = whole(activity(RR_MS))
    with pytest.raises(RrFileError, match="is a damaged FIT file"):
        read(content[:-cut])
    with pytest.raises(RrFileError, match="is a damaged FIT file"):
        read(content[:-1] + bytes([content[-1] ^ 1]))


def test_more_than_a_day_is_refused_before_it_is_read(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("biofeedback.storage.rr_files.fit.LARGEST_BYTES", 1000)
    with pytest.raises(RrFileError, match="more than a day"):
        read(whole(activity(RR_MS)))
