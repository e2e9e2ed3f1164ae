"""FIT and EDF+ as other programs write them, whole and damaged."""

import io
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path

import numpy as np
import pytest
from fit_file import fit_file
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.storage.exports.edf_plus import edf_plus
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

NONE = 65535
WATCH = fit_file([(823, 827, NONE, NONE, NONE), (830, 815, 808, 799, 812), (820, NONE, NONE, NONE, NONE)])
OURS = edf_plus(RrFile((823.0, 827.0, 830.0) * 5, started_s=1_742_029_215.0))


def read(folder: Path, content: bytes) -> RrFile:
    path = folder / "anything"
    path.write_bytes(content)
    return read_rr_file(path)


def edf(labels: list[str], *, dated: bool = True) -> bytes:
    import edfio

    notes = [edfio.EdfAnnotation(1.0 + 0.8 * i, None, label) for i, label in enumerate(labels)]
    signal = edfio.EdfSignal(np.zeros(60), 1, label="x", physical_range=(0, 1))
    when = edfio.Recording(startdate=date(2025, 3, 15)) if dated else None
    made = edfio.Edf([signal], recording=when, starttime=time(9, 0), data_record_duration=1, annotations=notes)
    buffer = io.BytesIO()
    made.write(buffer)
    return buffer.getvalue()


def test_a_watch_pads_its_messages_and_the_padding_is_no_interval(tmp_path: Path) -> None:
    rr = read(tmp_path, WATCH)
    assert rr.rr_ms == (823.0, 827.0, 830.0, 815.0, 808.0, 799.0, 812.0, 820.0)
    assert rr.format == "fit"


def test_a_watch_file_without_intervals_says_what_to_switch_on(tmp_path: Path) -> None:
    with pytest.raises(RrFileError, match="Log HRV"):
        read(tmp_path, fit_file([]))


@pytest.mark.parametrize("label", ["QRS", "R", "R-peak", "Rpeak", "beat", "Heartbeat"])
def test_beats_go_by_several_names_in_an_edf_file(tmp_path: Path, label: str) -> None:
    rr = read(tmp_path, edf(["start", label, label, label, "lights off"]))
    assert rr.rr_ms == pytest.approx((800.0, 800.0))


def test_extra_beats_are_beats_as_well(tmp_path: Path) -> None:
    assert read(tmp_path, edf(["N", "N", "V", "N", "+"])).rr_ms == pytest.approx((800.0,) * 3)


def test_an_edf_file_without_beats_says_what_it_notes_instead(tmp_path: Path) -> None:
    with pytest.raises(RrFileError, match="without annotations that mark beats; it notes 'Sleep stage W', 'V'"):
        read(tmp_path, edf(["Sleep stage W", "V"]))


def test_an_anonymous_edf_file_has_no_clock(tmp_path: Path) -> None:
    assert read(tmp_path, edf(["QRS"] * 3, dated=False)).started_s is None
    dated = read(tmp_path, edf(["QRS"] * 3)).started_s
    assert dated == datetime(2025, 3, 15, 9, tzinfo=UTC).timestamp()


def test_a_file_that_lost_its_end_or_a_bit_is_said_to_be_damaged(tmp_path: Path) -> None:
    flipped = WATCH[:40] + bytes([WATCH[40] ^ 1]) + WATCH[41:]
    for content in (WATCH[:-9], flipped, OURS[:-5]):
        with pytest.raises(RrFileError, match=r"damaged|without its end"):
            read(tmp_path, content)


@given(st.sampled_from((WATCH, OURS)), st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=6)), max_size=4))
def test_whatever_became_of_the_bytes_there_is_a_reason_and_no_crash(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, damage: list[tuple[int, bytes]]
) -> None:
    for place, put in damage:
        content = content[:place] + put + content[place + len(put) :]
    with suppress(RrFileError):
        assert read(tmp_path_factory.getbasetemp(), content).rr_ms
