"""What the tray can tell of the day so far: when the strap was worn, and when it was tense in times of quiet."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from biofeedback.events import Arousal, Beat, Event

# Without a beat for longer, the strap was off.
OFF_S = 300.0
# Raised stretches closer together are one; shorter ones are not worth telling.
TOGETHER_S = 120.0
WORTH_TELLING_S = 60.0
KEPT = 20


class Span(NamedTuple):
    """From a beginning to an end, s since 1970."""

    begin_s: float
    end_s: float


class DayLog:
    """Hears the wearer's own session as it goes on."""

    def __init__(self) -> None:
        self._worn: deque[Span] = deque(maxlen=KEPT)
        self._kept_quiet: deque[Span] = deque(maxlen=KEPT)

    def hear(self, event: Event, wall_s: float, *, quiet: bool) -> None:
        """Take in an event; ``quiet`` is whether the desktop asks for quiet."""
        if isinstance(event, Beat):
            _extend(self._worn, wall_s, OFF_S)
        elif quiet and isinstance(event, Arousal) and event.state in ("raised", "high"):
            _extend(self._kept_quiet, wall_s, TOGETHER_S)

    def worn(self, since_s: float) -> tuple[Span, ...]:
        """When the strap was worn since then, oldest first."""
        return tuple(Span(max(span.begin_s, since_s), span.end_s) for span in self._worn if span.end_s > since_s)

    def kept_quiet(self) -> tuple[Span, ...]:
        """What was not said for the sake of quiet, oldest first."""
        return tuple(span for span in self._kept_quiet if span.end_s - span.begin_s >= WORTH_TELLING_S)

    def told(self) -> None:
        """What was not said has been read by now."""
        self._kept_quiet.clear()


def _extend(spans: deque[Span], wall_s: float, gap_s: float) -> None:
    # A clock that is set back begins a stretch of its own.
    if spans and 0.0 <= wall_s - spans[-1].end_s <= gap_s:
        spans[-1] = Span(spans[-1].begin_s, wall_s)
    else:
        spans.append(Span(wall_s, wall_s))
