"""A plan from the practice and back, by key and mouse alone: made, handed over, followed for a week, looked at."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from biofeedback.coaching.home_plan import HomePlan
from biofeedback.coaching.home_plan_file import SUFFIX
from biofeedback.coaching.runner import READY_S
from biofeedback.events import ExerciseProgress, StartExercise
from biofeedback.gui.home_plan.client_plan import ClientPlan
from biofeedback.gui.home_plan.plan_page import PlanPage
from biofeedback.gui.home_plan.visit_page import VisitPage
from biofeedback.local_time import DAY_S, utc_offset_s
from biofeedback.services.home_plans import open_plan
from biofeedback.services.people import make_client
from biofeedback.services.stored_wearer import StoredServices
from biofeedback.storage.home_plans import read_plans, read_runs
from biofeedback.storage.people import find_person, reading
from tests.gui.paper_on_file import on_paper, words_on
from tests.gui.stage import Stage, click, press

# A Monday, eight in the morning by the computer's clock.
MONDAY_S = 1_778_486_400.0 - utc_offset_s(1_778_486_400.0)


class Practice:
    """The practice's computer and the client's, which know nothing of each other but by files."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder, self._monkeypatch = folder, monkeypatch
        self.plan = folder / f"jana{SUFFIX}"
        self.back = folder / "jana.person"

    def sit_at(self, computer: str) -> Path:
        data = self._folder / computer
        self._monkeypatch.setenv("BIOFEEDBACK_DATA_DIR", str(data))
        return data


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Practice:
    return Practice(tmp_path, monkeypatch)


def settled(qtbot: QtBot, stage: Stage) -> None:
    qtbot.waitUntil(lambda: not stage.window.context.busy)


def make_plan(practice: Practice, stage: Stage, qtbot: QtBot) -> HomePlan:
    """In the practice: People, a client's card, two exercises, a note, saved as a file."""
    practice.sit_at("practice")
    make_client("Jana W", agreed=True)
    stage.window.go_to("history")
    click(stage.window.history.day.head.people)
    people = stage.window.history.people
    qtbot.waitUntil(lambda: bool(people.cards) and people.cards[-1].isVisible())
    click(people.cards[-1].plan)
    page: PlanPage = people.plans.plan
    settled(qtbot, stage)
    press(page.editor.rows[0].times, Qt.Key.Key_Up)
    assert page.editor.rows[0].item().times_a_day == 1
    press(page.editor.add, Qt.Key.Key_Space)
    for day in (1, 3, 5, 6):
        press(page.editor.rows[1].days[day], Qt.Key.Key_Space)
    QTest.keyClicks(page.editor.note, "Sitting. Stop if you feel dizzy.")
    page.ask_for_file = lambda _suggested, _kinds: str(practice.plan)
    click(page.save)
    settled(qtbot, stage)
    assert practice.plan.exists()
    press(page, Qt.Key.Key_Escape)
    return open_plan(practice.plan)


def do(stage: Stage, exercise: str, length_s: float) -> None:
    """What a session tells of an exercise that is done to its end, at once."""
    begun = stage.rehearsal.at_s
    stage.play([ExerciseProgress(begun, exercise, "started", duration_s=length_s)])
    stage.rehearsal.at_s = begun + length_s
    stage.play([ExerciseProgress(begun + length_s, exercise, "finished")])
    press(stage.window.overlays.afterwards.done, Qt.Key.Key_Space)


def test_a_plan_is_printed_and_then_stands_on_their_page(
    practice: Practice, stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    make_plan(practice, stage, qtbot)
    page = stage.window.history.findChildren(PlanPage)[0]
    page.ask_for_printer = lambda: on_paper(tmp_path / "plan.pdf")
    page.print_it.click()
    settled(qtbot, stage)
    assert page.said.said() == "Handed to plan.pdf."
    words = words_on(tmp_path / "plan.pdf")
    assert "A plan for home" in words
    assert "Jana W" in words


def test_a_plan_made_handed_over_followed_for_a_week_brought_back_and_read(
    stage: Stage, qtbot: QtBot, practice: Practice
) -> None:
    now = [MONDAY_S]
    stage.window.context.wall_s = lambda: now[0]
    made = make_plan(practice, stage, qtbot)
    assert made.client == "Jana W"
    assert [(item.times_a_day, item.days) for item in made.exercises] == [(1, ()), (2, (0, 2, 4))]

    # At the client's: the file is opened, looked at and followed.
    practice.sit_at("home")
    window = stage.window
    window.context.provide_services(StoredServices())
    window.go_to("practise")
    plan: ClientPlan = window.practise.plan
    plan.ask_for_file = lambda: str(practice.plan)
    settled(qtbot, stage)
    click(plan.open)
    assert "Sitting. Stop if you feel dizzy." in plan.offer.lines.said()
    press(plan.offer.follow, Qt.Key.Key_Space)
    qtbot.waitUntil(plan.today.isVisible)

    # A week: everything on six days, nothing on Thursday; an exercise that is broken off ticks nothing.
    for day in range(7):
        now[0] = MONDAY_S + day * DAY_S
        window.go_to("now")
        window.go_to("practise")
        settled(qtbot, stage)
        due = [row.line.said() for row in plan.today.rows]
        assert len(due) == (2 if day in (0, 2, 4) else 1)
        if day == 3:
            stage.play([ExerciseProgress(1.0, made.exercises[0].exercise, "started", duration_s=120.0)])
            stage.play([ExerciseProgress(50.0, made.exercises[0].exercise, "stopped")])
            continue
        qtbot.waitUntil(plan.today.rows[0].start.isVisible)
        click(plan.today.rows[0].start)
        assert stage.rehearsal.done[-1] == StartExercise(
            made.exercises[0].exercise, float(made.exercises[0].length_s), READY_S
        )
        for item in [each for each in made.exercises if not each.days or day in each.days]:
            for _ in range(item.times_a_day):
                do(stage, item.exercise, float(item.length_s))
                now[0] += 600.0
        qtbot.waitUntil(lambda: plan.today.day.complete)
        if day == 2:
            assert "3 days in a row" in plan.today.said.said()
    assert "3 days in a row" in plan.today.said.said()
    assert "missed" not in plan.today.said.said()
    plan.ask_for_target = lambda _suggested: str(practice.back)
    click(plan.today.take)
    qtbot.waitUntil(practice.back.exists)

    # The next visit.
    data = practice.sit_at("practice")
    now[0] = MONDAY_S + 7 * DAY_S
    window.go_to("history")
    people = window.history.people
    qtbot.waitUntil(lambda: bool(people.cards) and people.cards[-1].isVisible())
    click(people.cards[-1].plan)
    settled(qtbot, stage)
    before = {path.name: path.read_bytes() for path in data.glob("*.person")}
    click(people.plans.plan.next_visit)
    visit: VisitPage = people.plans.visit
    visit.ask_for_file = lambda: str(practice.back)
    press(visit.open, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(visit.weeks.words))
    assert visit.weeks.words[0].said().startswith("12 of 13 times")
    assert "no demonstration" in visit.demonstrations.said()
    assert {path.name: path.read_bytes() for path in data.glob("*.person")} == before
    practice_client = find_person(data, "Jana W")
    assert practice_client is not None
    with reading(practice_client.path) as database:
        assert [kept.plan for kept in read_plans(database)] == [made]
        assert read_runs(database) == []
