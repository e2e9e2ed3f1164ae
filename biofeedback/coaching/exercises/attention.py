"""Attention: to the room, or to the body."""

from __future__ import annotations

from biofeedback.coaching.exercise import Exercise, Step
from biofeedback.coaching.exercises.words import UNEASY

GROUNDING = Exercise(
    id="grounding",
    name="Five senses",
    line="Five things to see, four to feel, three to hear.",
    why="Looking outward, one sense at a time, gives a racing mind a place to land.",
    kind="attention",
    steps=(
        Step("see", "Find five things you can see. Name each one.", 40.0, "Find five things you can see."),
        Step(
            "feel", "Four things you can feel: the chair, the floor, your clothes.", 35.0, "Four things you can feel."
        ),
        Step("hear", "Three things you can hear, near or far.", 30.0, "Three things you can hear."),
        Step("smell", "Two things you can smell, or like to smell.", 25.0, "Two things you can smell."),
        Step("taste", "One thing you can taste, or one good breath.", 20.0, "One thing you can taste."),
    ),
    stop_when=UNEASY,
)

_PARTS = (
    ("feet", "your feet on the floor", 30.0),
    ("legs", "calves, knees and thighs", 30.0),
    ("seat", "where you touch the chair", 25.0),
    ("belly", "your belly as it moves with the breath", 35.0),
    ("back", "your back, low, middle and high", 35.0),
    ("shoulders", "your shoulders; they may sink a little", 30.0),
    ("arms", "arms, hands and fingers", 25.0),
    ("neck", "neck, jaw and tongue; let the teeth part", 35.0),
    ("face", "the small muscles around the eyes", 25.0),
    ("whole", "the whole body, sitting and breathing", 40.0),
)

BODY_SCAN = Exercise(
    id="body_scan",
    name="Body scan",
    line="A slow walk of attention from the feet to the face.",
    why="Tension that is noticed often loosens by itself, and is noticed earlier the next time.",
    kind="attention",
    steps=tuple(Step(name, f"Notice {what}.", length_s, f"Notice {what}.") for name, what, length_s in _PARTS),
    stop_when=UNEASY,
    traits=frozenset({"body_attention"}),
    shortest_s=150.0,
    relieves=frozenset({"jaw", "belly"}),
)

ATTENTION = (GROUNDING, BODY_SCAN)
