"""The real recordings as lists, simulated hearts, and a player: what the tests of this room share."""

from __future__ import annotations

import csv
import gzip
import math
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from biofeedback.events import Baseline, Event, Gap
from biofeedback.signal.arrays import Floats
from biofeedback.signal.artefacts import ArtefactClassifier, ClassifiedBeat
from biofeedback.signal.beat_clock import BeatClock
from biofeedback.signal.indices.engines import IndexBackend, NativeBackend
from biofeedback.signal.indices.measured import Index
from biofeedback.signal.nn_series import NnWindow
from biofeedback.signal.pipeline import Pipeline


def column(path: Path) -> list[float]:
    """A file of one interval a line (or all in one), gzipped or not."""
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text()
    return [float(word) for word in text.split()]


def gudb(data: Path, person: int, task: str) -> list[float]:
    with (data / "gudb" / "rr_cs" / f"s{person:02d}_{task}.csv").open() as file:
        return [float(row["rr_ms"]) for row in csv.DictReader(file)]


def annotated(data: Path, record: str) -> tuple[list[float], list[str]]:
    """Intervals in ms and the symbol of the beat that ends each."""
    if record == "nsr001":
        text = gzip.decompress((data / "nsr2db_annotated" / "nsr001.beats.csv.gz").read_bytes()).decode()
        rate_hz = 128.0
    else:
        text, rate_hz = (data / "mitdb" / "100.beats.csv").read_text(), 360.0
    rows = [line.split(",") for line in text.splitlines()[1:]]
    samples = np.array([int(row[0]) for row in rows])
    return (np.diff(samples) * 1000.0 / rate_hz).tolist(), [row[1] for row in rows[1:]]


def detect_pvc(data: Path) -> list[float]:
    with (data / "detectpvc_h10" / "polar_h10_device_hr_rr.csv").open() as file:
        return [float(row["rr"]) for row in csv.DictReader(file)]


def classified(rr_ms: Iterable[float]) -> list[ClassifiedBeat]:
    clock, classifier = BeatClock(), ArtefactClassifier()
    out: list[ClassifiedBeat] = []
    now_s = 0.0
    for rr in rr_ms:
        now_s += rr / 1000.0
        for item in clock.place([rr], now_s):
            out += classifier.end_run() if isinstance(item, Gap) else classifier.add(item)
    return out + classifier.end_run()


def window(rr_ms: Iterable[float]) -> NnWindow:
    nn = np.array(list(rr_ms), dtype=np.float64)
    return NnWindow(np.cumsum(nn) / 1000.0, nn, float(nn.sum()) / 1000.0)


def breathing_heart(
    seconds: float, rate_bpm: float = 65.0, swing_bpm: float = 6.0, breaths_per_min: float = 12.0, seed: int = 1
) -> list[float]:
    """A heart that follows the breath, with a little noise."""
    rng = np.random.default_rng(seed)
    out, t = [], 0.0
    while t < seconds:
        wave = 0.5 * swing_bpm * math.sin(2.0 * math.pi * breaths_per_min / 60.0 * t)
        out.append(60000.0 / (rate_bpm + wave + rng.normal(0.0, 0.4)))
        t += out[-1] / 1000.0
    return out


def play(
    rr_ms: Iterable[float],
    backend: IndexBackend | None = None,
    baseline: Baseline | None = None,
    each_second: Callable[[Pipeline, float], None] | None = None,
) -> list[Event]:
    """Fold intervals through a pipeline, a tick each second."""
    pipeline = Pipeline(backend or NativeBackend(), baseline)
    events: list[Event] = []
    t, second = 0.0, 1.0
    for rr in rr_ms:
        t += rr / 1000.0
        while second <= t:
            if each_second is not None:
                each_second(pipeline, second)
            events += pipeline.advance(second)
            second += 1.0
        events += pipeline.intervals([rr], t)
    return events + pipeline.finish(t)


def rmssd(values: Floats, follows: Floats) -> float:
    """RMSSD over the differences whose both intervals are marked."""
    pairs = (follows[1:] * follows[:-1]) > 0.0
    return float(np.sqrt(np.mean(np.diff(values)[pairs] ** 2)))


class Known:
    """Something of which some indices are known by their names and no others."""

    def __init__(self, **values: float | None) -> None:
        self._values = values

    def value(self, index: Index) -> float | None:
        return self._values.get(index.name)
