"""What a prompt on accumulated evidence would find and cost, against the shipped policy: a frontier, not a setting.

    python benchmarks/evidence.py [--data DIR] [--json OUT]

Evidence is a cumulative sum (Page 1954): z of each estimate above a level, times its seconds and confidence, never
below nothing; a prompt comes when it passes a bound and the score stands above 75, then not for twenty minutes.
Stress phases and labelled rest are those of `truth.py` with a stored usual; days are the six of nsr2db, without the
cap; episodes are those of `prompts.py`. The estimates are the shipped engine's.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from prompts import DATA, DAY_S, ENTER, EPISODE_S, NINE_S, SEVEN_S, STILL_AFTER_S, TEN_PM_S, quiet_begins, with_episode
from prompts import play as play_day
from truth import SETS, labelled_sets, run, stored_usual

from biofeedback.events import Arousal, Settings

LEVELS, BOUNDS = (0.6, 0.8, 1.0, 1.3), (20.0, 40.0, 60.0, 90.0, 130.0)
REFRACTORY_S, LONGEST_STEP_S, FORGIVEN_S = 1200.0, 10.0, 30.0
FARTHEST, SURE, LEAST_CONFIDENCE = 4.0, 0.85, 0.5
EPISODES_A_DAY = 8
# Sensors of the chest; a wrist sensor's intervals cover a third of the time.
CHEST = ("gudb", "eegmat", "h10_ecg", "vr", "biopsykit_mist")


class Phases(NamedTuple):
    estimates: list[Arousal]
    stress: list[tuple[float, float]]
    rest: list[tuple[float, float]]
    on_chest: bool


def prompts_of(estimates: Sequence[Arousal], level: float, bound: float, refractory_s: float) -> list[float]:
    evidence = unknown_s = 0.0
    last_s, rest_until_s = None, float("-inf")
    out = []
    for e in estimates:
        passed_s = 0.0 if last_s is None else min(e.t - last_s, LONGEST_STEP_S)
        last_s = e.t
        if e.z is None or e.smoothed is None:
            unknown_s += passed_s
            evidence = 0.0 if e.state == "moving" or unknown_s > FORGIVEN_S else evidence
            continue
        unknown_s = 0.0
        above = min(e.z, FARTHEST) - level
        evidence = max(0.0, evidence + above * passed_s * (min(1.0, e.confidence / SURE) if above > 0.0 else 1.0))
        sure = e.smoothed >= ENTER and e.confidence >= LEAST_CONFIDENCE
        if evidence >= bound and sure and e.t >= rest_until_s:
            out.append(e.t)
            rest_until_s, evidence = e.t + refractory_s, 0.0
    return out


def labelled(data: Path) -> list[Phases]:
    out = []
    for name, found in labelled_sets(data, list(SETS)):
        for one in [] if isinstance(found, str) else found:
            told = run(one, "standard", stored_usual(one)).estimates
            phases = [[(p.begin_s, p.end_s) for p in one.phases if p.label == label] for label in (1, 0)]
            out.append(Phases(told, phases[0], phases[1], name in CHEST))
    return out


def days_and_episodes(data: Path) -> tuple[list[list[Arousal]], list[list[Arousal]]]:
    rng = np.random.default_rng(3)
    uncapped = Settings(daily_cap=1000)
    days, episodes = [], []
    for path in sorted((data / "nsr2db").glob("*.rr_ms.txt.gz")):
        rr = np.array([float(word) for word in gzip.decompress(path.read_bytes()).decode().split()])
        days.append(play_day(rr.tolist(), uncapped)[0])
        begins_s = quiet_begins(rr, rng)[:EPISODES_A_DAY]
        episodes += [play_day(with_episode(rr, begin_s), uncapped)[0] for begin_s in begins_s]
    return days, episodes


def awake(t: float) -> bool:
    return SEVEN_S < (NINE_S + t) % DAY_S < TEN_PM_S


def lasted(day: Sequence[Arousal], prompts: Sequence[float]) -> list[bool]:
    times = np.array([e.t for e in day])
    later = [day[min(int(np.searchsorted(times, t + STILL_AFTER_S)), len(day) - 1)] for t in prompts]
    return [e.smoothed is not None and e.smoothed >= ENTER for e in later]


def judge(
    people: Sequence[Phases],
    days: Sequence[list[Arousal]],
    episodes: Sequence[list[Arousal]],
    level: float,
    bound: float,
) -> dict[str, Any]:
    def asked(some: Sequence[Phases]) -> tuple[float, float]:
        hits = n = false = 0
        hours = 0.0
        for one in some:
            prompts = prompts_of(one.estimates, level, bound, REFRACTORY_S)
            n += len(one.stress)
            hits += sum(any(b < t <= e for t in prompts) for b, e in one.stress)
            false += sum(b < t <= e for t in prompts for b, e in one.rest)
            hours += sum(e - max(b, 0.0) for b, e in one.rest) / 3600.0
        return round(hits / max(n, 1), 3), round(false / max(hours, 1e-9), 3)

    prompts = [[t for t in prompts_of(day, level, bound, REFRACTORY_S) if awake(t)] for day in days]
    reduced_motion = [ok for day, each in zip(days, prompts, strict=True) for ok in lasted(day, each)]
    found = [any(t > e[-1].t - EPISODE_S for t in prompts_of(e, level, bound, 0.0)) for e in episodes]
    return {
        "level_z": level,
        "bound": bound,
        "asked_share_and_false_per_hour": asked(people),
        "of_chest_sensors": asked([one for one in people if one.on_chest]),
        "prompts_a_day_median": float(np.median([len(each) for each in prompts])),
        "still_raised": round(float(np.mean(reduced_motion)), 3) if reduced_motion else None,
        "episodes_found": round(float(np.mean(found)), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="The frontier of prompts on accumulated evidence.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path, default=None)
    chosen = parser.parse_args()
    people = labelled(chosen.data)
    days, episodes = days_and_episodes(chosen.data)
    rows = [judge(people, days, episodes, level, bound) for level in LEVELS for bound in BOUNDS]
    for row in rows:
        print(json.dumps(row), flush=True)
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
