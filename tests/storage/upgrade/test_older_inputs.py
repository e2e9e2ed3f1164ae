"""Inputs of every earlier form become today's, step by step; what is newer or unknown is left as it is."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback import events
from biofeedback.coaching.tense_parts import tense_parts
from biofeedback.storage.json_lines import _INPUTS, input_line, join, read_inputs
from biofeedback.storage.payload_codec import encode_payload
from biofeedback.storage.readable import readable_inputs
from biofeedback.storage.upgrade.inputs import STEPS, is_old, to_2, to_3, to_9, upgrade_input
from biofeedback.storage.upgrade.objects import Object
from tests.storage.upgrade.stored_lines import EARLIER, keeps, of_form, stored

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(events.Baseline, st.builds(events.Baseline, hours=st.just(())))
inputs = st.one_of(*(st.from_type(kind) for kind in get_args(events.Input)))
a_baseline = {"median": 4.0, "mad": 0.5}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)


def changed_types(lines: list[bytes], step: Callable[[Object], Object]) -> set[str]:
    objects = [json.loads(line) for line in lines]
    return {before["type"] for before in objects if step(json.loads(json.dumps(before))) != before}


@pytest.mark.parametrize(("form", "step", "types"), [(1, to_2, {"start"}), (2, to_3, {"start"})])
def test_a_step_changes_these_lines_of_the_form_before_it_and_none_of_its_own(
    form: int, step: Callable[[Object], Object], types: set[str]
) -> None:
    assert changed_types(of_form(form).inputs, step) == types
    assert changed_types(of_form(form + 1).inputs, step) == set()


def test_a_start_of_the_first_form_knew_effects_and_no_episodes() -> None:
    start = json.loads(of_form(1).inputs[0])
    assert start["type"] == "start"
    assert start["history"]["effects"] == []
    history = to_2(start)["history"]
    assert "effects" not in history
    assert (history["episodes"], history["resonance_per_min"]) == ([], None)


def test_an_earlier_usual_knew_no_day_nor_did_its_parts_of_the_day() -> None:
    usual = {"ln_rmssd": a_baseline, "hours": [[1, {"ln_rmssd": a_baseline, "hours": []}]]}
    found = to_3({"type": "start", "baseline": usual})["baseline"]
    assert found["last_day"] == found["hours"][0][1]["last_day"] == ""
    assert to_3({"type": "start", "baseline": None}) == {"type": "start", "baseline": None}


def test_a_check_in_of_the_eighth_form_told_one_part_of_the_body() -> None:
    lines = [json.loads(line) for line in of_form(8).inputs if b'"check_in"' in line]
    assert [line["act"]["tense"] for line in lines] == ["neck", "shoulders", "back", "jaw", "", "back"]
    told = [to_9(line)["act"] for line in lines]
    assert all(set(act) == {"do", "aches"} for act in told)
    assert [ache["place"] for ache in told[0]["aches"]] == ["neck_left", "neck_right"]
    assert told[4]["aches"] == []
    assert {(ache["kind"], ache["intensity"]) for act in told for ache in act["aches"]} == {("tight", None)}


@given(st.sampled_from(["", "neck", "shoulders", "back", "jaw"]))
def test_what_was_offered_after_an_earlier_check_in_is_for_the_same_part(tense: str) -> None:
    line = json.dumps({"type": "action", "monotonic_ns": 1, "kind": "check_in", "value": tense}).encode()
    (found,) = read_inputs(line)
    assert isinstance(found, events.Action)
    assert isinstance(found.act, events.CheckIn)
    assert tense_parts(found.act.aches) == ({tense} if tense else set())


@pytest.mark.parametrize("version", EARLIER)
def test_every_line_of_an_earlier_version_says_what_todays_says(version: str) -> None:
    for line in stored(version).inputs:
        raw = json.loads(line)
        (found,) = read_inputs(line)
        again = json.loads(input_line(found))
        assert keeps(again, upgrade_input(raw))


@given(inputs)
def test_a_line_of_today_is_left_as_it_is(item: events.Input) -> None:
    raw = json.loads(input_line(item))
    assert upgrade_input(json.loads(input_line(item))) == raw


@given(st.sampled_from([line for version in EARLIER for line in stored(version).inputs if is_old("start", line)][:400]))
def test_twice_is_as_once(line: bytes) -> None:
    once = upgrade_input(json.loads(line))
    assert upgrade_input(json.loads(json.dumps(once))) == once


def test_lines_that_a_step_changes_go_through_the_steps_and_the_many_others_do_not() -> None:
    old = {
        json.loads(line)["type"]
        for version in EARLIER
        for step in STEPS
        for line in stored(version).inputs
        if step(json.loads(line)) != json.loads(line)
    }
    assert old
    assert all(is_old(kind, b"{}") or kind not in _INPUTS for kind in old)
    assert not any(is_old(kind, b"{}") for kind in ("packet", "tick", "acceleration", "rr_packet"))


@given(st.text(min_size=1, max_size=80))
def test_a_kind_that_is_not_known_is_named(kind: str) -> None:
    line = json.dumps({"type": f"new {kind}", "monotonic_ns": 5}).encode()
    with pytest.raises(ValueError, match=r"not an input that this version knows: .new "):
        read_inputs(line)


def test_a_line_of_a_newer_version_costs_that_line_and_its_kind_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    lines = [b'{"type":"tick","monotonic_ns":1}', b'{"type":"levitation","monotonic_ns":2,"height_m":3}']
    assert readable_inputs(encode_payload(join(lines))) == [events.Tick(1)]
    assert "levitation" in caplog.text
    assert "height" not in caplog.text


@given(st.dictionaries(st.sampled_from(["monotonic_ns", "history", "baseline", "kind", "value", "x"]), json_values))
def test_whatever_a_line_holds_it_is_an_input_or_no_more_than_refused(item: dict[str, object]) -> None:
    for kind in ("start", "action", "tick", "something new"):
        with suppress(ValueError):
            read_inputs(json.dumps({"type": kind, **item}).encode())
