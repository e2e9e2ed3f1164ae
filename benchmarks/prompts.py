"""How often the app would ask on an ordinary day, whether it lasts, and what it misses.

    python benchmarks/prompts.py [--data DIR] [--json OUT]

Whole days of healthy people (`nsr2db`, no labels) are played from nine in the morning under `standard`, once as
shipped and once without the daily cap. A prompt lasts when the smoothed score is still above the enter threshold a
minute later. Then episodes are put into quiet stretches of the same days: over five minutes the heart rate is raised
by 15 bpm, or by a fifth where that is less, and the variability taken down to 60 %; an episode counts as found when a
prompt comes before it ends.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from msgspec.structs import replace

from biofeedback.engine import fold
from biofeedback.events import Arousal, Prompt, Settings, Start
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
ENTER = 75.0
STILL_AFTER_S = 60.0
NINE_S, SEVEN_S, TEN_PM_S, DAY_S = 9 * 3600.0, 7 * 3600.0, 22 * 3600.0, 86400.0
EPISODE_S, LEAD_S, RAMP_S = 300.0, 2400.0, 30.0
RAISED_BPM, RAISED_SHARE, LEFT_VARIABILITY = 15.0, 0.2, 0.6
EPISODES_A_DAY = 12


def play(rr_ms: list[float], settings: Settings) -> tuple[list[Arousal], list[float]]:
    estimates, prompts = [], []
    items = inputs_of_file(RrFile(tuple(rr_ms)), "standard")
    chosen = (replace(item, settings=settings) if isinstance(item, Start) else item for item in items)
    for event in fold(chosen, figures=False):
        if isinstance(event, Arousal):
            estimates.append(event)
        elif isinstance(event, Prompt):
            prompts.append(event.t)
    return estimates, prompts


def lasts(estimates: list[Arousal], prompts: list[float]) -> tuple[list[bool], list[bool]]:
    """Whether the score, and the plain heart rate, are still raised a minute after each prompt."""
    t = np.array([e.t for e in estimates])
    scores, rates = [], []
    for prompt_s in prompts:
        later = estimates[min(int(np.searchsorted(t, prompt_s + STILL_AFTER_S)), len(t) - 1)]
        scores.append(later.score is not None and later.smoothed is not None and later.smoothed >= ENTER)
        rates.append(any(r.code == "heart_rate" and (r.value or 0.0) > 5.0 for r in later.reasons))
    return scores, rates


def calendar_days(prompts: list[float]) -> list[int]:
    """Prompts in each calendar day that has any; the recording begins at nine in the morning."""
    return list(Counter(int((NINE_S + t) // DAY_S) for t in prompts).values())


def a_day(rr_ms: list[float]) -> dict[str, Any]:
    capped = play(rr_ms, Settings())[1]
    estimates, prompts = play(rr_ms, Settings(daily_cap=1000))
    scores, rates = lasts(estimates, prompts)
    states = Counter(e.state for e in estimates)
    share = {state: round(100.0 * n / len(estimates), 2) for state, n in sorted(states.items())}
    return {
        "prompts": len(capped),
        "most_in_a_calendar_day": max(calendar_days(capped), default=0),
        "prompts_without_cap": len(prompts),
        "still_raised": sum(scores),
        "heart_rate_still_raised": sum(rates),
        "state_percent": share,
    }


def quiet_begins(rr_ms: np.ndarray, rng: np.random.Generator) -> list[float]:
    """Begins of five minutes that are quiet with the ten before them: the minutes' rates within a few bpm."""
    t = np.cumsum(rr_ms) / 1000.0
    minutes = np.arange(0.0, t[-1], 60.0)
    rate = np.array(
        [60000.0 / np.median(m) if len(m) else np.nan for m in np.split(rr_ms, np.searchsorted(t, minutes[1:]))]
    )
    found = []
    for k in range(int(LEAD_S / 60.0), len(rate) - 6):
        clock_s = (NINE_S + minutes[k]) % DAY_S
        around = rate[k - 10 : k + 6]
        if SEVEN_S < clock_s < TEN_PM_S - EPISODE_S and np.ptp(around) < 8.0:
            found.append(float(minutes[k]))
    return [float(s) for s in rng.permutation(found)[:EPISODES_A_DAY]]


def with_episode(rr_ms: np.ndarray, begin_s: float) -> list[float]:
    """The recording from 40 minutes before the episode to its end."""
    t = np.cumsum(rr_ms) / 1000.0
    first, at, last = np.searchsorted(t, [begin_s - LEAD_S, begin_s, begin_s + EPISODE_S + 60.0])
    before, during = rr_ms[first:at], rr_ms[at:last]
    level = np.median(during)
    raised = 60000.0 / level + min(RAISED_BPM, RAISED_SHARE * 60000.0 / level)
    passed = np.cumsum(during) / 1000.0
    share = np.clip(passed / RAMP_S, 0.0, 1.0)
    rates = (1.0 - share) * 60000.0 / level + share * raised
    kept = 1.0 - share * (1.0 - LEFT_VARIABILITY)
    changed = 60000.0 / rates * (1.0 + kept * (during / level - 1.0))
    inside = np.cumsum(changed) / 1000.0 <= EPISODE_S
    return [float(v) for v in np.concatenate([before, changed[inside]])]


def episodes(rr_ms: np.ndarray, rng: np.random.Generator) -> tuple[int, int]:
    lifted = Settings(daily_cap=1000, refractory_min=0.0, quiet_from_min=None, quiet_to_min=None)
    found = 0
    begins = quiet_begins(rr_ms, rng)
    for begin_s in begins:
        played = with_episode(rr_ms, begin_s)
        onset_s = sum(played) / 1000.0 - EPISODE_S
        found += any(t > onset_s for t in play(played, lifted)[1])
    return found, len(begins)


def main() -> None:
    parser = argparse.ArgumentParser(description="Prompts on ordinary days, and episodes put into them.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path, default=None)
    chosen = parser.parse_args()
    rng = np.random.default_rng(7)
    days, found, put = {}, 0, 0
    for path in sorted((chosen.data / "nsr2db").glob("*.rr_ms.txt.gz")):
        with gzip.open(path, "rt") as file:
            rr = [float(line) for line in file]
        days[path.name.split(".")[0]] = a_day(rr)
        one = episodes(np.array(rr), rng)
        found, put = found + one[0], put + one[1]
        print(path.name, days[path.name.split(".")[0]], f"episodes {one[0]}/{one[1]}", flush=True)
    total = sum(d["prompts_without_cap"] for d in days.values())
    out = {
        "days": days,
        "most_prompts_a_calendar_day": max(d["most_in_a_calendar_day"] for d in days.values()),
        "median_without_cap": float(np.median([d["prompts_without_cap"] for d in days.values()])),
        "still_raised_percent": round(100.0 * sum(d["still_raised"] for d in days.values()) / total, 1),
        "heart_rate_still_raised_percent": round(
            100.0 * sum(d["heart_rate_still_raised"] for d in days.values()) / total, 1
        ),
        "episodes_found_percent": round(100.0 * found / put, 1),
    }
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(out, indent=2) + "\n")
    print(json.dumps({k: v for k, v in out.items() if k != "days"}, indent=2))


if __name__ == "__main__":
    main()
