"""A session in short: what a list of days and a day's curve need, so that neither reads the session itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from biofeedback.events import (
    Arousal,
    Breath,
    Decision,
    Event,
    ExerciseProgress,
    Indices,
    Marker,
    PhaseStart,
    Posture,
    PostureKind,
    Prompt,
    PromptEnd,
    PromptOutcome,
)
from biofeedback.local_time import DAY_S
from biofeedback.storage.day_details import LONGEST_S, BreathFold, DayDetails, DetailFold, RaisedFold
from biofeedback.storage.wall import WallTime
from biofeedback.trends.day_record import PostureGroup

POSTURES: tuple[PostureGroup, ...] = ("upright", "leaning", "lying", "moving")
_GROUPS: dict[PostureKind, PostureGroup | None] = {
    "upright": "upright",
    "leaning_forward": "leaning",
    "leaning_back": "leaning",
    "leaning_sideways": "leaning",
    "lying": "lying",
    "moving": "moving",
    "unknown": None,
}
STEP_S = 30.0
BAR_S = 1800.0
# One more with each change of what an overview says of the same session: those kept before are then made anew.
MADE_BY = 2


@dataclass(frozen=True, slots=True)
class OverviewPoint:
    """Mean arousal over half a minute, or the state that stood in its place."""

    t: float
    score: float | None
    state: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class OverviewPrompt:
    """A prompt and how it ended; "" while it is open."""

    t: float
    exercise: str
    outcome: PromptOutcome | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class OverviewExercise:
    """An exercise from its beginning to its end, s."""

    begin_s: float
    end_s: float
    exercise: str


@dataclass(frozen=True, slots=True)
class OverviewPosture:
    """A posture from its beginning to its end, s."""

    begin_s: float
    end_s: float
    group: PostureGroup


@dataclass(frozen=True, slots=True)
class OverviewSummary:
    """For the list of days.

    Attributes
    ----------
    bars : tuple of (index, score, seconds)
        Mean score of each half hour, counted from the session's local midnight.
    state_s : dict
        Seconds spent in each state.
    posture_s : dict
        Seconds spent in each posture; empty where the strap told none.
    raised : int
        Stretches above the usual that lasted a minute, exercises aside.
    days : tuple of (day, Head)
        The same for each local day, counted from 1970, of a session that lies on more than one.
    details : DayDetails
        What it adds to the record of its day; that of each day where it lies on more than one.
    made_by : int
        Which `MADE_BY` it was made by.
    """

    bars: tuple[tuple[int, float, float], ...] = ()
    state_s: dict[str, float] = field(default_factory=dict)
    raised: int = 0
    prompts: int = 0
    exercises: int = 0
    phases: int = 0
    artefact_percent: float | None = None
    days: tuple[tuple[int, OverviewSummary], ...] = ()
    posture_s: dict[str, float] = field(default_factory=dict)
    details: DayDetails = field(default_factory=DayDetails)
    made_by: int = 0


@dataclass(frozen=True, slots=True)
class DayCurve:
    """For the curve of a day: points of half a minute, and everything that happened.

    ``breaths`` are (t, breaths a minute) of each half minute in which they could be told.
    """

    points: tuple[OverviewPoint, ...] = ()
    prompts: tuple[OverviewPrompt, ...] = ()
    exercises: tuple[OverviewExercise, ...] = ()
    notes: tuple[Marker, ...] = ()
    phases: tuple[PhaseStart, ...] = ()
    decisions: tuple[Decision, ...] = ()
    breaths: tuple[tuple[float, float], ...] = ()
    postures: tuple[OverviewPosture, ...] = ()


class Summing:
    """Folds a session's events into its overview.

    Parameters
    ----------
    wall : WallTime
        Wall time of the session's moments.
    day : int, optional
        From whose midnight half hours are counted; the one the session began on when left out.
    """

    def __init__(self, wall: WallTime, day: int | None = None) -> None:
        self._wall = wall
        self._midnight_s = (wall.day(0.0) if day is None else day) * DAY_S
        self._bucket: list[Arousal] = []
        self._points: list[OverviewPoint] = []
        self._prompts: list[OverviewPrompt] = []
        self._places: dict[str, int] = {}
        self._exercises: list[OverviewExercise] = []
        self._notes: list[Marker] = []
        self._phases: list[PhaseStart] = []
        self._decisions: list[Decision] = []
        self._bars: dict[int, list[float]] = {}
        self._state_s: dict[str, float] = {}
        self._raised = RaisedFold()
        self._last: Arousal | None = None
        self._begun: ExerciseProgress | None = None
        self._artefacts: list[float] = []
        self._breath = BreathFold()
        self._postures: list[OverviewPosture] = []
        self._posture: tuple[float, PostureGroup] | None = None

    def add(self, events: Iterable[Event]) -> None:
        """Take in events in order of time."""
        for event in events:
            match event:
                case Arousal():
                    self._estimate(event)
                case Indices():
                    self._artefacts.append(event.artefact_percent)
                case Prompt():
                    self._places[event.id] = len(self._prompts)
                    self._prompts.append(OverviewPrompt(event.t, event.exercise))
                case PromptEnd() if event.id in self._places:
                    # By its id: prompts may end in another order than they came.
                    at = self._places[event.id]
                    self._prompts[at] = replace(self._prompts[at], outcome=event.outcome)
                case ExerciseProgress():
                    self._exercise(event)
                case Marker() | PhaseStart() | Decision():
                    self._keep(event)
                case Breath() | Posture():
                    self._body(event)
                case _:
                    pass

    def _keep(self, event: Marker | PhaseStart | Decision) -> None:
        match event:
            case Marker():
                self._notes.append(event)
            case PhaseStart():
                self._phases.append(event)
            case Decision():
                self._decisions.append(event)

    def result(self, duration_s: float) -> tuple[OverviewSummary, DayCurve]:
        """What came of it."""
        self._flush()
        self._end_posture(duration_s)
        if self._begun is not None:
            self._exercises.append(OverviewExercise(self._begun.t, duration_s, self._begun.exercise))
            self._begun = None
        bars = tuple(
            (index, round(total / seconds, 1), round(seconds, 1))
            for index, (total, seconds) in sorted(self._bars.items())
            if seconds > 0
        )
        artefacts = sum(self._artefacts) / len(self._artefacts) if self._artefacts else None
        phases = sum(start.kind is not None for start in self._phases)
        state_s = {state: round(seconds, 1) for state, seconds in self._state_s.items()}
        head = OverviewSummary(
            bars,
            state_s,
            len(self._raised.stretches),
            len(self._prompts),
            len(self._exercises),
            phases,
            artefacts,
            posture_s=self._posture_s(),
        )
        curve = DayCurve(
            tuple(self._points),
            tuple(self._prompts),
            tuple(self._exercises),
            tuple(self._notes),
            tuple(self._phases),
            tuple(self._decisions),
            tuple(self._breath.half_minutes()),
            tuple(self._postures),
        )
        return head, curve

    def _body(self, event: Breath | Posture) -> None:
        if isinstance(event, Breath):
            self._breath.add(event)
            return
        group = _GROUPS[event.kind]
        if self._posture is not None and self._posture[1] == group:
            return
        self._end_posture(event.t)
        self._posture = None if group is None else (event.t, group)

    def _end_posture(self, t: float) -> None:
        if self._posture is not None and t > self._posture[0]:
            begin_s, group = self._posture
            self._postures.append(OverviewPosture(round(begin_s, 1), round(t, 1), group))
        self._posture = None

    @property
    def lying(self) -> bool:
        """Whether the strap tells that its wearer lies."""
        return self._posture is not None and self._posture[1] == "lying"

    def take_posture(self, t: float) -> PostureGroup | None:
        """End the posture at the end of a day; returns which it was, that the next goes on with."""
        group = None if self._posture is None else self._posture[1]
        self._end_posture(t)
        return group

    def go_on_with(self, group: PostureGroup | None, t: float) -> None:
        """Begin a day in the posture in which the one before ended."""
        self._posture = None if group is None else (t, group)

    def _posture_s(self) -> dict[str, float]:
        total: dict[str, float] = {}
        for piece in self._postures:
            total[piece.group] = round(total.get(piece.group, 0.0) + piece.end_s - piece.begin_s, 1)
        return total

    def _estimate(self, event: Arousal) -> None:
        passed_s = 0.0 if self._last is None else min(event.t - self._last.t, LONGEST_S)
        self._last = event
        self._state_s[event.state] = self._state_s.get(event.state, 0.0) + passed_s
        self._raised.add(event)
        if event.score is not None:
            bar = self._bars.setdefault(int((self._wall.local_s(event.t) - self._midnight_s) // BAR_S), [0.0, 0.0])
            bar[0] += _level(event) * passed_s
            bar[1] += passed_s
        if self._bucket and (
            int(event.t // STEP_S) != int(self._bucket[0].t // STEP_S)
            or (event.score is None) != (self._bucket[0].score is None)
        ):
            self._flush()
        self._bucket.append(event)

    def _flush(self) -> None:
        bucket, self._bucket = self._bucket, []
        if not bucket:
            return
        n = len(bucket)
        t, middle = sum(event.t for event in bucket) / n, bucket[n // 2]
        told = bucket[0].score is not None
        score = round(sum(_level(event) for event in bucket) / n, 1) if told else None
        self._points.append(OverviewPoint(round(t, 1), score, middle.state, round(middle.confidence, 2)))

    def _exercise(self, event: ExerciseProgress) -> None:
        if event.phase == "started":
            self._begun = event
        elif event.phase in ("finished", "stopped") and self._begun is not None:
            self._exercises.append(OverviewExercise(self._begun.t, event.t, event.exercise))
            self._begun = None


def _level(event: Arousal) -> float:
    if event.smoothed is not None:
        return event.smoothed
    return 0.0 if event.score is None else event.score


class SummingDays:
    """Folds a session's events into its overview, and into one for each of its days where it lies on several.

    Parameters
    ----------
    wall : WallTime
        Wall time of the session's moments.
    """

    def __init__(self, wall: WallTime) -> None:
        self._wall = wall
        self._whole = Summing(wall)
        self._details = DetailFold(wall)
        self._days: dict[int, Summing] = {}
        self._newest: tuple[float, int] | None = None

    def add(self, events: Sequence[Event]) -> None:
        """Take in events in order of time."""
        for event in events:
            self._whole.add((event,))
            self._details.add(event, lying=self._whole.lying)
            day = self._wall.day(event.t)
            if day not in self._days:
                self._days[day] = Summing(self._wall, day)
            if self._newest is not None and self._newest[1] != day:
                self._next_day(*self._newest, event.t, day)
            self._newest = event.t, day
            self._days[day].add((event,))

    def _next_day(self, last_s: float, last_day: int, t: float, day: int) -> None:
        """A posture that is open at midnight is the first day's until then, and the next one's from then on.

        After a journey or a clock that was set the days meet at no midnight: then they do at the event ``t``.
        """
        last_ends_s = last_s + (last_day + 1) * DAY_S - self._wall.local_s(last_s)
        begins_s = t - (self._wall.local_s(t) - day * DAY_S)
        until_s = min(max(last_ends_s, last_s), t)
        group = self._days[last_day].take_posture(until_s)
        self._days[day].go_on_with(group, min(max(begins_s, until_s), t))

    def result(self, duration_s: float) -> tuple[OverviewSummary, DayCurve]:
        """What came of it."""
        head, curve = self._whole.result(duration_s)
        details = self._details.result(duration_s)
        if len(self._days) > 1:
            heads = [(day, summing.result(duration_s)[0]) for day, summing in sorted(self._days.items())]
            return replace(head, days=tuple((day, _detailed(each, details, day)) for day, each in heads)), curve
        found = [details[day] for day in self._days if day in details]
        return (replace(head, details=found[0]) if found else head), curve


def _detailed(head: OverviewSummary, details: dict[int, DayDetails], day: int) -> OverviewSummary:
    """A day's overview with its details; a stretch over midnight is counted on the day on which it began."""
    found = details.get(day, DayDetails())
    return replace(head, details=found, raised=len(found.raised))
