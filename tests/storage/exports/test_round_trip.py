"""What is exported comes back as the same beats, and other programs' readers agree."""

import json
from pathlib import Path

import numpy as np
import pyedflib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from biofeedback.events import Arousal, Event, Indices, Input
from biofeedback.storage.exported_recording import Header, read_recording, recording_bytes, write_recording
from biofeedback.storage.exports.edf_plus import edf_plus
from biofeedback.storage.exports.indices_csv import indices_csv
from biofeedback.storage.exports.rr_text import rr_text
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile
from biofeedback.storage.rr_files.read import read_rr_file

wire = st.integers(300, 2000).map(lambda n: n * 125 / 128)
beats = st.lists(st.tuples(wire, st.sampled_from([0.0] * 9 + [7.5])), min_size=3, max_size=300)


def made(pairs: list[tuple[float, float]]) -> RrFile:
    gaps_s = (0.0, *(gap for _, gap in pairs[1:]))
    return RrFile(tuple(rr for rr, _ in pairs), gaps_s, 1_767_614_400.0)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(beats)
@pytest.mark.parametrize(("suffix", "write"), [("txt", rr_text), ("edf", edf_plus)])
def test_every_interval_comes_back_to_the_last_bit(tmp_path: Path, suffix: str, write, pairs) -> None:  # type: ignore[no-untyped-def]
    rr, path = made(pairs), tmp_path / f"x.{suffix}"
    path.write_bytes(write(rr))
    back = read_rr_file(path)
    assert back.rr_ms == rr.rr_ms
    assert back.gaps_s == pytest.approx(rr.gaps_s)


def test_the_csv_of_indices_holds_the_intervals_and_comes_back(tmp_path: Path) -> None:
    from biofeedback.engine import fold

    rr = made([(800.0 + 31.25 * (i % 7), 90.0 if i == 250 else 0.0) for i in range(400)])
    path = tmp_path / "x.csv"
    path.write_bytes(indices_csv(fold(inputs_of_file(rr))))
    back = read_rr_file(path)
    assert back.rr_ms == rr.rr_ms
    assert [(i, round(gap_s, 2)) for i, gap_s in enumerate(back.gaps_s) if gap_s] == [(250, 90.0)]


def test_an_exported_recording_is_a_text_that_says_what_it_is_and_replays(tmp_path: Path) -> None:
    inputs: list[Input] = list(inputs_of_file(made([(800.0, 0.0), (812.5, 0.0), (790.0, 7.5)])))
    path = tmp_path / "x.jsonl"
    write_recording(path, Header(person="Client 7"), inputs)
    lines = path.read_text().splitlines()
    assert json.loads(lines[0])["format"] == "biofeedback-recording"
    assert len(lines) == len(inputs) + 1
    assert list(read_recording(path)) == inputs
    assert path.read_bytes() == recording_bytes(Header(person="Client 7"), read_recording(path))
    assert read_rr_file(path).rr_ms == (800.0, 812.5, 790.0)


def test_an_edf_file_tells_the_time_on_the_wall(tmp_path: Path) -> None:
    path = tmp_path / "x.edf"
    path.write_bytes(edf_plus(RrFile((800.0, 810.0, 790.0), started_s=1_767_614_400.0, utc_offset_s=5400)))
    assert read_rr_file(path).started_s == 1_767_614_400.0 + 5400
    with pyedflib.EdfReader(str(path)) as reader:
        assert reader.getStartdatetime().isoformat() == "2026-01-05T13:30:00"


def test_intervals_are_written_as_short_as_they_are() -> None:
    assert rr_text(RrFile((800.0, 812.5, 1000.9765625), (0.0, 7.5, 0.0))).decode().splitlines()[1:] == [
        "800",
        "# gap 7.500000 s",
        "812.5",
        "1000.9765625",
    ]


def test_text_keeps_intervals_of_any_fineness(tmp_path: Path) -> None:
    rr = RrFile(tuple(800.0 + i / 3 for i in range(20)))
    (tmp_path / "x.txt").write_bytes(rr_text(rr))
    assert read_rr_file(tmp_path / "x.txt").rr_ms == rr.rr_ms


@pytest.mark.parametrize("started_s", [None, 0.0, 4.5e8, 5.7e9])
def test_a_time_that_edf_has_no_date_for_is_left_out(tmp_path: Path, started_s: float | None) -> None:
    (tmp_path / "x.edf").write_bytes(edf_plus(RrFile((800.0, 810.0, 790.0), started_s=started_s)))
    back = read_rr_file(tmp_path / "x.edf")
    assert (back.rr_ms, back.started_s) == ((800.0, 810.0, 790.0), None)


def test_what_is_no_interval_is_no_beat_in_edf_and_keeps_its_hole(tmp_path: Path) -> None:
    rr = RrFile((0.0, 800.0, 810.0, -5.0, 0.0, 790.0, 65535.0, 805.0), (0.0, 0.0, 0.0, 3.0, 4.5, 0.0, 0.0, 0.0))
    (tmp_path / "x.edf").write_bytes(edf_plus(rr))
    back = read_rr_file(tmp_path / "x.edf")
    assert back.rr_ms == (800.0, 810.0, 790.0, 805.0)
    assert back.gaps_s == (0.0, 0.0, 7.5, 65.535)


def test_pyedflib_reads_the_same_beats(tmp_path: Path) -> None:
    rr = made([(800.0 + 31.25 * (i % 7), 0.0) for i in range(400)])
    path = tmp_path / "x.edf"
    path.write_bytes(edf_plus(rr))
    with pyedflib.EdfReader(str(path)) as reader:
        onsets_s, _, texts = reader.readAnnotations()
        assert set(texts) == {"QRS"}
        # pyedflib keeps times to 100 ns.
        assert np.diff(onsets_s) * 1000.0 == pytest.approx(np.array(rr.rr_ms), abs=2e-4)
        assert reader.getLabel(0) == "HR"
        assert reader.readSignal(0)[100] == pytest.approx(60_000 / 880, rel=0.15)
        assert reader.getStartdatetime().year == 2026


def test_indices_become_a_table_with_empty_cells_for_what_is_not_known() -> None:
    events: list[Event] = [
        Indices(1.0, "native", 120.0, 3, 0.0),
        Arousal(1.0, None, "settling", 0.0),
        Indices(6.0, "native", 120.0, 9, 0.0, rmssd_ms=41.5),
        Arousal(6.0, 55.0, "usual", 0.4),
    ]
    lines = indices_csv(events).decode().splitlines()
    assert lines[0].startswith("t,engine,window_s,n_beats")
    assert lines[1].endswith(",,settling,0.0")
    assert ",41.5," in lines[2]
    assert lines[2].endswith("55.0,usual,0.4")
