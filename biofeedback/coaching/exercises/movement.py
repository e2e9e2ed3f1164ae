"""Movement: small, slow, and well inside what is comfortable."""

from __future__ import annotations

from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.exercise import NECK_TO_BACK, Exercise, Step
from biofeedback.coaching.exercises.words import PAIN, WALK

BRIDGE = Exercise(
    id="bridge",
    name="Bridge and breathe",
    line="Two minutes on your back, pelvis raised on a rolled mat.",
    why="Lying with the pelvis supported lets the lower back and the hip muscles let go of the work of sitting.",
    kind="movement",
    steps=(
        Step("lie", "Lie on your back, knees bent, feet on the floor.", 20.0, "Lie on your back with your knees bent."),
        Step(
            "roll",
            "Lift the pelvis a little and slide the rolled mat under the flat bone above the seat.",
            20.0,
            "Lift your pelvis and slide the roll under it.",
        ),
        Step(
            "breathe",
            "Rest on it. Arms beside you. Breathe out long.",
            120.0,
            "Rest, and breathe out long.",
            BreathPattern(4.0, 6.0),
        ),
        Step("rise", "Take the roll away, turn to the side and come up slowly.", 20.0, "Come up slowly over the side."),
    ),
    stop_when=PAIN,
    traits=frozenset({"lying_on_back", "spinal_load"}),
    needs=frozenset({"floor", "mat"}),
    shortest_s=120.0,
    relieves=NECK_TO_BACK | {"hips"},
)

SEATED_CAT_COW = Exercise(
    id="seated_cat_cow",
    name="Seated cat and cow",
    line="Round and lengthen the back in your chair, with the breath.",
    why="Moving the spine through its easy range with the breath loosens what hours of sitting have set.",
    kind="movement",
    steps=(
        Step("sit", "Sit forward, feet flat, hands on the knees.", 12.0, "Sit forward, hands on your knees."),
        Step(
            "move",
            "In: lengthen the front, look ahead. Out: round the back, let the head hang.",
            90.0,
            "Breathing in, lengthen. Breathing out, round.",
            BreathPattern(4.0, 5.0),
        ),
        Step("rest", "Come back to the middle and rest.", 15.0, "Come back to the middle."),
    ),
    stop_when=PAIN,
    traits=frozenset({"spinal_load"}),
    needs=frozenset({"chair"}),
    relieves=NECK_TO_BACK,
)

FLOOR_CAT_COW = Exercise(
    id="floor_cat_cow",
    name="Cat and cow on the floor",
    line="On hands and knees, round and lengthen the back.",
    why="On hands and knees the whole spine can move without carrying the head's weight.",
    kind="movement",
    steps=(
        Step("kneel", "Hands under the shoulders, knees under the hips.", 15.0, "Come onto hands and knees."),
        Step(
            "move",
            "In: let the belly sink a little. Out: round the back like a cat.",
            100.0,
            "Breathing in, sink. Breathing out, round.",
            BreathPattern(4.0, 5.0),
        ),
        Step("rest", "Sit back on the heels and rest.", 20.0, "Sit back and rest."),
    ),
    stop_when=PAIN,
    traits=frozenset({"kneeling", "spinal_load"}),
    needs=frozenset({"floor"}),
    relieves=NECK_TO_BACK,
)

CHILDS_POSE = Exercise(
    id="childs_pose",
    name="Child's pose",
    line="Kneel, fold forward and let the floor carry you.",
    why="Folded forward, the back widens with every breath and nothing has to hold.",
    kind="movement",
    steps=(
        Step("fold", "Kneel, sit back, fold forward. Forehead on hands or mat.", 20.0, "Kneel and fold forward."),
        Step(
            "breathe",
            "Breathe into the back. Let the shoulders sink.",
            100.0,
            "Breathe into your back.",
            BreathPattern(4.0, 6.0),
        ),
        Step("rise", "Come up slowly, the head last.", 15.0, "Come up slowly, your head last."),
    ),
    stop_when=PAIN,
    traits=frozenset({"kneeling", "head_low"}),
    needs=frozenset({"floor"}),
    relieves=frozenset({"back"}),
)

SIDE_STRETCH = Exercise(
    id="side_stretch",
    name="Seated side stretch",
    line="One arm up and over, then the other, in your chair.",
    why="The muscles between the ribs lengthen, and the next breath has more room.",
    kind="movement",
    steps=(
        Step(
            "right", "Right arm up, lean a little to the left. Breathe into the side.", 30.0, "Right arm up and over."
        ),
        Step("middle", "Back to the middle.", 8.0, "Back to the middle."),
        Step("left", "Left arm up, lean a little to the right. Breathe into the side.", 30.0, "Left arm up and over."),
        Step("rest", "Let both arms hang. Notice the difference.", 12.0, "Let both arms hang."),
    ),
    stop_when=PAIN,
    needs=frozenset({"chair"}),
    shortest_s=70.0,
    relieves=NECK_TO_BACK | {"chest"},
)

TWIST = Exercise(
    id="twist",
    name="Seated twist",
    line="Turn softly to each side, from the ribs up.",
    why="Turning unwinds the long muscles beside the spine that brace under stress.",
    kind="movement",
    steps=(
        Step(
            "right",
            "Sit tall. Turn to the right, right hand on the backrest. Do not pull.",
            30.0,
            "Turn softly to the right.",
        ),
        Step("middle", "Back to the middle.", 8.0, "Back to the middle."),
        Step("left", "Turn to the left, left hand on the backrest. Do not pull.", 30.0, "Turn softly to the left."),
        Step("rest", "Back to the middle. Two quiet breaths.", 12.0, "Back to the middle."),
    ),
    stop_when=PAIN,
    traits=frozenset({"twist"}),
    needs=frozenset({"chair"}),
    shortest_s=70.0,
    relieves=NECK_TO_BACK,
)

POSTURE_RESET = Exercise(
    id="posture_reset",
    name="Look up and reset",
    line="Eyes off the screen, shoulders back, one long breath.",
    why="Looking far away rests the eyes, and lifting the gaze lets the neck come back over the shoulders.",
    kind="movement",
    steps=(
        Step("far", "Look at something far away.", 15.0, "Look at something far away."),
        Step("up", "Lift the gaze and the breastbone a little.", 15.0, "Lift your gaze and your breastbone."),
        Step("roll", "Roll the shoulders back three times, slowly.", 20.0, "Roll your shoulders back, slowly."),
        Step("sit", "Sit back, feet flat, jaw loose.", 15.0, "Sit back, and let your jaw be loose."),
    ),
    stop_when=PAIN,
    traits=frozenset({"neck_extension"}),
    shortest_s=50.0,
    relieves=NECK_TO_BACK,
)

WALK_FIVE = Exercise(
    id="walk",
    name="Five-minute walk",
    line="Get up and walk, outdoors if you can.",
    why="Walking uses up what stress has made ready, and loosens what sitting has set.",
    kind="movement",
    steps=(
        Step("go", "Get up slowly and walk at an easy pace.", 240.0, "Get up slowly, and walk at an easy pace."),
        Step("slow", "Slow down. Let the arms swing.", 60.0, "Slow down, and let your arms swing."),
    ),
    stop_when=WALK,
    traits=frozenset({"walking"}),
    needs=frozenset({"room_to_walk"}),
    shortest_s=120.0,
    relieves=frozenset({"hips"}),
)

MOVEMENT = (BRIDGE, SEATED_CAT_COW, FLOOR_CAT_COW, CHILDS_POSE, SIDE_STRETCH, TWIST, POSTURE_RESET, WALK_FIVE)
