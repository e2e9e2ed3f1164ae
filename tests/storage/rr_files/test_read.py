"""RR files are told by what is in them, and refused with a reason a person can act on."""

import gzip
from pathlib import Path

import pytest

from biofeedback.storage.rr_files.clock import against
from biofeedback.storage.rr_files.model import RrFileError
from biofeedback.storage.rr_files.read import read_rr_file


def written(folder: Path, content: bytes) -> Path:
    path = folder / "anything.bin"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "content",
    [
        b"800\n810\n790\n",
        b"0.800\n0.810\n0.790",
        b"# by hand\r\n800 810 790\r\n",
        b"0,8\n0,81\n0,79\n",
        b"8.0e2\n8.1e2\n7.9e2\n",
    ],
)
def test_plain_intervals_in_ms_or_s(tmp_path: Path, content: bytes) -> None:
    assert read_rr_file(written(tmp_path, content)).rr_ms == pytest.approx((800.0, 810.0, 790.0))


def test_a_table_is_read_by_its_headings(tmp_path: Path) -> None:
    rr = read_rr_file(written(tmp_path, b"t_s,rr_ms\n0.8,800\n1.61,810\n5.4,790\n"))
    assert rr.rr_ms == (800.0, 810.0, 790.0)
    assert rr.gaps_s == pytest.approx((0.0, 0.0, 3.0))


def test_gzip_is_unpacked(tmp_path: Path) -> None:
    assert read_rr_file(written(tmp_path, gzip.compress(b"800\n810\n"))).rr_ms == (800.0, 810.0)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"Dear diary,\ntoday was fine.\n", "line 1: 'Dear' is not a number"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not text"),
        (b"-800\n-810\n-790\n", "only 0 % of 3 numbers"),
        (b"99999\n88888\n800\n", "only 33 % of 3"),
        (b"800\n810\nabc\n", "line 3: 'abc' is not a number"),
        (b"t_s,rr_ms\n1,800\n2,\n", "line 3: no interval in column 2"),
        (b"\x1f\x8bbroken", "cannot be read"),
        (b"PK\x03\x04\x14\x00\x00\x00", "is a zip archive; unpack it"),
    ],
)
def test_what_is_no_rr_file_is_refused_with_its_place(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(RrFileError, match=says):
        read_rr_file(written(tmp_path, content))


def test_a_missing_file_and_a_folder_are_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(RrFileError, match="no such file"):
        read_rr_file(tmp_path / "nothing.txt")
    with pytest.raises(RrFileError, match="a folder"):
        read_rr_file(tmp_path)


def test_precise_times_show_one_missing_beat_and_coarse_ones_do_not_invent_any() -> None:
    rr_ms = [800.0] * 10
    precise = [0.8 * i for i in range(5)] + [0.8 * i + 0.8 for i in range(5, 10)]
    assert against(precise, rr_ms).gaps_s[5] == pytest.approx(0.8)
    rounded = [float(int(0.8 * i)) for i in range(10)]
    assert against(rounded, rr_ms).gaps_s == (0.0,) * 10


def test_the_seven_second_holes_of_a_chest_strap_are_found(data: Path) -> None:
    rr = read_rr_file(data / "mmash10" / "s04_rr.csv.gz")
    assert sum(gap > 0 for gap in rr.gaps_s) > 2000
    assert sum(rr.rr_ms) / 1000 + sum(rr.gaps_s) == pytest.approx(86_740, rel=0.02)
