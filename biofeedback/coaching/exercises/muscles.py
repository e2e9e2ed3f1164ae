"""Progressive muscle relaxation: tense 5-7 s, let go for 30-40 s (Bernstein & Borkovec's seven groups)."""

from __future__ import annotations

from biofeedback.coaching.exercise import NECK_TO_BACK, Exercise, Step
from biofeedback.coaching.exercises.words import TENSING

TENSE_S, RELEASE_S, SHORT_RELEASE_S = 6.0, 35.0, 18.0

# The group, its words after "Notice how", and how it is tensed.
_GROUPS = (
    ("right_arm", "your right hand and arm feel", "Right hand: make a fist and draw the elbow down"),
    ("left_arm", "your left hand and arm feel", "Left hand: make a fist and draw the elbow down"),
    ("face", "your face feels", "Raise the brows, squeeze the eyes, press the lips together"),
    ("neck", "your neck feels", "Draw the chin in as if to make a double chin, without pressing"),
    ("trunk", "your shoulders, upper back and belly feel", "Draw the shoulder blades together and make the belly firm"),
    ("right_leg", "your right leg and foot feel", "Right leg: stretch it and draw the toes towards you"),
    ("left_leg", "your left leg and foot feel", "Left leg: stretch it and draw the toes towards you"),
)

_UPPER = (
    ("neck", "your neck feels", "Draw the chin in gently, as if to make a double chin"),
    ("shoulders", "your shoulders feel", "Lift both shoulders towards the ears"),
    ("upper_back", "your upper back feels", "Draw the shoulder blades together and down"),
)


def _pair(name: str, feels: str, how: str, release_s: float) -> tuple[Step, Step]:
    tense = Step(f"tense_{name}", f"{how}. Hold, and keep breathing.", TENSE_S, f"{how}.")
    let_go = Step(f"release_{name}", f"Let go. Notice how {feels} now.", release_s, "And let go.")
    return tense, let_go


def _rounds(groups: tuple[tuple[str, str, str], ...], rounds: int, release_s: float) -> tuple[Step, ...]:
    steps: list[Step] = []
    for name, feels, how in groups:
        for i in range(rounds):
            steps += _pair(f"{name}_{i + 1}", feels, how, release_s)
    return tuple(steps)


_ENJOY = Step("enjoy", "Stay as you are for a while. Nothing to do.", 60.0, "Stay as you are, and enjoy the quiet.")

FULL = Exercise(
    id="muscle_relaxation",
    name="Muscle relaxation",
    line="Tense and let go, from the hands to the feet.",
    why="A muscle that was tense for a moment lets go deeper than before, and the difference can be felt and learned.",
    kind="muscles",
    steps=(
        Step("settle", "Sit or lie comfortably. Loosen what is tight.", 20.0, "Sit or lie comfortably."),
        *_rounds(_GROUPS, 2, RELEASE_S),
        _ENJOY,
    ),
    stop_when=TENSING,
    traits=frozenset({"isometric_tension"}),
    shortest_s=300.0,
    relieves=NECK_TO_BACK | {"jaw", "belly"},
)

NECK_SHOULDERS_BACK = Exercise(
    id="neck_shoulders_back",
    name="Neck, shoulders, back",
    line="Three minutes of tensing and letting go, in your chair.",
    why="These are the muscles that stress tightens first and that ache hours later.",
    kind="muscles",
    steps=(
        Step("settle", "Sit back, both feet on the floor.", 12.0, "Sit back, with both feet on the floor."),
        *_rounds(_UPPER, 2, SHORT_RELEASE_S),
        Step("enjoy", "Let the shoulders hang. Breathe as you like.", 24.0, "Let your shoulders hang."),
    ),
    stop_when=TENSING,
    traits=frozenset({"isometric_tension"}),
    needs=frozenset({"chair"}),
    shortest_s=90.0,
    relieves=NECK_TO_BACK,
)

MUSCLES = (FULL, NECK_SHOULDERS_BACK)
