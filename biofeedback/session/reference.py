"""A guided recording against which breath and posture are measured: what the wearer does when, and how it is marked."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from biofeedback.events import Action, AddMarker, Input

StepName: TypeAlias = Literal["sit", "slouch", "stand", "talk", "pace_6", "pace_12", "walk"]
INHALE, END = "reference: inhale", "reference: end"
_STEP = "reference: step "


@dataclass(frozen=True, slots=True)
class ReferenceStep:
    """One thing that the wearer does.

    Attributes
    ----------
    name : StepName
    duration_s : float
    asks : str
        What is said to the wearer.
    pace_per_min : float or None
        The pace of a paced step, with in and out of the same length.
    taps : bool
        Whether each breath in is tapped.
    """

    name: StepName
    duration_s: float
    asks: str
    pace_per_min: float | None = None
    taps: bool = True


STEPS = (
    ReferenceStep("sit", 60.0, "Sit upright and breathe as you like."),
    ReferenceStep("slouch", 45.0, "Slouch forward, as over a desk at the end of a day, and stay so."),
    ReferenceStep("stand", 45.0, "Stand still, arms hanging."),
    ReferenceStep("talk", 25.0, "Sit upright and talk or read aloud. No tapping now.", taps=False),
    ReferenceStep(
        "pace_6", 55.0, "Stay upright and breathe with the words: five seconds in, five out.", pace_per_min=6.0
    ),
    ReferenceStep("pace_12", 40.0, "Go on with the words, twice as fast now.", pace_per_min=12.0),
    ReferenceStep("walk", 30.0, "Walk about. No tapping now.", taps=False),
)


@dataclass(frozen=True, slots=True)
class StepSpan:
    """When a step of a recording lasted, s since its first input."""

    name: StepName
    begin_s: float
    end_s: float


def step_mark(step: ReferenceStep) -> str:
    """The text of the marker with which a step begins."""
    return _STEP + step.name


def spans_of(inputs: Iterable[Input]) -> tuple[list[StepSpan], list[float]]:
    """The steps of a guided recording and the times of the taps, s since its first input.

    Parameters
    ----------
    inputs : iterable of Input

    Returns
    -------
    spans : list of StepSpan
        Empty of a recording that was not guided.
    taps_s : list of float
    """
    marks = list(_marks(inputs))
    spans: list[StepSpan] = []
    steps = [(t_s, text) for t_s, text in marks if text != INHALE]
    for (begin_s, text), (end_s, _) in itertools.pairwise(steps):
        name = next((known for known in get_args(StepName) if text == _STEP + known), None)
        if name is not None:
            spans.append(StepSpan(name, begin_s, end_s))
    return spans, [t_s for t_s, text in marks if text == INHALE]


def _marks(inputs: Iterable[Input]) -> Iterator[tuple[float, str]]:
    first_ns: int | None = None
    for item in inputs:
        first_ns = item.monotonic_ns if first_ns is None else first_ns
        if isinstance(item, Action) and isinstance(item.act, AddMarker) and item.act.text.startswith("reference: "):
            yield (item.monotonic_ns - first_ns) / 1e9, item.act.text
