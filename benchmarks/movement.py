"""Exercise or strain, from the heart rate alone: what each threshold costs, and why none is right for everybody.

    python benchmarks/movement.py [--data DIR] [--json OUT]

People of `gudb` jog for two minutes after sitting; people of every chest set are under stress in other recordings.
Both go through the engine with the heart rate above the usual that is read as exercise set to one value after another:
how much of the jogging, from fifteen seconds on, is called moving, and how much of the stress of those who answer
strongest.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from unittest import mock

import numpy as np
from labelled import gudb
from truth import DATA, SETS, WRIST, labelled_sets
from truth_people import Run, run, shares

from biofeedback.signal import movement

THRESHOLDS_BPM = (25.0, 28.0, 30.0, 32.0, 34.0, 37.0, 40.0, 45.0, 50.0)
ONSET_S = 15.0
MUCH = 0.10


def jogging_moving(one: Run) -> float:
    begin_s = next(phase.begin_s for phase in one.recording.phases if phase.label == 1)
    states = [e.state for e in one.estimates if e.t > begin_s + ONSET_S]
    return states.count("moving") / len(states)


def main() -> None:
    parser = argparse.ArgumentParser(description="Exercise against strain, by threshold.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    joggers = gudb(chosen.data, "jogging")
    chest = labelled_sets(chosen.data, [name for name in SETS if name not in WRIST])
    strained = [one for _, found in chest if not isinstance(found, str) for one in found]
    rows = []
    for bpm in THRESHOLDS_BPM:
        with (
            mock.patch.object(movement, "EXERCISE_BPM", bpm),
            mock.patch.object(movement, "EXERCISE_ENDS_BPM", bpm - 1.0),
        ):
            jogging = [jogging_moving(run(one, "standard", None)) for one in joggers]
            stress = [shares([run(one, "standard", None)], 1).get("moving", 0.0) for one in strained]
        rows.append(
            {
                "threshold_bpm": bpm,
                "jogging_called_moving": round(float(np.mean(jogging)), 3),
                "most_of_one_persons_stress": round(max(stress), 3),
                "people_with_over_a_tenth": sum(share > MUCH for share in stress),
                "people": len(stress),
            }
        )
        print(json.dumps(rows[-1]), flush=True)
    if chosen.json:
        chosen.json.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
