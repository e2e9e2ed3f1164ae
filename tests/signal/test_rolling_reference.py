"""What is usual follows the wearer within minutes; the baseline that is kept moves with the days."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from biofeedback.events import Baseline, LevelSpread, Spreads
from biofeedback.signal.baseline import QuietSample, block_of, for_time, learned
from biofeedback.signal.minute_features import MinuteFeatures
from biofeedback.signal.rolling_reference import LN_SDNN_SD, RATE_SD_BPM, RollingReference

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


def test_a_rise_right_after_the_first_minute_hardly_moves_it() -> None:
    now = fed(fed(RollingReference(None), 70.0, 60), 95.0, 120, is_quiet=False)
    assert rate(now) < 73.0


def test_without_any_rest_it_becomes_firm_after_a_quarter_of_an_hour() -> None:
    now = fed(fed(RollingReference(None), 70.0, 60), 95.0, 900, is_quiet=False)
    assert now.stage == "firm"


def test_it_follows_what_lasts_upwards_slowly_and_downwards_within_minutes() -> None:
    settled = fed(RollingReference(None), 70.0, 1800)
    assert rate(settled) == 70.0
    assert 70.0 < rate(fed(settled, 85.0, 600, is_quiet=False)) < 73.0
    assert rate(fed(settled, 85.0, 7200)) > 80.0
    fallen = fed(fed(RollingReference(None), 85.0, 1800), 75.0, 600)
    assert rate(fallen) < 78.0


def test_who_began_tense_is_known_once_they_were_calm() -> None:
    tense = fed(RollingReference(None), 90.0, 300)
    assert rate(fed(tense, 72.0, 900)) < 74.0


def test_who_drifts_up_at_rest_is_followed() -> None:
    now = RollingReference(None)
    for minute in range(60):
        fed(now, 61.0 + 4.0 * minute / 60.0, 60)
    assert rate(now) > 62.5


def test_a_stored_baseline_is_firm_at_once_and_fades_as_the_session_goes_on() -> None:
    now = RollingReference(STORED)
    assert now.stage == "firm"
    assert rate(now) == 62.0
    assert rate(fed(now, 75.0, 300)) < 63.5
    assert rate(fed(now, 75.0, 7200)) > 70.0


def test_an_old_baseline_without_spreads_or_frequency_begins_with_those_of_people_in_general() -> None:
    usual = RollingReference(STORED).usual
    assert usual is not None
    assert usual.rate_sd_bpm == RATE_SD_BPM
    assert usual.ln_sdnn_sd == LN_SDNN_SD
    assert usual.ln_frequency == pytest.approx(MinuteFeatures(62.0, 62.0, 3.9, 4.0).ln_frequency)


def test_stored_spreads_count_by_the_minutes_behind_them() -> None:
    def sd(minutes: float) -> float:
        usual = RollingReference(replace(STORED, spreads=Spreads(5.0, 0.3, 0.2, minutes))).usual
        assert usual is not None
        return usual.rate_sd_bpm

    assert RATE_SD_BPM == sd(0.0) < sd(30.0) < sd(240.0) == sd(10_000.0) < 5.0


def test_a_restless_wearer_learns_a_wider_spread_and_a_quiet_one_a_narrower() -> None:
    def after_hours(swing_bpm: float) -> Spreads:
        now = RollingReference(None)
        for minute in range(240):
            fed(now, 70.0 + (swing_bpm if minute % 2 else -swing_bpm), 60)
        usual, kept = now.usual, now.spreads
        assert usual is not None
        assert kept is not None
        assert (usual.rate_sd_bpm > RATE_SD_BPM) == (swing_bpm > RATE_SD_BPM)
        return kept

    assert after_hours(6.0).rate_bpm > 4.0 > 1.0 > after_hours(0.5).rate_bpm


def test_what_is_under_way_does_not_widen_the_spread_it_is_held_against() -> None:
    now = fed(fed(RollingReference(None), 70.0, 1200), 90.0, 300, is_quiet=False)
    assert now.usual is not None
    assert now.usual.rate_sd_bpm < RATE_SD_BPM


def test_time_in_which_nothing_is_learned_makes_the_level_less_sure() -> None:
    now = fed(RollingReference(None), 70.0, 600)
    assert now.usual is not None
    assert now.usual.drift_bpm == 0.0
    now.passes(3600.0)
    assert now.usual.drift_bpm == pytest.approx(4.0)
    assert fed(now, 70.0, 20).usual.drift_bpm == 0.0  # type: ignore[union-attr]


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
    learned_bpm = rate(now)
    assert 58.0 <= learned_bpm <= 60.0
    assert rate(fed(now, 90.0, 3000)) == learned_bpm


def test_variability_that_is_mostly_unknown_is_not_usual() -> None:
    now = RollingReference(None)
    for i in range(30):
        now.add(sample(70.0) if i % 10 == 0 else MinuteFeatures(70.0, 70.0), 5.0, True)
    assert now.usual is not None
    assert now.usual.ln_rmssd is None


@given(st.lists(st.tuples(st.floats(40.0, 180.0), st.booleans()), min_size=13, max_size=60))
def test_the_level_lies_within_what_was_seen_and_the_spreads_are_positive(course: list[tuple[float, bool]]) -> None:
    now = RollingReference(None)
    for rate_bpm, is_quiet in course:
        now.add(sample(rate_bpm), 5.0, is_quiet)
    assert now.usual is not None
    rates = [rate_bpm for rate_bpm, _ in course]
    assert min(rates) - 1e-9 <= now.usual.rate_bpm <= max(rates) + 1e-9
    assert min(now.usual.rate_sd_bpm, now.usual.ln_sdnn_sd, now.usual.ln_frequency_sd) > 0.0


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


def test_spreads_are_kept_from_day_to_day_until_new_ones_are_learned() -> None:
    own = Spreads(3.0, 0.2, 0.1, 60.0)
    known = replace(STORED, spreads=own, last_day="mon")
    kept = learned(known, quiet(62.0, 20.0), "tue")
    assert kept is not None
    assert kept.spreads == own
    newer = learned(known, quiet(62.0, 20.0), "tue", Spreads(4.0, 0.2, 0.1, 90.0))
    assert newer is not None
    assert newer.spreads == Spreads(4.0, 0.2, 0.1, 90.0)


def test_the_frequency_is_learned_by_a_baseline_that_did_not_know_it() -> None:
    kept = learned(replace(STORED, last_day="mon"), quiet(62.0, 20.0), "tue")
    assert kept is not None
    assert kept.ln_frequency is not None
    assert kept.ln_frequency.median == pytest.approx(sample(62.0).ln_frequency)


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
