"""Whatever is written as a line is read back as the same value, to the last bit."""

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback import events
from biofeedback.storage.json_lines import event_line, input_line, join, read_events, read_inputs

finite = st.floats(allow_nan=False, allow_infinity=False)
st.register_type_strategy(float, finite)
st.register_type_strategy(events.Baseline, st.builds(events.Baseline, hours=st.just(())))


@given(st.lists(st.one_of(*(st.from_type(kind) for kind in get_args(events.Input))), max_size=5))
def test_inputs_come_back_as_they_were(items: list[events.Input]) -> None:
    assert read_inputs(join(input_line(item) for item in items)) == items


@given(st.one_of(*(st.from_type(kind) for kind in get_args(events.Event))))
def test_events_come_back_as_they_were(event: events.Event) -> None:
    assert read_events(event_line(event)) == [event]


@given(st.one_of(*(st.from_type(kind) for kind in get_args(events.Event))))
def test_an_event_line_is_one_json_object_with_time_and_type_first(event: events.Event) -> None:
    line = event_line(event)
    assert b"\n" not in line
    assert list(json.loads(line))[:2] == ["t", "type"]
    name = json.loads(line)["type"].replace("_", "")
    assert name == ("exercise" if isinstance(event, events.ExerciseProgress) else type(event).__name__.lower())


@pytest.mark.parametrize(
    "line",
    [b"{}", b'{"type":"beat"}', b'{"type":"tick"}', b"[1,2]", b"\xff\xfe", b'{"type":"tick","monotonic_ns":"x"}'],
)
def test_a_foreign_line_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match="not an input"):
        read_inputs(line)
