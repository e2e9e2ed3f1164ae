"""Every code that the engine can tell has words, and no words wait for a code that nobody tells."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import biofeedback
from biofeedback.coaching.coach import ANSWERS
from biofeedback.events import (
    Arousal,
    Decision,
    DecisionReason,
    DoubtCode,
    FigureCode,
    PromptOutcome,
    Reason,
)
from biofeedback.gui.history import history_words
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


def test_decisions_are_told_in_words(qapp: object) -> None:
    codes = set(get_args(DecisionReason))
    assert set(words.decision_sentences()) == codes
    assert set(history_words.decision_sentences()) == codes
    assert codes <= texts_in("coaching/policy.py", "signal/arousal.py", "signal/estimate.py", "signal/rhythm.py")


def test_ends_of_offers_are_told_in_words(qapp: object) -> None:
    codes = set(get_args(PromptOutcome))
    assert set(history_words.outcome_words()) == codes
    assert set(ANSWERS.values()) < codes
    assert codes <= texts_in("coaching/policy.py", "coaching/coach.py")


def test_reasons_are_told_in_words(qapp: object) -> None:
    figures, doubts = set(get_args(FigureCode)), set(get_args(DoubtCode))
    assert set(words.figure_rows()) == figures
    assert set(words.doubt_sentences()) == doubts
    assert set(reasons_told()) <= figures | doubts
    assert figures | doubts <= set(reasons_told()) | texts_in("signal/rhythm.py")


def test_why_names_every_figure_of_the_score(qapp: object) -> None:
    told = words.reason_row(Reason("sdnn", -31.0, "%"), SessionState(), hide_numbers=False)
    assert told is not None
    assert "SDNN" in told.label
    assert told.note == "31 % below usual"


@pytest.mark.parametrize("code", get_args(DoubtCode))
def test_what_keeps_an_estimate_from_being_told_is_said(qapp: object, code: str) -> None:
    session_state = SessionState()
    session_state.arousal = Arousal(0.0, None, "unsure", 0.0, (Reason(code),))
    assert len(words.unsure_sentence(session_state)) > 20


def test_a_decision_of_another_version_is_still_told(qapp: object) -> None:
    assert "of another version" in history_words.decision_words(Decision(0.0, False, "of another version"))
