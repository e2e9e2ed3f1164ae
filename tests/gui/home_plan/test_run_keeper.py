"""What ticks a plan: an exercise to its end, without its pauses; not one that was skipped through or broken off."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.coaching.home_plan import KeptPlan
from biofeedback.coaching.home_plan_file import plan_text
from biofeedback.events import ExercisePhase, ExerciseProgress
from biofeedback.gui.home_plan.client_plan import ClientPlan
from biofeedback.services.home_plans import write_plan
from biofeedback.storage.folder import data_folder, make_private
from tests.gui.stage import Stage, click, press
from tests.pictures.at_home import small, today, usual
from tests.pictures.invented import InventedHomePlans, InventedServices


def course(*moments: tuple[float, ExercisePhase]) -> list[ExerciseProgress]:
    return [ExerciseProgress(t, "box", phase) for t, phase in moments]


@pytest.mark.parametrize(
    ("moments", "lengths"),
    [
        (((10.0, "started"), (250.0, "finished")), [240.0]),
        (((10.0, "started"), (50.0, "paused"), (150.0, "resumed"), (350.0, "finished")), [240.0]),
        (((10.0, "started"), (50.0, "paused"), (150.0, "finished")), [40.0]),
        (((10.0, "started"), (12.0, "finished")), []),
        (((10.0, "started"), (240.0, "stopped")), []),
        (((240.0, "finished"),), []),
        (((10.0, "started"), (99.0, "stopped"), (100.0, "started"), (340.0, "finished")), [240.0]),
    ],
)
def test_only_what_was_done_to_its_end_is_kept_without_pauses(
    stage: Stage, qtbot: QtBot, moments: tuple[tuple[float, ExercisePhase], ...], lengths: list[float]
) -> None:
    home = InventedServices()
    stage.window.context.provide_services(home)
    stage.play(course(*moments))
    qtbot.waitUntil(lambda: not stage.window.context.busy)
    assert [run.length_s for run in home.home_plans.done] == lengths


@pytest.fixture
def plan(stage: Stage, qtbot: QtBot) -> ClientPlan:
    """Practise, with a household behind it that follows nothing yet."""
    stage.window.context.provide_services(InventedServices())
    stage.window.go_to("practise")
    qtbot.waitUntil(lambda: not stage.window.context.busy)
    return stage.window.practise.plan


def plans_of(stage: Stage) -> InventedHomePlans:
    services = stage.window.context.services
    assert isinstance(services, InventedServices)
    return services.home_plans


def test_a_plan_is_pasted_looked_at_and_let_go(stage: Stage, plan: ClientPlan) -> None:
    QApplication.clipboard().setText(plan_text(usual(), compact=True))
    click(plan.paste)
    assert plan.offer.isVisible()
    assert "Goal: 10 minutes a day" in plan.offer.lines.said()
    press(stage.window, Qt.Key.Key_Escape)
    assert not plan.offer.isVisible()
    assert plans_of(stage).kept is None


def test_what_is_no_plan_is_refused_in_a_line_and_changes_nothing(plan: ClientPlan) -> None:
    QApplication.clipboard().setText("a shopping list")
    click(plan.paste)
    assert plan.said.said() == "That cannot be opened: this file is not a plan: it is no JSON."
    assert not plan.offer.isVisible()


def test_a_plan_is_dropped_followed_replaced_and_removed(stage: Stage, plan: ClientPlan, qtbot: QtBot) -> None:
    path = make_private(data_folder()) / "one.biofeedback-plan.json"
    write_plan(small(), path)
    practise, dropped = stage.window.practise, QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    where, keys = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton), Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), *where, keys)
    practise.dragEnterEvent(entered)
    assert entered.isAccepted()
    practise.dropEvent(QDropEvent(QPointF(9, 9), *where, keys))
    assert not plan.offer.replacing.isVisible()
    press(plan.offer.follow, Qt.Key.Key_Space)
    qtbot.waitUntil(plan.today.isVisible)
    write_plan(usual(), path)
    plan.ask_for_file = lambda: str(path)
    click(plan.today.open_another)
    assert plan.offer.replacing.isVisible()
    click(plan.offer.follow)
    qtbot.waitUntil(lambda: plan.kept is not None and plan.kept.plan.id == "usual")
    click(plan.today.remove)
    press(plan.today.keep, Qt.Key.Key_Space)
    assert plan.kept is not None
    click(plan.today.remove)
    press(plan.today.sure, Qt.Key.Key_Space)
    qtbot.waitUntil(plan.open.isVisible)
    assert plans_of(stage).kept is None


def test_a_plan_ends_quietly(stage: Stage, plan: ClientPlan, qtbot: QtBot) -> None:
    kept = KeptPlan(usual(), stage.window.context.wall_s(), 0)
    plans_of(stage).kept = kept
    stage.window.context.wall_s = lambda: (today() + 40) * 86_400.0
    plan.renew()
    qtbot.waitUntil(plan.today.isVisible)
    assert plan.today.rows == []
    assert plan.today.said.said().startswith("The plan went until")
    assert "missed" not in plan.today.said.said()
