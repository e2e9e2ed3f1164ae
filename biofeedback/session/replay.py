"""Playing a recording through the same engine, at any speed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from biofeedback.events import Action, Event, IndexEngine, Input, Sensitivity, SetSensitivity, Start
from biofeedback.session.fold import SafeFold

# The system refuses to sleep for longer than it can count.
LONGEST_SLEEP_S = 3600.0


def replay(
    inputs: Iterable[Input],
    deliver: Callable[[Event], None],
    speed: float = float("inf"),
    *,
    figures: bool = True,
) -> None:
    """Fold recorded inputs again.

    Parameters
    ----------
    inputs : iterable of Input
        As they were recorded.
    deliver : callable
        Called with each event.
    speed : float
        Recorded seconds per real second; infinity does not wait at all.
    figures : bool
        As for `Engine`: False where nobody looks at them, for all else comes in half the time.
    """
    fold = SafeFold(figures=figures)
    began_s, first_ns = time.monotonic(), None
    for item in inputs:
        first_ns = item.monotonic_ns if first_ns is None else first_ns
        if speed != float("inf"):
            due_s = began_s + (item.monotonic_ns - first_ns) / 1e9 / speed
            while (wait_s := due_s - time.monotonic()) > 0.0:
                time.sleep(min(wait_s, LONGEST_SLEEP_S))
        for event in fold.feed(item):
            deliver(event)


def with_choices(
    inputs: Iterable[Input], sensitivity: Sensitivity | None = None, engine: IndexEngine | None = None
) -> Iterator[Input]:
    """Recorded inputs as if another sensitivity or engine had been chosen at the start."""
    for item in inputs:
        if isinstance(item, Start):
            settings = item.settings if sensitivity is None else replace(item.settings, sensitivity=sensitivity)
            yield replace(item, settings=settings, engine=engine or item.engine)
        elif not (sensitivity is not None and isinstance(item, Action) and isinstance(item.act, SetSensitivity)):
            yield item
