"""A session's inputs on one line of time: a computer that slept stood still, the day did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from biofeedback.events import ClockAnchor, Input

# A clock that was merely corrected moves by less.
SLEPT_S = 60.0


def by_the_wall(inputs: Iterable[Input]) -> Iterator[Input]:
    """The inputs with their stamps moved on by what the computer slept through.

    A clock that was set back moves nothing: stamps never go backwards.
    """
    slept_ns = 0
    ahead_s: float | None = None
    for item in inputs:
        if isinstance(item, ClockAnchor):
            now_s = item.wall_s - item.monotonic_ns / 1e9
            if ahead_s is not None and now_s - ahead_s > SLEPT_S:
                slept_ns += round((now_s - ahead_s) * 1e9)
            ahead_s = now_s
        yield replace(item, monotonic_ns=item.monotonic_ns + slept_ns) if slept_ns else item
