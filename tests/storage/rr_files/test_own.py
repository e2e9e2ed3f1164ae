"""A recording is read back as the session itself believed it: queues are no holes, and what is no interval is none."""

import random
from itertools import accumulate

import pytest

from biofeedback.devices.heart_rate import HeartRateMeasurement
from biofeedback.storage.rr_files.model import RrFileError
from biofeedback.storage.rr_files.own import of_packets

Packets = list[tuple[float, HeartRateMeasurement]]
SECONDS = 300


def packets(rate_bpm: float) -> Packets:
    """A notification a second of a heart that wanders."""
    chance = random.Random(1)
    rr_s = [60.0 / rate_bpm + chance.gauss(0.0, 0.02) for _ in range(int(SECONDS * rate_bpm / 55))]
    ends_s = list(accumulate(rr_s))
    found = []
    for second in range(1, SECONDS + 1):
        ticks = tuple(round(rr * 1024) for rr, end_s in zip(rr_s, ends_s, strict=True) if second - 1 < end_s <= second)
        shown = round(rate_bpm + chance.uniform(-2, 2))
        found.append((second + 0.05, HeartRateMeasurement(shown, None, None, ticks)))
    return found


@pytest.mark.parametrize("rate_bpm", [50.0, 72.0, 120.0, 160.0])
@pytest.mark.parametrize("held_s", [3, 5, 10])
def test_notifications_held_back_and_sent_at_once_make_no_holes(rate_bpm: float, held_s: int) -> None:
    sent = packets(rate_bpm)
    late = [(held_s * -(-second // held_s) + 0.05 + 0.01 * (second % held_s or held_s), measured)
            for second, (_, measured) in enumerate(sent, start=1)]  # fmt: skip
    rr = of_packets(late)
    assert not any(rr.gaps_s)
    assert sum(rr.rr_ms) / 1000.0 == pytest.approx(SECONDS, rel=0.01)


def test_a_silence_is_a_hole_all_the_same() -> None:
    rr = of_packets([(t + (60.0 if t > 150 else 0.0), measured) for t, measured in packets(72.0)])
    assert [gap_s for gap_s in rr.gaps_s if gap_s] == pytest.approx([60.0], abs=1.0)


@pytest.mark.parametrize("rate_bpm", [72.0, 120.0])
def test_intervals_that_the_session_did_not_believe_are_none_from_the_beginning(rate_bpm: float) -> None:
    computed = [
        (t, HeartRateMeasurement(measured.bpm, None, None, (round(61440 / measured.bpm),)))
        for t, measured in packets(rate_bpm)
    ]
    with pytest.raises(RrFileError, match=r"do not go with the clock or with its own heart rate"):
        of_packets(computed)


def test_intervals_believed_for_long_are_kept_when_what_follows_is_none() -> None:
    sent = packets(72.0)
    # From the middle on as many beats as before in half the time.
    broken = [(t, HeartRateMeasurement(m.bpm, None, None, m.rr_1024 * (1 if t < 150 else 3))) for t, m in sent]
    rr = of_packets(broken)
    assert sum(rr.rr_ms[: len(rr.rr_ms) // 2]) > 0.0
    assert 150.0 < sum(rr.rr_ms) / 1000.0 < 260.0
    assert any("cannot be the heart's" in left.why for left in rr.left_out)


def test_a_recording_without_a_notification_is_refused_in_one_line() -> None:
    with pytest.raises(RrFileError, match="without intervals"):
        of_packets([])
