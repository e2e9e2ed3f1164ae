"""What a virtual strap sends is what a real one would: about once a second, in 1/1024 s, no beat lost."""

from __future__ import annotations

import math

import pytest

from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.virtual.artefacts import ArtefactRates, Artefacts
from biofeedback.devices.virtual.pmd_strap import EPOCH_NS
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.story import Story, StorySpan
from biofeedback.devices.virtual.strap import H10, PLAIN, Sent, VirtualStrap


def heart_rates(strap: VirtualStrap, until_s: float) -> list[Sent]:
    return [sent for sent in strap.due(until_s) if sent.characteristic.startswith("00002a37")]


def test_a_packet_comes_every_second_with_none_or_some_intervals() -> None:
    sent = heart_rates(VirtualStrap(SimulatedPerson(0)), 300)
    assert [s.due_s for s in sent] == [float(i) for i in range(1, 301)]
    counts = {len(parse_measurement(s.data).rr_1024) for s in sent}
    assert counts >= {1, 2}


def test_the_intervals_add_up_to_the_time_within_a_thousandth() -> None:
    strap = VirtualStrap(SimulatedPerson(0))
    total_1024 = sum(sum(parse_measurement(s.data).rr_1024) for s in heart_rates(strap, 3600))
    twin = SimulatedPerson(0)
    last_s = 0.0
    while twin.t_s <= 3600:
        last_s = twin.t_s
        twin.next_beat()
    assert total_1024 / 1024 == pytest.approx(last_s, abs=0.001)


def test_how_late_it_is_asked_changes_nothing() -> None:
    at_once = list(VirtualStrap(SimulatedPerson(0)).due(120))
    strap = VirtualStrap(SimulatedPerson(0))
    assert [s for t in range(0, 121, 7) for s in strap.due(t)] + list(strap.due(120)) == at_once


EARLY_S, LATE_S = (0.0, 0.7), (1.1, 9.0)


@pytest.mark.parametrize(
    ("rates", "odd_s"),
    [
        (ArtefactRates(ectopic=0.05), EARLY_S),
        (ArtefactRates(ectopic=0.05), LATE_S),
        (ArtefactRates(missed=0.05), LATE_S),
        (ArtefactRates(extra=0.05), EARLY_S),
    ],
)
def test_artefacts_come_as_often_as_asked_and_keep_the_sum(rates: ArtefactRates, odd_s: tuple[float, float]) -> None:
    artefacts = Artefacts(1, rates)
    true_s = [0.9] * 2000
    reported = [rr for rr_s in true_s for rr in artefacts.reported(rr_s)]
    assert sum(reported) == pytest.approx(sum(true_s), abs=2)
    assert 60 < sum(odd_s[0] < rr < odd_s[1] for rr in reported) < 260


def test_a_strap_that_reports_contact_says_when_it_is_lost_and_a_h10_falls_silent_on_it() -> None:
    for model, contact in ((PLAIN, False), (H10, None)):
        strap = VirtualStrap(SimulatedPerson(0), model)
        strap.contact = False
        measurement = parse_measurement(heart_rates(strap, 5)[-1].data)
        assert (measurement.contact, measurement.bpm, measurement.rr_1024) == (contact, 0, ())


def test_the_battery_runs_down() -> None:
    strap = VirtualStrap(SimulatedPerson(0))
    assert strap.battery(0) == b"\x57"
    assert strap.battery(40 * 3600) == bytes((77,))


def frames_of(strap: VirtualStrap, command: str, until_s: float) -> list[tuple[float, tuple[tuple[int, ...], ...]]]:
    strap.pmd.answer(bytes.fromhex(command), 0)
    frames = []
    for sent in strap.due(until_s):
        frame = parse_frame(sent.data) if sent.characteristic.startswith("fb005c82") else None
        if frame is not None:
            frames.append(((frame.timestamp_ns - EPOCH_NS) / 1e9, frame.samples))
    return frames


def test_the_ecg_of_a_virtual_h10_peaks_where_its_heart_beats() -> None:
    strap = VirtualStrap(SimulatedPerson(0), H10)
    peaks_s: list[float] = []
    for end_s, samples in frames_of(strap, "02000001820001010e00", 30):
        assert len(samples) == 73
        for i, (level,) in enumerate(samples):
            t_s = end_s - (72 - i) / 130
            if level > 700 and (not peaks_s or t_s - peaks_s[-1] > 0.2):
                peaks_s.append(t_s)
    twin = SimulatedPerson(0)
    beats_s = []
    while twin.t_s < 29:
        beats_s.append(twin.next_beat().t_s)
    found = [min(abs(p - b) for p in peaks_s) for b in beats_s if b > 1]
    assert max(found) < 0.03


def test_the_accelerometer_rests_with_the_person_and_moves_with_them() -> None:
    def spread(story: Story) -> float:
        frames = frames_of(VirtualStrap(SimulatedPerson(0, story), H10), "0202" + "00011900", 120)
        values = [s[0] for _, samples in frames[40:] for s in samples]
        mean = sum(values) / len(values)
        return math.sqrt(sum((v - mean) ** 2 for v in values) / len(values))

    assert spread(Story()) < 15
    assert spread(Story(moves=(StorySpan(0, 300),))) > 100
