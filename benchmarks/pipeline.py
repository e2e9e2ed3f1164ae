"""How fast the native pipeline is: one beat, a whole day, and the same by NeuroKit2.

    python benchmarks/pipeline.py [--data DIR] [--json OUT] [--minutes M]

A day of a healthy person (`nsr2db`) is put through the pipeline as a session would: each beat as it ends, a tick a
second (coherence and respiration each, indices and arousal every five). All is measured in this one process and in CPU
time, so that a busy machine weighs less:

- what one beat costs, with the ticks up to the next: median and 99th percentile;
- 6, 12 and 24 hours through the pipeline, and 24 through the whole engine with its decisions (`engine_s`), also without
  indices and coherence, as archives are analysed. The best of three tries: what else the machine does only ever adds;
  the worst is told beside it;
- the same indices at the same times by a loop of NeuroKit2 calls: every five seconds artefact correction, time domain
  and spectrum of two minutes and the time domain of the newest one, every second the spectrum that coherence and
  respiration are read from. A day of that takes many minutes, so M minutes of the same recording are measured, in
  turns with hours of ours, and the medians compared by the second of recording.

Last, the beat classifier against NeuroKit2's `signal_fixpeaks`, called again as each beat comes in on the last minute:
the time of both, and how many beats change their label after it was told. Ours cannot; theirs sees a window as a whole.
"""

from __future__ import annotations

import argparse
import json
import time
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import neurokit2
import numpy as np

from biofeedback.engine import fold
from biofeedback.events import Gap, Input, RrPacket, Tick
from biofeedback.signal.artefacts import ArtefactClassifier, ClassifiedBeat
from biofeedback.signal.beat_clock import BeatClock
from biofeedback.signal.indices.definitions.stress_index import stress_index
from biofeedback.signal.indices.engines import NativeBackend
from biofeedback.signal.pipeline import INDEX_WINDOW_S, Pipeline
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile
from biofeedback.storage.rr_files.read import read_rr_file

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
RECORDING = "nsr2db/nsr001.rr_ms.txt.gz"
HOURS = (6, 12, 24)
EVERY_S, MINUTE_S = 5.0, 60.0
CLASSIFIED_BEATS = 400
ROUNDS, HOURS_A_ROUND = 5, 2.0
TRIES = 3


def inputs(rr_ms: Sequence[float], hours: float) -> list[Input]:
    """The first hours of a recording, begun again where it is shorter."""
    ends_h = np.cumsum(rr_ms) / 3.6e6
    times = int(np.ceil(hours / ends_h[-1]))
    whole = np.tile(rr_ms, times)[: int(np.searchsorted(np.cumsum(np.tile(rr_ms, times)) / 3.6e6, hours))]
    return list(inputs_of_file(RrFile(tuple(whole.tolist()))))


def feed(pipeline: Pipeline, item: Input) -> None:
    if isinstance(item, RrPacket):
        pipeline.intervals(item.rr_ms, item.monotonic_ns / 1e9, item.gap_before_s)
    elif isinstance(item, Tick):
        pipeline.advance(item.monotonic_ns / 1e9)


def through_pipeline(items: Sequence[Input]) -> float:
    """CPU seconds for all of these inputs."""
    pipeline = Pipeline(NativeBackend())
    begun_s = time.process_time()
    for item in items:
        feed(pipeline, item)
    return time.process_time() - begun_s


def through_engine(items: Sequence[Input], figures: bool = True) -> float:
    begun_s = time.process_time()
    for _event in fold(items, figures=figures):
        pass
    return time.process_time() - begun_s


def tries_s(through: Callable[[], float]) -> dict[str, float]:
    """The best and the worst of some tries."""
    each_s = [through() for _ in range(TRIES)]
    return {"best": round(min(each_s), 2), "worst": round(max(each_s), 2)}


def beat_ms(items: Sequence[Input]) -> np.ndarray:
    """What each beat cost in ms: its packet and the ticks before the next one."""
    pipeline = Pipeline(NativeBackend())
    cost_ns = []
    for item in items:
        if isinstance(item, RrPacket):
            cost_ns.append(0)
        begun_ns = time.perf_counter_ns()
        feed(pipeline, item)
        if cost_ns:
            cost_ns[-1] += time.perf_counter_ns() - begun_ns
    return np.array(cost_ns) / 1e6


def corrected(rr_ms: np.ndarray) -> np.ndarray:
    """The intervals of a window as NeuroKit2 corrects them."""
    peaks = np.concatenate(([0], np.cumsum(np.round(rr_ms)))).astype(int)
    _, fixed = neurokit2.signal_fixpeaks(peaks, sampling_rate=1000, iterative=False, method="Kubios")
    return np.diff(fixed)


def by_neurokit(rr_ms: np.ndarray) -> None:
    """What five seconds need of NeuroKit2; the stress index, which it lacks, is ours."""
    nn = corrected(rr_ms).astype(float)
    t = np.cumsum(nn) / 1000.0
    newest = t > t[-1] - MINUTE_S
    neurokit2.hrv_time({"RRI": nn, "RRI_Time": t})
    neurokit2.hrv_time({"RRI": nn[newest], "RRI_Time": t[newest]})
    neurokit2.hrv_frequency({"RRI": nn, "RRI_Time": t}, normalize=False, interpolation_rate=4)
    stress_index(nn)
    for _ in range(int(EVERY_S)):
        rate, _, _ = neurokit2.intervals_process(nn, intervals_time=t, interpolate=True, interpolation_rate=4)
        neurokit2.signal_psd(rate[-256:], sampling_rate=4, method="welch", min_frequency=0.0, normalize=False)


def loop_of_neurokit(rr_ms: np.ndarray, begin_s: float, minutes: float) -> float:
    """CPU seconds of a call every five seconds over so many minutes."""
    t = np.cumsum(rr_ms) / 1000.0
    begun_s = time.process_time()
    for end_s in begin_s + INDEX_WINDOW_S + np.arange(0.0, 60.0 * minutes, EVERY_S):
        first, last = np.searchsorted(t, [end_s - INDEX_WINDOW_S, end_s], side="right")
        by_neurokit(rr_ms[first:last])
    return time.process_time() - begun_s


def in_turns(rr_ms: list[float], minutes: float) -> tuple[float, float]:
    """CPU seconds that a day takes by NeuroKit2's loop and by the pipeline: medians of rounds, one after the other."""
    values, items = np.array(rr_ms), inputs(rr_ms, HOURS_A_ROUND)
    by_neurokit(values[:150])
    theirs, ours = [], []
    for k in range(ROUNDS):
        theirs.append(loop_of_neurokit(values, 3600.0 * k, minutes / ROUNDS) * 1440.0 * ROUNDS / minutes)
        ours.append(through_pipeline(items) * 24.0 / HOURS_A_ROUND)
    return float(np.median(theirs)), float(np.median(ours))


def classifiers(rr_ms: Sequence[float]) -> dict[str, float]:
    """Milliseconds a beat of both classifiers, and the beats whose label NeuroKit2 changed after the fact."""
    clock, classifier, t = BeatClock(), ArtefactClassifier(), 0.0
    labelled: list[ClassifiedBeat] = []
    begun_s = time.process_time()
    for rr in rr_ms:
        t += rr / 1000.0
        for item in clock.place([rr], t):
            labelled += classifier.end_run() if isinstance(item, Gap) else classifier.add(item)
    ours_ms = 1000.0 * (time.process_time() - begun_s) / len(rr_ms)
    peaks = np.concatenate(([0], np.cumsum(np.round(rr_ms)))).astype(int)[: CLASSIFIED_BEATS + 1]
    told: dict[int, set[str]] = {}
    begun_s = time.process_time()
    for last in range(40, len(peaks)):
        first = int(np.searchsorted(peaks, peaks[last] - 1000.0 * MINUTE_S))
        found, _ = neurokit2.signal_fixpeaks(peaks[first : last + 1], sampling_rate=1000, iterative=False)
        labels = {int(i): kind for kind in ("ectopic", "missed", "extra", "longshort") for i in found[kind]}
        # Two later beats are in for all but the last two: by then a label is told.
        for i in range(last - first - 2):
            told.setdefault(first + i, set()).add(labels.get(i, ""))
    theirs_ms = 1000.0 * (time.process_time() - begun_s) / (len(peaks) - 40)
    marked = [kinds for kinds in told.values() if kinds != {""}]
    return {
        "ours_ms_a_beat": round(ours_ms, 4),
        "signal_fixpeaks_ms_a_beat": round(theirs_ms, 3),
        "beats_they_ever_marked": len(marked),
        "of_which_relabelled": sum(len(kinds) > 1 for kinds in marked),
    }


def measure(rr_ms: list[float], minutes: float) -> dict[str, Any]:
    days = {hours: inputs(rr_ms, hours) for hours in HOURS}
    through_pipeline(days[HOURS[0]][:2000])
    pipeline_s = {hours: tries_s(partial(through_pipeline, items)) for hours, items in days.items()}
    each_ms = beat_ms(days[HOURS[0]])
    neurokit_s, ours_s = in_turns(rr_ms, minutes)
    return {
        "beat_ms": {"median": round(float(np.median(each_ms)), 4), "p99": round(float(np.percentile(each_ms, 99)), 4)},
        "pipeline_s": {f"{hours} h": seconds for hours, seconds in pipeline_s.items()},
        "engine_s": {"24 h": tries_s(partial(through_engine, days[24]))},
        "engine_without_figures_s": {"24 h": tries_s(partial(through_engine, days[24], figures=False))},
        "in_turns_s_a_day": {"neurokit_loop": round(neurokit_s), "pipeline": round(ours_s, 2)},
        "times_faster": round(neurokit_s / ours_s, 1),
        "classifier": classifiers(rr_ms[:20000]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed of the native pipeline.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path, default=None)
    parser.add_argument("--minutes", type=float, default=20.0)
    chosen = parser.parse_args()
    warnings.simplefilter("ignore")
    out = measure(list(read_rr_file(chosen.data / RECORDING).rr_ms), chosen.minutes)
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(out, indent=2) + "\n")
    print(json.dumps(out, indent=2))


if __name__ == "__main__":
    main()
