"""Files of other programs give the intervals that their own expectations state."""

import json
from pathlib import Path

import pytest

from biofeedback.storage.rr_files.model import RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

FORMATS = {
    "fitdecode_fenix5_walk.fit": "fit",
    "polar_rs800_noisy.hrm": "polar_hrm",
    "empatica_e4_IBI.csv": "empatica_ibi",
    "h10_paced_breathing_ibi.csv": "pairs",
    "garmin_connectiq_hrv.csv": "pairs",
    "polar_sensor_logger_verity_PPI.txt": "columns",
    "kubios_sample_export.txt": "plain",
}


def listed(data: Path) -> list[dict]:  # type: ignore[type-arg]
    found: list[dict] = json.loads((data / "importers" / "index.json").read_text())  # type: ignore[type-arg]
    return found


@pytest.mark.no_cover
def test_every_file_gives_the_intervals_of_the_index(data: Path) -> None:
    for entry in listed(data):
        path = data / "importers" / entry["file"]
        if "n_rr" not in entry:
            with pytest.raises(RrFileError):
                read_rr_file(path)
            continue
        rr = read_rr_file(path)
        assert len(rr.rr_ms) == entry["n_rr"], entry["file"]
        assert sum(rr.rr_ms) / 1000 == pytest.approx(entry["sum_s"], abs=0.06), entry["file"]
        assert rr.format == FORMATS.get(path.name, rr.format)
        expected = path.with_name(path.name + ".expected_rr_ms.txt")
        if expected.exists():
            assert list(rr.rr_ms) == [float(word) for word in expected.read_text().split()]


def test_a_watch_file_knows_when_it_began(data: Path) -> None:
    rr = read_rr_file(data / "importers" / "txt" / "garmin_connectiq_hrv.csv")
    assert rr.utc_offset_s == 7200
    assert rr.started_s == pytest.approx(1571220537.987, abs=0.01)


@pytest.mark.parametrize(
    ("text", "rr_ms"),
    [
        ("date,rr,since start\n2025-03-15 09:00:15.123,823,0\n2025-03-15 09:00:15.950,827,0.827\n", (823.0, 827.0)),
        ("Phone timestamp;RR-interval [ms]\n2025-03-15T09:00:15.1;823\n2025-03-15T09:00:15.9;827\n", (823.0, 827.0)),
        ("0.823\t823\n1.650\t827\n2.480\t830\n", (823.0, 827.0, 830.0)),
        ("0.823 0.823\n1.650 0.827\n2.480 0.830\n", (823.0, 827.0, 830.0)),
    ],
    ids=["HRV Logger", "Polar Sensor Logger", "Polar Flow", "Kubios with times"],
)
def test_layouts_that_are_known_only_by_description(tmp_path: Path, text: str, rr_ms: tuple[float, ...]) -> None:
    path = tmp_path / "x"
    path.write_text(text)
    assert read_rr_file(path).rr_ms == pytest.approx(rr_ms)


def test_no_interval_is_invented_across_the_holes_of_a_chest_strap(data: Path) -> None:
    from biofeedback.engine import fold
    from biofeedback.events import Beat, Gap, Indices
    from biofeedback.storage.rr_files.inputs import inputs_of_file

    rr = read_rr_file(data / "mmash10" / "s08_rr.csv.gz")
    few = type(rr)(rr.rr_ms[:3000], rr.gaps_s[:3000])
    events = list(fold(inputs_of_file(few)))
    beats = [event.rr_ms for event in events if isinstance(event, Beat)]
    assert beats == [value for value in few.rr_ms if 200 <= value <= 3000]
    assert sum(isinstance(event, Gap) for event in events) >= sum(gap > 0 for gap in few.gaps_s)
    known = [event.rmssd_ms for event in events if isinstance(event, Indices) and event.rmssd_ms is not None]
    assert len(known) > 50
    assert max(known) < 250
