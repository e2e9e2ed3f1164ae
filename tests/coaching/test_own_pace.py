"""One's own pace paces what is made for it, and nothing else."""

import pytest

from biofeedback.coaching.catalogue import CATALOGUE, find
from biofeedback.coaching.own_pace import at_own_pace


def test_resonance_breathing_is_at_the_pace_that_was_found() -> None:
    breath = at_own_pace(find("resonance"), 5.5).steps[0].breath
    assert breath is not None
    assert 60.0 / breath.cycle_s == pytest.approx(5.5)


def test_nothing_else_changes_nor_it_before_one_was_found() -> None:
    assert at_own_pace(find("resonance"), None) == find("resonance")
    assert all(at_own_pace(each, 5.5) == each for each in CATALOGUE if not each.own_pace)
