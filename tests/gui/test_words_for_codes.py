"""No words wait for a code that nobody tells; that every code has words is what the type checker holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import biofeedback
from biofeedback.events import (
    Arousal,
    DecisionReason,
    DoubtCode,
    FigureCode,
    PromptOutcome,
    Reason,
)
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text import words

HOUSE = Path(biofeedback.__file__).parent


def texts_in(*files: str) -> set[str]:
    """Every text that stands in the code of these files."""
    trees = [ast.parse((HOUSE / file).read_text("utf-8")) for file in files]
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def reasons_told() -> Iterator[str]:
    """The codes of ``Reason(...)`` in the room that makes estimates."""
    for file in (HOUSE / "signal").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reason":
                told = (each.value for each in ast.walk(node.args[0]) if isinstance(each, ast.Constant))
                yield from (code for code in told if isinstance(code, str))


def test_every_code_of_a_decision_is_one_that_is_decided() -> None:
    files = ("coaching/policy.py", "signal/arousal.py", "signal/estimate.py", "signal/rhythm.py")
    assert set(get_args(DecisionReason)) <= texts_in(*files)


def test_every_end_of_an_offer_is_one_that_happens() -> None:
    assert set(get_args(PromptOutcome)) <= texts_in("coaching/policy.py", "coaching/coach.py")


def test_every_reason_is_one_that_is_given(qapp: object) -> None:
    figures, doubts = set(get_args(FigureCode)), set(get_args(DoubtCode))
    assert set(words.DOUBTS) == doubts
    assert set(reasons_told()) <= figures | doubts
    assert figures | doubts <= set(reasons_told()) | texts_in("signal/rhythm.py", "signal/pipeline.py")


def test_why_names_every_figure_of_the_score(qapp: object) -> None:
    told = words.reason_row(Reason("sdnn", -31.0, "%"), SessionState(), hide_numbers=False)
    assert told is not None
    assert "SDNN" in told.label
    assert told.note == "31 % below usual"


@pytest.mark.parametrize("code", get_args(DoubtCode))
def test_what_keeps_an_estimate_from_being_told_is_said(qapp: object, code: DoubtCode) -> None:
    session_state = SessionState()
    session_state.arousal = Arousal(0.0, None, "unsure", 0.0, (Reason(code),))
    assert len(words.unsure_sentence(session_state)) > 20
