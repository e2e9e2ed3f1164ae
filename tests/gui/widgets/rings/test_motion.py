"""The rings are alive, and stand still for whom motion is too much."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest

from biofeedback.events import Event
from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.widgets.rings.rings_view import Rings
from tests.gui.stage import Stage, wait_until
from tests.pictures import scenes


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, watched: Rings) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def on_now(stage: Stage) -> Rings:
    return stage.window.now.rings


def in_a_session(stage: Stage) -> Rings:
    return stage.window.overlays.session.rings


@pytest.mark.parametrize(("scene", "find"), [(scenes.scene(scenes.CALM), on_now), (scenes.breathing(), in_a_session)])
def test_they_move_and_with_reduced_motion_hardly(
    stage: Stage, scene: list[Event], find: Callable[[Stage], Rings]
) -> None:
    stage.play(scene)
    paints = Paints(find(stage))
    wait_until(lambda: paints.count > 8)
    appearance().apply_theme(Look(reduced_motion=True))
    stage.window.hide_overlay()
    stage.play(scene)
    QTest.qWait(200)
    paints.count = 0
    QTest.qWait(900)
    assert paints.count <= 3
