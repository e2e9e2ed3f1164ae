"""The values between the rooms are frozen: a thread can hand them on without a copy."""

import dataclasses
from typing import get_args

import pytest
from msgspec import Struct, structs

from biofeedback import events


@pytest.mark.parametrize("kind", get_args(events.Input) + get_args(events.Event), ids=lambda kind: kind.__name__)
def test_every_value_is_frozen_and_has_a_time(kind: type) -> None:
    if issubclass(kind, Struct):
        frozen, first = kind.__struct_config__.frozen, structs.fields(kind)[0].name
    else:
        assert dataclasses.is_dataclass(kind)
        frozen, first = kind.__dataclass_params__.frozen, dataclasses.fields(kind)[0].name  # type: ignore[attr-defined]
    assert frozen
    assert first == ("monotonic_ns" if kind in get_args(events.Input) else "t")
