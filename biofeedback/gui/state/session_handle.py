"""What the window needs of a running session: to say what the person did, and to know its time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

from biofeedback.events import Act, Baseline, Event

Deliver: TypeAlias = Callable[[Event], None]


class SessionHandle(Protocol):
    """A running session, as the window sees it. Its events come by the ``deliver`` it was opened with."""

    @property
    def baseline(self) -> Baseline | None:
        """What was known of the wearer's usual when the session began."""
        ...

    def act(self, act: Act) -> None:
        """Tell the session what the person did; returns at once, from any thread."""
        ...

    def now_s(self) -> float:
        """Session time, s: the axis of ``Event.t``."""
        ...
