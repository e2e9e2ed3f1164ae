"""Raised episodes: how each came down, with an exercise or without."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from statistics import fmean

from biofeedback.coaching.presets import Thresholds
from biofeedback.events import Arousal, Episode

BEFORE_S = 60.0
# Slow breathing inflates RMSSD while it lasts, so the first minute of free breathing is left out; after movement more.
SKIP_S, SKIP_AFTER_MOVEMENT_S = 60.0, 300.0
WATCH_S = 180.0
LEFT_ALONE_S = 150.0
CENSOR_S = 1200.0
ENOUGH = 6


@dataclass(slots=True)
class _Open:
    began_s: float
    start_z: float
    exercise: str = ""
    exercise_ended_s: float | None = None
    skip_s: float = SKIP_S
    after: list[float] = field(default_factory=list)
    recovered_s: float | None = None
    closed: bool = False

    def watched(self, t_s: float) -> bool | None:
        """Whether ``t_s`` is in the stretch that is judged; None when that is over."""
        ended_s = self.began_s + LEFT_ALONE_S if not self.exercise else self.exercise_ended_s
        if ended_s is None or t_s < ended_s + self.skip_s:
            return False
        return None if t_s >= ended_s + self.skip_s + WATCH_S else True

    @property
    def horizon_s(self) -> float:
        """From the beginning to the middle of what is judged."""
        ended_s = self.exercise_ended_s if self.exercise_ended_s is not None else self.began_s + LEFT_ALONE_S
        return ended_s + self.skip_s + WATCH_S / 2 - self.began_s


class Episodes:
    """Follows one episode at a time; returns it once it is judged and has settled, or after twenty minutes."""

    def __init__(self) -> None:
        self._recent: deque[tuple[float, float]] = deque()
        self._open: _Open | None = None

    def raised(self, t_s: float) -> None:
        """Arousal has been raised long enough to ask, whether or not somebody was asked."""
        if self._open is None and self._recent:
            self._open = _Open(t_s, fmean(z for _, z in self._recent))

    def exercise_started(self, exercise: str, t_s: float) -> None:
        """An exercise began; one outside an episode is not judged.

        A second one would be credited to the first: what is judged by then counts, without a time of recovery unless
        that is known; what is not, is not judged.
        """
        episode = self._open
        if episode is None:
            return
        if not episode.exercise:
            episode.exercise = exercise if t_s - episode.began_s < LEFT_ALONE_S else ""
        elif episode.watched(t_s) is None:
            episode.closed = True
        else:
            self._open = None

    def exercise_ended(self, t_s: float, complete: bool, moved: bool) -> None:
        """The exercise under way is over; one that was broken off is not judged."""
        if self._open is None or not self._open.exercise or self._open.exercise_ended_s is not None:
            return
        if not complete:
            self._open = None
            return
        self._open.exercise_ended_s = t_s
        self._open.skip_s = SKIP_AFTER_MOVEMENT_S if moved else SKIP_S

    def add(self, estimate: Arousal, thresholds: Thresholds) -> Episode | None:
        """Take in an estimate; returns the episode that it completes."""
        if estimate.z is None or estimate.exercising:
            return self._completed(estimate.t)
        self._recent.append((estimate.t, estimate.z))
        while self._recent[0][0] < estimate.t - BEFORE_S:
            self._recent.popleft()
        if self._open is not None and not self._open.closed:
            self._follow(self._open, estimate, thresholds)
        return self._completed(estimate.t)

    def _follow(self, episode: _Open, estimate: Arousal, thresholds: Thresholds) -> None:
        assert estimate.z is not None
        if episode.watched(estimate.t):
            episode.after.append(estimate.z)
        settled = estimate.smoothed is not None and estimate.smoothed < thresholds.leave
        if settled and episode.recovered_s is None:
            episode.recovered_s = estimate.t - episode.began_s

    def _completed(self, t_s: float) -> Episode | None:
        episode = self._open
        if episode is None:
            return None
        judged = episode.watched(t_s) is None
        censored = t_s - episode.began_s >= CENSOR_S
        if not (judged and (episode.recovered_s is not None or censored or episode.closed)):
            return None
        self._open = None
        after_z = fmean(episode.after) if len(episode.after) >= ENOUGH else None
        return Episode(
            t_s,
            episode.began_s,
            episode.start_z,
            after_z,
            episode.horizon_s,
            episode.recovered_s,
            episode.exercise,
        )
