"""What is usual follows the wearer within minutes; the baseline that is kept moves with the days."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from biofeedback.events import Baseline, LevelSpread
from biofeedback.signal.baseline import QuietSample, block_of, for_time, learned
from biofeedback.signal.minute_features import MinuteFeatures
from biofeedback.signal.rolling_reference import RollingReference, weighted_median

STORED = Baseline(
    LevelSpread(62.0, 3.0), LevelSpread(3.9, 0.1), LevelSpread(4.0, 0.1), LevelSpread(2.2, 0.1), 7200.0, days=9
)


def sample(rate_bpm: float, ln_rmssd: float = 3.5) -> MinuteFeatures:
    return MinuteFeatures(rate_bpm, rate_bpm, ln_rmssd, 3.6, 2.5)


def quiet(rate_bpm: float, minutes: float, block: int | None = None) -> list[QuietSample]:
    return [QuietSample(sample(rate_bpm), 30.0, block, 9.0)] * round(2 * minutes)


def fed(now: RollingReference, rate_bpm: float, seconds: int, is_quiet: bool = True) -> RollingReference:
    for _ in range(seconds // 5):
        now.add(sample(rate_bpm), 5.0, is_quiet)
    return now


def rate(now: RollingReference) -> float:
    assert now.usual is not None
    return now.usual.rate_bpm


def test_a_minute_makes_it_provisional_and_five_make_it_firm() -> None:
    now = RollingReference(None)
    assert fed(now, 70.0, 55).usual is None
    young = fed(now, 70.0, 5).usual
    assert young is not None
    assert not young.firm
    old = fed(now, 70.0, 240).usual
    assert old is not None
    assert old.firm
    assert now.stage == "firm"


def test_what_is_provisional_stays_what_the_first_minute_said() -> None:
    now = fed(fed(RollingReference(None), 70.0, 60), 95.0, 200, is_quiet=False)
    assert rate(now) == 70.0


def test_without_any_rest_it_becomes_firm_after_a_quarter_of_an_hour() -> None:
    now = fed(fed(RollingReference(None), 70.0, 60), 95.0, 900, is_quiet=False)
    assert now.stage == "firm"


def test_it_follows_a_new_posture_within_its_memory() -> None:
    now = fed(fed(RollingReference(None), 70.0, 1800), 85.0, 540)
    assert rate(now) == 70.0
    assert rate(fed(now, 85.0, 180)) == 85.0


def test_a_stored_baseline_is_firm_at_once_and_fades_as_the_session_goes_on() -> None:
    now = RollingReference(STORED)
    assert now.stage == "firm"
    assert rate(now) == 62.0
    assert rate(fed(now, 75.0, 500)) == 62.0
    assert rate(fed(now, 75.0, 300)) == 75.0


def test_a_rest_asked_for_is_the_only_reference_until_the_end() -> None:
    now = RollingReference(STORED)
    now.rest(begin=True)
    assert now.usual is None
    fed(now, 58.0, 120)
    now.rest(begin=False)
    assert rate(fed(now, 90.0, 3000)) == 58.0


def test_a_rest_that_ended_too_soon_goes_on_until_a_minute_is_in() -> None:
    now = RollingReference(STORED)
    now.rest(begin=True)
    fed(now, 58.0, 30)
    now.rest(begin=False)
    fed(now, 60.0, 60)
    assert rate(now) in (58.0, 60.0)
    assert rate(fed(now, 90.0, 3000)) in (58.0, 60.0)


def test_variability_that_is_mostly_unknown_is_not_usual() -> None:
    now = RollingReference(None)
    for i in range(30):
        now.add(sample(70.0) if i % 10 == 0 else MinuteFeatures(70.0, 70.0), 5.0, True)
    assert now.usual is not None
    assert now.usual.ln_rmssd is None


@given(st.lists(st.floats(40.0, 120.0), min_size=1, max_size=50))
def test_the_weighted_median_lies_within_and_ignores_one_outlier(values: list[float]) -> None:
    middle = weighted_median(values, [1.0] * len(values))
    assert middle is not None
    assert min(values) <= middle <= max(values)
    assert sum(v < middle for v in values) <= len(values) / 2
    assert sum(v > middle for v in values) <= len(values) / 2
    assert weighted_median([], []) is None
    assert weighted_median([60.0, 70.0], [1.0, 3.0]) == 70.0


def test_the_first_session_becomes_the_baseline_once_five_quiet_minutes_are_in() -> None:
    assert learned(None, quiet(65.0, 4.0), "mon") is None
    first = learned(None, quiet(65.0, 20.0), "mon")
    assert first is not None
    assert first.rate_bpm.median == 65.0
    assert first.days == 1
    assert first.last_day == "mon"


def test_days_refine_it_ever_more_gently() -> None:
    second = learned(replace(STORED, days=1, last_day="mon"), quiet(66.0, 40.0), "tue")
    tenth = learned(replace(STORED, days=20, last_day="mon"), quiet(66.0, 40.0), "tue")
    assert second is not None
    assert tenth is not None
    assert second.rate_bpm.median == pytest.approx(64.0)
    assert tenth.rate_bpm.median == pytest.approx(62.4)
    assert tenth.days == 21


def test_a_second_session_of_the_same_day_is_no_new_day() -> None:
    again = learned(replace(STORED, days=3, last_day="tue"), quiet(66.0, 40.0), "tue")
    assert again is not None
    assert again.days == 3


def test_a_bad_day_moves_it_no_further_than_an_unusual_one() -> None:
    bad = learned(replace(STORED, last_day="mon"), quiet(110.0, 60.0), "tue")
    assert bad is not None
    assert bad.rate_bpm.median <= 62.0 + 0.1 * 2.0 * 1.4826 * 3.0 + 1e-9


def test_a_short_session_weighs_less() -> None:
    short = learned(replace(STORED, last_day="mon"), quiet(66.0, 6.0), "tue")
    long = learned(replace(STORED, last_day="mon"), quiet(66.0, 60.0), "tue")
    assert short is not None
    assert long is not None
    assert 62.0 < short.rate_bpm.median < long.rate_bpm.median


def test_parts_of_the_day_get_baselines_of_their_own_after_three_days() -> None:
    kept: Baseline | None = None
    for day in ("mon", "tue", "wed"):
        kept = learned(kept, quiet(60.0, 20.0, block=1) + quiet(74.0, 20.0, block=3), day)
        assert kept is not None
        evening = for_time(kept, 3)
        assert evening is not None
        assert (evening.rate_bpm.median > 70.0) == (day == "wed")
    assert for_time(kept, 2) is kept
    assert for_time(kept, None) is kept
    assert for_time(None, 1) is None


def test_the_day_has_four_parts() -> None:
    assert [block_of(60 * hour) for hour in (0, 5, 6, 11, 12, 17, 18, 23)] == [0, 0, 1, 1, 2, 2, 3, 3]


def test_a_heart_rate_alone_makes_no_baseline() -> None:
    assert learned(None, [QuietSample(MinuteFeatures(70.0, 70.0), 30.0, None)] * 40, "mon") is None
