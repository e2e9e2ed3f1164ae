"""The figures of a recorded file: what ``analyze`` prints, one row a file."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from biofeedback.devices.uuids import PMD_DATA
from biofeedback.engine import fold
from biofeedback.events import Arousal, Breath, Event, IndexEngine, Input, Prompt, Start
from biofeedback.reports.file_fold import fold_file
from biofeedback.signal.indices.engines import make_backend
from biofeedback.signal.recording import Correction, analyse
from biofeedback.storage.exported_recording import read_line
from biofeedback.storage.rr_files.description import reading, started
from biofeedback.storage.rr_files.model import LONGEST_MS, RrFile
from biofeedback.storage.rr_files.own import KIND as OWN
from biofeedback.storage.rr_files.read import read_bytes


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
    folded = fold_file(rr, Start(0, engine="native"), figures=False)
    found = analyse(rr.rr_ms, make_backend(engine), correction, rr.gaps_s, folded.beats)
    arousal = summarise_arousal(rr, folded.events)
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


def summarise_arousal(rr: RrFile, events: Iterable[Event]) -> ArousalSummary:
    """What the engine made of a file against the file's own first minutes."""
    states: Counter[str] = Counter()
    scores: list[float] = []
    prompts = 0
    silent = _Silences(rr)
    for event in events:
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


_SPEAKS = (b'{"type":"acceleration"', PMD_DATA.encode())


def breath_by_strap_bpm(path: Path) -> float | None:
    """The median of the rates that the strap's tilt or ECG told, breaths a minute; None where they told none."""
    content = read_bytes(path)
    if not any(mark in content for mark in _SPEAKS):
        return None
    inputs = (item for line in content.splitlines()[1:] for item in read_line(line))
    rates = [
        event.rate_bpm
        for event in _folded(inputs)
        if isinstance(event, Breath) and event.rate_bpm is not None and event.source != "intervals"
    ]
    return median(rates) if rates else None


def _folded(inputs: Iterable[Input]) -> Iterator[Event]:
    return fold(_with_one_start(inputs), lambda _: make_backend("native"))


def _with_one_start(inputs: Iterable[Input]) -> Iterator[Input]:
    """A file that was cut together may lack its beginning, or have two."""
    begun = False
    for item in inputs:
        if isinstance(item, Start) is not begun:
            begun = True
            yield item
