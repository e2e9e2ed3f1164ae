"""Labelled people through the shipped engine: what the score tells apart, and what the prompts find and cost."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

import numpy as np
from labelled import HALF_WINDOW_S, Phase, Recording, auc, inputs
from msgspec.structs import replace

from biofeedback.engine import fold
from biofeedback.events import Arousal, Baseline, BaselineUpdate, Prompt, Sensitivity, Start

PRESETS: tuple[Sensitivity, ...] = get_args(Sensitivity)
Usual: TypeAlias = Literal["first_minute", "stored"]
STARTS: tuple[Usual, ...] = get_args(Usual)
DRAWS = 2000
# A stored usual is learned from the person's own rest, played so long that it is firm.
LEARNED_S = 900.0
# Stress that lasts from two to six minutes, give or take what was cut.
TWO_TO_SIX_S = (110.0, 370.0)


@dataclass(frozen=True)
class Run:
    """What the engine said of one person under one preset."""

    recording: Recording
    estimates: list[Arousal]
    prompts: list[float]

    def scored(self) -> list[tuple[int, Arousal]]:
        """Estimates with a score, with the label of the phase that they belong to."""
        out = []
        for phase in self.recording.phases:
            inside = (e for e in self.estimates if phase.begin_s + HALF_WINDOW_S < e.t <= phase.end_s)
            out += [(phase.label, e) for e in inside if e.score is not None]
        return out


def run(recording: Recording, preset: Sensitivity, baseline: Baseline | None) -> Run:
    estimates, prompts = [], []
    items = inputs(recording, preset)
    known = (replace(item, baseline=baseline) if isinstance(item, Start) else item for item in items)
    for event in fold(known, figures=False):
        if isinstance(event, Arousal):
            estimates.append(event)
        elif isinstance(event, Prompt):
            prompts.append(event.t)
    return Run(recording, estimates, prompts)


def stored_usual(recording: Recording) -> Baseline | None:
    """What the engine keeps of the person's labelled rest, played over and over."""
    ends_s = np.cumsum(np.array(recording.rr_ms) / 1000.0 + np.array(recording.gaps_s)).tolist()
    quiet = [phase for phase in recording.phases if phase.label == 0]
    rest = [
        rr
        for rr, end_s in zip(recording.rr_ms, ends_s, strict=True)
        if any(phase.begin_s - HALF_WINDOW_S <= end_s <= phase.end_s for phase in quiet)
    ]
    if sum(rest) < 60_000.0:
        return None
    rest = rest * math.ceil(LEARNED_S / (sum(rest) / 1000.0))
    found = None
    resting = inputs(Recording("", rest, [0.0] * len(rest), [Phase(0.0, LEARNED_S, 0)]), "standard")
    for event in fold(resting, figures=False):
        if isinstance(event, BaselineUpdate):
            found = event.baseline
    return found


def score(estimate: Arousal) -> float:
    return estimate.score or 0.0


def rate_above_usual(estimate: Arousal) -> float:
    return next((r.value or 0.0 for r in estimate.reasons if r.code == "heart_rate"), 0.0)


@dataclass(frozen=True)
class Told:
    """How far one figure tells stress from rest over some people.

    ``won[i, j]`` is the chance that an estimate of person i under stress lies above one of person j at rest: their mean
    is the pooled AUC with people and classes of equal weight, and its diagonal holds the people's own.
    """

    won: np.ndarray

    @property
    def pooled(self) -> float:
        return float(self.won.mean()) if self.won.size else math.nan

    @property
    def each(self) -> np.ndarray:
        return np.diag(self.won)

    def drawn(self) -> np.ndarray:
        """Pooled AUCs as other people of the kind might have given them."""
        rng, n = np.random.default_rng(20260101), len(self.won)
        rows = rng.integers(0, n, (DRAWS, n))
        return np.array([self.won[np.ix_(some, some)].mean() for some in rows])


def told(runs: Sequence[Run], value: Callable[[Arousal], float]) -> Told:
    """Of the people who have both scored rest and scored stress."""
    both = []
    for one in runs:
        counted = one.scored()
        stress = np.array([value(e) for label, e in counted if label])
        rest = np.array([value(e) for label, e in counted if not label])
        if len(stress) and len(rest):
            both.append((stress, rest))
    return Told(np.array([[auc(stress, rest) for _, rest in both] for stress, _ in both]))


def separation(runs: Sequence[Run]) -> dict[str, Any]:
    """AUC of the score, the heart rate alone beside it, and the people whom it tells worst."""
    ours, rate = told(runs, score), told(runs, rate_above_usual)
    if len(ours.won) < 1:
        return {"n_people": 0}
    gained = ours.drawn() - rate.drawn()
    each = np.sort(ours.each)
    return {
        "n_people": len(each),
        "pooled_auc": round(ours.pooled, 4),
        "pooled_auc_95": interval(ours.drawn()),
        "heart_rate_pooled_auc": round(rate.pooled, 4),
        "gain_over_heart_rate_95": interval(gained),
        "mean_person_auc": round(float(each.mean()), 4),
        "heart_rate_mean_person_auc": round(float(rate.each.mean()), 4),
        "worst_quarter_mean_auc": round(float(each[: max(1, len(each) // 4)].mean()), 4),
        "heart_rate_worst_quarter": round(float(np.sort(rate.each)[: max(1, len(each) // 4)].mean()), 4),
    }


def person_aucs(runs: dict[tuple[Sensitivity, Usual], list[Run]]) -> dict[str, float | None]:
    """Each person's own AUC with a stored usual; None of one who was never scored at rest or under stress."""
    out: dict[str, float | None] = {}
    for one in runs["responsive", "stored"]:
        own = told([one], score)
        out[one.recording.person] = round(own.pooled, 3) if own.won.size else None
    return out


def interval(drawn: np.ndarray) -> list[float]:
    return [round(float(v), 3) for v in np.percentile(drawn, (2.5, 97.5))]


def asked(runs: Sequence[Run]) -> dict[str, Any]:
    """In how many stress phases it asked, also of those of two to six minutes, and how often in labelled rest."""
    stress = [(one, p) for one in runs for p in one.recording.phases if p.label == 1]
    some = [(one, p) for one, p in stress if TWO_TO_SIX_S[0] <= p.end_s - p.begin_s <= TWO_TO_SIX_S[1]]
    rest = [(one, p) for one in runs for p in one.recording.phases if p.label == 0]
    return {
        "phases": len(stress),
        "asked": sum(_asked_in(one, p) for one, p in stress),
        "phases_2_to_6_min": len(some),
        "asked_2_to_6_min": sum(_asked_in(one, p) for one, p in some),
        "false": sum(int(p.begin_s < t <= p.end_s) for one, p in rest for t in one.prompts),
        "rest_hours": round(float(sum(p.end_s - max(p.begin_s, 0.0) for _, p in rest)) / 3600.0, 3),
    }


def _asked_in(one: Run, phase: Phase) -> int:
    return int(any(phase.begin_s < t <= phase.end_s for t in one.prompts))


def shares_of(counted: dict[str, Any]) -> dict[str, float | None]:
    """The counts as shares and as false prompts an hour."""
    some, n, hours = counted["phases_2_to_6_min"], counted["phases"], counted["rest_hours"]
    return {
        "asked_share": round(counted["asked"] / n, 3) if n else None,
        "asked_share_2_to_6_min": round(counted["asked_2_to_6_min"] / some, 3) if some else None,
        "false_per_rest_hour": round(counted["false"] / hours, 3) if hours else None,
    }


def delay_s(runs: Sequence[Run]) -> float | None:
    found = []
    for one in runs:
        for p in (p for p in one.recording.phases if p.label == 1):
            raised = (e.t for e in one.estimates if p.begin_s < e.t <= p.end_s and e.state in ("raised", "high"))
            first = next(raised, None)
            found += [] if first is None else [first - p.begin_s]
    return round(float(np.median(found)), 1) if found else None


def shares(runs: Sequence[Run], label: int) -> dict[str, float]:
    phases = [(one, p) for one in runs for p in one.recording.phases if p.label == label]
    states = Counter(e.state for one, p in phases for e in one.estimates if p.begin_s < e.t <= p.end_s)
    return {state: round(n / states.total(), 3) for state, n in sorted(states.items())}


def most_moving(runs: Sequence[Run]) -> list[tuple[str, float]]:
    """The people most of whose stress was taken for movement."""
    found = [(one.recording.person, shares([one], 1).get("moving", 0.0)) for one in runs]
    return sorted(found, key=lambda each: -each[1])[:3]


def played(recordings: Sequence[Recording]) -> dict[tuple[Sensitivity, Usual], list[Run]]:
    """Every person under every preset, with the first minute and with a stored usual."""
    usual: dict[Usual, list[Baseline | None]] = {
        "first_minute": [None] * len(recordings),
        "stored": [stored_usual(one) for one in recordings],
    }
    return {
        (preset, start): [run(one, preset, own) for one, own in zip(recordings, usual[start], strict=True)]
        for preset in PRESETS
        for start in STARTS
    }


def judged(runs: dict[tuple[Sensitivity, Usual], list[Run]]) -> dict[str, Any]:
    """What is said of one set, or of all of them together."""
    by_start = {start: runs["responsive", start] for start in STARTS}
    return {
        **separation(by_start["stored"]),
        "first_minute": separation(by_start["first_minute"]),
        "delay_to_raised_s": {start: delay_s(some) for start, some in by_start.items()},
        "states_in_stress": shares(by_start["stored"], 1),
        "states_in_rest": shares(by_start["stored"], 0),
        "most_stress_called_moving": most_moving(by_start["stored"]),
        "presets": {
            preset: {start: {**(n := asked(runs[preset, start])), **shares_of(n)} for start in STARTS}
            for preset in PRESETS
        },
    }
