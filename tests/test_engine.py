"""The engine is a fold: the same inputs, the same events; and what it says follows from what NeuroKit2 computed."""

from collections.abc import Iterator
from pathlib import Path

import neurokit2
import pandas as pd
import pytest

from biofeedback.engine import Engine, fold
from biofeedback.events import (
    Action,
    AnswerPrompt,
    Arousal,
    Beat,
    Breath,
    Coherence,
    Decision,
    Device,
    DeviceStatus,
    Event,
    ExerciseHelped,
    HeartRate,
    IndexEngine,
    Indices,
    Input,
    Learned,
    Packet,
    Prompt,
    RrPacket,
    Start,
    Stop,
    Tick,
    UndoFeedback,
)
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile
from biofeedback.storage.rr_files.read import read_rr_file

S = 10**9


def folded(inputs: Iterator[Input] | list[Input]) -> list[Event]:
    return list(fold(inputs))


def sitting_then_maths(data: Path, person: str) -> tuple[RrFile, float]:
    sitting = read_rr_file(data / "gudb" / "rr_cs" / f"{person}_sitting.csv")
    maths = read_rr_file(data / "gudb" / "rr_cs" / f"{person}_maths.csv")
    return RrFile(sitting.rr_ms + maths.rr_ms), sum(sitting.rr_ms) / 1000.0


def test_a_session_has_one_start_and_begins_with_it() -> None:
    with pytest.raises(ValueError, match="begins with Start"):
        list(fold([Tick(0)]))
    with pytest.raises(ValueError, match="one Start"):
        list(fold([Start(0, engine="native"), Start(1, engine="native")]))
    assert list(fold([])) == []


def test_bytes_become_a_heart_rate_at_once_and_beats_when_they_are_sure() -> None:
    packets: list[Input] = [Packet(i * S, "2a37", bytes((0x10, 60, 0, 4))) for i in range(1, 11)]
    events = folded([Start(0, engine="native"), *packets, Stop(11 * S)])
    assert [event.t for event in events if isinstance(event, HeartRate)] == [float(i) for i in range(1, 11)]
    beats = [event for event in events if isinstance(event, Beat)]
    assert [beat.rr_ms for beat in beats] == [1000.0] * 10
    assert beats[0].t == pytest.approx(1.0)
    assert beats[-1].t == pytest.approx(10.0)


def test_the_battery_and_the_strap_are_one_device() -> None:
    status = DeviceStatus(S, "streaming", "Strap", "AA:BB")
    events = folded([Start(0, engine="native"), status, Packet(2 * S, "2a19", b"\x57")])
    assert events[-1] == Device(2.0, "streaming", "Strap", "AA:BB", battery_percent=87)


def test_stamps_that_cross_by_a_few_ms_do_not_turn_time_back() -> None:
    inputs: list[Input] = [Start(0, engine="native"), Tick(5 * S), RrPacket(5 * S - 3_000_000, (800.0,)), Tick(6 * S)]
    times = [event.t for event in folded(inputs) if not isinstance(event, Beat)]
    assert times == sorted(times)


def test_any_input_may_come_at_any_time_even_garbage() -> None:
    garbage = [Packet(i * S // 7, ("2a37", "2a19", "xyz")[i % 3], bytes((i * 37 % 256,)) * (i % 5)) for i in range(500)]
    assert folded([Start(0, engine="native"), *garbage, Stop(100 * S)])


@pytest.mark.no_cover
@pytest.mark.parametrize("engine", ["native", "neurokit"])
def test_maths_is_noticed_and_sitting_is_left_in_peace(data: Path, engine: IndexEngine) -> None:
    noticed = disturbed = 0
    unclear: list[bool] = []
    for person in (f"s{i:02}" for i in range(12)):
        rr, maths_s = sitting_then_maths(data, person)
        events = folded(inputs_of_file(rr, "responsive", engine))
        prompts = [event.t for event in events if isinstance(event, Prompt)]
        noticed += any(t > maths_s for t in prompts)
        disturbed += any(t <= maths_s for t in prompts)
        sitting = [event for event in events if isinstance(event, Arousal) and 90 < event.t <= maths_s]
        unclear += [event.state in ("unsure", "settling") for event in sitting]
    assert noticed >= 8
    assert disturbed <= 1
    assert sum(unclear) <= 0.05 * len(unclear)


def test_without_figures_all_else_is_the_same(data: Path) -> None:
    played, _ = sitting_then_maths(data, "s03")
    whole = folded(inputs_of_file(played, "responsive"))
    decided = list(fold(inputs_of_file(played, "responsive"), figures=False))
    assert decided == [event for event in whole if not isinstance(event, (Indices, Coherence, Breath))]
    assert any(isinstance(event, Prompt) for event in decided)
    assert sum(isinstance(event, (Indices, Coherence)) for event in whole) > 100


def test_neurokit_drives_the_score(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rr, _ = sitting_then_maths(data, "s03")
    inputs = list(inputs_of_file(rr, "responsive", "neurokit"))[:400]
    honest = [event.score for event in folded(inputs) if isinstance(event, Arousal)]
    original = neurokit2.hrv_time

    def altered(*arguments: object, **options: object) -> pd.DataFrame:
        row = original(*arguments, **options)
        row["HRV_RMSSD"] = row["HRV_RMSSD"] * (1.0 + 0.3 * (len(altered_rows) % 7))
        altered_rows.append(1)
        return row

    altered_rows: list[int] = []
    monkeypatch.setattr(neurokit2, "hrv_time", altered)
    changed = [event.score for event in folded(inputs) if isinstance(event, Arousal)]
    assert altered_rows
    assert len(changed) == len(honest)
    assert any(a is not None and b is not None and abs(a - b) > 1.0 for a, b in zip(honest, changed, strict=True))


def test_the_native_engine_agrees_with_neurokit_on_the_same_windows(data: Path) -> None:
    rr, _ = sitting_then_maths(data, "s07")
    both: list[list[Indices]] = []
    for engine in ("native", "neurokit"):
        events = folded(list(inputs_of_file(rr, "standard", engine))[:300])
        both.append([event for event in events if isinstance(event, Indices)])
    assert len(both[0]) == len(both[1]) > 20
    for native, neurokit in zip(*both, strict=True):
        for name in ("mean_rr_ms", "sdnn_ms", "rmssd_ms", "pnn50_percent", "sd1_ms", "sd2_ms", "stress_index"):
            expected = getattr(neurokit, name)
            assert getattr(native, name) == (None if expected is None else pytest.approx(expected, rel=1e-9))
        for name in ("lf_ms2", "hf_ms2"):
            expected = getattr(neurokit, name)
            assert getattr(native, name) == (None if expected is None else pytest.approx(expected, rel=0.01))


def test_recorded_feedback_moves_the_threshold_in_a_replay_as_computed_by_hand(data: Path) -> None:
    rr, _ = sitting_then_maths(data, "s03")
    start, *inputs = inputs_of_file(rr, "responsive")
    assert isinstance(start, Start)
    engine = Engine(start)
    answered: list[Action] = []
    recorded: list[Input] = [start]
    for item in inputs:
        recorded.append(item)
        for event in engine.feed(item):
            if isinstance(event, Prompt) and not answered:
                answered += [
                    Action(item.monotonic_ns + 1, act)
                    for act in (AnswerPrompt("not_tense"), UndoFeedback(), ExerciseHelped())
                ]
                recorded += answered
                for action in answered:
                    engine.feed(action)
    assert answered
    learned = [event.threshold_shift for event in folded(recorded) if isinstance(event, Learned)]
    assert learned == [3.0, 0.0, -1.5]
    decisions = [event for event in folded(recorded) if isinstance(event, Decision) and event.threshold is not None]
    assert decisions[-1].threshold == pytest.approx(decisions[0].threshold - 1.5)  # type: ignore[operator]
