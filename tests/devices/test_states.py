"""The supervisor's state machine by itself."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.devices.states import PAUSES_S, SWITCHED, TRANSITIONS, Happening, Supervised, after, pause_s
from biofeedback.events import DeviceState

happenings = st.sampled_from(list(Happening))


def through(*happened: Happening) -> Supervised:
    now = Supervised()
    for what in happened:
        now = after(now, what, "link_lost" if what is Happening.DROPPED else "")
    return now


def test_the_way_to_the_first_beat() -> None:
    states = [through(*steps).state for steps in ((), (Happening.FOUND,), (Happening.FOUND, Happening.CONNECTED))]
    assert states == ["scanning", "connecting", "waiting"]
    assert through(Happening.FOUND, Happening.CONNECTED, Happening.DATA) == Supervised("streaming")


def test_silence_makes_a_stream_stale_and_a_beat_brings_it_back() -> None:
    stale = after(Supervised("streaming"), Happening.SILENCE, "no_data")
    assert (stale.state, stale.cause) == ("stale", "no_data")
    assert after(stale, Happening.DATA) == Supervised("streaming")


def test_a_strap_that_is_connected_and_never_says_a_word_is_as_good_as_lost() -> None:
    for state in ("waiting", "streaming", "stale"):
        lost = after(Supervised(state), Happening.LONG_SILENCE, "no_data")
        assert (lost.state, lost.cause) == ("lost", "no_data")


def test_a_lost_link_keeps_its_cause_until_the_next_attempt_ends() -> None:
    lost = after(Supervised("streaming"), Happening.DROPPED, "link_lost")
    resting = after(lost, Happening.PAUSED)
    again = after(resting, Happening.RETRY)
    assert [s.state for s in (lost, resting, again)] == ["lost", "backoff", "scanning"]
    assert {s.cause for s in (lost, resting, again)} == {"link_lost"}


def test_attempts_are_quick_at_first_and_never_end() -> None:
    now, pauses = Supervised(), []
    for _ in range(40):
        now = after(now, Happening.NOT_FOUND, "strap_not_found")
        pauses.append(pause_s(now))
        now = after(after(now, Happening.PAUSED), Happening.RETRY)
        assert now.state == "scanning"
    assert pauses[0] < 1
    assert all(a <= b for a, b in pairwise(pauses))
    assert pauses[-1] == PAUSES_S[-1] == 30


def test_what_a_person_switches_on_is_looked_for_every_few_seconds() -> None:
    for cause in SWITCHED:
        assert pause_s(Supervised("backoff", cause, failures=1000)) <= 4


def test_a_beat_makes_the_next_attempt_quick_again() -> None:
    now = Supervised("waiting", "connect_failed", failures=30)
    now = after(after(now, Happening.DATA), Happening.DROPPED, "link_lost")
    assert pause_s(now) == PAUSES_S[0]


def test_stop_ends_every_state() -> None:
    for state in get_args(DeviceState):
        assert after(Supervised(state, "x"), Happening.STOP) == Supervised("stopped")


def test_every_state_but_stopped_is_reached_and_left() -> None:
    reached = set(TRANSITIONS.values())
    left = {state for state, _ in TRANSITIONS}
    assert left == set(get_args(DeviceState)) - {"stopped"}
    assert reached == left


@given(st.lists(happenings, max_size=60))
def test_whatever_happens_the_machine_can_stream_again(happened: list[Happening]) -> None:
    now = through(*(h for h in happened if h is not Happening.STOP))
    way = {
        "streaming": (),
        "stale": (Happening.DATA,),
        "waiting": (Happening.DATA,),
        "connecting": (Happening.CONNECTED, Happening.DATA),
        "scanning": (Happening.FOUND, Happening.CONNECTED, Happening.DATA),
        "backoff": (Happening.RETRY, Happening.FOUND, Happening.CONNECTED, Happening.DATA),
        "lost": (Happening.PAUSED, Happening.RETRY, Happening.FOUND, Happening.CONNECTED, Happening.DATA),
    }
    for what in way[now.state]:
        now = after(now, what)
    assert now.state == "streaming"


@given(happenings, st.sampled_from(get_args(DeviceState)))
def test_a_late_callback_changes_nothing(what: Happening, state: DeviceState) -> None:
    now = Supervised(state, "x", failures=3)
    if (state, what) not in TRANSITIONS and what is not Happening.STOP:
        assert after(now, what, "y") is now
