"""Does it hang together? What was measured against what was told, over a person's days, all looks taken together."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.link_looks import FIRST, Look, looks_at
from biofeedback.trends.link_permutation import Order, Paired, arrangements, pair_days, pair_hours, slow_and_weekly
from biofeedback.trends.link_result import FALSE_CLAIMS, FEWEST_DAYS, Link, Links, Waiting
from biofeedback.trends.link_series import Days, Series

# The share of the chance of a false claim that goes to the first look, and of each look's to its expected sign: what is
# asked everywhere at once is found nowhere in a month.
FIRST_SHARE = 0.95
EXPECTED_SHARE = 0.95
# So many days have to differ from the commonest value; somebody who always tells the same tells nothing of days.
LEAST_DIFFERENT = 4
Z_95 = 1.96


def find_links(records: Sequence[DayRecord]) -> Links:
    """Look for links in a person's days, given in any order.

    All looks are corrected together: the smallest weighted p is compared with the smallest that each rearrangement of
    the same days gives (Westfall and Young 1993, single step; weights after Genovese, Roeder and Wasserman 2006).
    """
    if not records:
        return Links()
    days = Days(records)
    columns, orders = slow_and_weekly(days.weekend), arrangements(days.count)
    taken: list[tuple[Look, Paired]] = []
    waiting: list[Waiting] = []
    for look in looks_at(days.most_named()):
        found = _taken(days, look, columns, orders)
        if isinstance(found, Waiting):
            waiting.append(found)
        else:
            taken.append((look, found))
    chances = _passed_on(taken, _chances(taken))
    links = [_link(look, paired, chance) for (look, paired), chance in zip(taken, chances, strict=True)]
    return Links(tuple(sorted(links, key=lambda link: (link.chance, -abs(link.r)))), tuple(waiting))


def _taken(days: Days, look: Look, columns: Series, orders: Order) -> Paired | Waiting:
    if look.when == "hour":
        scores = days.scores()
        told = [each for each in days.told(look) if not np.isnan(scores[each.day, each.half_hour])]
        with_both = len({each.day for each in told})
        x, y = np.array([scores[each.day, each.half_hour] for each in told]), np.array([each.value for each in told])
        return _lacking(look, with_both, x, y) or pair_hours(scores, told, columns, orders)
    x, y = days.exposure(look.exposure), days.outcome(look)
    if look.when in ("next_day", "night_after"):
        y = np.append(y[1:], np.nan)
    both = ~np.isnan(x) & ~np.isnan(y)
    return _lacking(look, int(both.sum()), x[both], y[both]) or pair_days(x, y, columns, orders)


def _lacking(look: Look, with_both: int, x: Series, y: Series) -> Waiting | None:
    if with_both < FEWEST_DAYS:
        return Waiting(look, with_both, "days")
    if min(_different(x), _different(y)) < LEAST_DIFFERENT:
        return Waiting(look, with_both, "variety")
    return None


def _different(values: Series) -> int:
    """How many differ from the commonest."""
    return len(values) - int(np.unique(values, return_counts=True)[1].max())


def _chances(taken: list[tuple[Look, Paired]]) -> list[float]:
    """For each look, how often a rearrangement has anywhere a weighted p as small as its own."""
    if not taken:
        return []
    weights = _weights([look for look, _ in taken])
    small = np.array([_weighted(each, look, w) for (look, each), w in zip(taken, weights, strict=True)])
    best = small.min(axis=0)[1:]
    return [(1.0 + float(np.sum(best <= own))) / (1.0 + len(best)) for own in small[:, 0]]


def _passed_on(taken: list[tuple[Look, Paired]], chances: list[float]) -> list[float]:
    """Where the first look is clear, its share of the chance is there for the others (Wiens 2003)."""
    at = next((at for at, (look, _) in enumerate(taken) if look == FIRST), None)
    if at is None or chances[at] > FALSE_CLAIMS:
        return chances
    others = iter(_chances([each for each in taken if each[0] != FIRST]))
    first = chances[at]
    return [own if n == at else min(own, max(first, next(others))) for n, own in enumerate(chances)]


def _weights(looks: list[Look]) -> list[float]:
    """Each look's share of the chance of a false claim."""
    others = sum(look != FIRST for look in looks)
    if others == len(looks):
        return [1.0 / others] * others
    return [FIRST_SHARE if look == FIRST else (1.0 - FIRST_SHARE) / others for look in looks]


def _weighted(paired: Paired, look: Look, weight: float) -> Series:
    """P of either sign over its share of the weight, the smaller of the two."""
    z = paired.z
    signed = look.expected * (z - z[1:].mean()) / z[1:].std()
    signed[0] *= paired.kept
    tail = np.array([0.5 * math.erfc(each / math.sqrt(2.0)) for each in signed])
    return np.minimum(tail / (weight * EXPECTED_SHARE), (1.0 - tail) / (weight * (1.0 - EXPECTED_SHARE)))


def _link(look: Look, paired: Paired, chance: float) -> Link:
    z, spread = paired.z[0] / paired.scale, paired.z[1:].std() / paired.scale / paired.kept
    r, low, high = (math.tanh(z + side * Z_95 * spread) for side in (0, -1, 1))
    return Link(look, paired.days, r, low, high, paired.pairs, paired.fitting, chance)
