"""The values between the rooms are frozen: a thread can hand them on without a copy."""

import dataclasses
from typing import get_args

import pytest

from biofeedback import events


@pytest.mark.parametrize("kind", get_args(events.Input) + get_args(events.Event), ids=lambda kind: kind.__name__)
def test_every_value_is_frozen_and_has_a_time(kind: type) -> None:
    assert dataclasses.is_dataclass(kind)
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    first = dataclasses.fields(kind)[0].name
    assert first == ("monotonic_ns" if kind in get_args(events.Input) else "t")
