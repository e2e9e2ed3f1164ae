"""What early beats now and then do to a healthy person's day: how much is still scored, and whether the usual drifts.

    python benchmarks/early_beats.py [--data DIR] [--json OUT]

Into the first eight hours of healthy recordings (`nsr2db`) early beats with a pause after them are strewn, one in so
many beats on average. A minute in which the rhythm is in doubt is never called calm, and teaches the usual nothing but
the heart rate. RMSSD of each minute is held against that of the same minute without them. How far the usual heart rate
is from that of the same recording without early beats is read from what the estimates of the same second tell of the
heart rate against the usual.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from beats import PLAUSIBLE_MS, rmssd

from biofeedback.engine import fold
from biofeedback.events import Arousal
from biofeedback.signal.file_beats import classify_file
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile
from biofeedback.storage.rr_files.read import read_rr_file

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
HOURS = 8.0
ONE_IN = (100, 60, 40, 20)
EARLY_SHARE = (0.25, 0.40)
FEWEST_BETWEEN = 4
MINUTE_S, FEWEST_DIFFERENCES = 60.0, 20


def with_early_beats(rr_ms: np.ndarray, one_in: int) -> np.ndarray:
    """Intervals some of which end early by a quarter to two fifths; the next one is longer by as much."""
    rng = np.random.default_rng(one_in)
    out = rr_ms.copy()
    at = one_in
    while at < len(out) - 1:
        early_ms = rng.uniform(*EARLY_SHARE) * out[at]
        out[at] -= early_ms
        out[at + 1] += early_ms
        at += max(FEWEST_BETWEEN, round(rng.exponential(one_in)))
    return out


def estimates(rr_ms: np.ndarray) -> list[Arousal]:
    items = inputs_of_file(RrFile(tuple(rr_ms.tolist())), "standard")
    return [event for event in fold(items, figures=False) if isinstance(event, Arousal)]


def above_usual_bpm(told: list[Arousal]) -> dict[int, float]:
    """Heart rate against the usual by the second, wherever it is told."""
    return {round(e.t): r.value or 0.0 for e in told for r in e.reasons if r.code == "heart_rate"}


def compare(clean: list[Arousal], early: list[Arousal]) -> tuple[float, list[float]]:
    """Share of the estimates that are unsure, in %, and by how much the usual lies above the clean one, in bpm."""
    one, other = above_usual_bpm(clean), above_usual_bpm(early)
    apart = [one[t] - other[t] for t in one.keys() & other.keys()]
    return 100.0 * sum(e.state == "unsure" for e in early) / len(early), apart


def rmssd_off(clean_ms: np.ndarray, early_ms: np.ndarray) -> list[float]:
    """Error of RMSSD, minute by minute, in %: what was strewn in moves no beat but its own."""
    minutes = np.searchsorted(np.cumsum(clean_ms) / 1000.0, np.arange(0.0, clean_ms.sum() / 1000.0, MINUTE_S))
    normal = [np.array([beat.normal for beat in classify_file(rr.tolist()).beats]) for rr in (clean_ms, early_ms)]
    off = []
    for first, last in pairwise(minutes.tolist()):
        here = slice(first, last)
        kept = [each[here] for each in normal]
        if min((n[1:] & n[:-1]).sum() for n in kept) >= FEWEST_DIFFERENCES:
            one, other = (rmssd(rr[here], n) for rr, n in zip((clean_ms, early_ms), kept, strict=True))
            off.append(100.0 * abs(other / one - 1.0))
    return off


def measure(data: Path) -> dict[str, Any]:
    unsure: dict[int, list[float]] = {one_in: [] for one_in in ONE_IN}
    apart: dict[int, list[float]] = {one_in: [] for one_in in ONE_IN}
    off: dict[int, list[float]] = {one_in: [] for one_in in ONE_IN}
    for path in sorted((data / "nsr2db").glob("*.rr_ms.txt.gz")):
        rr_ms = np.array(read_rr_file(path).rr_ms)
        rr_ms = rr_ms[: int(np.searchsorted(np.cumsum(rr_ms) / 3.6e6, HOURS))]
        clean = estimates(rr_ms)
        for one_in in ONE_IN:
            percent, bpm = compare(clean, estimates(with_early_beats(rr_ms, one_in)))
            beats_ms = rr_ms[(rr_ms >= PLAUSIBLE_MS[0]) & (rr_ms <= PLAUSIBLE_MS[1])]
            off[one_in] += rmssd_off(beats_ms, with_early_beats(beats_ms, one_in))
            unsure[one_in].append(percent)
            apart[one_in] += bpm
            print(
                path.name,
                "one in",
                one_in,
                f"unsure {percent:.1f} %, usual {np.median(bpm):+.1f} bpm apart",
                flush=True,
            )
    return {
        f"one_in_{one_in}": {
            "unsure_percent": round(float(np.mean(unsure[one_in])), 1),
            "rmssd_off_percent_median": round(float(np.median(off[one_in])), 2),
            "usual_apart_bpm": {
                name: round(float(np.percentile(apart[one_in], percentile)), 1)
                for name, percentile in (("p10", 10), ("median", 50), ("p90", 90), ("p99", 99))
            },
        }
        for one_in in ONE_IN
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="A day with early beats now and then.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path, default=None)
    chosen = parser.parse_args()
    out = measure(chosen.data)
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(out, indent=2) + "\n")
    print(json.dumps(out, indent=2))


if __name__ == "__main__":
    main()
