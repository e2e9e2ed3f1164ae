"""Anyone with a strap can measure breath and posture on themselves: a guided recording, read by the benchmarks."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from benchmarks.breath import grouped, summary
from benchmarks.breath_sets import own
from benchmarks.posture import tell_own
from biofeedback.cli import record_reference, taps
from biofeedback.cli.main import run
from biofeedback.clock import FastClock
from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.events import HeartRate, Packet
from biofeedback.session.guide import Guide, GuideError, Heard
from biofeedback.session.reference import STEPS, spans_of
from biofeedback.storage.exported_recording import read_recording
from biofeedback.storage.rr_files.read import read_rr_file


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    folder = tmp_path_factory.mktemp("reference")
    (folder / "own").mkdir()
    path = folder / "own" / "me.jsonl"
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BIOFEEDBACK_DATA_DIR", str(folder / "data"))
        assert record_reference.record(path, "virtual-h10", FastClock(30.0), said.append) == 0
    return path, said


def test_it_leads_through_five_minutes_and_says_what_to_do(made: tuple[Path, list[str]]) -> None:
    _, said = made
    assert sum(step.duration_s for step in STEPS) == 300.0
    asked = [line for line in said if " of 7, " in line]
    assert [line.split(": ", 1)[1] for line in asked] == [step.asks for step in STEPS]
    assert sum(line.strip() == "in" for line in said) == 6 + 8


def test_the_file_is_our_recording_with_every_sample_the_steps_and_the_taps(made: tuple[Path, list[str]]) -> None:
    path, _ = made
    inputs = list(read_recording(path))
    spans, taps_s = spans_of(inputs)
    assert [span.name for span in spans] == [step.name for step in STEPS]
    for span, step in zip(spans, STEPS, strict=True):
        assert span.end_s - span.begin_s == pytest.approx(step.duration_s, abs=2.0)
    assert 40 < len(taps_s) < 90
    quiet = [span for span in spans if span.name in ("talk", "walk")]
    assert not [t for t in taps_s if any(span.begin_s + 1.0 < t < span.end_s for span in quiet)]
    frames = [parse_frame(i.data) for i in inputs if isinstance(i, Packet) and i.characteristic == PMD_DATA]
    n = sum(len(frame.samples) for frame in frames if frame is not None and frame.measurement == "acceleration")
    assert n / 300.0 == pytest.approx(50.0, rel=0.15)
    assert len(read_rr_file(path).rr_ms) > 250


def test_the_benchmarks_read_it_as_a_set_of_its_own(made: tuple[Path, list[str]]) -> None:
    path, _ = made
    sets = {name: summary(parts) for name, parts in grouped(own(path.parent)).items()}
    assert set(sets) == {f"own_{step.name}" for step in STEPS}
    assert sets["own_pace_6"]["mae_bpm"] == pytest.approx(0.0, abs=1.0)
    assert sets["own_walk"]["told"] == 0.0
    told = tell_own(path.parent)
    assert told["forward"] == pytest.approx(1.0, abs=0.1)
    assert told["walking"] == pytest.approx(1.0, abs=0.3)
    assert told["still"] == pytest.approx(1.0, abs=0.1)


def test_the_file_has_to_be_one_of_ours(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["record-reference", str(tmp_path / "x.txt"), "--device", "virtual-h10"]) == 2
    assert "name it .jsonl" in capsys.readouterr().err


def test_space_and_enter_are_taps_and_nothing_else_is(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = iter([" ", "x", "\n", "q", " ", ""])
    monkeypatch.setattr("sys.stdin", SimpleNamespace(read=lambda _n: next(keys), isatty=lambda: False))
    heard: list[int] = []
    taps._listen(lambda: heard.append(1))
    assert len(heard) == 3


def test_a_strap_without_an_accelerometer_is_told_in_words() -> None:
    strap = SimpleNamespace(now_s=iter(range(1000)).__next__)
    heard = Heard()
    heard.hear(HeartRate(1.0, 60))
    with pytest.raises(GuideError, match="no movement signal"):
        Guide(strap, lambda _line: None, look_s=0.0).lead(heard)  # type: ignore[arg-type]
    with pytest.raises(GuideError, match="moisten"):
        Guide(strap, lambda _line: None, look_s=0.0).lead(Heard())  # type: ignore[arg-type]
