"""What happened until a moment in an exercise, or after one."""

from __future__ import annotations

from collections.abc import Callable

from biofeedback.events import Event, ExerciseProgress, PaceFound
from tests.pictures import scenes
from tests.pictures.scenes import BEGIN_S


def afterwards() -> list[Event]:
    began = BEGIN_S - 200.0
    return [
        *scenes.scene(scenes.RAISED, BEGIN_S - 200.0, episode=False),
        ExerciseProgress(began, "longer_exhale", "started", duration_s=120.0),
        ExerciseProgress(began + 120.0, "longer_exhale", "finished"),
        *(scenes.arousal(scenes.USUAL_BODY, BEGIN_S - 20.0 + 5.0 * k) for k in range(4)),
    ]


def not_settled() -> list[Event]:
    began = BEGIN_S - 380.0
    return [
        *scenes.scene(scenes.RAISED, began, episode=False),
        ExerciseProgress(began, "neck_shoulders_back", "started", duration_s=180.0),
        ExerciseProgress(began + 180.0, "neck_shoulders_back", "finished"),
        *(scenes.arousal(scenes.RAISED, BEGIN_S - 20.0 + 5.0 * k) for k in range(4)),
    ]


def steps() -> list[Event]:
    began = BEGIN_S - 20.0
    return [
        *scenes.usual(),
        ExerciseProgress(began, "neck_shoulders_back", "started", duration_s=180.0),
        ExerciseProgress(began, "neck_shoulders_back", "step", "", 3, 30.0),
    ]


def movement(exercise: str, step: str, index: int, since_s: float = 7.0) -> Callable[[], list[Event]]:
    def events() -> list[Event]:
        began = BEGIN_S - since_s
        return [
            *scenes.usual(),
            ExerciseProgress(began, exercise, "started", duration_s=180.0),
            ExerciseProgress(began, exercise, "step", step, index, 90.0),
        ]

    return events


def ready() -> list[Event]:
    return [
        *scenes.usual(),
        ExerciseProgress(BEGIN_S - 5.0, "longer_exhale", "started", duration_s=120.0),
        ExerciseProgress(BEGIN_S - 5.0, "longer_exhale", "step", "ready", -1, 12.0),
    ]


def writing() -> list[Event]:
    began = BEGIN_S - 100.0
    return [
        *scenes.usual(),
        ExerciseProgress(began, "journal", "started", duration_s=210.0),
        ExerciseProgress(began, "journal", "step", "feeling", 0, 75.0),
        ExerciseProgress(began + 75.0, "journal", "step", "instead", 1, 60.0),
    ]


def pace_found(certainty: float = 0.94) -> list[Event]:
    began = BEGIN_S - 850.0
    return [
        *scenes.usual(),
        ExerciseProgress(began, "find_pace", "started", duration_s=840.0),
        ExerciseProgress(BEGIN_S - 5.0, "find_pace", "finished"),
        PaceFound(BEGIN_S - 5.0, 5.6, 5.1, certainty),
    ]
