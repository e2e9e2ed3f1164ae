"""Events of every earlier form become today's, step by step; what is newer or unknown is left as it is."""

import json
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback import events
from biofeedback.events import Beat
from biofeedback.storage.json_lines import _EVENTS, event_line, join, read_events
from biofeedback.storage.upgrade.events import (
    STEPS,
    is_old,
    to_2,
    to_3,
    to_4,
    to_5,
    to_6,
    to_7,
    upgrade_event,
)
from biofeedback.storage.upgrade.objects import Object
from tests.storage.upgrade.stored_lines import EARLIER, keeps, of_form, stored

Step = Callable[[Object, Beat | None], Object]
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(events.Baseline, st.builds(events.Baseline, hours=st.just(())))
any_event = st.one_of(*(st.from_type(kind) for kind in get_args(events.Event)))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)


def changed_types(lines: list[bytes], step: Step) -> set[str]:
    return {json.loads(line)["type"] for line in lines if step(json.loads(line), None) != json.loads(line)}


@pytest.mark.parametrize(
    ("form", "step", "types"),
    [
        (1, to_2, {"arousal", "exercise"}),
        (2, to_3, {"baseline_update", "coherence"}),
        (3, to_4, {"beat"}),
        (3, to_5, {"pace_found"}),
        (5, to_6, {"coherence"}),
        (6, to_7, {"posture"}),
    ],
)
def test_a_step_changes_these_lines_of_a_form_before_it_and_none_of_later_ones(
    form: int, step: Step, types: set[str]
) -> None:
    assert changed_types(of_form(form).events, step) == types
    for later in range(int(step.__name__.removeprefix("to_")), 8):
        assert changed_types(of_form(later).events, step) == set()


def test_what_was_not_known_is_told_as_unknown() -> None:
    assert to_2({"type": "arousal", "t": 1.0}, None)["z"] is None
    assert to_2({"type": "exercise", "t": 1.0}, None)["breath"] is None
    assert to_3({"type": "coherence", "t": 1.0}, None)["resonance_power_ms2"] is None
    assert to_3({"type": "baseline_update", "baseline": {}}, None)["baseline"] == {"last_day": ""}
    assert to_5({"type": "pace_found", "t": 1.0}, None)["bound"] == ""
    assert to_7({"type": "posture", "t": 1.0}, None)["taught"] is False


def test_coherence_tells_no_breath_any_more() -> None:
    assert to_6({"type": "coherence", "t": 1.0, "respiration_rate_bpm": 6.0}, None) == {"type": "coherence", "t": 1.0}
    breath = {"type": "indices", "t": 1.0, "respiration_rate_bpm": 6.0}
    assert to_6(dict(breath), None) == breath


def beat(t: float, rr_ms: float, artefact: str | None = None) -> Object:
    return {"type": "beat", "t": t, "rr_ms": rr_ms, "rr_corrected_ms": 1000.0, "artefact": artefact}


@pytest.mark.parametrize("label", ["ectopic", "missed", "extra", "long", "short"])
def test_an_artefact_was_never_normal(label: str) -> None:
    assert to_4(beat(1.0, 600.0, label), None)["normal"] is False


@pytest.mark.parametrize(
    ("before", "normal"),
    [
        (None, True),
        (Beat(1.0, 1000.0, 1000.0), True),
        (Beat(1.0, 600.0, 1000.0, "ectopic"), False),
        (Beat(1.0, 600.0, 1000.0, "short"), False),
        (Beat(1.0, 500.0, 1000.0, "extra"), False),
        (Beat(1.0, 2000.0, 1000.0, "missed"), True),
        (Beat(-9.0, 600.0, 1000.0, "ectopic"), True),
    ],
)
def test_nor_was_the_interval_that_begins_at_an_early_beat(before: Beat | None, normal: bool) -> None:
    assert to_4(beat(2.4, 1400.0), before)["normal"] is normal


def test_beats_that_tell_it_lose_it_and_get_it_back_as_the_classifier_had_decided() -> None:
    beats = [event for event in read_events(join(of_form(7).events)) if isinstance(event, Beat)]
    early = [(0.65, "ectopic", False), (1.35, None, False), (1.0, None, True)]
    t_s = beats[-1].t
    for share, label, normal in early:
        t_s += share * 0.9
        beats.append(Beat(t_s, share * 900.0, 900.0, label, normal))  # type: ignore[arg-type]
    old = [event_line(each).replace(b',"normal":true', b"").replace(b',"normal":false', b"") for each in beats]
    assert read_events(join(old)) == beats
    assert [read_events(line, before)[0] for line, before in zip(old, [None, *beats], strict=False)] == beats


@pytest.mark.parametrize("version", EARLIER)
def test_every_line_of_an_earlier_version_says_what_todays_says(version: str) -> None:
    found = read_events(join(stored(version).events))
    last: Beat | None = None
    for line, event in zip(stored(version).events, found, strict=True):
        again = json.loads(event_line(event))
        upgraded = upgrade_event(json.loads(line), last)
        assert keeps(again, upgraded)
        last = event if isinstance(event, Beat) else last
    times = [event.t for event in found if isinstance(event, Beat)]
    assert all(one < other for one, other in pairwise(times))


@given(any_event)
def test_a_line_of_today_is_left_as_it_is(event: events.Event) -> None:
    line = event_line(event)
    assert upgrade_event(json.loads(line)) == json.loads(line)


@given(st.sampled_from([line for version in EARLIER for line in stored(version).events[::7]]))
def test_twice_is_as_once(line: bytes) -> None:
    once = upgrade_event(json.loads(line))
    assert upgrade_event(json.loads(json.dumps(once))) == once


def test_lines_that_a_step_changes_go_through_the_steps_and_the_many_of_today_do_not() -> None:
    for version in EARLIER:
        for line in stored(version).events:
            kind = json.loads(line)["type"]
            changed = any(step(json.loads(line), None) != json.loads(line) for step in STEPS)
            assert not changed or kind not in _EVENTS or is_old(kind, line)
    many = [line for line in stored(EARLIER[-1]).events if not is_old(json.loads(line)["type"], line)]
    assert len(many) > 0.9 * len(stored(EARLIER[-1]).events)


@given(st.text(min_size=1, max_size=80))
def test_a_kind_that_is_not_known_is_named(kind: str) -> None:
    line = json.dumps({"t": 5.0, "type": f"new {kind}"}).encode()
    with pytest.raises(ValueError, match=r"not an event that this version knows: .new "):
        read_events(line)


@given(
    st.sampled_from([*_EVENTS, "something new"]),
    st.dictionaries(st.sampled_from(["t", "baseline", "rr_ms", "artefact", "normal", "z"]), json_values),
)
def test_whatever_a_line_holds_it_is_an_event_or_no_more_than_refused(kind: str, item: dict[str, object]) -> None:
    with suppress(ValueError):
        read_events(json.dumps({"type": kind, **item}).encode(), Beat(1.0, 600.0, 1000.0, "long"))
