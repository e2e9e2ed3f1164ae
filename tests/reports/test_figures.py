"""The figures of a phase are those that the window showed of the same minutes."""

from __future__ import annotations

import math
import re

import pytest

from biofeedback.coaching.protocol import Phase
from biofeedback.engine import Engine
from biofeedback.events import Beat, Breath, Event, Indices, RrPacket, Start, Tick
from biofeedback.reports.figures import figures_of
from biofeedback.reports.phases import PhaseSpan
from biofeedback.storage.json_lines import event_line, read_events


def with_early_beats(seconds: float = 130.0) -> list[Event]:
    """Two minutes at 70 a minute in which three beats come early, each with its pause after it."""
    engine = Engine(Start(0, engine="native"))
    events: list[Event] = []
    t_s, n, early = 0.0, 0, {20, 60, 100}
    tick_s = 1.0
    while t_s < seconds:
        rr = 857.0 + 12.0 * math.sin(2.0 * math.pi * 0.25 * t_s)
        rr = 560.0 if n in early else 1150.0 if n - 1 in early else rr
        t_s, n = t_s + rr / 1000.0, n + 1
        while tick_s <= t_s:
            events += engine.feed(Tick(round(tick_s * 1e9)))
            tick_s += 1.0
        events += engine.feed(RrPacket(round(t_s * 1e9), (rr,)))
    return events


def test_with_early_beats_the_page_tells_what_the_window_told() -> None:
    events = with_early_beats()
    at = max(at for at, event in enumerate(events) if isinstance(event, Indices))
    window = events[at]
    assert isinstance(window, Indices)
    span = PhaseSpan(Phase("free", 120.0), window.t - 120.0, window.t)
    page = figures_of(span, events[:at])
    assert window.artefact_percent > 0
    assert page.rmssd_ms == pytest.approx(window.rmssd_ms)
    assert page.sdnn_ms == pytest.approx(window.sdnn_ms)
    assert page.rate_bpm == pytest.approx(window.mean_hr_bpm)
    assert page.stress_index == pytest.approx(window.stress_index)
    assert page.artefact_percent == pytest.approx(window.artefact_percent)


def test_a_beat_of_an_older_recording_is_as_normal_as_it_was() -> None:
    beats = [event for event in with_early_beats() if isinstance(event, Beat)]
    assert sum(not beat.normal for beat in beats) > sum(beat.artefact is not None for beat in beats)
    old = [re.sub(rb',"normal":(true|false)', b"", event_line(beat)) for beat in beats]
    assert read_events(b"\n".join(old)) == beats


def test_the_breath_of_a_phase_is_that_of_the_phase_and_not_of_the_one_before() -> None:
    told: list[Event] = [Breath(100.0 + k, 14.0 if k < 40 else 6.0, 0.9, "acceleration") for k in range(60)]
    told += [Breath(165.0, None, 0.3, "acceleration")]
    assert figures_of(PhaseSpan(Phase("free", 60.0), 100.0, 170.0), told).breaths_per_min == 6.0
    assert figures_of(PhaseSpan(Phase("free", 60.0), 130.0, 170.0), told).breaths_per_min is None
