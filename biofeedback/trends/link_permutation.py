"""How strongly two series of days go together, and how strongly they would by chance.

Both are made normal scores (van der Waerden 1952), freed of weekends and of all that changes more slowly than a month
(cosines, as in functional imaging), and of the memory from day to day (Cochrane and Orcutt 1949). Chance is told by
rearranging the days of one of them in blocks (Politis and Romano 1994, without repetition): what is left of a memory
stays within a block.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from biofeedback.trends.link_series import Series, Told

Order = npt.NDArray[np.intp]
ARRANGEMENTS = 1499
BLOCK_DAYS = 3
SLOW_DAYS = 30
MOST_MEMORY = 0.8


class Paired(NamedTuple):
    """The correlation as it is (first) and in each arrangement; how many days have both; how many of the pairs fit.

    ``z`` is Fisher's z times ``scale``, the root of the degrees of freedom; ``kept`` is what fitting columns left of
    these: as they are, both series lie beside the columns, rearranged only one.
    """

    z: Series
    scale: float
    kept: float
    days: int
    pairs: int
    fitting: int


def arrangements(days: int, seed: int = 20_261_130) -> Order:
    """Orders of the days, shape (1 + ARRANGEMENTS, days): as they are, then cut into blocks that are shuffled."""
    chance = np.random.default_rng(seed)
    blocks = max(2, days // BLOCK_DAYS)
    block_of = np.arange(days) * blocks // days
    places = chance.permuted(np.tile(np.arange(blocks), (ARRANGEMENTS, 1)), axis=1)
    turned = chance.integers(days, size=(ARRANGEMENTS, 1))
    shuffled = (np.argsort(places[:, block_of], axis=1, kind="stable") + turned) % days
    return np.vstack([np.arange(days), shuffled]).astype(np.intp)


def slow_and_weekly(weekend: Series) -> Series:
    """What is taken out of every series: a constant, weekends, cosines slower than a month; shape (days, columns)."""
    days = len(weekend)
    at = (np.arange(days) + 0.5) / days
    slow = [np.cos(np.pi * k * at) for k in range(1, max(1, 2 * days // SLOW_DAYS) + 1)]
    return np.column_stack([np.ones(days), weekend, *slow])


def normal_scores(values: Series) -> Series:
    """Ranks, ties in their middle, as quantiles of a normal distribution; NaN stays."""
    known = ~np.isnan(values)
    told = values[known]
    _, where, number = np.unique(told, return_inverse=True, return_counts=True)
    rank = (np.cumsum(number) - (number - 1) / 2.0)[where]
    scores = np.full(values.shape, np.nan)
    scores[known] = _quantile(rank / (len(told) + 1.0))
    return scores


def freed(values: Series, columns: Series) -> Series:
    """What is left of values when columns are fitted to them; NaN stays."""
    known = ~np.isnan(values)
    left = np.full(values.shape, np.nan)
    fit, *_ = np.linalg.lstsq(columns[known], values[known], rcond=None)
    left[known] = values[known] - columns[known] @ fit
    return left


def memory(values: Series) -> float:
    """Correlation from one day to the next, corrected for its bias in few days (Kendall 1954)."""
    before, after = values[:-1], values[1:]
    both = ~np.isnan(before) & ~np.isnan(after)
    known = values[~np.isnan(values)]
    if both.sum() < 8:
        return 0.0
    told = float(np.mean(before[both] * after[both]) / max(float(np.mean(known**2)), 1e-12))
    return min(MOST_MEMORY, max(0.0, told + (1.0 + 3.0 * told) / int(both.sum())))


def without_memory(values: Series, share: float) -> Series:
    """Each day less that share of the day before; a day after a gap is scaled to the spread of the others."""
    before = np.concatenate([[np.nan], values[:-1]])
    alone = values * np.sqrt(1.0 - share**2)
    return np.where(np.isnan(before), alone, values - share * before)


def pair_days(x: Series, y: Series, columns: Series, orders: Order) -> Paired:
    """Two series of a value a day, as they are and rearranged."""
    both = ~np.isnan(x) & ~np.isnan(y)
    x_left, y_left = (freed(normal_scores(each), columns) for each in (x, y))
    share = 0.5 * (memory(x_left) + memory(y_left))
    x_new, y_new = without_memory(x_left, share), without_memory(y_left, share)
    z = fisher(x_new[orders], np.broadcast_to(y_new, orders.shape))
    days = int(both.sum())
    # The columns were fitted to all days of each, not to those with both alone.
    fitted = float(np.sum(~np.isnan(x)) + np.sum(~np.isnan(y))) / 2.0
    return Paired(z, _scale(days), _kept(fitted, columns), days, days, _fitting(x_left[both], y_left[both], z[0]))


def pair_hours(scores: Series, told: list[Told], columns: Series, orders: Order) -> Paired:
    """Check-ins against the score just before them, and against that of the same hour on the rearranged days."""
    x = _freed_of_hours(normal_scores(scores), columns)
    day, half = np.array([each.day for each in told]), np.array([each.half_hour for each in told])
    y = normal_scores(np.array([each.value for each in told]))
    y = freed(y, np.column_stack([columns[day], _of_day(half)]))
    before = x[orders[:, day], half]
    z = fisher(before, np.broadcast_to(y, before.shape))
    both = ~np.isnan(before[0])
    days = len(set(day[both].tolist()))
    pairs, fitting = int(both.sum()), _fitting(before[0][both], y[both], z[0])
    return Paired(z, _scale(pairs), _kept(days, columns), days, pairs, fitting)


def fisher(x: Series, y: Series) -> Series:
    """Fisher's z of the correlation in each row, over what both have, times the root of its degrees of freedom."""
    both = ~np.isnan(x) & ~np.isnan(y)
    n = np.maximum(both.sum(axis=1), 1)
    x, y = np.where(both, x, 0.0), np.where(both, y, 0.0)
    x = np.where(both, x - (x.sum(axis=1) / n)[:, None], 0.0)
    y = np.where(both, y - (y.sum(axis=1) / n)[:, None], 0.0)
    spread = np.sqrt((x**2).sum(axis=1) * (y**2).sum(axis=1))
    r = np.clip((x * y).sum(axis=1) / np.maximum(spread, 1e-12), -0.999, 0.999)
    z: Series = np.arctanh(r) * np.sqrt(np.maximum(n - 3.0, 1.0))
    return z


def _kept(days: float, columns: Series) -> float:
    return math.sqrt(max(days - 2.0 - columns.shape[1], 1.0) / max(days - 3.0, 1.0))


def _scale(pairs: int) -> float:
    return math.sqrt(max(pairs - 3.0, 1.0))


def _fitting(x: Series, y: Series, z: float) -> int:
    return int(np.sum((x - np.median(x)) * (y - np.median(y)) * np.sign(z) > 0))


def _of_day(half_hours: npt.NDArray[np.int_]) -> Series:
    turn = 2.0 * np.pi * half_hours / 48.0
    return np.column_stack([np.cos(turn), np.sin(turn)])


def _freed_of_hours(grid: Series, columns: Series) -> Series:
    days, halves = np.indices(grid.shape)
    wide = np.column_stack([columns[days.ravel()], _of_day(halves.ravel())])
    return freed(grid.ravel(), wide).reshape(grid.shape)


def _quantile(share: Series) -> Series:
    """Quantiles of the standard normal distribution."""
    normal = NormalDist()
    distinct, where = np.unique(share, return_inverse=True)
    values: Series = np.array([normal.inv_cdf(each) for each in distinct])[where]
    return values
