"""How right the breath is: told against belts, hand-set peaks and annotators, the estimator before it beside it.

    python benchmarks/breath.py --data DIR --json OUT

DIR is laid out as shared/data/chest is: rrhr (tilt and belt), vr (pulse times and belt), bidmc (ECG amplitudes and two
annotators), respeck (acceleration without a belt), paced (acceleration at known rates), own (guided recordings
of `biofeedback record-reference` with tapped breaths). Everything goes through the
shipped estimator, second by second. The reference is 60 over the median of the breaths' periods within the last 32 s.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.breath_before import breath_bpm
from benchmarks.breath_sets import Recording, recordings
from biofeedback.events import Breath
from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.breathing.breathing import STILL_FOR_S, Breathing
from biofeedback.signal.coherence import POINTS
from biofeedback.signal.stillness import Stillness
from biofeedback.signal.tachogram import Tachogram

WINDOW_S = 32.0
LAGS_S = range(0, 41, 2)


class Second(NamedTuple):
    t: float
    rate_bpm: float | None
    reference_bpm: float | None
    old_bpm: float | None


def reference_bpm(breaths_s: np.ndarray, t: float, window_s: float = WINDOW_S) -> float | None:
    within = breaths_s[(breaths_s >= t - window_s) & (breaths_s <= t)]
    return float(60.0 / np.median(np.diff(within))) if len(within) >= 3 else None


def seconds_of(recording: Recording) -> list[Second]:
    breathing, chest, stillness = Breathing(), ChestAcceleration(), Stillness()
    tachogram, found = Tachogram(POINTS), []
    breath: Breath | None = None
    beats, packets = list(recording.beats), list(recording.packets)
    for t in np.arange(np.ceil(recording.begin_s) + 1.0, recording.end_s):
        while packets and packets[0][0] <= t:
            arrival_s, mg = packets.pop(0)
            chest.add(mg, arrival_s)
        while beats and beats[0].t <= t:
            beat = beats.pop(0)
            if beat.rr_ms is not None:
                tachogram.add(beat.t, beat.rr_ms)
            if beat.amplitudes is not None:
                breathing.ecg_beat(beat.t, *beat.amplitudes)
        stillness.advance(t, chest)
        moving = stillness.still_for_s(t) < STILL_FOR_S
        breath = breathing.advance(t, tachogram, chest if recording.packets else None, moving) or breath
        old = breath_bpm(tachogram.last(t)) if recording.beats else None
        reference = reference_bpm(recording.breaths_s, t) if recording.breaths_s is not None else recording.paced_bpm
        if t - recording.begin_s >= WINDOW_S or recording.breaths_s is None:
            rate_bpm = None if breath is None else breath.rate_bpm
            found.append(Second(float(t), rate_bpm, reference, old))
    return found


def figures(seconds: Sequence[Second], rate: Callable[[Second], float | None]) -> dict[str, float | int | None]:
    known = [second for second in seconds if second.reference_bpm is not None]
    told = [(found, s.reference_bpm) for s in known if (found := rate(s)) is not None and s.reference_bpm is not None]
    off = np.array([abs(found - true) for found, true in told])
    signed = np.array([found - true for found, true in told])
    return {
        "seconds": len(known),
        "coverage": len(told) / len(known) if known else None,
        "mae_bpm": float(off.mean()) if len(off) else None,
        "bias_bpm": float(signed.mean()) if len(off) else None,
        "within_1": float((off <= 1.0).mean()) if len(off) else None,
        "within_2": float((off <= 2.0).mean()) if len(off) else None,
    }


def lag_s(recordings_of_a_set: Sequence[tuple[Recording, Sequence[Second]]]) -> float | None:
    """By how much the told rate must be moved back to agree best with breaths counted in a short window around now."""
    errors: dict[int, list[float]] = {lag: [] for lag in LAGS_S}
    for recording, seconds in recordings_of_a_set:
        if recording.breaths_s is None:
            continue
        for second in seconds:
            if second.rate_bpm is None:
                continue
            for lag in LAGS_S:
                true = reference_bpm(recording.breaths_s, second.t - lag + 8.0, 16.0)
                if true is not None:
                    errors[lag].append(abs(second.rate_bpm - true))
    means = {lag: float(np.mean(found)) for lag, found in errors.items() if found}
    return float(min(means, key=lambda lag: means[lag])) if means else None


def people_better(by_person: dict[str, list[Second]]) -> tuple[int, int]:
    better = compared = 0
    for seconds in by_person.values():
        now, old = figures(seconds, lambda s: s.rate_bpm)["mae_bpm"], figures(seconds, lambda s: s.old_bpm)["mae_bpm"]
        if now is not None and old is not None:
            compared += 1
            better += now < old
    return better, compared


def grouped(found: Iterator[Recording]) -> dict[str, list[tuple[Recording, list[Second]]]]:
    sets: dict[str, list[tuple[Recording, list[Second]]]] = {}
    for recording in found:
        sets.setdefault(recording.name, []).append((recording, seconds_of(recording)))
    return sets


def told_share(seconds: Sequence[Second]) -> float:
    return sum(second.rate_bpm is not None for second in seconds) / max(1, len(seconds))


def summary(parts: Sequence[tuple[Recording, list[Second]]]) -> dict[str, object]:
    seconds = [second for _, each in parts for second in each]
    by_person: dict[str, list[Second]] = {}
    for recording, each in parts:
        by_person.setdefault(recording.person, []).extend(each)
    out: dict[str, object] = {"n_people": len(by_person), "told": told_share(seconds), "lag_s": lag_s(parts)}
    out |= figures(seconds, lambda s: s.rate_bpm)
    if any(second.old_bpm is not None for second in seconds):
        out["old"] = figures(seconds, lambda s: s.old_bpm)
        out["people_better_than_old"], out["people_compared"] = people_better(by_person)
    out["people"] = {
        person: {"told": told_share(each), **figures(each, lambda s: s.rate_bpm)} for person, each in by_person.items()
    }
    return out


def cost_ms() -> float:
    """A second's work with all three sources, in ms of this process's time."""
    rng = np.random.default_rng(1)
    breathing, rhythm, chest = Breathing(), Tachogram(POINTS), ChestAcceleration()
    for second in range(1, 120):
        rhythm.add(float(second), 900.0 + 30.0 * float(rng.normal()))
        breathing.ecg_beat(float(second), *(float(v) for v in rng.normal(1000.0, 20.0, 3)))
        chest.add(rng.normal((0.0, 900.0, 300.0), 5.0, (25, 3)), float(second))
    began = time.process_time()
    for _ in range(500):
        breathing.advance(119.0, rhythm, chest, moving=False)
        breathing._last_s = None  # noqa: SLF001 - the same second again
    return (time.process_time() - began) / 500 * 1000.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    results: dict[str, object] = {name: summary(parts) for name, parts in grouped(recordings(arguments.data)).items()}
    results["cost_ms_a_second"] = cost_ms()
    for name, found in results.items():
        if isinstance(found, dict):
            print(name, {k: round(v, 3) if isinstance(v, float) else v for k, v in found.items() if k != "people"})
    print(f"a second with all sources costs {results['cost_ms_a_second']:.3f} ms")
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
