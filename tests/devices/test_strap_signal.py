"""What a strap sends is believed as far as the clock and its own rate bear it out."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from biofeedback.devices.heart_rate import HeartRateMeasurement as Heard
from biofeedback.devices.strap_signal import Reading, StrapSignal
from biofeedback.engine import fold
from biofeedback.events import Arousal, Beat, Device, Event, Gap, HeartRate
from biofeedback.storage.exported_recording import read_recording

Sent = tuple[float, Heard]


def heart(seconds: int, rate_bpm: float = 71.0, seed: int = 1) -> Iterator[Sent]:
    """A notification a second with the beats that ended in it, in 1/1024 s."""
    chance, end_s = random.Random(seed), 0.3
    drift = 0.0
    for second in range(1, seconds + 1):
        ticks: list[int] = []
        while end_s <= second:
            drift = 0.8 * drift + chance.gauss(0.0, 14.0)
            ticks.append(round(1024.0 * (60.0 / rate_bpm + drift / 1000.0)))
            end_s += ticks[-1] / 1024.0
        yield float(second), Heard(round(rate_bpm - drift / 15.0), None, None, tuple(ticks))


def read(sent: Iterable[Sent]) -> list[Reading]:
    signal = StrapSignal()
    return [reading for t, heard in sent if (reading := signal.read(t, heard)) is not None]


def intervals(readings: Iterable[Reading]) -> list[float]:
    return [value for reading in readings for value in reading.rr_ms]


def truly(sent: Iterable[Sent]) -> list[float]:
    return [n * 125 / 128 for _, heard in sent for n in heard.rr_1024]


def changed(heard: Heard, rr_1024: tuple[int, ...]) -> Heard:
    return Heard(heard.bpm, heard.contact, None, rr_1024)


@pytest.mark.parametrize("apart_s", [0.0005, 0.03, 0.2])
@pytest.mark.parametrize("copies", [2, 3])
def test_a_notification_delivered_more_than_once_counts_once(apart_s: float, copies: int) -> None:
    twice = [(t + i * apart_s, heard) for t, heard in heart(600) for i in range(copies)]
    assert intervals(read(twice)) == truly(heart(600))


def test_pairs_delivered_twice_in_turn_count_once() -> None:
    sent = list(heart(600))
    pairs = [item for a, b in zip(sent[::2], sent[1::2], strict=True) for item in ((b[0], a[1]), b) * 2]
    # Beats alike to the bit that follow each other within a pair cannot be told from copies.
    assert sum(intervals(read(pairs))) == pytest.approx(sum(truly(sent)), rel=0.01)


def test_beats_alike_to_the_bit_are_no_copies_where_the_clock_bears_them_out() -> None:
    steady = [(0.8 * i, Heard(75, None, None, (819,))) for i in range(1, 100)]
    assert len(intervals(read(steady))) == 99
    held_back = [(t if t < 20 else max(t, 28.0) + t / 1e6, heard) for t, heard in steady]
    assert len(intervals(read(held_back))) >= 98


@pytest.mark.parametrize("padding", [0, 0xFFFF])
@pytest.mark.parametrize("first", [True, False])
def test_padding_is_no_interval(padding: int, first: bool) -> None:
    def padded(rr_1024: tuple[int, ...]) -> tuple[int, ...]:
        empty = (padding,) * (4 - len(rr_1024))
        return empty + rr_1024 if first else rr_1024 + empty

    sent = [(t, changed(heard, padded(heard.rr_1024))) for t, heard in heart(300)]
    readings = read(sent)
    assert intervals(readings) == truly(heart(300))
    assert {reading.finding for reading in readings} == {""}


@pytest.mark.parametrize("held_from_s", [1.0, 2.0, 20.0])
@pytest.mark.parametrize("copies", [2, 3])
def test_copies_in_a_queue_count_once_from_the_beginning_on(held_from_s: float, copies: int) -> None:
    sent = list(heart(60))
    queue = [(t if t < held_from_s else max(t, held_from_s + 10.0) + t / 1e6, heard) for t, heard in sent]
    twice = [(t + i * 1e-7, heard) for t, heard in queue for i in range(copies)]
    # Nothing is known yet in the first notifications of a session: up to two of them may count twice.
    assert sum(intervals(read(twice))) == pytest.approx(sum(truly(sent)), abs=2500.0)


@pytest.mark.parametrize("rate_bpm", [52.0, 71.0, 110.0])
def test_milliseconds_are_noticed_within_a_minute_and_read_as_such(rate_bpm: float) -> None:
    sent = [(t, changed(h, tuple(round(n / 1.024) for n in h.rr_1024))) for t, h in heart(600, rate_bpm)]
    readings = read(sent)
    noticed = next(i for i, reading in enumerate(readings) if reading.finding == "rr_in_ms")
    assert noticed <= 75
    assert {reading.finding for reading in readings[noticed:]} == {"rr_in_ms"}
    assert sum(intervals(readings[noticed:])) == pytest.approx(1000.0 * (600 - noticed), rel=0.005)


@pytest.mark.parametrize("seed", range(8))
def test_ticks_are_never_taken_for_milliseconds(seed: int) -> None:
    jitter = random.Random(seed)
    late = [(t + jitter.uniform(0.0, 0.6), heard) for t, heard in heart(1800, 55.0 + 9.0 * seed, seed)]
    assert {reading.finding for reading in read(late)} == {""}


def test_a_rate_rounded_down_is_no_sign_of_milliseconds() -> None:
    low = [(t, Heard(h.bpm - 1, None, None, h.rr_1024)) for t, h in heart(900)]
    assert {reading.finding for reading in read(low)} == {""}


@pytest.mark.parametrize("value", [0, 0xFFFF])
def test_intervals_that_are_never_one_are_none(value: int) -> None:
    readings = read((t, changed(heard, (value,))) for t, heard in heart(120))
    assert intervals(readings) == []
    assert [reading.finding for reading in readings[:9]] == [""] * 9
    assert {reading.finding for reading in readings[11:]} == {"no_rr"}


def test_one_second_at_a_hundred_beats_a_minute_is_no_interval() -> None:
    readings = read((float(t), Heard(99 + t % 3, None, None, (1024,))) for t in range(1, 180))
    assert {reading.finding for reading in readings[60:]} == {"no_rr"}
    assert intervals(readings[60:]) == []


def test_one_interval_a_second_of_a_hundred_a_minute_is_not_each_beat() -> None:
    readings = read((t, changed(heard, heard.rr_1024[:1])) for t, heard in heart(180, 100.0))
    assert {reading.finding for reading in readings[60:]} == {"no_rr"}
    assert intervals(readings[60:]) == []


def test_an_interval_computed_from_the_rate_is_none() -> None:
    rates = [round(70 + 8 * ((t // 7) % 5) / 5) for t in range(1, 300)]
    end_s, sent = 0.0, []
    for rate_bpm in rates:
        end_s += 60.0 / rate_bpm
        sent.append((end_s, Heard(rate_bpm, None, None, (round(61440 / rate_bpm),))))
    assert {reading.finding for reading in read(sent)[60:]} == {"no_rr"}


def test_intervals_that_come_and_go_do_not_flip_what_is_said() -> None:
    patchy = [(t, heard if t % 14 < 3 else changed(heard, ())) for t, heard in heart(600)]
    said = [reading.finding for reading in read(patchy)]
    assert sum(a != b for a, b in pairwise(said)) <= 1


def test_a_strap_whose_intervals_return_is_believed_again() -> None:
    patchy = [(t, changed(heard, ()) if 100 <= t < 130 else heard) for t, heard in heart(300)]
    said = [reading.finding for reading in read(patchy)]
    assert said[125] == "no_rr"
    assert said[160:] == [""] * len(said[160:])


@pytest.mark.parametrize("rate", [0, 255, 0xFFFF])
def test_what_no_heart_beats_is_no_rate_and_no_contact(rate: int) -> None:
    readings = read((float(t), Heard(rate)) for t in range(1, 30))
    assert {reading.rate_bpm for reading in readings} == {None}
    assert {reading.contact for reading in readings[5:]} == {False}


def test_a_rate_that_repeats_for_minutes_is_a_sensor_off_the_body() -> None:
    worn = [(float(t), Heard(70 + t % 2)) for t in range(1, 100)]
    lying = [(float(t), Heard(71)) for t in range(100, 400)]
    again = [(float(t), Heard(72 + t % 2)) for t in range(400, 420)]
    readings = read([*worn, *lying, *again])
    assert {reading.contact for reading in readings[:215]} == {None}
    assert {reading.contact for reading in readings[225:398]} == {False}
    assert {reading.contact for reading in readings[400:]} == {None}


def replayed(path: Path) -> list[Event]:
    return list(fold(read_recording(path)))


def of_case(cases: Path, number: int) -> list[Event]:
    (path,) = next(cases.glob(f"{number}-*")).glob("*.jsonl")
    return replayed(path)


def causes(events: Iterable[Event]) -> set[str]:
    return {event.cause for event in events if isinstance(event, Device)}


def states(events: Iterable[Event], after_s: float) -> set[str]:
    return {event.state for event in events if isinstance(event, Arousal) and event.t > after_s}


def test_case_15_a_sensor_with_empty_intervals_is_scored_on_its_rate(cases: Path) -> None:
    events = of_case(cases, 15)
    assert "no_rr" in causes(events)
    scored = [event for event in events if isinstance(event, Arousal) and event.score is not None]
    assert scored
    assert max(event.confidence for event in scored) <= 0.5


@pytest.mark.parametrize(("number", "beats"), [(16, 700), (17, 700), (18, 700)])
def test_cases_16_to_18_have_their_beats_and_no_gap(cases: Path, number: int, beats: int) -> None:
    events = of_case(cases, number)
    found = [event for event in events if isinstance(event, Beat)]
    assert len(found) == beats
    assert not [event for event in events if isinstance(event, Gap)]
    assert "usual" in states(events, 100.0)


def test_case_19_milliseconds_make_no_gaps(cases: Path) -> None:
    events = of_case(cases, 19)
    assert not [event for event in events if isinstance(event, Gap)]
    late = [event.rr_ms for event in events if isinstance(event, Beat) and event.t > 100.0]
    assert sum(late) / len(late) == pytest.approx(849.0, abs=3.0)
    assert "rr_in_ms" in causes(events)


def test_case_20_255_is_no_rate(cases: Path) -> None:
    events = of_case(cases, 20)
    assert {event.rate_bpm for event in events if isinstance(event, HeartRate)} == {0}
    assert states(events, 5.0) == {"unsure"}
