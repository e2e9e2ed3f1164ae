"""One demonstration under way: the protocol's run, what was seen of it, what is shown of it. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias

from biofeedback.coaching.protocol import Phase, Protocol
from biofeedback.coaching.protocol_run import PhaseRun, ProtocolRun
from biofeedback.events import Act, AddMarker, Beat, Event, ExerciseProgress, HeartRate, PhaseStart
from biofeedback.gui.demonstrate.phase_words import mark_of, phase_title
from biofeedback.gui.practise.course import Course
from biofeedback.gui.state.marks import NoteMark
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.widgets.curve.curve_model import Band, Curve, Flag, Point
from biofeedback.reports.figures import PhaseFigures, figures_of
from biofeedback.reports.phases import PhaseSpan
from biofeedback.reports.session_summary import SessionSummary, summarise_session

# A beat becomes final two beats late; longer than this they are not waited for.
SETTLE_S = 6.0
Stage: TypeAlias = Literal["opening", "ready", "running", "ended"]
DoIt: TypeAlias = Callable[[Act], None]


class Conduct:
    """Folds the session's events and leads through the protocol.

    Parameters
    ----------
    client : str
        Pseudonym.
    protocol : Protocol
    session_state : SessionState
        What the window knows of the same session; its owner applies the events.
    seed : int
        For the tasks on screen.
    """

    def __init__(self, client: str, protocol: Protocol, session_state: SessionState, seed: int = 0) -> None:
        self.client = client
        self.session_state = session_state
        self.seed = seed
        self.run = ProtocolRun(protocol)
        self.course: Course | None = None
        self.notes: list[NoteMark] = []
        self.events: list[Event] = []
        self.points: list[Point] = []
        self.highest_bpm: int | None = None
        self._rest: tuple[PhaseRun, PhaseFigures] | None = None
        self._act: DoIt | None = None
        self._started = (0.0, 0)
        self._now_s: Callable[[], float] = lambda: 0.0

    def join(self, act: DoIt, now_s: Callable[[], float], started: tuple[float, int] = (0.0, 0)) -> None:
        """The client's session runs and is recorded; ``started`` is its wall time and offset from UTC, s."""
        self._act, self._now_s, self._started = act, now_s, started

    @property
    def stage(self) -> Stage:
        """How far it is."""
        if self._act is None:
            return "opening"
        if self.run.finished:
            return "ended"
        return "running" if self.run.running else "ready"

    @property
    def settled(self) -> bool:
        """Whether the protocol has ended and everything of it is in, so that its figures stay as they are."""
        if self.stage != "ended" or not self.run.spans:
            return False
        end_s = self.run.spans[-1].end_s or 0.0
        if self.now_s() >= end_s + SETTLE_S:
            return True
        marked = any(isinstance(event, PhaseStart) and event.kind is None for event in self.events)
        return marked and any(isinstance(event, Beat) and event.t > end_s for event in reversed(self.events[-200:]))

    def rest_figures(self) -> PhaseFigures | None:
        """The figures of the rest once it is over: those that the page will tell."""
        span = next((span for span in self.run.kept_spans() if span.phase.kind == "rest"), None)
        if span is None or span.end_s is None:
            return None
        if self._rest is None or self._rest[0] != span:
            whole = PhaseSpan(span.phase, span.begin_s, span.end_s)
            figures = figures_of(whole, self.events)
            if self.now_s() < span.end_s + SETTLE_S:
                return figures
            self._rest = (span, figures)
        return self._rest[1]

    def now_s(self) -> float:
        """Session time, s."""
        return self._now_s()

    def receive(self, event: Event) -> None:
        """Take in one event of the session."""
        if isinstance(event, HeartRate):
            self._heart(event)
        else:
            self.events.append(event)
        if isinstance(event, ExerciseProgress):
            self._follow(event)
        point = self.session_state.trail[-1] if self.session_state.trail else None
        if point is not None and (not self.points or self.points[-1].t < point.t):
            why = point.state if point.score is None else ""
            self.points.append(Point(point.t, point.score, point.confidence, why))

    def _heart(self, event: HeartRate) -> None:
        if event.rate_bpm and self.run.spans:
            self.highest_bpm = max(event.rate_bpm, self.highest_bpm or 0)

    def start(self) -> None:
        """Begin with the first phase."""
        self._do(self.run.start(self.now_s()))

    def advance(self) -> None:
        """Go on to what is due; several times a second."""
        self._do(self.run.advance(self.now_s()))

    def skip(self) -> None:
        """On to the next phase."""
        self._do(self.run.skip(self.now_s()))

    def repeat(self) -> None:
        """The phase once more."""
        self._do(self.run.repeat(self.now_s()))

    def stop(self) -> None:
        """End the protocol here."""
        self._do(self.run.stop(self.now_s()))

    def mark(self, text: str) -> None:
        """Note something at this moment."""
        self.notes.append(NoteMark(self.now_s(), text))
        self._do([AddMarker(text)])

    def phase(self) -> Phase | None:
        """The phase under way."""
        return self.run.span.phase if self.run.span else None

    def began_s(self) -> float:
        """When the protocol began, session time in s."""
        return self.run.spans[0].begin_s if self.run.spans else self.now_s()

    def curve(self) -> Curve:
        """The whole course: what was, and the place of what is to come."""
        begin_s, now_s = self.began_s(), self.now_s()
        bands = self._bands(now_s)
        end_s = max(bands[-1].end_s if bands else begin_s + 60.0, begin_s + 60.0)
        flags = tuple(Flag(note.t, "") for note in self.notes if note.t >= begin_s)
        ticks = tuple((band.begin_s, mark_of(band.begin_s - begin_s)) for band in bands)
        points = tuple(point for point in self.points if point.t >= begin_s)
        return Curve(begin_s, end_s, points, bands, (), flags, ticks, head=self.stage == "running")

    def summary(self) -> SessionSummary:
        """The session's figures by phase."""
        return summarise_session(tuple(self.events), self.client, *self._started, self.now_s())

    def _bands(self, now_s: float) -> tuple[Band, ...]:
        bands = [self._band(span, now_s) for span in self.run.kept_spans()]
        last_s = bands[-1].end_s if bands else now_s
        if not self.run.finished:
            for phase in self.run.protocol.phases[self.run.index + 1 :]:
                bands.append(Band(last_s, last_s + phase.duration_s, phase.kind, phase_title(phase)))
                last_s += phase.duration_s
        return tuple(bands)

    def _band(self, span: PhaseRun, now_s: float) -> Band:
        end_s = span.end_s if span.end_s is not None else now_s + self.run.left_s(now_s)
        return Band(span.begin_s, end_s, span.phase.kind, phase_title(span.phase), span.end_s is None)

    def _follow(self, event: ExerciseProgress) -> None:
        if event.phase == "started":
            self.course = Course(event)
        elif self.course is not None:
            self.course.apply(event)
        if event.phase in ("finished", "stopped"):
            self.course = None
        if event.phase == "finished":
            self._do(self.run.exercise_ended(self.now_s()))

    def _do(self, acts: Iterable[Act]) -> None:
        if self._act is not None:
            for act in acts:
                self._act(act)
