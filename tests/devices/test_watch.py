"""The data tell whether the link lives; its flag is not asked."""

from __future__ import annotations

from biofeedback.devices.heart_rate import HeartRateMeasurement
from biofeedback.devices.states import LinkEvent
from biofeedback.devices.watch import DataWatch, Timeouts

BEAT = HeartRateMeasurement(60, True, None, (1024,))
NO_RR = HeartRateMeasurement(60, None)
OFF_BODY = HeartRateMeasurement(0, False)
PATIENCE = Timeouts()


def polled(watch: DataWatch, from_s: float, to_s: float) -> dict[LinkEvent, float]:
    """When each kind of silence is first noticed, s."""
    first: dict[LinkEvent, float] = {}
    t_s = from_s
    while t_s < to_s:
        t_s += PATIENCE.poll_s
        what = watch.poll(t_s)
        if what is not None:
            first.setdefault(what, t_s)
    return first


def test_a_silence_after_beats_is_stale_at_four_seconds_and_lost_within_ten() -> None:
    watch = DataWatch(PATIENCE, 0)
    assert watch.hear(1, BEAT) == ""
    found = polled(watch, 1, 12)
    assert found[LinkEvent.SILENCE] <= 6
    assert found[LinkEvent.LONG_SILENCE] - 1 <= 10


def test_a_strap_that_never_says_anything_is_given_up_within_ten_seconds() -> None:
    found = polled(DataWatch(PATIENCE, 0), 0, 12)
    assert LinkEvent.SILENCE not in found
    assert found[LinkEvent.LONG_SILENCE] <= 10


def test_beats_once_a_second_are_no_silence() -> None:
    watch = DataWatch(PATIENCE, 0)
    for second in range(60):
        watch.hear(second, BEAT)
        assert not polled(watch, second, second + 1)


def test_a_stall_of_the_whole_process_is_no_silence_of_the_strap() -> None:
    watch = DataWatch(PATIENCE, 0)
    watch.hear(0, BEAT)
    assert watch.poll(30) is None


def test_before_the_first_interval_it_is_too_early_to_tell() -> None:
    watch = DataWatch(PATIENCE, 0)
    assert watch.hear(1, NO_RR) is None
    assert watch.hear(2, BEAT) == ""


def test_no_interval_for_ten_seconds_means_heart_rate_only() -> None:
    watch = DataWatch(PATIENCE, 0)
    said = [watch.hear(t, NO_RR) for t in range(1, 12)]
    assert said[:9] == [None] * 9
    assert said[-1] == "no_rr"


def test_no_contact_is_lost_contact_rather_than_missing_intervals() -> None:
    watch = DataWatch(PATIENCE, 0)
    watch.hear(0, BEAT)
    said = [watch.hear(t, OFF_BODY) for t in range(1, 20)]
    assert said[0] == ""
    assert said[-1] == "contact_lost"
    assert watch.hear(20, BEAT) == ""


def test_a_rate_of_zero_is_no_contact_for_straps_that_do_not_report_it() -> None:
    watch = DataWatch(PATIENCE, 0)
    watch.hear(0, BEAT)
    assert [watch.hear(t, HeartRateMeasurement(0)) for t in range(1, 6)][-1] == "contact_lost"
