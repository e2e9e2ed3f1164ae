"""The arithmetic of links: ranks, what is slow, the memory of days, and what is left by chance."""

from __future__ import annotations

import numpy as np

from biofeedback.trends.link_permutation import (
    arrangements,
    fisher,
    freed,
    memory,
    normal_scores,
    slow_and_weekly,
    without_memory,
)

NAN = float("nan")


def test_normal_scores_keep_the_order_and_the_gaps_and_share_ties() -> None:
    scores = normal_scores(np.array([3.0, NAN, 1.0, 3.0, 9.0]))
    assert np.isnan(scores[1])
    assert scores[2] < scores[0] == scores[3] < scores[4]


def test_what_is_slow_and_weekly_is_taken_out() -> None:
    days = np.arange(60.0)
    weekend = (days % 7 >= 5).astype(float)
    columns = slow_and_weekly(weekend)
    left = freed(0.1 * days + 3.0 * weekend, columns)
    assert np.std(left) < 0.1 * np.std(0.1 * days + 3.0 * weekend)


def test_the_memory_of_days_is_found_and_taken_out() -> None:
    chance = np.random.default_rng(1)
    values = np.zeros(4000)
    for at in range(1, 4000):
        values[at] = 0.5 * values[at - 1] + chance.normal()
    assert abs(memory(values) - 0.5) < 0.05
    assert abs(memory(without_memory(values, 0.5))) < 0.05


def test_every_arrangement_has_each_day_once_and_the_first_is_as_it_was() -> None:
    orders = arrangements(31)
    assert (orders[0] == np.arange(31)).all()
    assert (np.sort(orders, axis=1) == np.arange(31)).all()
    assert np.mean(np.diff(orders[1:], axis=1) == 1) > 0.5


def test_the_correlation_is_over_what_both_have() -> None:
    x, y = np.array([[1.0, 2.0, NAN, 4.0, 5.0, 6.0]]), np.array([[2.0, 1.0, 7.0, NAN, 5.0, 9.0]])
    told = np.corrcoef([1.0, 2.0, 5.0, 6.0], [2.0, 1.0, 5.0, 9.0])[0, 1]
    assert np.allclose(fisher(x, y), np.arctanh(told))
