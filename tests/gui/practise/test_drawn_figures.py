"""Every movement and muscle step has a figure; it moves slowly, within what limbs can do, or not at all."""

import itertools
import math

import pytest
from pytestqt.qtbot import QtBot

from biofeedback.coaching.catalogue import CATALOGUE, find
from biofeedback.events import ExerciseProgress
from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.practise.figures.figure_view import FigureView
from biofeedback.gui.practise.figures.figures import figure_of, ring_depth, typical_figure
from biofeedback.gui.practise.figures.motion import WAIT_S, Motion, pose_at
from biofeedback.gui.practise.figures.pose import FLOOR, FOREARM, SHIN, THIGH, UPPER_ARM, joints, mix, other_side
from tests.gui.stage import Stage
from tests.pictures.scenes import BEGIN_S

STEPS = [(e.id, s.id) for e in CATALOGUE if e.kind in ("movement", "muscles") for s in e.steps]


def motion_of(exercise: str, step: str) -> Motion:
    found = figure_of(find(exercise), step)
    assert found is not None, f"{exercise}, {step} has no figure"
    return found


@pytest.mark.parametrize(("exercise", "step"), STEPS)
def test_every_step_of_movement_and_muscles_has_a_figure_of_two_poses_or_more(exercise: str, step: str) -> None:
    motion = motion_of(exercise, step)
    assert len(motion.poses) >= 2
    assert all(one != other for one, other in itertools.pairwise(motion.poses))


def test_other_exercises_have_none() -> None:
    assert not any(typical_figure(e) for e in CATALOGUE if e.kind not in ("movement", "muscles"))


@pytest.mark.parametrize(("exercise", "step"), STEPS)
def test_limbs_keep_their_length_and_stay_above_the_floor(exercise: str, step: str) -> None:
    motion = motion_of(exercise, step)
    for one, other in itertools.pairwise(motion.poses):
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            at = joints(mix(one, other, share), motion.view)
            for arm in (at.right_arm, at.left_arm):
                assert math.dist(arm.root, arm.bend) == pytest.approx(UPPER_ARM, abs=1e-3)
                assert math.dist(arm.bend, arm.end) == pytest.approx(FOREARM, abs=1e-3)
                assert max(arm.bend[1], arm.end[1]) <= FLOOR + 1.0
            for leg in (at.right_leg, at.left_leg):
                if motion.view == "side":
                    assert math.dist(leg.root, leg.bend) == pytest.approx(THIGH, abs=1e-3)
                    assert math.dist(leg.bend, leg.end) == pytest.approx(SHIN, abs=1e-3)
                assert max(leg.bend[1], leg.end[1]) <= FLOOR + 1.0
            assert at.head[1] <= FLOOR - 4.0


@pytest.mark.parametrize(("exercise", "step"), STEPS)
def test_hands_and_feet_are_where_they_were_put(exercise: str, step: str) -> None:
    """A hand that cannot be reached would hang in the air beside what it should rest on."""
    motion = motion_of(exercise, step)
    for pose in motion.poses:
        at = joints(pose, motion.view)
        for limb, wanted in ((at.right_leg, pose.right_foot), (at.left_leg, pose.left_foot)):
            assert math.dist(limb.end, wanted) < 3.0


@pytest.mark.parametrize(("exercise", "step"), STEPS)
def test_it_moves_slowly(exercise: str, step: str) -> None:
    motion = motion_of(exercise, step)
    if motion.how == "breath":
        return
    fastest = 0.0
    for k in range(200):
        before, after = (joints(pose_at(motion, t), motion.view) for t in (0.05 * k, 0.05 * (k + 1)))
        fastest = max(fastest, math.dist(before.head, after.head) / 0.05)
    # Of its own height a second, at most a third.
    assert fastest < 24.0


def test_left_is_right_seen_in_a_mirror() -> None:
    right = motion_of("side_stretch", "right").poses[-1]
    left = motion_of("side_stretch", "left").poses[-1]
    assert other_side(right) == left
    assert right.right_hand[1] < right.left_hand[1]
    assert motion_of("muscle_relaxation", "tense_left_arm_1").flipped
    assert not motion_of("muscle_relaxation", "tense_right_arm_1").flipped


def test_it_ends_in_its_last_pose_and_follows_the_breath() -> None:
    twist = motion_of("twist", "right")
    assert pose_at(twist, 0.0) == pose_at(twist, WAIT_S) == twist.poses[0]
    assert pose_at(twist, 99.0) == twist.poses[-1]
    cat = motion_of("seated_cat_cow", "move")
    assert pose_at(cat, 5.0, 0.0) == cat.poses[0]
    assert pose_at(cat, 5.0, 1.0) == cat.poses[-1]


def test_it_stands_still_where_motion_is_reduced(qtbot: QtBot) -> None:
    view = FigureView()
    qtbot.addWidget(view)
    view.show_motion(motion_of("walk", "go"))
    view.resize(200, 200)
    moved = view.grab().toImage()
    view.frame(0.7)
    assert view.grab().toImage() != moved
    appearance().apply_theme(Look(reduced_motion=True))
    still = view.grab().toImage()
    view.frame(1.4)
    assert view.grab().toImage() == still


def test_the_rings_close_on_tensing_and_open_on_letting_go() -> None:
    assert ring_depth("tense_neck_1", 0.0) == 1.0
    assert ring_depth("tense_neck_1", 6.0) == 0.0
    assert ring_depth("release_neck_1", 0.0) == 0.0
    assert ring_depth("release_neck_1", 6.0) == 1.0
    assert ring_depth("enjoy", 1.0) == 1.0


def test_the_session_shows_it_beside_the_rings_with_its_word(stage: Stage) -> None:
    screen = stage.window.overlays.session
    stage.play([ExerciseProgress(BEGIN_S - 3.0, "neck_shoulders_back", "started", duration_s=180.0)])
    stage.play([ExerciseProgress(BEGIN_S - 3.0, "neck_shoulders_back", "step", "tense_neck_1", 1, 6.0)])
    screen.refresh()
    assert screen.figure.isVisible()
    assert screen.rings.accessibleName() == "Tense"
    stage.play([ExerciseProgress(BEGIN_S, "neck_shoulders_back", "step", "release_neck_1", 2, 18.0)])
    screen.refresh()
    assert screen.rings.accessibleName() == "Let go"
    stage.play([ExerciseProgress(BEGIN_S, "box", "started", duration_s=160.0)])
    stage.play([ExerciseProgress(BEGIN_S, "box", "step", "breathe", 0, 160.0)])
    assert not screen.figure.isVisible()


def test_words_say_which_arm_and_agree_with_what_they_speak_of() -> None:
    steps = {step.id: step.show for step in find("muscle_relaxation").steps}
    assert steps["tense_left_arm_1"].startswith("Left hand")
    assert steps["tense_right_leg_1"].startswith("Right leg")
    assert "your face feels now" in steps["release_face_1"]
    assert "your shoulders, upper back and belly feel now" in steps["release_trunk_1"]
