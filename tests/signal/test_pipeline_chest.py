"""What the chest shows is forgotten when the strap was off, and not held on to when its stream stops."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from recordings import breathing_heart

from biofeedback.events import Arousal, Breath, Event, Posture
from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.breathing.breathing import Breathing
from biofeedback.signal.coherence import POINTS
from biofeedback.signal.indices.engines import NativeBackend
from biofeedback.signal.pipeline import Pipeline
from biofeedback.signal.posture import PostureReader
from biofeedback.signal.stillness import Stillness
from biofeedback.signal.tachogram import Tachogram

RATE_HZ = 25


class Worn:
    """A strap with a heart of 70 a minute and a chest, a second at a time."""

    def __init__(self, rr_ms: list[float] | None = None) -> None:
        self.pipeline = Pipeline(NativeBackend())
        self.second = 0
        self._beats = iter(rr_ms or breathing_heart(4000.0, 70.0, 6.0, 12.0))
        self._beat_s = 0.0
        self._rng = np.random.default_rng(1)

    def lives(
        self,
        seconds: int,
        forward_deg: float | None = 0.0,
        *,
        shake_mg: float = 0.0,
        silent: bool = False,
        contact: bool | None = None,
        turned_deg: float = 0.0,
        stuck: bool = False,
    ) -> list[Event]:
        events: list[Event] = []
        for _ in range(seconds):
            self.second += 1
            t = float(self.second)
            while self._beat_s < t:
                rr_ms = next(self._beats)
                self._beat_s += rr_ms / 1000.0
                if not silent:
                    events += self.pipeline.notified([rr_ms], self._beat_s)
            if not silent:
                events += self.pipeline.contact(contact, t)
            if forward_deg is not None:
                mg = self._chest(forward_deg, shake_mg, turned_deg)
                self.pipeline.acceleration([(x, 8000, z) for x, _, z in mg] if stuck else mg, t)
            events += self.pipeline.advance(t)
        return events

    def taught(self) -> Worn:
        self.lives(5)
        self.pipeline.sits_upright()
        self.lives(15)
        return self

    def _chest(self, forward_deg: float, shake_mg: float, turned_deg: float) -> list[tuple[int, int, int]]:
        angle, turned = np.radians(15.0 - forward_deg), np.radians(turned_deg)
        down = 1000.0 * np.array(
            [np.cos(angle) * np.sin(turned), np.cos(angle) * np.cos(turned), np.sin(angle)],
        )
        mg = down + self._rng.normal(0.0, 4.0, (RATE_HZ, 3))
        mg += shake_mg * np.sin(2.0 * np.pi * 1.8 * np.arange(RATE_HZ) / RATE_HZ)[:, None]
        return [(int(x), int(y), int(z)) for x, y, z in mg]


def postures(events: list[Event]) -> list[str]:
    return [event.kind for event in events if isinstance(event, Posture)]


def states(events: list[Event]) -> set[str]:
    return {event.state for event in events if isinstance(event, Arousal)}


def test_a_strap_that_was_off_for_minutes_has_its_upright_forgotten() -> None:
    worn = Worn().taught()
    assert postures(worn.lives(150, silent=True, forward_deg=None)) == ["unknown"]
    # It sits 30 degrees otherwise now, which is no lean.
    assert postures(worn.lives(60, 30.0)) == []
    assert postures(worn.lives(120, 30.0)) == ["upright"]


def test_so_has_one_whose_contact_was_lost_for_over_a_minute() -> None:
    worn = Worn().taught()
    assert postures(worn.lives(55, contact=False)) == []
    assert postures(worn.lives(2, contact=True)) == []
    assert postures(worn.lives(75, contact=False)) == ["unknown"]


def test_a_strap_silent_for_half_a_minute_is_worn_as_before() -> None:
    worn = Worn().taught()
    worn.lives(30, silent=True)
    assert postures(worn.lives(20, 30.0))[-1] == "leaning_forward"


@pytest.mark.parametrize("shake_mg", [0.0, 250.0])
def test_when_the_stream_stops_nothing_of_it_stays(shake_mg: float) -> None:
    worn = Worn().taught()
    worn.lives(60, shake_mg=shake_mg)
    after = worn.lives(120, None)
    assert postures(after)[-1] == "unknown"
    assert next(event.t for event in after if isinstance(event, Posture) and event.kind == "unknown") <= 90.0
    told = [event for event in after if isinstance(event, Breath) and event.rate_bpm is not None]
    assert told
    assert {event.source for event in told[-20:]} == {"intervals"}
    assert "moving" not in states(after[-60:])


def test_who_lay_when_the_stream_stopped_is_not_held_against_lying_for_ever() -> None:
    worn = Worn().taught()
    worn.lives(120, -85.0)
    after = worn.lives(200, None)
    settling = [e.t for e in after if isinstance(e, Arousal) and [r.code for r in e.reasons] == ["posture"]]
    assert settling
    assert states(worn.lives(120, None)) <= {"usual", "calm", "settling"}


def test_who_lies_at_the_start_is_told_so_and_does_not_teach_it_as_upright() -> None:
    worn = Worn()
    assert postures(worn.lives(200, -75.0)) == ["unknown", "lying"]
    assert postures(worn.lives(200, 0.0))[-1] == "upright"


@pytest.mark.parametrize("turned_deg", [180.0, 90.0, -90.0])
def test_a_strap_worn_upside_down_or_sideways_reads_the_same(turned_deg: float) -> None:
    worn = Worn()
    assert postures(worn.lives(140, turned_deg=turned_deg)) == ["unknown", "upright"]
    assert postures(worn.lives(20, 30.0, turned_deg=turned_deg))[-1] == "leaning_forward"
    assert postures(worn.lives(20, -30.0, turned_deg=turned_deg))[-1] == "leaning_back"
    assert postures(worn.lives(20, -80.0, turned_deg=turned_deg))[-1] == "lying"


def test_a_stuck_axis_tells_neither_posture_nor_breath_and_the_heart_alone_no_fast_one() -> None:
    worn = Worn(breathing_heart(400.0, 70.0, 6.0, 11.0) + breathing_heart(330.0, 70.0, 6.0, 19.0))
    events = worn.lives(700, stuck=True)
    assert postures(events) == ["unknown"]
    assert {event.source for event in events if isinstance(event, Breath)} == {None, "intervals"}
    assert [e.rate_bpm for e in events if isinstance(e, Breath) and e.rate_bpm is not None][-1] > 17.0
    assert not [e for e in events if isinstance(e, Arousal) and "breath" in [reason.code for reason in e.reasons]]


def test_days_of_a_chest_keep_no_more_than_minutes_do() -> None:
    """Ten minutes fill what is kept; four times as long fill no more."""
    rng = np.random.default_rng(7)
    chest, stillness, reader, breathing = ChestAcceleration(), Stillness(), PostureReader(), Breathing()
    no_beats, mg = Tachogram(POINTS), rng.normal((0.0, 950.0, 300.0), 4.0, (RATE_HZ, 3))

    def live(begin_s: int, end_s: int) -> float:
        t = float(begin_s)
        while t < end_s:
            t += 1.0 + float(rng.uniform(0.0, 0.01))
            chest.add(mg, t)
            breathing.ecg_beat(t, *rng.normal(1000.0, 20.0, 3).tolist())
            stillness.advance(t, chest)
            reader.advance(t, chest, stillness.still_for_s(t))
            breathing.advance(t, no_beats, chest, moving=False)
        return t

    tracemalloc.start()
    until_s = live(0, 300)
    before, _ = tracemalloc.get_traced_memory()
    live(round(until_s), 1200)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 100_000


def test_a_chest_that_breathes_fast_for_minutes_is_a_reason_of_the_score() -> None:
    """From the chest a fast breath is known, and weighs; the heart alone could not tell it."""
    worn = Worn(breathing_heart(2000.0, 70.0, 1.0, 24.0))

    def breathes(minutes: int, per_min: float) -> list[str]:
        codes: list[str] = []
        for _ in range(60 * minutes):
            tilt_deg = 1.5 * np.sin(2.0 * np.pi * per_min / 60.0 * worn.second)
            for event in worn.lives(1, tilt_deg):
                if isinstance(event, Arousal) and event.score is not None:
                    codes += [reason.code for reason in event.reasons]
        return codes

    assert "breath" not in breathes(8, 12.0)
    assert "breath" in breathes(4, 22.0)
