"""Two visits of one person: what rose, what was left afterwards, how the breath went, the curves over each other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from biofeedback.reports.change import LEAST_BPM, UNKNOWN, Change
from biofeedback.reports.figures import PhaseFigures
from biofeedback.reports.session_summary import CurvePoint, SessionSummary

Difference: TypeAlias = Literal["smaller", "larger", "unclear", "unknown"]


@dataclass(frozen=True, slots=True)
class ChangePair:
    """The same change at two visits, and how the later one differs."""

    earlier: Change = UNKNOWN
    later: Change = UNKNOWN

    @property
    def difference(self) -> Difference:
        """Whether the later one is smaller or larger by more than both wander by themselves."""
        earlier, later = self.earlier, self.later
        known = (earlier.value, earlier.half_width, later.value, later.half_width)
        if None in known or "unknown" in (earlier.verdict, later.verdict):
            return "unknown"
        by = (later.value or 0.0) - (earlier.value or 0.0)
        # The half widths are of two independent intervals, so they add as squares.
        if abs(by) <= max(LEAST_BPM, math.hypot(earlier.half_width or 0.0, later.half_width or 0.0)):
            return "unclear"
        return "smaller" if by < 0 else "larger"


@dataclass(frozen=True, slots=True)
class VisitComparison:
    """Two visits, the earlier one first.

    Attributes
    ----------
    rise, recovery
        Heart rate in the stressor, and on free breathing after the regulation, against the rest, bpm.
    breaths_per_min
        The breath in the regulation, the earlier visit's first; None where it was not measured.
    overlaid
        The earlier visit's curve at the later one's times, phase over phase.
    """

    earlier: SessionSummary
    later: SessionSummary
    rise: ChangePair
    recovery: ChangePair
    breaths_per_min: tuple[float | None, float | None]
    overlaid: tuple[CurvePoint, ...]


def compare_visits(one: SessionSummary, other: SessionSummary) -> VisitComparison:
    """Hold two visits against each other, in whichever order they are given."""
    earlier, later = sorted((one, other), key=lambda each: each.started_s)
    return VisitComparison(
        earlier,
        later,
        ChangePair(earlier.stressor_change, later.stressor_change),
        ChangePair(earlier.recovery_change, later.recovery_change),
        (_led_breath(earlier), _led_breath(later)),
        tuple(_overlaid(earlier, later)),
    )


def _led_breath(summary: SessionSummary) -> float | None:
    led = summary.first("regulation")
    return None if led is None or led.noisy else led.breaths_per_min


def _overlaid(earlier: SessionSummary, later: SessionSummary) -> Iterator[CurvePoint]:
    """A phase is as wide as the later visit's, however long it lasted; one that either lacks stays empty."""
    for here, there in _partners(earlier, later):
        if there is None:
            yield CurvePoint(here.span.begin_s, None, 0.0)
            continue
        share = here.span.length_s / max(1e-9, there.span.length_s)
        for point in earlier.curve:
            if there.span.begin_s < point.t <= there.span.end_s:
                yield replace(point, t=here.span.begin_s + share * (point.t - there.span.begin_s))


def _partners(earlier: SessionSummary, later: SessionSummary) -> Iterator[tuple[PhaseFigures, PhaseFigures | None]]:
    """Each phase of the later visit with the earlier one's of the same kind: the first with the first, and so on."""
    left = {kind: [each for each in earlier.phases if _kind(each) == kind] for kind in map(_kind, earlier.phases)}
    for here in later.phases:
        alike = left.get(_kind(here))
        yield here, alike.pop(0) if alike else None


def _kind(figures: PhaseFigures) -> str:
    return figures.span.phase.kind
