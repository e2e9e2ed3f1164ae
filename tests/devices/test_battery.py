"""The battery's level, and how long it will last."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.devices.battery import BatteryReading, hours_left, low_detail, parse_battery, since_change


def fallen(*percents: int, hours_apart: float = 10.0) -> list[BatteryReading]:
    return [BatteryReading(i * hours_apart * 3600, p) for i, p in enumerate(percents)]


def test_a_level_is_a_percentage_or_nothing() -> None:
    assert parse_battery(b"\x57") == 87
    assert parse_battery(b"") is None
    assert parse_battery(b"\xff") is None


def test_the_forecast_goes_on_as_it_went() -> None:
    assert hours_left(fallen(20, 16, 12)) == pytest.approx(30)


def test_there_is_no_forecast_from_a_level_that_has_hardly_fallen() -> None:
    assert hours_left(fallen(20, 19)) is None
    assert hours_left(fallen(20)) is None
    assert hours_left([]) is None


def test_a_new_battery_starts_the_forecast_anew() -> None:
    readings = fallen(30, 20, 10, 100, 98, 96)
    assert since_change(readings)[0].percent == 100
    assert hours_left(readings) == pytest.approx(480)


def test_a_level_that_flickers_by_a_percent_is_no_new_battery() -> None:
    assert len(since_change(fallen(50, 49, 50, 48))) == 4


def test_a_low_battery_is_said_with_what_is_known() -> None:
    assert low_detail(fallen(80, 50)) is None
    assert low_detail(fallen(9)) == "percent=9"
    assert low_detail(fallen(19, 15, 11)) == "percent=11; hours=28"


@given(st.lists(st.builds(BatteryReading, st.floats(0, 1e7), st.integers(0, 100)), max_size=20))
def test_no_readings_raise_or_promise_negative_hours(readings: list[BatteryReading]) -> None:
    left_h = hours_left(readings)
    assert left_h is None or left_h >= 0
