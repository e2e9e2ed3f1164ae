"""Posture as the shipped reader tells it, on recordings of a chest patch whose wearers were told what to do.

    python benchmarks/posture.py --data DIR --json OUT

DIR is laid out as shared/data/chest is (respeck, respeck_posture), with own/ for guided recordings of
`biofeedback record-reference`. A person's own upright is the median of their
sitting recording, as the program learns it where nobody was asked.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.breath_sets import RESPECK_HZ, SHORTEST, acceleration_of, files, packets_of, table
from biofeedback.events import PostureKind
from biofeedback.session.reference import StepName, spans_of
from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.arrays import Floats
from biofeedback.signal.posture import LOOK_S, PostureReader
from biofeedback.signal.stillness import Stillness
from biofeedback.storage.exported_recording import read_recording

SETTLE_S, GETTING_THERE_S = 4.0, 8.0
# The steps of a guided recording in the words of the sets.
OWN_STEPS: dict[StepName, str] = {
    "sit": "sitting",
    "slouch": "sit_forward",
    "stand": "standing",
    "talk": "talk",
    "pace_6": "pace_6",
    "pace_12": "pace_12",
    "walk": "walking",
}
WALKS = ("Walking", "walking", "ascending", "descending", "stairs", "running")


def kinds(mg: Floats, upright: Floats) -> list[PostureKind]:
    """What is told, second by second."""
    times_s = np.arange(1, len(mg) + 1) / RESPECK_HZ
    return [kind for t, kind in kinds_of(packets_of(times_s, mg), upright) if t >= SETTLE_S]


def kinds_of(packets: Sequence[tuple[float, Floats]], upright: Floats) -> list[tuple[float, PostureKind]]:
    """What is told at the arrival of each packet."""
    chest, stillness, reader = ChestAcceleration(), Stillness(), PostureReader()
    reader.upright = upright
    found = []
    for arrival_s, packet in packets:
        chest.add(packet, arrival_s)
        stillness.advance(arrival_s, chest)
        posture = reader.advance(arrival_s, chest, stillness.still_for_s(arrival_s))
        found.append((arrival_s, posture.kind))
    return found


def own_upright(mg: Floats) -> Floats:
    middle = np.median(mg, axis=0)
    unit: Floats = middle / np.linalg.norm(middle)
    return unit


def people(folder: Path) -> Iterator[tuple[str, dict[str, Floats]]]:
    found: dict[str, dict[str, Floats]] = defaultdict(dict)
    for path, person, activity in files(folder):
        mg = table(path, 3)
        if len(mg) >= SHORTEST:
            found[person][activity] = mg
    yield from found.items()


def share(told: Sequence[PostureKind], *wanted: PostureKind) -> float | None:
    return sum(kind in wanted for kind in told) / len(told) if told else None


def tell(folder: Path, sitting: str) -> dict[str, object]:
    told: dict[str, list[PostureKind]] = defaultdict(list)
    by_person: dict[str, dict[str, float | None]] = {}
    for person, recordings in people(folder):
        if sitting not in recordings:
            continue
        upright = own_upright(recordings[sitting])
        each = {activity: kinds(mg, upright) for activity, mg in recordings.items()}
        for activity, found in each.items():
            told[activity] += found
        by_person[person] = shares(each)
    return shares(told) | {"n_people": len(by_person), "people": by_person}


def tell_own(folder: Path) -> dict[str, object]:
    """Guided recordings: their own sitting is upright, the first seconds of each step are for getting there."""
    told: dict[str, list[PostureKind]] = defaultdict(list)
    n_people = 0
    for path in sorted(folder.glob("*.jsonl")):
        inputs = list(read_recording(path))
        packets, (spans, _) = acceleration_of(inputs), spans_of(inputs)
        sat = [mg for span in spans if span.name == "sit" for t, mg in packets if span.begin_s < t <= span.end_s]
        if not sat:
            continue
        n_people += 1
        found = kinds_of(packets, own_upright(np.concatenate(sat)))
        for span in spans:
            within = (kind for t, kind in found if span.begin_s + GETTING_THERE_S < t <= span.end_s)
            told[OWN_STEPS[span.name]] += within
    return {**shares(told), "n_people": n_people}


def shares(told: dict[str, list[PostureKind]]) -> dict[str, float | None]:
    def all_of(*parts: str) -> list[PostureKind]:
        return [kind for activity, found in told.items() if any(part in activity for part in parts) for kind in found]

    lying, walking = all_of("lying"), all_of(*WALKS)
    quiet = [
        k for a, found in told.items() if a.startswith(("sitting", "standing")) and "hyper" not in a for k in found
    ]
    calm = ("sitting_breathing", "standing_breathing", "breathingNormal", "lying_")
    resting = [a for a in told if a in ("sitting", "standing") or any(part in a for part in calm)]
    reduced_motion = [k for a in resting if a.startswith(("sitting", "standing", "lying")) for k in told[a]]
    return {
        "lying": share(lying, "lying"),
        "upright": None if not quiet else 1.0 - (share(quiet, "lying") or 0.0),
        "forward": share(all_of("sit_forward"), "leaning_forward", "lying"),
        "back": share(all_of("sit_backward"), "leaning_back", "lying"),
        "standing_flagged": share(all_of("standing"), "leaning_forward", "leaning_back"),
        "standing_sideways": share(all_of("standing"), "leaning_sideways"),
        "walking": share(walking, "moving"),
        "still": None if not reduced_motion else 1.0 - (share(reduced_motion, "moving") or 0.0),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    results = {
        "respeck": tell(arguments.data / "respeck", "sitting_breathingNormal"),
        "respeck_posture": tell(arguments.data / "respeck_posture", "sitting"),
        "own": tell_own(arguments.data / "own"),
        "look_s": LOOK_S,
    }
    for name, found in results.items():
        if isinstance(found, dict):
            print(name, {k: round(v, 3) if isinstance(v, float) else v for k, v in found.items() if k != "people"})
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
