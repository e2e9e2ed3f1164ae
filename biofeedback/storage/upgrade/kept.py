"""What is kept of a person in an older form, brought to today's."""

from __future__ import annotations

from typing import Any

from biofeedback.storage.upgrade.objects import with_last_day


def upgrade_kept(key: str, value: Any) -> Any:
    """What is kept under a key of the table ``about``, in today's form.

    Parameters
    ----------
    key : str
        "profile", "settings", "baseline" ...
    value
        As its JSON was read; it may be changed.
    """
    for step in STEPS:
        value = step(key, value)
    return value


def to_3(key: str, value: Any) -> Any:
    """The usual knows the day that taught it last."""
    return with_last_day(value) if key == "baseline" and isinstance(value, dict) else value


STEPS = (to_3,)
