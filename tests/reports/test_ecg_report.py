"""One's own ECG: R peaks where the heart beat, and a quality that falls with noise."""

import gzip
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from biofeedback.cli.main import run
from biofeedback.clock import FastClock
from biofeedback.events import Event, HeartRate
from biofeedback.reports.ecg_report import ecg_report
from biofeedback.session.plan import VIRTUAL_H10, SessionPlan
from biofeedback.session.running import RunningSession
from biofeedback.signal.ecg import RATE_HZ, look
from biofeedback.storage.database import open_database
from biofeedback.storage.people import list_people
from biofeedback.storage.sessions import stored_inputs


@pytest.mark.no_cover
def test_the_virtual_h10s_ecg_is_recorded_and_agrees_with_its_own_intervals(
    own_data_folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    events: list[Event] = []
    plan = SessionPlan(VIRTUAL_H10, engine="native", ecg=True)
    session = RunningSession(plan, events.append, FastClock(30.0))
    session.begin()
    while session.now_s() < 60.0:
        time.sleep(0.01)
    assert session.end(timeout_s=20.0)
    assert any(isinstance(event, HeartRate) for event in events)
    with closing(open_database(list_people(own_data_folder)[0].path)) as database:
        report = ecg_report(stored_inputs(database, session.id or ""))
    assert sum(stretch.length_s for stretch in report.stretches) > 30.0
    assert report.rr_difference_ms == pytest.approx(0.0, abs=15.0)
    assert report.quality is not None
    assert report.quality > 0.95
    table = tmp_path / "ecg.csv"
    assert run(["ecg", session.id or "", "--csv", str(table)]) == 0
    assert "Not for diagnosis" in capsys.readouterr().out
    assert sum(line.endswith(",1") for line in table.read_text().splitlines()) > 30


def test_a_real_ecgs_beats_are_found(data: Path) -> None:
    with gzip.open(data / "detectpvc_h10" / "polar_h10_ecg.csv.gz", "rt") as file:
        rows = file.read().splitlines()[1 : 1 + 60 * RATE_HZ]
    volts = np.array([float(row.split(",")[-1]) for row in rows])
    found = look(volts * 1000.0)
    assert found is not None
    assert 40 <= len(found.r_peaks_s) <= 140
    noisy = look(volts * 1000.0 + np.random.default_rng(1).normal(0.0, 2000.0 * np.std(volts), len(volts)))
    assert noisy is not None
    assert noisy.quality < 0.5 < 0.7 < found.quality


def test_too_short_flat_or_beatless_is_not_looked_at() -> None:
    assert look(np.zeros(5 * RATE_HZ)) is None
    assert look(np.zeros(60 * RATE_HZ)) is None


def test_a_session_without_an_ecg_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ecg", "nothing"]) == 2
    assert "neither a file nor a recorded session" in capsys.readouterr().err
