"""The supervisor's state machine by itself."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.devices.states import PAUSES_S, SWITCHED, TRANSITIONS, LinkEvent, LinkStatus, pause_s, transition
from biofeedback.events import DeviceState

happenings = st.sampled_from(list(LinkEvent))


def through(*happened: LinkEvent) -> LinkStatus:
    now = LinkStatus()
    for what in happened:
        now = transition(now, what, "link_lost" if what is LinkEvent.DROPPED else "")
    return now


def test_the_way_to_the_first_beat() -> None:
    states = [through(*steps).state for steps in ((), (LinkEvent.FOUND,), (LinkEvent.FOUND, LinkEvent.CONNECTED))]
    assert states == ["scanning", "connecting", "waiting"]
    assert through(LinkEvent.FOUND, LinkEvent.CONNECTED, LinkEvent.DATA) == LinkStatus("streaming")


def test_silence_makes_a_stream_stale_and_a_beat_brings_it_back() -> None:
    stale = transition(LinkStatus("streaming"), LinkEvent.SILENCE, "no_data")
    assert (stale.state, stale.cause) == ("stale", "no_data")
    assert transition(stale, LinkEvent.DATA) == LinkStatus("streaming")


def test_a_strap_that_is_connected_and_never_says_a_word_is_as_good_as_lost() -> None:
    for state in ("waiting", "streaming", "stale"):
        lost = transition(LinkStatus(state), LinkEvent.LONG_SILENCE, "no_data")
        assert (lost.state, lost.cause) == ("lost", "no_data")


def test_a_lost_link_keeps_its_cause_until_the_next_attempt_ends() -> None:
    lost = transition(LinkStatus("streaming"), LinkEvent.DROPPED, "link_lost")
    resting = transition(lost, LinkEvent.PAUSED)
    again = transition(resting, LinkEvent.RETRY)
    assert [s.state for s in (lost, resting, again)] == ["lost", "backoff", "scanning"]
    assert {s.cause for s in (lost, resting, again)} == {"link_lost"}


def test_attempts_are_quick_at_first_and_never_end() -> None:
    now, pauses = LinkStatus(), []
    for _ in range(40):
        now = transition(now, LinkEvent.NOT_FOUND, "strap_not_found")
        pauses.append(pause_s(now))
        now = transition(transition(now, LinkEvent.PAUSED), LinkEvent.RETRY)
        assert now.state == "scanning"
    assert pauses[0] < 1
    assert all(a <= b for a, b in pairwise(pauses))
    assert pauses[-1] == PAUSES_S[-1] == 30


def test_what_a_person_switches_on_is_looked_for_every_few_seconds() -> None:
    for cause in SWITCHED:
        assert pause_s(LinkStatus("backoff", cause, failures=1000)) <= 4


def test_a_beat_makes_the_next_attempt_quick_again() -> None:
    now = LinkStatus("waiting", "connect_failed", failures=30)
    now = transition(transition(now, LinkEvent.DATA), LinkEvent.DROPPED, "link_lost")
    assert pause_s(now) == PAUSES_S[0]


def test_stop_ends_every_state() -> None:
    for state in get_args(DeviceState):
        assert transition(LinkStatus(state, "link_lost"), LinkEvent.STOP) == LinkStatus("stopped")


def test_every_state_but_stopped_is_reached_and_left() -> None:
    reached = set(TRANSITIONS.values())
    left = {state for state, _ in TRANSITIONS}
    assert left == set(get_args(DeviceState)) - {"stopped"}
    assert reached == left


@given(st.lists(happenings, max_size=60))
def test_whatever_happens_the_machine_can_stream_again(happened: list[LinkEvent]) -> None:
    now = through(*(h for h in happened if h is not LinkEvent.STOP))
    way = {
        "streaming": (),
        "stale": (LinkEvent.DATA,),
        "waiting": (LinkEvent.DATA,),
        "connecting": (LinkEvent.CONNECTED, LinkEvent.DATA),
        "scanning": (LinkEvent.FOUND, LinkEvent.CONNECTED, LinkEvent.DATA),
        "backoff": (LinkEvent.RETRY, LinkEvent.FOUND, LinkEvent.CONNECTED, LinkEvent.DATA),
        "lost": (LinkEvent.PAUSED, LinkEvent.RETRY, LinkEvent.FOUND, LinkEvent.CONNECTED, LinkEvent.DATA),
    }
    for what in way[now.state]:
        now = transition(now, what)
    assert now.state == "streaming"


@given(happenings, st.sampled_from(get_args(DeviceState)))
def test_a_late_callback_changes_nothing(what: LinkEvent, state: DeviceState) -> None:
    now = LinkStatus(state, "link_lost", failures=3)
    if (state, what) not in TRANSITIONS and what is not LinkEvent.STOP:
        assert transition(now, what, "no_data") is now
