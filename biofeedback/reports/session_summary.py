"""A session as it is handed over: figures by phase, the curve, the notes, and what is sure of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from biofeedback.events import Arousal, Beat, Event, Marker, PhaseStart
from biofeedback.reports.change import UNKNOWN, Change, rate_change, rmssd_change
from biofeedback.reports.figures import PhaseFigures, figures_of, shown_bpm
from biofeedback.reports.phases import PhaseSpan, phase_spans
from biofeedback.self_report.rating import SelfRating

FEWEST_BEATS = 30


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Arousal at a moment; None where it could not be told."""

    t: float
    score: float | None
    confidence: float


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """Everything that a page about a session says.

    Of a session with a protocol that is the time from its first phase to the end of its last, whenever it is asked for:
    the strap is often worn a while longer.

    ``stressor_change`` compares the stressor with the rest, ``recovery_change`` the last free phase with the rest: what
    the regulation left behind on free breathing. Either is None where the session has no such phases. ``ratings`` are
    what was told before and after it.
    """

    person: str
    started_s: float
    utc_offset_s: int
    duration_s: float
    phases: tuple[PhaseFigures, ...]
    curve: tuple[CurvePoint, ...]
    notes: tuple[Marker, ...]
    n_beats: int
    n_normal: int
    beats: tuple[Beat, ...]
    stressor_change: Change = UNKNOWN
    stressor_rmssd_change: Change = UNKNOWN
    recovery_change: Change = UNKNOWN
    recovery_rmssd_change: Change = UNKNOWN
    ratings: tuple[SelfRating, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is too little to say anything."""
        return self.n_beats < FEWEST_BEATS

    @property
    def clean_percent(self) -> float | None:
        """Share of beats whose interval counts as normal-to-normal, %."""
        return 100.0 * self.n_normal / self.n_beats if self.n_beats else None

    def first(self, kind: str) -> PhaseFigures | None:
        """The first phase of a kind."""
        return next((each for each in self.phases if each.span.phase.kind == kind), None)

    def last_free(self) -> PhaseFigures | None:
        """The free phase after the regulation, or the last phase on free breathing after the first."""
        free = [each for each in self.phases[1:] if each.span.phase.kind == "free" and not each.span.paced]
        return free[-1] if free else None

    def beats_before(self, t_s: float, span_s: float = 75.0) -> list[tuple[float, float]]:
        """The beats that led to a moment, as the rings draw them: (t, rr_ms)."""
        return [(beat.t, beat.rr_corrected_ms) for beat in self.beats if t_s - span_s < beat.t <= t_s]


def summarise_session(
    events: Sequence[Event], person: str, started_s: float, utc_offset_s: int, duration_s: float
) -> SessionSummary:
    """A session's events, as stored or folded, made into its summary."""
    beats = tuple(event for event in events if isinstance(event, Beat))
    story = [event for event in events if not isinstance(event, Beat)]
    spans = phase_spans(story, duration_s)
    ordered = sorted(events, key=lambda event: event.t)
    phases = tuple(figures_of(span, ordered) for span in spans)
    begin_s, end_s = _extent(spans, story, duration_s)
    beats = tuple(beat for beat in beats if begin_s < beat.t <= end_s)
    story = [event for event in story if begin_s <= event.t <= end_s]
    bare = SessionSummary(
        person,
        started_s,
        utc_offset_s,
        end_s - begin_s,
        phases,
        tuple(_curve(story)),
        tuple(event for event in story if isinstance(event, Marker)),
        len(beats),
        sum(beat.normal for beat in beats),
        beats,
    )
    return _compared(bare)


def _extent(spans: Sequence[PhaseSpan], story: Sequence[Event], duration_s: float) -> tuple[float, float]:
    """From when to when the session is told."""
    led = any(isinstance(event, PhaseStart) for event in story)
    return (spans[0].begin_s, spans[-1].end_s) if led and spans else (0.0, duration_s)


def _compared(bare: SessionSummary) -> SessionSummary:
    rest = bare.first("rest") or (bare.phases[0] if len(bare.phases) > 1 and not bare.phases[0].span.paced else None)
    if rest is None:
        return bare
    stressor_change, stressor_rmssd_change = _changes(rest, bare.first("stressor"), bare.beats)
    recovery_change, recovery_rmssd_change = _changes(rest, bare.last_free(), bare.beats)
    return replace(
        bare,
        stressor_change=stressor_change,
        stressor_rmssd_change=stressor_rmssd_change,
        recovery_change=recovery_change,
        recovery_rmssd_change=recovery_rmssd_change,
    )


def _changes(rest: PhaseFigures, other: PhaseFigures | None, beats: Sequence[Beat]) -> tuple[Change, Change]:
    if other is None or rest.noisy or other.noisy:
        return UNKNOWN, UNKNOWN
    return _as_shown(rest, other, rate_change(rest.span, other.span, beats)), rmssd_change(rest.span, other.span, beats)


def _as_shown(rest: PhaseFigures, other: PhaseFigures, change: Change) -> Change:
    """A change of the rate by as much as the two figures differ that stand beside it."""
    before, after = shown_bpm(rest.rate_bpm), shown_bpm(other.rate_bpm)
    if change.value is None or before is None or after is None:
        return UNKNOWN
    return replace(change, value=float(after - before))


def _curve(story: Sequence[Event]) -> list[CurvePoint]:
    return [
        CurvePoint(event.t, event.smoothed if event.smoothed is not None else event.score, event.confidence)
        if event.score is not None
        else CurvePoint(event.t, None, 0.0)
        for event in story
        if isinstance(event, Arousal)
    ]
