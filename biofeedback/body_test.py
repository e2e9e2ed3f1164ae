"""How a body answers, within a session: joins what signal estimates with what coaching concludes.

Whatever protocol has a rest, a task and a regulation after one another is a test of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from biofeedback.coaching.body_answer import Heard, Part, judged
from biofeedback.events import Arousal, BodyAnswer, Event, PhaseStart


class BodyTest:
    """Follows the phases of the test and concludes when its last one ends."""

    def __init__(self) -> None:
        self._heard: list[Heard] = []
        self._part: Part | None = None
        self._began_s = 0.0

    @property
    def under_way(self) -> bool:
        """Whether one of its phases is."""
        return self._part is not None

    def follow(self, events: Iterable[Event]) -> list[BodyAnswer]:
        """Take in what the session made of an input; the result once the test is over and could be read."""
        out: list[BodyAnswer] = []
        for event in events:
            if isinstance(event, PhaseStart):
                found = self._phase(event)
                out += [] if found is None else [found]
            elif isinstance(event, Arousal) and self._part is not None:
                self._heard.append(Heard(self._part, event.t - self._began_s, event))
        return out

    def _phase(self, start: PhaseStart) -> BodyAnswer | None:
        part: Part | None = None
        if start.kind is not None and start.kind != "free":
            part = start.kind
        ended, self._part, self._began_s = self._part, part, start.t
        if part is not None:
            # A part that is begun again counts from its new beginning.
            self._heard = [] if part == "rest" else [h for h in self._heard if h.part != part]
            return None
        heard, self._heard = self._heard, []
        return judged(heard) if ended == "regulation" else None
