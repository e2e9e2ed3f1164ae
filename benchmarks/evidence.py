"""What other presets would find and cost on the shipped engine's estimates: a frontier of prompts, and where it ends.

    python benchmarks/evidence.py [--data DIR] [--json OUT] [--first-minute]

The policy itself is folded over the same estimates with other numbers: the score above which evidence counts, how
much of it is asked for, and by how much each question makes the next one dearer. Stress phases and labelled rest are
those of `truth.py` with a stored usual, sensors of the chest; days are the six of nsr2db between seven and ten, without
the cap; episodes are those of `prompts.py`.

``--first-minute`` does the same for `responsive` with the first minute as usual, in stress of two to six minutes, for
the sensors of the chest and of the wrist.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
from msgspec import structs
from prompts import DATA, DAY_S, ENTER, EPISODE_S, NINE_S, SEVEN_S, STILL_AFTER_S, TEN_PM_S, quiet_begins, with_episode
from prompts import play as play_day
from truth import SETS, WRIST, labelled_sets
from truth_people import TWO_TO_SIX_S, run, stored_usual

from biofeedback.coaching.policy_simulation import simulate_policy
from biofeedback.coaching.presets import PRESETS
from biofeedback.events import Arousal, ClockAnchor, Settings

COUNTS_ABOVE, EVIDENCE, DEARER = (0.0, 3.0, 6.0), (15.0, 30.0, 45.0, 60.0, 90.0), (0.0, 20.0)
EPISODES_A_DAY = 8
# For `responsive`.
LITTLE = (4.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 30.0)
UNCAPPED = Settings(daily_cap=1000, quiet_from_min=None, quiet_to_min=None)
AT_NINE = ClockAnchor(0, NINE_S)


class Phases(NamedTuple):
    """The estimates of one person and the stretches of stress and rest among them, in s."""

    estimates: list[Arousal]
    stress: list[tuple[float, float]]
    rest: list[tuple[float, float]]
    of_set: str


def prompts_of(estimates: Sequence[Arousal], settings: Settings = UNCAPPED) -> list[float]:
    return [d.t for d in simulate_policy(estimates, settings, None, AT_NINE) if d.prompt]


def labelled(data: Path, names: Sequence[str], *, stored: bool = True) -> list[Phases]:
    out = []
    for name, found in labelled_sets(data, names):
        for one in [] if isinstance(found, str) else found:
            told = run(one, "standard", stored_usual(one) if stored else None).estimates
            phases = [[(p.begin_s, p.end_s) for p in one.phases if p.label == label] for label in (1, 0)]
            out.append(Phases(told, phases[0], phases[1], name))
    return out


def first_minute(data: Path) -> list[dict[str, Any]]:
    """What `responsive` would find and cost with other numbers, its usual from the first minute."""
    settings = structs.replace(UNCAPPED, sensitivity="responsive")
    rows = []
    for sensor, names in (("chest", [name for name in SETS if name not in WRIST]), ("wrist", sorted(WRIST))):
        people = [
            one._replace(stress=[(b, e) for b, e in one.stress if TWO_TO_SIX_S[0] <= e - b <= TWO_TO_SIX_S[1]])
            for one in labelled(data, names, stored=False)
        ]
        for above, evidence in itertools.product(COUNTS_ABOVE, LITTLE):
            changed = replace(PRESETS["responsive"], counts_above=above, evidence=evidence)
            with mock.patch.dict(PRESETS, {"responsive": changed}):
                found = asked(people, settings)
            rows.append({"sensor": sensor, "counts_from": ENTER + above, "evidence": evidence, **found})
            print(json.dumps(rows[-1]), flush=True)
    return rows


def days_and_episodes(data: Path) -> tuple[list[list[Arousal]], list[list[Arousal]]]:
    rng = np.random.default_rng(3)
    days, episodes = [], []
    for path in sorted((data / "nsr2db").glob("*.rr_ms.txt.gz")):
        rr = np.array([float(word) for word in gzip.decompress(path.read_bytes()).decode().split()])
        days.append(play_day(rr.tolist(), UNCAPPED)[0])
        begins_s = quiet_begins(rr, rng)[:EPISODES_A_DAY]
        episodes += [play_day(with_episode(rr, begin_s), UNCAPPED)[0] for begin_s in begins_s]
    return days, episodes


def awake(t: float) -> bool:
    return SEVEN_S < (NINE_S + t) % DAY_S < TEN_PM_S


def lasted(day: Sequence[Arousal], prompts: Sequence[float]) -> list[bool]:
    times = np.array([e.t for e in day])
    later = [day[min(int(np.searchsorted(times, t + STILL_AFTER_S)), len(day) - 1)] for t in prompts]
    return [e.smoothed is not None and e.smoothed >= ENTER for e in later]


def asked(people: Sequence[Phases], settings: Settings = UNCAPPED) -> dict[str, Any]:
    hits: dict[str, list[bool]] = {}
    false, hours = 0, 0.0
    for one in people:
        prompts = prompts_of(one.estimates, settings)
        hits.setdefault(one.of_set, []).extend(any(b < t <= e for t in prompts) for b, e in one.stress)
        false += sum(b < t <= e for t in prompts for b, e in one.rest)
        hours += sum(e - max(b, 0.0) for b, e in one.rest) / 3600.0
    every = list(itertools.chain.from_iterable(hits.values()))
    return {
        "stretches": len(every),
        "asked_share": round(float(np.mean(every)), 3),
        "false_per_hour": round(float(false) / max(hours, 1e-9), 3),
        "by_set": {name: round(float(np.mean(each)), 3) for name, each in hits.items() if each},
    }


def judge(people: Sequence[Phases], days: Sequence[list[Arousal]], episodes: Sequence[list[Arousal]]) -> dict[str, Any]:
    prompts = [[t for t in prompts_of(day) if awake(t)] for day in days]
    reduced_motion = [ok for day, each in zip(days, prompts, strict=True) for ok in lasted(day, each)]
    often = structs.replace(UNCAPPED, refractory_min=0.0)
    found = [any(t > e[-1].t - EPISODE_S for t in prompts_of(e, often)) for e in episodes]
    return {
        **asked(people),
        "prompts_a_day_median": float(np.median([len(each) for each in prompts])),
        "still_raised": round(float(np.mean(reduced_motion)), 3) if reduced_motion else None,
        "episodes_found": round(float(np.mean(found)), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="The frontier of prompts on accumulated evidence.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path, default=None)
    parser.add_argument("--first-minute", action="store_true")
    chosen = parser.parse_args()
    if chosen.first_minute:
        keep(first_minute(chosen.data), chosen.json)
        return
    people = labelled(chosen.data, [name for name in SETS if name not in WRIST])
    days, episodes = days_and_episodes(chosen.data)
    rows = []
    for above, evidence, dearer in itertools.product(COUNTS_ABOVE, EVIDENCE, DEARER):
        changed = replace(PRESETS["standard"], counts_above=above, evidence=evidence, dearer=dearer)
        with mock.patch.dict(PRESETS, {"standard": changed}):
            found = judge(people, days, episodes)
        rows.append({"counts_from": ENTER + above, "evidence": evidence, "dearer": dearer, **found})
        print(json.dumps(rows[-1]), flush=True)
    keep(rows, chosen.json)


def keep(rows: list[dict[str, Any]], target: Path | None) -> None:
    if target is not None:
        target.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
