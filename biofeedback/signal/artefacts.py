"""One causal classifier of beats after Lipponen & Tarvainen (2019), with a trailing window and an acceptance step."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Final, NamedTuple

from biofeedback.events import ArtefactClass
from biofeedback.signal.beat_clock import PlacedBeat

LOOK_AHEAD: Final = 2
# Lipponen & Tarvainen 2019 take their thresholds from 91 beats; theirs are centred, these trail.
THRESHOLD_BEATS: Final = 91
# A beat-to-beat change is unusual above this quantile of the wearer's own changes.
USUAL_QUANTILE: Final = 0.90
# While a run is young its largest change is all that is known of it.
FEW_CHANGES: Final = 20
USUAL_FACTOR: Final = 0.9
# Acceptance: a smaller share of the expected interval may always be breathing ...
ACCEPT_SHARE: Final = 0.07
# ... and a larger one never is, however lively the rhythm.
REFUSE_SHARE: Final = 0.14
# Breathing shortens intervals little by little; an early beat drops and rises at once, by this many thresholds.
DROP_AND_RISE: Final = 3.7
# A sigh lengthens a healthy interval by half; a missed beat doubles it.
MISSED_FROM, MISSED_TO = 1.65, 2.4
EXTRA_SUM: Final = 0.20
LATE_SHARE: Final = 0.45
# Labels of a beat that came too early: the next interval begins at it.
EARLY: Final = frozenset({"ectopic", "short", "extra"})
# Three intervals this alike are a rhythm of their own, whatever came before.
ALIKE_SHARE: Final = 0.12


class ClassifiedBeat(NamedTuple):
    """A final beat.

    Attributes
    ----------
    t, rr_ms
        When the beat came, in s, and the raw interval that it ends.
    corrected_ms
        The interval that a clean rhythm would have had here; the raw one where nothing is wrong.
    artefact
        What is wrong with the beat, if anything.
    normal
        Whether the interval lies between two normal beats; not so for an artefact's own and, after an early or extra
        beat, for the next one.
    """

    t: float
    rr_ms: float
    corrected_ms: float
    artefact: ArtefactClass | None
    normal: bool


class _UsualChange:
    """Quantile of the last beat-to-beat changes."""

    def __init__(self) -> None:
        self._order: deque[float] = deque(maxlen=THRESHOLD_BEATS)
        # Called for each beat, while the quantile is asked for of few.
        self.add = self._order.append
        self.extend = self._order.extend

    def quantile(self) -> float:
        ordered = sorted(self._order)
        n = len(ordered)
        if n < FEW_CHANGES:
            return ordered[-1] if n else 0.0
        return ordered[int(USUAL_QUANTILE * (n - 1))]


class ArtefactClassifier:
    """Labels each beat once two later ones are in; a label never changes afterwards."""

    def __init__(self) -> None:
        self._begin_run()

    def _begin_run(self) -> None:
        self._waiting: list[PlacedBeat] = []
        self._before: tuple[float, float] | None = None
        self._change = _UsualChange()
        self._starts_at_artefact = False
        self._skip = self._after_skip = self._skips_short = False

    def add(self, beat: PlacedBeat) -> list[ClassifiedBeat]:
        """Take the next beat; return those that became final: none or one, more when a run ended."""
        out = [] if beat.follows else self.end_run()
        self._waiting.append(beat)
        if len(self._waiting) > LOOK_AHEAD:
            out.append(self._decide())
        return out

    def end_run(self) -> list[ClassifiedBeat]:
        """Make the provisional beats final with what is known."""
        out: list[ClassifiedBeat] = []
        while self._waiting:
            out.append(self._decide())
        self._begin_run()
        return out

    def _decide(self) -> ClassifiedBeat:
        waiting = self._waiting
        t, own, _ = waiting.pop(0)
        following = [waiting[0].rr_ms, waiting[1].rr_ms] if len(waiting) == LOOK_AHEAD else [b.rr_ms for b in waiting]
        return self.decide(t, own, following)

    @property
    def untroubled(self) -> bool:
        """Whether nothing that came before bears on the next beat but the two normal intervals before it."""
        return not (self._skip or self._after_skip or self._starts_at_artefact or self._skips_short)

    def pass_over(self, before_last_ms: float, last_ms: float, changes_ms: Sequence[float]) -> None:
        """Take it that normal beats went by, the last two of these lengths and the last changes these, in ms."""
        self._before = (before_last_ms, last_ms)
        self._change.extend(changes_ms)

    def decide(self, t: float, own: float, following: list[float]) -> ClassifiedBeat:
        """Label one interval of the run, in ms, that ends at ``t``, with up to two that follow it."""
        before, expected = self._expect(own, following)
        label = None
        far = abs(own - expected) > ACCEPT_SHARE * expected
        threshold = self._threshold(expected) if far else 0.0
        # What looked like a peak found late may have been an early beat after a long one: then a pause follows it.
        if far and (not self._skip or (self._skips_short and _paused(own, following, expected, threshold))):
            label = classify(own, following, before, expected, threshold)
        if label == "long" and self._starts_at_artefact:
            # It begins at an early beat: the pause after that one, whatever comes next.
            label = None
        pause = self._after_skip and far and own > expected + threshold
        normal = label is None and not self._starts_at_artefact and not pause
        self._after_skip = self._skip
        self._change.add(abs(own - before))
        if normal:
            expected = own
        self._before = (before, expected)
        if label is None:
            self._skip = self._starts_at_artefact = self._skips_short = False
        else:
            self._skips_short = label == "long" and _is_late(own, following, expected)
            self._skip = label == "extra" or self._skips_short
            self._starts_at_artefact = self._skip or label in EARLY
        return ClassifiedBeat(t, own, expected, label, normal)

    def _threshold(self, expected: float) -> float:
        """The change, in ms, that is more than this wearer's usual."""
        threshold = USUAL_FACTOR * self._change.quantile()
        return min(max(threshold, ACCEPT_SHARE * expected), REFUSE_SHARE * expected)

    def _expect(self, own: float, following: list[float]) -> tuple[float, float]:
        """The corrected interval before, and what a clean rhythm would have now: the middle of three neighbours."""
        if self._before is None:
            expected = sorted([own, *following])[(len(following) + 1) // 2]
            self._before = (expected, expected)
        first, second = self._before
        last = following[1] if len(following) == LOOK_AHEAD else own
        low, high = (first, second) if first < second else (second, first)
        return second, low if last < low else min(last, high)


def classify(
    own: float, following: list[float], before: float, expected: float, threshold: float
) -> ArtefactClass | None:
    """Label one interval from its neighbours.

    Parameters
    ----------
    own
        The interval in ms.
    following
        Up to two raw intervals after it.
    before
        The corrected interval before it.
    expected
        What a clean rhythm would have here.
    threshold
        The change, in ms, that is more than this wearer's usual.
    """
    if abs(own - expected) <= threshold:
        return None
    if len(following) == LOOK_AHEAD and _alike(own, *following):
        return None
    if own > MISSED_FROM * expected:
        return "missed" if own < MISSED_TO * expected else "long"
    if not following:
        return None
    drop, rise = expected - own, max(following) - own
    if drop > threshold and own < before - 0.5 * threshold:
        halves = following[0] < expected - threshold and abs(own + following[0] - expected) < EXTRA_SUM * expected
        # A pause after both makes them two early beats.
        if halves and following[-1] <= expected + threshold:
            return "extra"
        if rise > threshold and drop + rise > DROP_AND_RISE * threshold:
            return "ectopic" if following[0] > expected else "short"
    if own > expected + threshold and own > before + threshold and following[0] < expected - threshold:
        return "long"
    return None


def begins_next(label: ArtefactClass | None, own: float, following: list[float], expected: float) -> bool:
    """Whether a beat with this label stands where no beat should, so that the next interval is not normal either."""
    return label in EARLY or (label == "long" and _is_late(own, following, expected))


def _is_late(own: float, following: list[float], expected: float) -> bool:
    """Whether a long interval ends in a peak found too late: the next one is short by as much."""
    return bool(following) and abs(own + following[0] - 2.0 * expected) < LATE_SHARE * (own - expected)


def _paused(own: float, following: list[float], expected: float, threshold: float) -> bool:
    """Whether an early beat's pause follows a short interval; after a peak found too late there is none."""
    return bool(following) and own < expected - threshold and following[0] > expected + threshold


def _alike(*rr_ms: float) -> bool:
    return max(rr_ms) <= (1.0 + ALIKE_SHARE) * min(rr_ms)
