"""The breath in EDF+ and in the table of indices: what the engine told, at the times of the beats beside it."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pyedflib
import pytest

from biofeedback.devices.uuids import short
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.strap import H10, VirtualStrap
from biofeedback.engine import fold
from biofeedback.events import Beat, ClockAnchor, Input, Packet, Start, Stop, Tick
from biofeedback.session.condensing import Condenser
from biofeedback.storage.exports.breath_channels import breath_channels
from biofeedback.storage.exports.edf_plus import edf_plus
from biofeedback.storage.exports.indices_csv import indices_csv
from biofeedback.storage.rr_files.own import from_inputs
from biofeedback.storage.rr_files.read import read_rr_file

S = 1_000_000_000
ACCELERATION = bytes.fromhex("0202000119000101100002010200")
INHALE_S, EXHALE_S = 4.0, 6.0


def session(acceleration: bool, raw: bool = False, until_s: int = 180) -> list[Input]:
    """Somebody breathes six times a minute along with a pacer; the strap was put on after twenty seconds."""
    person = SimulatedPerson(0)
    person.follow(INHALE_S, EXHALE_S, 0.0)
    strap = VirtualStrap(person, H10)
    if acceleration:
        strap.pmd.answer(ACCELERATION, 0)
    out: list[Input] = [Start(0, engine="native"), ClockAnchor(0, 1_767_614_400.0)]
    take = out.append if raw else Condenser(out.append)
    for second in range(1, until_s):
        for sent in strap.due(float(second)):
            take(Packet(round((sent.due_s + 20) * S), short(sent.characteristic), sent.data))
        out.append(Tick((second + 20) * S + 1))
    return [*out, Stop((until_s + 20) * S)]


def channels(path: Path) -> dict[str, tuple[np.ndarray, float, str]]:
    with pyedflib.EdfReader(str(path)) as reader:
        labels, n = reader.getSignalLabels(), reader.signals_in_file
        return {
            labels[i]: (reader.readSignal(i), reader.getSampleFrequency(i), reader.getPhysicalDimension(i))
            for i in range(n)
        }


@pytest.mark.parametrize("raw", [False, True])
def test_pyedflib_reads_the_breath_and_the_tilt_beside_the_beats(tmp_path: Path, raw: bool) -> None:
    inputs = session(acceleration=True, raw=raw)
    path = tmp_path / "x.edf"
    path.write_bytes(edf_plus(from_inputs(inputs), breath_channels(inputs)))
    found = channels(path)
    assert list(found) == ["HR", "Resp rate", "Resp chest"]
    rate, hz, unit = found["Resp rate"]
    assert (hz, unit) == (1, "1/min")
    told = rate[rate > 0.01]
    assert len(told) > 0.6 * len(rate)
    assert np.median(told) == pytest.approx(6.0, abs=0.5)
    tilt, hz, unit = found["Resp chest"]
    assert (hz, unit) == (10, "deg")
    first = next(event for event in fold(inputs) if isinstance(event, Beat))
    zero_s = first.t - first.rr_ms / 1000.0 - 20.0
    t_s = zero_s + np.arange(len(tilt)) / 10 - 0.05
    wave = np.interp((t_s % 10.0), [0.0, INHALE_S, 10.0], [-1.0, 1.0, -1.0])
    middle = slice(200, len(tilt) - 300)
    assert abs(np.corrcoef(tilt[middle], wave[middle])[0, 1]) > 0.9
    assert read_rr_file(path).rr_ms == from_inputs(inputs).rr_ms


def test_without_an_accelerometer_there_is_the_rate_alone_and_without_breath_neither(tmp_path: Path) -> None:
    inputs, path = session(acceleration=False), tmp_path / "x.edf"
    path.write_bytes(edf_plus(from_inputs(inputs), breath_channels(inputs)))
    assert list(channels(path)) == ["HR", "Resp rate"]
    short_one = session(acceleration=False, until_s=15)
    path.write_bytes(edf_plus(from_inputs(short_one), breath_channels(short_one)))
    assert list(channels(path)) == ["HR"]


def test_the_table_says_how_sure_the_breath_is_and_what_told_it() -> None:
    inputs = session(acceleration=True)
    rows = list(csv.DictReader(indices_csv(fold(inputs)).decode().splitlines()))
    known = [row for row in rows if row["respiration_rate_bpm"]]
    assert known
    assert {row["breath_source"] for row in known} == {"acceleration"}
    assert all(0.7 <= float(row["breath_confidence"]) <= 1.0 for row in known)
    assert float(known[-1]["respiration_rate_bpm"]) == pytest.approx(6.0, abs=0.5)
