"""The assessment of one's own pace within a session: joins what signal measures with what coaching concludes."""

from __future__ import annotations

from collections.abc import Iterable

from biofeedback.coaching.exercises.breathing import FIND_PACE
from biofeedback.coaching.resonance import assess
from biofeedback.events import Beat, Event, ExerciseProgress, PaceFound
from biofeedback.signal.paced_response import PacedResponse, paced_response

# A beat becomes final two beats late; the last stretch waits for them.
WAIT_S = 5.0


class PaceAssessment:
    """Follows the exercise that finds one's own pace and concludes when it is finished."""

    def __init__(self) -> None:
        self._beats: list[Beat] = []
        self._stretches: list[tuple[float, float, float]] = []
        self._finished_s: float | None = None

    @property
    def under_way(self) -> bool:
        """Whether it has begun and is not concluded."""
        return bool(self._stretches)

    def follow(self, events: Iterable[Event]) -> None:
        """Take in what the session made of an input."""
        for event in events:
            if isinstance(event, ExerciseProgress) and event.exercise == FIND_PACE.id:
                self._course(event)
            elif isinstance(event, Beat) and self._stretches:
                self._beats.append(event)

    def conclude(self, now_s: float) -> list[Event]:
        """The result, once the exercise is over and its last beats are final; nothing where the signal was too poor."""
        if self._finished_s is None or now_s < self._finished_s + WAIT_S:
            return []
        responses = self.responses()
        self._forget()
        result = assess(responses)
        if result is None:
            return []
        certainty = round(result.certainty, 3)
        return [PaceFound(now_s, result.rate_per_min, result.runner_up_per_min, certainty, result.bound)]

    def responses(self) -> list[PacedResponse]:
        """What the heart answered at each pace that was breathed, as far as it can be told."""
        return [found for found in map(self._response, self._stretches) if found is not None]

    def _forget(self) -> None:
        self._beats, self._stretches, self._finished_s = [], [], None

    def _course(self, event: ExerciseProgress) -> None:
        if event.phase in ("started", "stopped"):
            self._forget()
        elif event.phase == "paused":
            # The pace that was held is breathed anew; those before it stand.
            self._stretches = [each for each in self._stretches if each[1] <= event.t]
        elif event.phase == "step" and event.breath is not None:
            self._stretches.append((event.t, event.t + event.duration_s, 60.0 / sum(event.breath)))
        elif event.phase == "finished" and self._stretches:
            self._finished_s = event.t

    def _response(self, stretch: tuple[float, float, float]) -> PacedResponse | None:
        begin_s, end_s, rate_per_min = stretch
        beats = [beat for beat in self._beats if begin_s <= beat.t <= end_s]
        clean = [beat.normal for beat in beats]
        return paced_response([b.t for b in beats], [b.rr_ms for b in beats], clean, rate_per_min, begin_s, end_s)
