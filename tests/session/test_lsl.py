"""A laboratory's recorder finds the streams and gets every beat at its own time."""

import pylsl
import pytest

from biofeedback.events import Beat, HeartRate, PhaseStart
from biofeedback.session.lsl import LslOutlet


def test_beats_rates_and_markers_arrive_with_their_times() -> None:
    outlet = LslOutlet("biofeedback-test", start_s=100.0)
    found = {name: pylsl.resolve_byprop("source_id", f"biofeedback-test-{name}", 1, 10.0) for name in ("RR", "Markers")}
    assert all(found.values()), "the streams cannot be found on this computer's network"
    rr, markers = (pylsl.StreamInlet(streams[0]) for streams in found.values())
    rr.open_stream(10.0)
    markers.open_stream(10.0)
    outlet.send(Beat(1.5, 812.5, 812.5))
    outlet.send(HeartRate(2.0, 74))
    outlet.send(PhaseStart(2.5, "stressor"))
    assert rr.pull_sample(10.0) == ([812.5], pytest.approx(101.5))
    assert markers.pull_sample(10.0) == (["phase: stressor"], pytest.approx(102.5))
    assert rr.info().nominal_srate() == pylsl.IRREGULAR_RATE
