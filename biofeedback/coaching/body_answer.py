"""How a body answers: six minutes of rest, mental arithmetic and slow breathing, and what may honestly be said of them.

People differ in whether the heart answers a mental task at all, and by which of its figures (Allen & Crowell 1989;
Lovallo 2005). Who is told beforehand that theirs hardly does is promised nothing that their body does not show.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal, TypeAlias

from msgspec import structs

from biofeedback.coaching.protocol import Phase, Protocol
from biofeedback.events import AnsweringFigure, AnswerStrength, Arousal, BodyAnswer, Reason

PROTOCOL = Protocol(
    "How your body answers",
    (
        Phase("rest", 120.0),
        Phase("stressor", 120.0, task="serial_sevens"),
        Phase("regulation", 120.0, exercise="longer_exhale"),
    ),
)
Part: TypeAlias = Literal["rest", "stressor", "regulation"]
# An estimate looks back over a minute: its first half minute in a phase is still about the one before.
LATE_S = 30.0
FEWEST = 6
# One unit of the score, and half of one.
CLEAR_UNITS, LITTLE_UNITS = 1.0, 0.5
# Three spreads of people in general, and the direction that speaks for arousal.
CLEAR: dict[AnsweringFigure, float] = {
    "heart_rate": 6.0,
    "rmssd": -100.0 * (1.0 - math.exp(-0.42)),
    "sdnn": -100.0 * (1.0 - math.exp(-0.42)),
    "frequency": 100.0 * (math.exp(0.21) - 1.0),
}
# A score of one whose heart hardly answers says less; it stays above what the standard preset asks for.
HARDLY_TRUST = 0.6
# People change: an old answer is forgotten after so many newer ones.
KEPT = 20


@dataclass(frozen=True, slots=True)
class Heard:
    """An estimate of the test, the part it belongs to and the seconds since that began."""

    part: Part
    since_s: float
    estimate: Arousal


def judged(heard: Sequence[Heard]) -> BodyAnswer | None:
    """What the test found.

    Parameters
    ----------
    heard
        The estimates of its three parts.

    Returns
    -------
    BodyAnswer or None
        None when rest or task could not be read for half a minute at least.
    """
    rest, task, slow = (_late(heard, part) for part in ("rest", "stressor", "regulation"))
    if min(len(rest), len(task)) < FEWEST:
        return None
    units = median(e.z or 0.0 for e in task) - median(e.z or 0.0 for e in rest)
    changes = {figure: _change(figure, rest, task) for figure in CLEAR}
    return BodyAnswer(
        strength=strength_of(units),
        units=round(units, 2),
        answering=tuple(figure for figure, change in changes.items() if _answers(figure, change)),
        rate_bpm=changes["heart_rate"],
        rmssd_percent=changes["rmssd"],
        sdnn_percent=changes["sdnn"],
        frequency_percent=changes["frequency"],
        slow_rmssd_percent=_change("rmssd", rest, slow),
    )


def strength_of(units: float) -> AnswerStrength:
    """In a word: clear from one unit of the score on, little from half of one."""
    if units >= CLEAR_UNITS:
        return "clear"
    return "little" if units >= LITTLE_UNITS else "hardly"


def kept(before: Sequence[BodyAnswer], newest: BodyAnswer) -> tuple[BodyAnswer, ...]:
    """All that is kept of a person, oldest first."""
    return (*before, newest)[-KEPT:]


def trusted(estimate: Arousal, answers: Sequence[BodyAnswer]) -> Arousal:
    """The estimate, less sure when the newest test says that this heart hardly answers."""
    if not answers or answers[-1].strength != "hardly":
        return estimate
    reasons = (*estimate.reasons, Reason("hardly_answers"))
    return structs.replace(estimate, confidence=round(HARDLY_TRUST * estimate.confidence, 3), reasons=reasons)


def _late(heard: Sequence[Heard], part: str) -> list[Arousal]:
    return [h.estimate for h in heard if h.part == part and h.since_s > LATE_S and h.estimate.score is not None]


def _change(figure: str, before: Sequence[Arousal], after: Sequence[Arousal]) -> float | None:
    one, other = (
        [r.value for e in some for r in e.reasons if r.code == figure and r.value is not None]
        for some in (before, after)
    )
    if min(len(one), len(other)) < FEWEST:
        return None
    if figure == "heart_rate":
        return round(median(other) - median(one), 1)
    return round(100.0 * ((1.0 + median(other) / 100.0) / max(0.01, 1.0 + median(one) / 100.0) - 1.0), 0)


def _answers(figure: AnsweringFigure, change: float | None) -> bool:
    clear = CLEAR[figure]
    return change is not None and (change >= clear if clear > 0.0 else change <= clear)
