"""Two visits held against each other: differences only beyond chance, curves phase over phase, order by time."""

from dataclasses import replace

import pytest

from biofeedback.reports.change import UNKNOWN, Change
from biofeedback.reports.session_summary import SessionSummary, summarise_session
from biofeedback.reports.visit_comparison import ChangePair, compare_visits
from biofeedback.session.simulated_month import demonstration_events


def visit(started_s: float = 0.0, seed: int = 1) -> SessionSummary:
    return summarise_session(demonstration_events(seed), "Jana W", started_s, 0, 490.0)


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        (Change(20.0, 3.0, "clear"), Change(8.0, 3.0, "clear"), "smaller"),
        (Change(8.0, 3.0, "clear"), Change(20.0, 3.0, "clear"), "larger"),
        # 4 is less than the root of 9 + 9.
        (Change(12.0, 3.0, "clear"), Change(8.0, 3.0, "clear"), "unclear"),
        # However steady the beat, less than two beats a minute means nothing.
        (Change(9.5, 0.1, "clear"), Change(8.0, 0.1, "clear"), "unclear"),
        (Change(20.0, 3.0, "clear"), UNKNOWN, "unknown"),
    ],
)
def test_a_difference_is_one_only_beyond_what_both_wander(earlier: Change, later: Change, told: str) -> None:
    assert ChangePair(earlier, later).difference == told


def test_the_earlier_visit_is_the_earlier_one_however_they_are_given() -> None:
    first, second = visit(0.0), visit(86_400.0, 2)
    for compared in (compare_visits(first, second), compare_visits(second, first)):
        assert (compared.earlier, compared.later) == (first, second)
        assert compared.rise == ChangePair(first.stressor_change, second.stressor_change)
        assert compared.recovery == ChangePair(first.recovery_change, second.recovery_change)
        assert compared.breaths_per_min == pytest.approx((6.0, 6.0), abs=0.3)


def test_a_phase_of_another_length_lies_over_its_partner() -> None:
    later = visit(86_400.0)
    rest = later.phases[0]
    half = replace(rest, span=replace(rest.span, end_s=60.0))
    earlier = replace(visit(), phases=(half, *later.phases[1:]))
    overlaid = compare_visits(earlier, later).overlaid
    in_rest = [point.t for point in overlaid if point.t <= 120.0]
    # What was told at 60 s lies at 120 s.
    assert in_rest[-1] == pytest.approx(120.0)
    assert in_rest[0] == pytest.approx(10.0)
    assert [point.t for point in overlaid] == sorted(point.t for point in overlaid)


def test_a_phase_that_the_earlier_visit_lacks_stays_empty() -> None:
    later = visit(86_400.0)
    earlier = replace(visit(), phases=tuple(each for each in visit().phases if each.span.phase.kind != "stressor"))
    stressor = later.phases[1].span
    inside = [
        point
        for point in compare_visits(earlier, later).overlaid
        if stressor.begin_s <= point.t < stressor.end_s and point.score is not None
    ]
    assert not [point for point in inside if point.t > stressor.begin_s]


def test_breath_under_too_much_noise_is_not_told() -> None:
    later = visit(86_400.0)
    led = later.phases[2]
    noisy = replace(later, phases=(*later.phases[:2], replace(led, doubts=("artefacts",)), later.phases[3]))
    assert compare_visits(visit(), noisy).breaths_per_min[1] is None
