"""Breathing: paced, never deeper than is comfortable, never a pause longer than 4 s.

Evidence: slow breathing raises vagally mediated variability during and after it (Laborde et al. 2022, 223 studies);
a longer exhale does so more than an equal one (Laborde et al. 2021); five minutes a day of cyclic sighing did most for
mood (Balban et al. 2023).
"""

from __future__ import annotations

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.exercise import Exercise, Step, Trait
from biofeedback.coaching.exercises.words import DIZZY

_SLOW: frozenset[Trait] = frozenset({"slow_breathing"})
RESONANCE_DEFAULT = BreathPattern(4.0, 6.0)

LONGER_EXHALE = Exercise(
    id="longer_exhale",
    name="Longer exhale",
    line="In for 4, out for 6. You can stay in your chair.",
    why="Breathing out for longer than in lets the vagus nerve slow the heart, breath by breath.",
    kind="breathing",
    steps=(
        Step(
            "breathe",
            "Breathe with the rings, gently and not too deep.",
            120.0,
            "Breathe in through the nose, and let the breath out slowly.",
            BreathPattern(4.0, 6.0),
        ),
    ),
    stop_when=DIZZY,
    traits=_SLOW,
)

EASY_EXHALE = Exercise(
    id="easy_exhale",
    name="Easy exhale",
    line="In for 2, out for 4. A gentle way to begin.",
    why="The same longer exhale with shorter breaths, for when slow breathing feels like work.",
    kind="breathing",
    steps=(
        Step(
            "breathe",
            "Small, easy breaths. Let each one out a little longer.",
            120.0,
            "Breathe in softly, and let it go.",
            BreathPattern(2.0, 4.0),
        ),
    ),
    stop_when=DIZZY,
)

BOX = Exercise(
    id="box",
    name="Box breathing",
    line="In, pause, out, pause, four seconds each.",
    why="An even count gives a busy head something plain to hold on to.",
    kind="breathing",
    steps=(
        Step(
            "breathe",
            "Four in, four still, four out, four still. Keep the pauses soft.",
            160.0,
            "Follow the square: in, pause, out, pause.",
            BreathPattern(4.0, 4.0, 4.0, 4.0),
        ),
    ),
    stop_when=DIZZY,
    traits=_SLOW | {"breath_hold"},
)

DIAPHRAGM = Exercise(
    id="diaphragm",
    name="Belly breathing",
    line="A hand on the belly, and let it rise and fall.",
    why="When the diaphragm does the work, the neck and shoulders can stop helping.",
    kind="breathing",
    steps=(
        Step(
            "place",
            "Sit back. One hand on the chest, one on the belly.",
            20.0,
            "Sit back, and rest one hand on your chest and one on your belly.",
        ),
        Step(
            "breathe",
            "Let the lower hand rise with the in-breath. The upper one stays quiet.",
            160.0,
            "Breathe into the lower hand, and let it sink as you breathe out.",
            BreathPattern(3.0, 5.0),
        ),
    ),
    stop_when=DIZZY,
    shortest_s=80.0,
    relieves=frozenset({"belly", "chest"}),
)

RESONANCE = Exercise(
    id="resonance",
    name="Resonance breathing",
    line="At your own pace, where heart and breath swing together.",
    why="At one's own slow pace the heart's swing with the breath is widest, which trains the reflex that steadies it.",
    kind="breathing",
    steps=(
        Step(
            "breathe",
            "Breathe with the rings. Let the heart's swing grow by itself.",
            300.0,
            "Breathe softly with the pace. There is nothing to achieve.",
            RESONANCE_DEFAULT,
        ),
    ),
    stop_when=DIZZY,
    traits=_SLOW,
    shortest_s=120.0,
    own_pace=True,
)

CYCLIC_SIGH = Exercise(
    id="cyclic_sigh",
    name="Cyclic sighing",
    line="A breath in, a sip more, and a long sigh out.",
    why="The second small breath opens the lungs, and the long sigh lets tension go with it.",
    kind="breathing",
    steps=(
        Step(
            "sigh",
            "In through the nose, one small sip more, then a long sigh through the mouth.",
            180.0,
            "Breathe in, sip a little more, and sigh it all out.",
            BreathPattern(3.0, 6.0),
        ),
    ),
    stop_when=DIZZY,
    traits=_SLOW,
)

HUMMING = Exercise(
    id="humming",
    name="Humming out",
    line="Hum on every out-breath, as low as is pleasant.",
    why="Humming makes the out-breath long by itself, and can be felt in chest and jaw.",
    kind="breathing",
    steps=(
        Step(
            "hum",
            "Breathe in through the nose. Hum softly while you breathe out.",
            150.0,
            "Breathe in, and hum as you breathe out.",
            BreathPattern(3.0, 6.0),
        ),
    ),
    stop_when=DIZZY,
    traits=_SLOW,
    relieves=frozenset({"jaw", "chest"}),
)

_PACES_PER_MIN = (6.5, 6.0, 5.5, 5.0, 4.5)
_PACES = [
    Step(
        f"pace_{i + 1}",
        f"Pace {i + 1} of {len(_PACES_PER_MIN)}: breathe with the rings, softly.",
        120.0,
        "Breathe with the pace, softly.",
        BreathPattern.at_rate(rate_per_min),
    )
    for i, rate_per_min in enumerate(_PACES_PER_MIN)
]
_RESTS = [
    Step(f"rest_{i + 1}", "Breathe as you like for a minute.", 60.0, "Breathe as you like.")
    for i in range(len(_PACES) - 1)
]

FIND_PACE = Exercise(
    id="find_pace",
    name="Find your pace",
    line="Five slow paces, two minutes each, to find yours.",
    why="At one's own pace heart and breath swing together most; it differs from person to person.",
    kind="breathing",
    steps=tuple(step for pair in zip(_PACES, [*_RESTS, None], strict=True) for step in pair if step is not None),
    stop_when=DIZZY,
    traits=_SLOW,
    shortest_s=840.0,
    assessment=True,
)

BREATHING = (LONGER_EXHALE, EASY_EXHALE, BOX, DIAPHRAGM, RESONANCE, CYCLIC_SIGH, HUMMING, FIND_PACE)
