"""`analyze` tells the breath of our own recordings from the strap's tilt where they hold it."""

from __future__ import annotations

from pathlib import Path

import pytest

from biofeedback.devices.uuids import PMD_DATA, short
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.strap import H10, VirtualStrap
from biofeedback.events import Acceleration, Input, Packet, Start, Stop, Tick
from biofeedback.reports.analysis import analyse_file, breath_by_strap_bpm
from biofeedback.session.condensing import Condenser
from biofeedback.storage.exported_recording import Header, write_recording
from biofeedback.storage.rr_files.read import read_rr_file

S = 1_000_000_000


def recording(raw: bool) -> list[Input]:
    # Six a minute is hidden in the heart's own slow waves; the chest shows it.
    person = SimulatedPerson(3)
    person.follow(4.0, 6.0, 0.0)
    strap = VirtualStrap(person, H10)
    strap.pmd.answer(bytes.fromhex("0202000119000101100002010200"), 0)
    out: list[Input] = [Start(0)]
    take = out.append if raw else Condenser(out.append)
    for second in range(1, 180):
        for sent in strap.due(float(second)):
            take(Packet(round(sent.due_s * S), short(sent.characteristic), sent.data))
        out.append(Tick(second * S + 1))
    return [*out, Stop(180 * S)]


@pytest.mark.parametrize("raw", [False, True])
def test_the_tilt_tells_the_rate(tmp_path: Path, raw: bool) -> None:
    path = tmp_path / "x.jsonl"
    write_recording(path, Header(), recording(raw))
    row = analyse_file(path, read_rr_file(path), "native", "auto")
    assert row["respiration_rate_bpm"] == pytest.approx(6.0, abs=0.4)
    assert row["respiration_rate_bpm"] == breath_by_strap_bpm(path)


def test_without_it_the_beats_do(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    beats = [
        item
        for item in recording(raw=True)
        if not isinstance(item, Acceleration) and not (isinstance(item, Packet) and item.characteristic == PMD_DATA)
    ]
    write_recording(path, Header(), beats)
    assert breath_by_strap_bpm(path) is None
    assert "respiration_rate_bpm" in analyse_file(path, read_rr_file(path), "native", "auto")


def test_a_file_without_its_beginning_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    write_recording(path, Header(), recording(raw=False)[1:])
    assert breath_by_strap_bpm(path) is None
