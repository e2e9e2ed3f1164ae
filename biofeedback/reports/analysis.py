"""The figures of a recorded file: what ``analyze`` prints, one row a file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from biofeedback.engine import Engine
from biofeedback.events import Arousal, IndexEngine, Prompt
from biofeedback.signal.indices.make import make_backend
from biofeedback.signal.recording import Correction, analyse
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile


@dataclass(frozen=True, slots=True)
class ArousalSummary:
    """Arousal over a recording: the mean score and the share of time in each state, %."""

    mean_score: float | None
    state_percent: dict[str, float]
    prompts: int


def analyse_file(path: Path, rr: RrFile, engine: IndexEngine, correction: Correction) -> dict[str, Any]:
    """One row of ``analyze``: the contract's fields, null where a value cannot be computed."""
    found = analyse(rr.rr_ms, make_backend(engine), correction, rr.gaps_s)
    arousal = summarise_arousal(rr)
    row: dict[str, Any] = {"file": str(path)}
    row.update({name: getattr(found, name) for name in found.__slots__})
    row["arousal_mean_score"] = arousal.mean_score
    row["arousal_state_percent"] = arousal.state_percent
    return row


def summarise_arousal(rr: RrFile) -> ArousalSummary:
    """What the engine makes of a file against the file's own first minutes."""
    engine = Engine(figures=False)
    states: Counter[str] = Counter()
    scores: list[float] = []
    prompts = 0
    for item in inputs_of_file(rr):
        for event in engine.feed(item):
            if isinstance(event, Arousal):
                states[event.state] += 1
                scores += [] if event.score is None else [event.score]
            prompts += isinstance(event, Prompt)
    total = sum(states.values())
    return ArousalSummary(
        sum(scores) / len(scores) if scores else None,
        {state: round(100 * n / total, 2) for state, n in sorted(states.items())},
        prompts,
    )
