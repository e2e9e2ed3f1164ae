"""How well beats are labelled, and what cannot be read.

    python benchmarks/beats.py [--data DIR] [--json OUT]

`nsr2db_annotated` and `mitdb` have every beat labelled by cardiologists. An ectopic beat can be seen in RR when its
own interval or the next lies more than 10 % off the median of the eleven around it. RMSSD is compared in windows of
five minutes that hold an ectopic beat: once with what the classifier leaves out, once with its corrected intervals,
once raw, each against the annotated truth. Beside it stands NeuroKit2's `signal_fixpeaks` on the whole record. Then
whole recordings go through the engine: which share of the estimates is `unsure` where the rhythm is healthy, and which
is `calm`, or prompts, where it is not.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import neurokit2
import numpy as np

from biofeedback.engine import fold
from biofeedback.events import Arousal, Beat, Prompt
from biofeedback.signal.file_beats import classify_file
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.read import read_rr_file

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
RECORDS = {"nsr001": ("nsr2db_annotated/nsr001.beats.csv.gz", 128.0), "mitdb 100": ("mitdb/100.beats.csv", 360.0)}
PLAUSIBLE_MS = (200.0, 3000.0)
VISIBLE_SHARE = 0.10
STRETCH_S = 300.0
FEWEST_BEATS = 100
HEALTHY = ("nsr2db/*.gz", "rr_healthy_irurzun/*.gz", "gudb/rr_cs/*_sitting.csv")
UNREADABLE = ("detectpvc_h10/polar_h10_device_hr_rr.csv", "chf2db/chf221.rr_ms.txt.gz")
# A stretch is irregular when more than a tenth of a minute's intervals differ by a fifth from the one before.
JUMP_SHARE, IRREGULAR_SHARE = 0.20, 0.10


def annotated(path: Path, rate_hz: float) -> tuple[np.ndarray, np.ndarray]:
    """Plausible intervals in ms, and whether the beat that ends each is ectopic."""
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text()
    rows = list(csv.reader(text.splitlines()[1:]))
    rr = np.diff([int(row[0]) for row in rows]) * 1000.0 / rate_hz
    ectopic = np.array([row[1] != "N" for row in rows[1:]])
    beat = (rr >= PLAUSIBLE_MS[0]) & (rr <= PLAUSIBLE_MS[1])
    return rr[beat], ectopic[beat]


def visible(rr: np.ndarray, ectopic: np.ndarray) -> np.ndarray:
    local = np.array([np.median(rr[max(0, i - 5) : i + 6]) for i in range(len(rr))])
    off = np.abs(rr / local - 1.0) > VISIBLE_SHARE
    return ectopic & (off | np.append(off[1:], False))


def by_neurokit(rr: np.ndarray) -> np.ndarray:
    """Whether NeuroKit2 marks the beat that ends each interval, seeing the record as a whole."""
    peaks = np.concatenate(([0], np.cumsum(np.round(rr)))).astype(int)
    found, _ = neurokit2.signal_fixpeaks(peaks, sampling_rate=1000, iterative=False, method="Kubios")
    marked = np.zeros(len(peaks), dtype=bool)
    for kind in ("ectopic", "missed", "extra", "longshort"):
        marked[np.asarray(found[kind], dtype=int)] = True
    return marked[1:]


def rmssd(rr: np.ndarray, normal: np.ndarray) -> float:
    both = normal[1:] & normal[:-1]
    return float(np.sqrt(np.mean(np.diff(rr)[both] ** 2)))


def rmssd_off(rr: np.ndarray, ectopic: np.ndarray, normal: np.ndarray, corrected: np.ndarray) -> dict[str, float]:
    """Median error in % of RMSSD in the windows that hold an ectopic beat."""
    t = np.cumsum(rr) / 1000.0
    truth = ~ectopic & ~np.append(False, ectopic[:-1])
    off: dict[str, list[float]] = {"left_out": [], "corrected": [], "raw": []}
    for begin_s in np.arange(0.0, t[-1], STRETCH_S):
        here = slice(*np.searchsorted(t, (begin_s, begin_s + STRETCH_S)))
        if not ectopic[here].any() or here.stop - here.start < FEWEST_BEATS:
            continue
        true, every = rmssd(rr[here], truth[here]), np.ones(here.stop - here.start, dtype=bool)
        off["left_out"].append(abs(rmssd(rr[here], normal[here]) / true - 1.0))
        off["corrected"].append(abs(rmssd(corrected[here], every) / true - 1.0))
        off["raw"].append(abs(rmssd(rr[here], every) / true - 1.0))
    return {name: round(100.0 * float(np.median(values)), 2) for name, values in off.items()}


def record(path: Path, rate_hz: float) -> dict[str, Any]:
    rr, ectopic = annotated(path, rate_hz)
    beats = classify_file(rr.tolist()).beats
    marked = np.array([beat.artefact is not None for beat in beats])
    seen, theirs = visible(rr, ectopic), by_neurokit(rr)
    normal, corrected = np.array([beat.normal for beat in beats]), np.array([beat.corrected_ms for beat in beats])
    return {
        "ectopics": int(ectopic.sum()),
        "visible": int(seen.sum()),
        "found": int((seen & marked).sum()),
        "normals_kept_percent": round(100.0 * float((~marked[~ectopic]).mean()), 3),
        "rmssd_off_percent": rmssd_off(rr, ectopic, normal, corrected),
        "signal_fixpeaks": {
            "found": int((seen & theirs).sum()),
            "normals_kept_percent": round(100.0 * float((~theirs[~ectopic]).mean()), 3),
        },
    }


def states(path: Path) -> dict[str, Any]:
    """Share of the estimates in each state, of those that end an irregular minute in `calm`, and the prompts."""
    estimates, beats, prompts = [], [], []
    for event in fold(inputs_of_file(read_rr_file(path), "responsive"), figures=False):
        if isinstance(event, Arousal):
            estimates.append(event)
        elif isinstance(event, Beat):
            beats.append(event)
        elif isinstance(event, Prompt):
            prompts.append(event.t)
    counted = Counter(estimate.state for estimate in estimates)
    irregular = irregular_minutes(beats, np.array([estimate.t for estimate in estimates]))
    return {
        "percent": {state: round(100.0 * n / len(estimates), 2) for state, n in sorted(counted.items())},
        "irregular_minutes": int(irregular.sum()),
        "of_which_calm": sum(bool(i) and e.state == "calm" for i, e in zip(irregular, estimates, strict=True)),
        "prompts_in_them": sum(_at(prompt, estimates, irregular) for prompt in prompts),
    }


def irregular_minutes(beats: list[Beat], ends_s: np.ndarray) -> np.ndarray:
    """Whether the minute before each moment is irregular, as the raw intervals say."""
    t, rr = np.array([beat.t for beat in beats]), np.array([beat.rr_ms for beat in beats])
    jump = np.abs(np.diff(rr, prepend=rr[0])) > JUMP_SHARE * np.minimum(rr, np.append(rr[0], rr[:-1]))
    jumps = np.concatenate(([0], np.cumsum(jump)))
    first, last = np.searchsorted(t, ends_s - 60.0, side="right"), np.searchsorted(t, ends_s, side="right")
    n = last - first
    out: np.ndarray = (n >= 30) & (jumps[last] - jumps[first] > IRREGULAR_SHARE * n)
    return out


def _at(prompt_s: float, estimates: list[Arousal], irregular: np.ndarray) -> bool:
    return any(bool(i) and e.t == prompt_s for i, e in zip(irregular, estimates, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description="Labels of beats, and rhythms that cannot be read.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path, default=None)
    chosen = parser.parse_args()
    warnings.simplefilter("ignore")
    labels = {name: record(chosen.data / path, rate_hz) for name, (path, rate_hz) in RECORDS.items()}
    seen, found = sum(one["visible"] for one in labels.values()), sum(one["found"] for one in labels.values())
    paths = [path for pattern in (*HEALTHY, *UNREADABLE) for path in sorted(chosen.data.glob(pattern))]
    whole = {str(path.relative_to(chosen.data)): states(path) for path in paths}
    out = {"records": labels, "found_percent": round(100.0 * found / seen, 2), "recordings": whole}
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(out, indent=2) + "\n")
    print(json.dumps(out, indent=2))


if __name__ == "__main__":
    main()
