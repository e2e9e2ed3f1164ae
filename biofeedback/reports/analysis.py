"""The figures of a recorded file: what ``analyze`` prints, one row a file."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from biofeedback.engine import Engine
from biofeedback.events import Arousal, IndexEngine, Prompt
from biofeedback.reports.breath_by_strap import breath_by_strap_bpm
from biofeedback.signal.indices.engines import make_backend
from biofeedback.signal.recording import Correction, analyse
from biofeedback.storage.rr_files.description import reading, started
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import LONGEST_MS, RrFile
from biofeedback.storage.rr_files.own import KIND as OWN


@dataclass(frozen=True, slots=True)
class ArousalSummary:
    """Arousal over a recording.

    Attributes
    ----------
    mean_score : float or None
        Of all moments that have one.
    state_percent : dict of str to float
        The share of each state in the time with data, %.
    no_data_s : float
        How long nothing was measured: all holes longer than any interval, s.
    no_data_percent : float
        Their share of the whole recording, %.
    """

    mean_score: float | None
    state_percent: dict[str, float]
    no_data_s: float
    no_data_percent: float
    prompts: int


def analyse_file(path: Path, rr: RrFile, engine: IndexEngine, correction: Correction) -> dict[str, Any]:
    """One row of ``analyze``: the contract's fields, null where a value cannot be computed."""
    found = analyse(rr.rr_ms, make_backend(engine), correction, rr.gaps_s)
    arousal = summarise_arousal(rr)
    row: dict[str, Any] = {"file": str(path)}
    row.update(found.row())
    if rr.format == OWN:
        row["respiration_rate_bpm"] = breath_by_strap_bpm(path) or found.respiration_rate_bpm
    row["arousal_mean_score"] = arousal.mean_score
    row["arousal_state_percent"] = arousal.state_percent
    row["no_data_s"] = arousal.no_data_s
    row["no_data_percent"] = arousal.no_data_percent
    row["started"] = started(rr)
    row["read"] = reading(rr)
    return row


def summarise_arousal(rr: RrFile) -> ArousalSummary:
    """What the engine makes of a file against the file's own first minutes."""
    engine = Engine(figures=False)
    states: Counter[str] = Counter()
    scores: list[float] = []
    prompts = 0
    silent = _Silences(rr)
    for item in inputs_of_file(rr):
        for event in engine.feed(item):
            if isinstance(event, Arousal) and not silent.at(event.t):
                states[event.state] += 1
                scores += [] if event.score is None else [event.score]
            prompts += isinstance(event, Prompt)
    total = sum(states.values())
    return ArousalSummary(
        sum(scores) / len(scores) if scores else None,
        {state: round(100 * n / total, 2) for state, n in sorted(states.items())},
        round(silent.sum_s, 3),
        round(100 * silent.sum_s / silent.whole_s, 2) if silent.whole_s > 0 else 0.0,
        prompts,
    )


class _Silences:
    """When a file measured nothing."""

    def __init__(self, rr: RrFile) -> None:
        self._begins_s: list[float] = []
        self._ends_s: list[float] = []
        self.sum_s = self.whole_s = 0.0
        for rr_ms, gap_s in zip(rr.rr_ms, rr.gaps_s, strict=True):
            beat_s = max(0.0, rr_ms) / 1000.0
            silent_s = gap_s + (beat_s if rr_ms > LONGEST_MS else 0.0)
            if silent_s > LONGEST_MS / 1000.0:
                self._begins_s.append(self.whole_s)
                self._ends_s.append(self.whole_s + silent_s)
                self.sum_s += silent_s
            self.whole_s += gap_s + beat_s

    def at(self, t: float) -> bool:
        """Whether nothing was measured at a moment, s."""
        i = bisect_left(self._begins_s, t) - 1
        return i >= 0 and t < self._ends_s[i]
