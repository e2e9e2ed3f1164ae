"""``import`` takes a plan for home: alone, followed from then on; anything else costs one line and the exit code 2."""

from pathlib import Path

import pytest

from biofeedback.cli.main import run
from biofeedback.coaching.home_plan import HomePlan, PlannedExercise
from biofeedback.services.home_plans import write_plan
from biofeedback.services.stored_wearer import StoredServices

PLAN = HomePlan("one", (PlannedExercise("longer_exhale", 180, 2),))


def test_a_plan_is_followed_from_then_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "jana.biofeedback-plan.json"
    write_plan(PLAN, path)
    assert run(["import", str(path)]) == 0
    assert "followed from now on" in capsys.readouterr().out
    kept = StoredServices().home_plans.current()
    assert kept is not None
    assert kept.plan == PLAN


@pytest.mark.parametrize("content", ["{}", "", '{"format": "biofeedback-plan", "version": 99}'])
def test_a_file_that_is_no_plan_is_refused_in_a_line(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.biofeedback-plan.json"
    path.write_text(content, encoding="utf-8")
    assert run(["import", str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert StoredServices().home_plans.current() is None


def test_a_plan_comes_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "jana.biofeedback-plan.json"
    write_plan(PLAN, path)
    assert run(["import", str(path), str(tmp_path / "rr.txt")]) == 2
    assert "one plan at a time" in capsys.readouterr().err
    assert StoredServices().home_plans.current() is None
