"""What a session adds to the record of each of its local days: raised stretches, rest, breath and exercises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from biofeedback.events import Arousal, Breath, Episode, Event, ExerciseProgress, Indices
from biofeedback.local_time import DAY_S
from biofeedback.storage.wall import WallTime
from biofeedback.trends.day_record import ExerciseDone, RaisedStretch

# What passes sooner is not worth counting.
RAISED_LASTS_S = 60.0
# A stretch that is out of sight for longer has not been seen to pass.
LOST_S = 300.0
# An estimate stands for at most this long: in the tray they come every 30 s.
LONGEST_S = 60.0
# Quiet minutes are told each minute, and only where no more of the beats than this were artefacts.
RESTING_EVERY_S = 60.0
CLEAN_PERCENT = 5.0
BREATH_STEP_S = 30.0
# Fewer told rates than this in half a minute say nothing of it.
LEAST_BREATHS = 3


@dataclass(frozen=True, slots=True)
class DayDetails:
    """One local day of a session; times are s since its midnight.

    ``resting_rate_bpm`` and ``resting_rmssd_ms`` are medians over ``resting_min`` quiet, clean minutes, and
    ``breath_per_min`` is the median over ``breath_half_min`` half minutes; each is None where there was none.
    """

    raised: tuple[RaisedStretch, ...] = ()
    exercises: tuple[ExerciseDone, ...] = ()
    resting_rate_bpm: float | None = None
    resting_rmssd_ms: float | None = None
    resting_min: int = 0
    breath_per_min: float | None = None
    breath_half_min: int = 0


class RaisedFold:
    """Folds estimates into the stretches above the usual that lasted a minute, exercises aside.

    A short look away does not end one. ``stretches`` are [begin_s, s until it had passed or None].
    """

    def __init__(self) -> None:
        self.stretches: list[tuple[float, float | None]] = []
        self._from_s: float | None = None
        self._counted = False
        self._seen_s = 0.0

    def add(self, event: Arousal) -> None:
        """Take in the next estimate."""
        if event.score is None:
            return
        lost = event.t - self._seen_s > LOST_S
        self._seen_s = event.t
        if lost:
            self._from_s, self._counted = None, False
        if event.exercising:
            return
        if event.state not in ("raised", "high"):
            self._pass(event.t)
        elif self._from_s is None:
            self._from_s = event.t
        elif not self._counted and event.t - self._from_s >= RAISED_LASTS_S:
            self._counted = True
            self.stretches.append((self._from_s, None))

    def _pass(self, t: float) -> None:
        if self._counted and self._from_s is not None:
            self.stretches[-1] = (self._from_s, round(t - self._from_s, 1))
        self._from_s, self._counted = None, False


class RestFold:
    """Folds estimates and indices into (t, heart rate, RMSSD) of each quiet, clean minute.

    Quiet is what the reference of a session learns from as quiet: a score that is neither raised nor high, outside
    exercises and the minutes after them. It has to have been so for as long as the indices look back. Lying down is
    left out where the strap tells it, as in the baseline that is kept.
    """

    def __init__(self) -> None:
        self.minutes: list[tuple[float, float, float]] = []
        self._indices: Indices | None = None
        self._quiet_from_s: float | None = None
        self._last_s = 0.0

    def add(self, event: Arousal | Indices, *, lying: bool) -> None:
        """Take in the next estimate, or the indices that come with it."""
        if isinstance(event, Indices):
            self._indices = event
            return
        seen, self._last_s = event.t - self._last_s <= LONGEST_S, event.t
        quiet = event.score is not None and event.state not in ("raised", "high") and not event.exercising
        if not quiet or lying or not seen:
            self._quiet_from_s = event.t if quiet and not lying else None
            return
        if self._quiet_from_s is None:
            self._quiet_from_s = event.t
        self._keep(event.t, self._quiet_from_s)

    def _keep(self, t: float, quiet_from_s: float) -> None:
        found = self._indices
        if found is None or t - found.t > 1.0 or found.mean_hr_bpm is None or found.rmssd_ms is None:
            return
        long_enough = t - quiet_from_s >= found.window_s
        due = not self.minutes or t - self.minutes[-1][0] >= RESTING_EVERY_S
        if long_enough and due and found.artefact_percent <= CLEAN_PERCENT:
            self.minutes.append((t, found.mean_hr_bpm, found.rmssd_ms))


class BreathFold:
    """Folds breaths into (t, breaths a minute) of each half minute in which they could be told."""

    def __init__(self) -> None:
        self._rates: dict[int, list[float]] = {}

    def add(self, event: Breath) -> None:
        """Take in the next rate."""
        if event.rate_bpm is not None:
            self._rates.setdefault(int(event.t // BREATH_STEP_S), []).append(event.rate_bpm)

    def half_minutes(self) -> Iterable[tuple[float, float]]:
        """Each half minute's middle and mean, in order."""
        for place, rates in sorted(self._rates.items()):
            if len(rates) >= LEAST_BREATHS:
                yield (place + 0.5) * BREATH_STEP_S, round(sum(rates) / len(rates), 1)


class DetailFold:
    """Folds a session's events into what it adds to each of its local days.

    Parameters
    ----------
    wall : WallTime
        Wall time of the session's moments.
    """

    def __init__(self, wall: WallTime) -> None:
        self._wall = wall
        self._raised, self._rest, self._breath = RaisedFold(), RestFold(), BreathFold()
        self._exercises: list[tuple[float, float, str]] = []
        self._begun: ExerciseProgress | None = None
        self._episodes: list[Episode] = []

    def add(self, event: Event, *, lying: bool) -> None:
        """Take in the next event; ``lying`` while the strap tells that its wearer lies."""
        match event:
            case Arousal():
                self._raised.add(event)
                self._rest.add(event, lying=lying)
            case Indices():
                self._rest.add(event, lying=lying)
            case Breath():
                self._breath.add(event)
            case ExerciseProgress():
                self._exercise(event)
            case Episode():
                self._episodes.append(event)
            case _:
                pass

    def result(self, duration_s: float) -> dict[int, DayDetails]:
        """What came of it, by local day; what lies over midnight belongs to the day on which it began."""
        if self._begun is not None:
            self._exercises.append((self._begun.t, duration_s, self._begun.exercise))
            self._begun = None
        moments = [begin_s for begin_s, _ in self._raised.stretches] + [begin_s for begin_s, _, _ in self._exercises]
        moments += [t for t, _, _ in self._rest.minutes] + [t for t, _ in self._breath.half_minutes()]
        return {day: self._on(day) for day in sorted({self._wall.day(t) for t in moments})}

    def _exercise(self, event: ExerciseProgress) -> None:
        if event.phase == "started":
            self._begun = event
        elif event.phase in ("finished", "stopped") and self._begun is not None:
            self._exercises.append((self._begun.t, event.t, event.exercise))
            self._begun = None

    def _on(self, day: int) -> DayDetails:
        rest = [(rate, rmssd) for t, rate, rmssd in self._rest.minutes if self._wall.day(t) == day]
        breaths = [rate for t, rate in self._free_breaths() if self._wall.day(t) == day]
        return DayDetails(
            tuple(
                RaisedStretch(self._since_midnight_s(begin_s, day), passed_s)
                for begin_s, passed_s in self._raised.stretches
                if self._wall.day(begin_s) == day
            ),
            tuple(
                self._done(begin_s, end_s, name, day)
                for begin_s, end_s, name in self._exercises
                if self._wall.day(begin_s) == day
            ),
            _middle([rate for rate, _ in rest]),
            _middle([rmssd for _, rmssd in rest]),
            len(rest),
            _middle(breaths),
            len(breaths),
        )

    def _free_breaths(self) -> Iterable[tuple[float, float]]:
        half_s = 0.5 * BREATH_STEP_S
        for t, rate in self._breath.half_minutes():
            if not any(begin_s - half_s < t < end_s + half_s for begin_s, end_s, _ in self._exercises):
                yield t, rate

    def _done(self, begin_s: float, end_s: float, name: str, day: int) -> ExerciseDone:
        return ExerciseDone(
            self._since_midnight_s(begin_s, day), name, round(end_s - begin_s, 1), self._change(begin_s, name)
        )

    def _change(self, begin_s: float, name: str) -> float | None:
        """What followed, where the exercise came in a raised stretch and was judged."""
        for episode in self._episodes:
            if episode.exercise == name and episode.began_s <= begin_s < episode.t and episode.after_z is not None:
                return round(episode.after_z - episode.start_z, 2)
        return None

    def _since_midnight_s(self, t: float, day: int) -> float:
        return round(self._wall.local_s(t) - day * DAY_S, 1)


def merged(details: Sequence[DayDetails]) -> DayDetails:
    """A day of several sessions: medians are averaged by how much of the day stands behind each."""
    rest = [each for each in details if each.resting_rate_bpm is not None and each.resting_rmssd_ms is not None]
    total = DayDetails(
        tuple(sorted((each for one in details for each in one.raised), key=lambda each: each.begin_s)),
        tuple(sorted((each for one in details for each in one.exercises), key=lambda each: each.begin_s)),
    )
    return replace(
        total,
        resting_rate_bpm=_weighted([(each.resting_rate_bpm, each.resting_min) for each in rest]),
        resting_rmssd_ms=_weighted([(each.resting_rmssd_ms, each.resting_min) for each in rest]),
        resting_min=sum(each.resting_min for each in rest),
        breath_per_min=_weighted([(each.breath_per_min, each.breath_half_min) for each in details]),
        breath_half_min=sum(each.breath_half_min for each in details),
    )


def _weighted(values: Sequence[tuple[float | None, int]]) -> float | None:
    known = [(value, weight) for value, weight in values if value is not None and weight > 0]
    weight = sum(share for _, share in known)
    return round(sum(value * share for value, share in known) / weight, 1) if weight else None


def _middle(values: Sequence[float]) -> float | None:
    return round(median(values), 1) if values else None
