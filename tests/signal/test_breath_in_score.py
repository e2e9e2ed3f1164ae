"""The measure by which the breath was kept out of the score: its term, its rule, and how it moves the engine's z."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.breath_in_score import BreathTerm, Labelled, Way, gain, joined, judged, play, verdict, vr


def test_the_term_is_the_breath_above_its_first_two_minutes_and_nothing_where_none_is_told() -> None:
    term = BreathTerm(0.3, "first")
    for second in range(0, 120, 5):
        term.follow(float(second), 14.0)
    term.follow(200.0, 20.0)
    assert term.value == pytest.approx(0.3 * 2.0)
    term.follow(205.0, None)
    assert term.value == 0.0
    term.follow(210.0, 40.0)
    assert term.value == pytest.approx(0.3 * 3.0)


def test_it_ships_only_if_it_gains_loses_nothing_elsewhere_and_disturbs_no_more() -> None:
    def found(chest: float, gudb: float, prompts: list[float]) -> dict[str, object]:
        return {
            "chest": {"proposed": {"gain": chest, "prompts_per_rest_hour": prompts}},
            "gudb": {"proposed": {"gain": gudb}},
        }

    assert verdict(found(0.03, -0.02, [1.0, 1.0]))
    assert not verdict(found(0.029, 0.0, [1.0, 1.0]))
    assert not verdict(found(0.1, -0.03, [1.0, 1.0]))
    assert not verdict(found(0.1, 0.0, [1.0, 2.0]))


def test_a_weight_of_nothing_changes_nothing_and_a_weight_changes_the_engines_own_deviation(data: Path) -> None:
    one = next(each for each in vr(data / "chest" / "vr") if len(each.recording.phases) == 2)
    without, _ = play(one, 0.0, Way())
    with_it, told = play(one, 0.6, Way())
    assert told > 0.5
    z = [[estimate.z for estimate in played.estimates] for played in (without, with_it)]
    assert z[0] != z[1]
    assert gain([judged(one, 0.0, Way())], [judged(one, 0.0, Way())])["gain"] == 0.0


def test_phases_are_joined_without_what_lay_between() -> None:
    calm, busy = np.arange(10.0, 100.0), np.arange(3.0, 60.0, 0.75)
    one: Labelled = joined("vr", "x", [("baseline", calm, []), ("intruder", busy, [])])
    assert one.recording.rr_ms == [1000.0] * 89 + [750.0] * 75
    assert [(p.begin_s, p.end_s, p.label) for p in one.recording.phases] == [(30.0, 89.0, 0), (89.0, 145.25, 1)]
