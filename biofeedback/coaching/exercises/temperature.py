"""Warmth and cool."""

from __future__ import annotations

from biofeedback.coaching.exercise import NECK_TO_BACK, Exercise, Step
from biofeedback.coaching.exercises.words import COLD, HEAT

WARMTH = Exercise(
    id="warmth",
    name="Warmth",
    line="Ten minutes with something warm on neck, shoulders or back.",
    why="Warmth brings blood to a tight muscle and tells the body that it is safe to let go.",
    kind="temperature",
    steps=(
        Step(
            "place",
            "A heat pack or warm towel, pleasantly warm, with cloth between it and the skin.",
            30.0,
            "Place the warmth where it feels tight.",
        ),
        Step("rest", "Rest. Let the weight sink into the warmth.", 600.0, "Rest, and let the weight sink in."),
        Step("away", "Take it away and move a little.", 20.0, "Take it away, and move a little."),
    ),
    stop_when=HEAT,
    traits=frozenset({"heat"}),
    needs=frozenset({"heat_pack"}),
    shortest_s=300.0,
    relieves=NECK_TO_BACK | {"belly"},
)

COOL_WATER = Exercise(
    id="cool_water",
    name="Cool water",
    line="Cool water over the hands, then on the cheeks.",
    why="Coolness on the face slows the heart by a reflex that everyone is born with.",
    kind="temperature",
    steps=(
        Step("hands", "Let cool water run over hands and wrists.", 40.0, "Let cool water run over your hands."),
        Step("face", "Cool, wet hands on cheeks and forehead. Keep breathing.", 30.0, "Cool hands on your face."),
        Step("dry", "Dry off. Breathe out long, twice.", 20.0, "Dry off, and breathe out long."),
    ),
    stop_when=COLD,
    traits=frozenset({"cold"}),
    needs=frozenset({"water"}),
    shortest_s=60.0,
)

TEMPERATURE = (WARMTH, COOL_WATER)
