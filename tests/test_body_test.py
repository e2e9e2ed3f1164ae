"""The test of how a body answers, through the whole engine: a heart that answers, one that does not, one that stops."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest

from biofeedback.coaching.body_answer import PROTOCOL
from biofeedback.coaching.protocol_run import ProtocolRun
from biofeedback.engine import fold
from biofeedback.events import (
    Action,
    Arousal,
    BodyAnswered,
    Event,
    History,
    Input,
    ProtocolPhase,
    RrPacket,
    Start,
    Stop,
    Tick,
)

SECOND = 10**9


def session(rises_bpm: float, until_s: float = 380.0, history: History | None = None) -> Iterator[Input]:
    """A heart that swings with the breath, faster by so much during the task, led through the protocol."""
    run, now_s, acts = ProtocolRun(PROTOCOL), 0.0, []
    yield Start(0, history=history or History(), engine="native")
    acts = run.start(0.0)
    beat_s = 0.0
    while now_s < until_s:
        yield from (Action(int(now_s * SECOND), act) for act in acts)
        rate_bpm = 66.0 + (rises_bpm if 125.0 < beat_s < 240.0 else 0.0)
        rr_ms = 60000.0 / (rate_bpm + 3.0 * math.sin(2.0 * math.pi * beat_s / 4.3))
        beat_s += rr_ms / 1000.0
        while now_s + 1.0 <= beat_s:
            now_s += 1.0
            yield Tick(int(now_s * SECOND))
        yield RrPacket(round(beat_s * SECOND), (rr_ms,))
        acts = run.advance(now_s)
    yield Stop(int((now_s + 1.0) * SECOND))


def told(inputs: Iterator[Input]) -> list[Event]:
    return list(fold(inputs))


def test_a_heart_that_answers_is_told_and_one_that_does_not_as_well() -> None:
    (clear,) = [e for e in told(session(14.0)) if isinstance(e, BodyAnswered)]
    (hardly,) = [e for e in told(session(0.0)) if isinstance(e, BodyAnswered)]
    assert clear.t == pytest.approx(360.0, abs=2.0)
    assert clear.answer.strength == "clear"
    assert "heart_rate" in clear.answer.answering
    assert clear.answer.rate_bpm == pytest.approx(14.0, abs=2.0)
    assert hardly.answer.strength == "hardly"
    assert hardly.answer.answering == ()


def test_from_then_on_the_score_of_who_hardly_answers_is_less_sure_and_in_the_next_session_too() -> None:
    events = told(session(0.0, until_s=560.0))
    at = next(i for i, e in enumerate(events) if isinstance(e, BodyAnswered))
    before, after = (
        [e.confidence for e in some if isinstance(e, Arousal) and e.score is not None]
        for some in (events[:at], events[at:])
    )
    assert max(after) < 0.7 * max(before)
    answer = next(e.answer for e in events if isinstance(e, BodyAnswered))
    again = told(session(0.0, until_s=110.0, history=History(answers=(answer,))))
    assert max(e.confidence for e in again if isinstance(e, Arousal)) < 0.7 * max(before)


def test_a_test_that_was_broken_off_tells_nothing() -> None:
    assert not [e for e in told(session(14.0, until_s=200.0)) if isinstance(e, BodyAnswered)]


def test_a_task_without_a_rest_before_it_tells_nothing() -> None:
    def without_rest() -> Iterator[Input]:
        for item in session(14.0):
            if isinstance(item, Action) and isinstance(item.act, ProtocolPhase) and item.act.kind == "rest":
                yield Action(item.monotonic_ns, ProtocolPhase("free"))
            else:
                yield item

    assert not [e for e in told(without_rest()) if isinstance(e, BodyAnswered)]


def test_it_is_told_the_same_in_a_replay() -> None:
    inputs = list(session(14.0))
    assert told(iter(inputs)) == told(iter(inputs))
