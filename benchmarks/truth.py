"""Every labelled set and every long recording through the shipped engine in one run: what all of it is worth.

    python benchmarks/truth.py --data DIR --json OUT [--sets NAME ...] [--only people|days|beats|holes ...]

DIR is laid out as shared/data is; a set that is not there, or not understood, is left out and named. AUC is of
estimates, people and classes of equal weight, with a bootstrap over people; the heart rate alone beside it. Each person
is played under every preset, once with the first minute as usual and once with a stored usual learned from their own
rest. Days, ectopic beats and holes are those of `prompts.py`, `beats.py` and `early_beats.py`.
"""

from __future__ import annotations

import argparse
import json
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from chest_labelled import eegmat, h10_ecg, vr
from labelled import Recording, gudb, mist, stress_predict
from truth_days import beats_found, days, holes
from truth_people import judged, person_aucs, played

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SETS: dict[str, Callable[[Path], list[Recording]]] = {
    "gudb": lambda data: gudb(data, "maths"),
    "stress_predict": stress_predict,
    "biopsykit_mist": mist,
    "eegmat": eegmat,
    "h10_ecg": h10_ecg,
    "vr": vr,
}
# A wrist sensor's intervals cover a third of the time.
WRIST = frozenset({"stress_predict"})
LONG: dict[str, Callable[[Path], dict[str, Any]]] = {"days": days, "beats": beats_found, "holes": holes}


def labelled_sets(data: Path, names: Sequence[str]) -> Iterator[tuple[str, list[Recording] | str]]:
    """Each set with the people who have both rest and stress, or why it is left out."""
    for name in names:
        try:
            found = [one for one in SETS[name](data) if {0, 1} <= {phase.label for phase in one.phases}]
            yield name, found or "not there, or nobody in it has both rest and stress"
        except Exception:  # noqa: BLE001 - a layout that is not known costs its set, not the run
            yield name, _why()


def _why() -> str:
    return "not understood: " + traceback.format_exc(limit=1).strip().splitlines()[-1]


def people(data: Path, names: Sequence[str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Each set, the sensors of the chest, and all together; and what was left out."""
    runs, left_out = {}, {}
    for name, found in labelled_sets(data, names):
        if isinstance(found, str):
            left_out[name] = found
        else:
            runs[name] = played(found)
    out: dict[str, Any] = {name: {**judged(each), "people": person_aucs(each)} for name, each in runs.items()}
    together = {"all": list(runs), "chest": [name for name in runs if name not in WRIST]}
    for name, some in together.items():
        if some:
            joined = {way: [one for each in some for one in runs[each][way]] for way in runs[some[0]]}
            out[name] = judged(joined)
    return out, left_out


def main() -> None:
    parser = argparse.ArgumentParser(description="What the score and the prompts are worth.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--sets", nargs="*", choices=list(SETS), default=list(SETS))
    parser.add_argument("--only", nargs="*", choices=["people", *LONG], default=["people", *LONG])
    chosen = parser.parse_args()
    out: dict[str, Any] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found, left_out = people(chosen.data, chosen.sets) if "people" in chosen.only else ({}, {})
        out.update(found)
        for name in (name for name in LONG if name in chosen.only):
            try:
                out[name] = LONG[name](chosen.data)
            except Exception:  # noqa: BLE001 - as above
                left_out[name] = _why()
    out["left_out"] = left_out
    shown = {name: {k: v for k, v in each.items() if k != "people"} for name, each in out.items()}
    print(json.dumps(shown, indent=1))
    if chosen.json:
        chosen.json.write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    main()
