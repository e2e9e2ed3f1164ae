"""What was recorded before gives the same events and teaches the same, whatever fields and classes are called now."""

import json
import lzma
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.neutral_rows import RENAMED, Row, differences, read_rows, rounded, summed_up
from tests.session.replayed import opened, rows_of_database, rows_of_recording

GOLDENS = Path(__file__).parent / "goldens"
MADE_UP = sorted(path.name.removesuffix(".recording.xz") for path in GOLDENS.glob("*.recording.xz"))
VERSIONS = Path(__file__).parents[1] / "storage" / "versions"
EARLIER = sorted(path.name.removesuffix(".person.xz") for path in VERSIONS.glob("*.person.xz"))
# As they are called now.
EVENTS = [
    "Arousal",
    "BaselineUpdate",
    "Beat",
    "BodyAnswered",
    "Breath",
    "BreathWave",
    "Coherence",
    "Decision",
    "Device",
    "Episode",
    "ExerciseProgress",
    "Gap",
    "HeartRate",
    "Indices",
    "Learned",
    "Marker",
    "PaceFound",
    "Posture",
    "Problem",
    "Prompt",
    "PromptEnd",
]
INPUTS = ["acceleration", "action", "clock_anchor", "device_status", "packet", "rr_packet", "start", "stop", "tick"]
ACTIONS = [
    "accept",
    "anxious",
    "asking",
    "breath_curve",
    "check_in",
    "do_not_disturb",
    "helped",
    "later",
    "marker",
    "not_now",
    "not_tense",
    "pause_exercise",
    "phase",
    "place",
    "rest",
    "resume",
    "resume_exercise",
    "sensitivity",
    "shorten_exercise",
    "sits_upright",
    "skip_step",
    "snooze",
    "start_exercise",
    "stop_exercise",
    "suspend",
    "undo_feedback",
    "unusual_day",
    "was_sitting",
    "window",
]
# One that settles by itself stands in tests/coaching.
OUTCOMES = ["accepted", "anxious", "expired", "later", "not_now", "not_tense", "snoozed"]


def expected(name: str) -> list[Row]:
    return read_rows(GOLDENS / f"{name}.events.xz")


@pytest.mark.parametrize("name", EARLIER)
def test_a_database_of_every_earlier_version_opens_and_replays_the_same(name: str, tmp_path: Path) -> None:
    rows, inputs = rows_of_database(VERSIONS / f"{name}.person.xz", tmp_path)
    assert differences(read_rows(VERSIONS / f"{name}.events.xz"), rows) == []
    assert opened(VERSIONS / f"{name}.recording.xz", tmp_path)[1] == inputs, "what it exported is what it had stored"


@pytest.mark.parametrize("name", MADE_UP)
def test_a_session_recorded_before_gives_the_same_events_and_teaches_the_same(name: str, tmp_path: Path) -> None:
    assert differences(expected(name), rows_of_recording(GOLDENS / f"{name}.recording.xz", tmp_path)) == []


def test_among_them_is_every_kind_of_event_input_action_and_answer() -> None:
    lines = [
        json.loads(line)
        for name in MADE_UP
        for line in lzma.decompress((GOLDENS / f"{name}.recording.xz").read_bytes()).splitlines()[1:]
    ]
    rows = [row for name in MADE_UP for row in expected(name)]
    assert sorted({line["type"] for line in lines}) == INPUTS
    assert sorted({line["kind"] for line in lines if line["type"] == "action"}) == ACTIONS
    assert sorted({str(RENAMED.get(row[0], row[0])) for row in rows if not row[0].startswith("learned")}) == EVENTS
    assert sorted({row[3] for row in rows if row[0] == "PromptEnd"}) == OUTCOMES
    assert {line["engine"] for line in lines if line["type"] == "start"} == {"native", "neurokit"}


ROWS = expected("calm")


@given(st.sampled_from(range(len(ROWS))), st.data())
def test_a_figure_a_word_or_a_row_that_changed_is_told(number: int, data: st.DataObject) -> None:
    row = ROWS[number]
    position = data.draw(st.sampled_from(range(len(row))))
    changed = [*row[:position], other_than(row[position]), *row[position + 1 :]]
    assert differences(ROWS, [*ROWS[:number], changed, *ROWS[number + 1 :]])
    assert differences(ROWS, ROWS[:number] + ROWS[number + 1 :])
    assert differences(ROWS[:number] + ROWS[number + 1 :], ROWS)


def other_than(value: object) -> object:
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int | float):
        return value + max(1e-8, 1e-7 * abs(value))
    return value + "s" if isinstance(value, str) else ["another"]


@given(st.floats(-1e9, 1e9), st.floats(-1e-9, 1e-9))
def test_what_two_machines_round_differently_is_no_difference(value: float, noise: float) -> None:
    assert differences([rounded(["Beat", value])], [["Beat", value * (1.0 + noise)]]) == []


SECONDS = [["Coherence", float(t), 0.5 + t / 300.0, None, "", [1.0, 2.0]] for t in range(150)]


def test_each_second_s_are_summed_up_by_the_minute() -> None:
    assert [row[:3] for row in summed_up(SECONDS)] == [["Coherence", 0, 60], ["Coherence", 1, 60], ["Coherence", 2, 30]]


@given(st.sampled_from(range(150)), st.sampled_from(range(1, 6)))
def test_a_change_within_a_minute_shows_in_its_sum(number: int, position: int) -> None:
    row = SECONDS[number]
    changed: list[object] = [*row[:position], changed_a_little(row[position]), *row[position + 1 :]]
    assert differences(summed_up(SECONDS), summed_up([*SECONDS[:number], changed, *SECONDS[number + 1 :]]))


def changed_a_little(value: object) -> object:
    if isinstance(value, list):
        return [value[0], value[1] * 1.001]
    return value * 1.001 + 1e-3 if isinstance(value, float) else 0.5 if value is None else "told"


@given(st.sampled_from(range(1, 60)))
def test_two_seconds_that_exchange_their_figures_show_in_the_sum(number: int) -> None:
    one, other = SECONDS[number - 1], SECONDS[number]
    exchanged = [[*one[:2], *other[2:]], [*other[:2], *one[2:]]]
    assert differences(summed_up(SECONDS), summed_up([*SECONDS[: number - 1], *exchanged, *SECONDS[number + 1 :]]))
