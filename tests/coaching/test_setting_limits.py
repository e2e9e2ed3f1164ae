"""Whatever can be entered, the app neither nags nor falls silent without saying so."""

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.coaching.setting_limits import advice, bounded
from biofeedback.events import Settings

anything = st.builds(
    Settings,
    sensitivity=st.sampled_from(["gentle", "standard", "responsive"]),
    quiet_from_min=st.none() | st.integers(0, 1439),
    quiet_to_min=st.none() | st.integers(0, 1439),
    daily_cap=st.integers(-5, 1000),
    refractory_min=st.floats(-10, 100_000),
)


@given(anything)
def test_any_settings_are_bounded(settings: Settings) -> None:
    kept = bounded(settings)
    assert 0 <= kept.daily_cap <= 12
    assert 5.0 <= kept.refractory_min <= 720.0
    assert bounded(kept) == kept


@given(anything)
def test_whenever_it_would_be_silent_or_bounded_the_settings_say_so(settings: Settings) -> None:
    codes = set(advice(settings))
    if settings.daily_cap <= 0 and settings.sensitivity == "standard":
        assert "never_asks" in codes
    assert ("too_close_bounded" in codes) == (settings.refractory_min < 5.0)
    assert ("too_far_bounded" in codes) == (settings.refractory_min > 720.0)
    assert ("demonstration" in codes) == (settings.sensitivity == "responsive")
    if settings.daily_cap > 12:
        assert "cap_bounded" in codes


def test_a_day_of_quiet_is_said_and_the_usual_settings_need_no_advice() -> None:
    assert advice(Settings(quiet_from_min=0, quiet_to_min=1439)) == ("always_quiet",)
    assert advice(Settings()) == ()
