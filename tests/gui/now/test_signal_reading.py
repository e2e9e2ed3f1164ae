"""The signal's word fits the state beside it, and a strap that fell silent leaves no value behind."""

from __future__ import annotations

import pytest

from biofeedback.events import Arousal, Device, Event, HeartRate
from biofeedback.gui.now.readings import Readings, signal_quality
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import DASH


def after(*events: Event) -> SessionState:
    session_state = SessionState()
    for event in events:
        reduce_event(session_state, event)
    return session_state


STREAMING = (Device(0.0, "streaming", "H10"), HeartRate(10.0, 64))


def test_a_clear_signal_has_all_its_bars() -> None:
    assert signal_quality(after(*STREAMING, Arousal(10.0, 50.0, "usual", 0.9)), heard=True)[:2] == (4, "Good")


def test_unsure_never_stands_beside_full_bars() -> None:
    bars, word, note = signal_quality(after(*STREAMING, Arousal(10.0, None, "unsure", 0.0)), heard=True)
    assert (bars, word) == (2, "Fair")
    assert "rhythm" in note


@pytest.mark.parametrize("state", ["stale", "lost", "backoff", "scanning"])
def test_a_strap_that_fell_silent_leaves_a_dash_at_once(state: str, qapp: object) -> None:
    readings = Readings()
    assert readings.show_rate(after(*STREAMING), 11.0, "usual")
    assert readings.rate.figure.said() == "64"
    quiet = after(*STREAMING, Device(10.5, state, "H10"))  # type: ignore[arg-type]
    assert not readings.show_rate(quiet, 11.0, "usual")
    assert readings.rate.figure.said() == DASH
