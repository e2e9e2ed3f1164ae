"""How often links are claimed on simulated people, and how long looking takes.

    python benchmarks/links.py [--people 200] [--first 0] [--quick] [--part speed|nothing|curve]

The people are those of ``tests/trends/linked_people.py``: not the estimator's own model. "claimed" is the share of
people of whom the link that was put in is told; "else" of whom anything else is; r is the link that was put in, from
day to day before weekends, drift, rounding and gaps, and "seen" the mean estimate of it. ``--first`` is the seed of the
first of them: people that nothing was chosen on.
"""

from __future__ import annotations

import argparse
import sys
import time
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from statistics import fmean, median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from biofeedback.trends.link_result import Link
from biofeedback.trends.links import find_links
from tests.trends.linked_people import Truth, person

LOOKED_FOR = {
    "load_tension": ("load", "tension", "day"),
    "load_mood": ("load", "mood", "day"),
    "leaning_tension": ("leaning", "tension", "day"),
    "load_sleep_after": ("load", "sleep_quality", "night_after"),
}


class Told(NamedTuple):
    claimed: bool
    other: bool
    r: float | None


def is_it(link: Link, name: str) -> bool:
    """Whether a link is what was put in; a place is part of the tension."""
    exposure, outcome, _ = LOOKED_FOR[name]
    outcomes = (outcome, "place") if outcome == "tension" else (outcome,)
    return link.look.exposure == exposure and link.look.outcome in outcomes


def one(seed: int, truth: Truth, name: str) -> Told:
    found = find_links(person(seed, truth))
    own = [link for link in found.links if name and is_it(link, name)]
    exact = next((x for x in own if (x.look.exposure, x.look.outcome, x.look.when) == LOOKED_FOR.get(name)), None)
    claimed = any(link.clear for link in own)
    other = any(link.clear for link in found.links if link not in own)
    return Told(claimed, other, exact.r if exact else None)


def people(pool: Pool, seeds: range, truth: Truth, name: str = "") -> list[Told]:
    return pool.map(partial(one, truth=truth, name=name), seeds, chunksize=5)


def nothing_linked(pool: Pool, seeds: range) -> None:
    count = len(seeds)
    print("nothing linked: calendar days | people | told of any link")
    for days, drift in ((20, 1.0), (31, 1.0), (60, 1.0), (120, 1.0), (365, 1.0), (31, 1.5), (60, 1.5), (120, 1.5)):
        told = people(pool, seeds, Truth(days=days, drift=drift))
        print(f"{days:20d}, drift {drift} | {count:6d} | {sum(each.other for each in told) / count:6.1%}")
    told = people(pool, seeds, Truth(load_tension=0.9, both=13))
    print(
        f"\n13 days with both, r = 0.9: {sum(each.claimed or each.other for each in told)} of {count} told of any link"
    )


def operating_curve(pool: Pool, seeds: range, *, quick: bool) -> None:
    count = len(seeds)
    harder = people(pool, seeds, Truth(load_tension=0.6, both=30, drift=1.5), "load_tension")
    claimed = sum(each.claimed for each in harder) / count
    print(f"\nload_tension, r = 0.6, 30 days with both, drift 1.5: claimed {claimed:.0%}")
    print("link put in | r | days with both | claimed | else | seen")
    for name, rs, spans in (
        ("load_tension", (0.6, 0.45, 0.3), (30, 14, 20, 45, 60, 90)),
        ("load_mood", (0.6,), (30, 60)),
        ("leaning_tension", (0.6,), (30, 60)),
        ("load_sleep_after", (0.6,), (30, 60)),
    ):
        for r in (0.6,) if quick else rs:
            for both in (30,) if quick else spans:
                told = people(pool, seeds, Truth(**{name: r}, both=both), name)  # type: ignore[arg-type]
                seen = [abs(each.r) for each in told if each.r is not None]
                claimed, other = (sum(getattr(each, what) for each in told) / count for what in ("claimed", "other"))
                print(
                    f"{name:16s} | {r:.2f} | {both:3d} | {claimed:5.0%} | {other:5.1%} | {fmean(seen):.2f}", flush=True
                )


def speed() -> None:
    for days in (31, 365):
        records, took = person(1, Truth(days=days)), []
        for _ in range(5):
            begin = time.perf_counter()
            find_links(records)
            took.append(time.perf_counter() - begin)
        print(f"{days} days: {median(took):.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--quick", action="store_true", help="one line for each link")
    parser.add_argument("--part", choices=("speed", "nothing", "curve"), help="one part alone")
    given = parser.parse_args()
    seeds = range(given.first, given.first + given.people)
    if given.part in (None, "speed"):
        speed()
    with Pool() as pool:
        if given.part in (None, "nothing"):
            nothing_linked(pool, seeds)
        if given.part in (None, "curve"):
            operating_curve(pool, seeds, quick=given.quick)


if __name__ == "__main__":
    main()
