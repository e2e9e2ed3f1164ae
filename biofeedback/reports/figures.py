"""The figures of a stretch of a session, each only where the stretch is long and clean enough for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal, TypeAlias

import numpy as np

from biofeedback.events import Arousal, Beat, Breath, Event
from biofeedback.reports.phases import PhaseSpan
from biofeedback.signal.indices.engines import make_backend
from biofeedback.signal.indices.summary import summarise
from biofeedback.signal.nn_series import NnWindow

Doubt: TypeAlias = Literal["no_beats", "short", "artefacts", "gaps", "slow_breathing"]
# Up to which share of artefacts figures of the time domain are told at all: Quigley et al. 2024.
ARTEFACT_PERCENT = 10.0
# The same authors, for short windows: a minute is the least that RMSSD is read from with any trust.
SURE_S = 55.0
COVERED_PERCENT = 80.0
# A rate of breathing is read from the last 24 s, and follows a change within 20: what is told earlier in a phase is of
# the one before.
LOOKS_BACK_S = 44.0


@dataclass(frozen=True, slots=True)
class PhaseFigures:
    """Figures of one phase; None where it does not allow one.

    Attributes
    ----------
    rate_bpm, rmssd_ms, sdnn_ms, stress_index, breaths_per_min
        Of the normal-to-normal intervals, as in the window.
    score
        Mean arousal, 0-100; 50 is the rest that began the session, or the wearer's usual.
    artefact_percent, covered_percent
        Share of beats that were artefacts, and of the time that beats cover, %.
    doubts
        Why the figures are less than sure; empty when nothing speaks against them.
    """

    span: PhaseSpan
    n_beats: int
    artefact_percent: float | None
    covered_percent: float
    rate_bpm: float | None = None
    rmssd_ms: float | None = None
    sdnn_ms: float | None = None
    stress_index: float | None = None
    breaths_per_min: float | None = None
    score: float | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def noisy(self) -> bool:
        """Whether too much is missing for a comparison."""
        return bool({"no_beats", "artefacts", "gaps"} & set(self.doubts))

    @property
    def sure(self) -> bool:
        """Whether nothing speaks against the figures."""
        return not self.doubts


def figures_of(span: PhaseSpan, events: Sequence[Event]) -> PhaseFigures:
    """The figures of a phase from the events of its session."""
    inside = [event for event in events if span.begin_s < event.t <= span.end_s]
    beats = [event for event in inside if isinstance(event, Beat)]
    window = nn_window(beats, span.length_s)
    told = summarise(make_backend("native"), window, span.end_s)
    covered_percent = 100.0 * min(1.0, sum(beat.rr_ms for beat in beats) / 1000.0 / max(1.0, span.length_s))
    artefact_percent = window.artefact_percent if beats else None
    return PhaseFigures(
        span,
        len(beats),
        artefact_percent,
        covered_percent,
        told.mean_hr_bpm,
        told.rmssd_ms,
        told.sdnn_ms,
        told.stress_index,
        _breath(span, inside),
        _score(inside),
        _doubts(span, artefact_percent, covered_percent),
    )


def shown_bpm(rate_bpm: float | None) -> int | None:
    """A heart rate as it is shown; what is told of a difference is the difference of what is shown."""
    return None if rate_bpm is None else round(rate_bpm)


def nn_window(beats: Sequence[Beat], span_s: float) -> NnWindow:
    """Beats as the window that indices are computed from."""
    normal = [beat for beat in beats if beat.normal]
    percent = 100.0 * sum(beat.artefact is not None for beat in beats) / len(beats) if beats else 0.0
    times, intervals = np.array([beat.t for beat in normal]), np.array([beat.rr_ms for beat in normal])
    return NnWindow(times, intervals, span_s, percent)


def _breath(span: PhaseSpan, events: Sequence[Event]) -> float | None:
    rates = [
        event.rate_bpm
        for event in events
        if isinstance(event, Breath) and event.rate_bpm is not None and event.t - LOOKS_BACK_S >= span.begin_s
    ]
    return median(rates) if rates else None


def _score(events: Sequence[Event]) -> float | None:
    scores = [event.score for event in events if isinstance(event, Arousal) and event.score is not None]
    return fmean(scores) if scores else None


def _doubts(span: PhaseSpan, artefact_percent: float | None, covered_percent: float) -> tuple[Doubt, ...]:
    if artefact_percent is None:
        return ("no_beats",)
    doubts: list[Doubt] = []
    if span.length_s < SURE_S:
        doubts.append("short")
    if artefact_percent > ARTEFACT_PERCENT:
        doubts.append("artefacts")
    if covered_percent < COVERED_PERCENT:
        doubts.append("gaps")
    if span.paced:
        doubts.append("slow_breathing")
    return tuple(doubts)
