"""A plan on paper: on the session’s page or a second one; its code where a camera can read it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from biofeedback.coaching.home_plan import HomePlan, PlannedExercise
from biofeedback.gui.home_plan.plan_sheet import fits, plan_code, plan_pdf_bytes
from biofeedback.gui.report.pdf import pdf_bytes
from biofeedback.gui.report.rating_words import ratings_words
from biofeedback.gui.report.report_page import Practice
from biofeedback.self_report.rating import SelfRating
from biofeedback.session.plan import SIMULATED
from tests.pictures.at_home import full, small, usual
from tests.reports.test_session_summary import demonstration


def text_of(content: bytes, folder: Path) -> list[str]:
    path = folder / "page.pdf"
    path.write_bytes(content)
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return [document.getAllText(page).text() for page in range(document.pageCount())]


def test_a_usual_plan_stands_on_the_page_of_the_session(qapp: QApplication, tmp_path: Path) -> None:
    (page,) = text_of(pdf_bytes(demonstration(), Practice("Park"), usual()), tmp_path)
    assert "To try at home" in page
    assert "Longer exhale, 5 min" in page
    assert "Stop if you feel dizzy" in page


def test_a_long_plan_gets_a_page_of_its_own(qapp: QApplication, tmp_path: Path) -> None:
    first, second = text_of(pdf_bytes(demonstration(), Practice("Park"), full()), tmp_path)
    assert "To try at home" not in first
    assert "Box breathing" in second
    assert "The code" not in second


def test_without_a_plan_nothing_is_said_of_one(qapp: QApplication, tmp_path: Path) -> None:
    (page,) = text_of(pdf_bytes(demonstration(), Practice("Park")), tmp_path)
    assert "To try at home" not in page


def test_the_code_has_the_corners_of_one_and_is_left_out_where_it_would_be_too_fine() -> None:
    code = plan_code(small())
    assert len(code) == len(code[0])
    for top, left in ((0, 0), (0, -7), (-7, 0)):
        assert all(code[top + n][left] and code[top][left + n] for n in range(7))
    assert plan_code(full()) == ()


def test_what_has_no_room_does_not_fit(qapp: QApplication) -> None:
    assert fits(small(), 60.0)
    assert not fits(small(), 20.0)
    assert not fits(HomePlan("p", (PlannedExercise("box", 240),), note="word " * 99), 60.0)


def test_a_plan_can_be_printed_by_itself(qapp: QApplication, tmp_path: Path) -> None:
    (page,) = text_of(plan_pdf_bytes(usual(), "Praxis am Park"), tmp_path)
    assert "Praxis am Park" in page
    assert "Paste a plan" in page


def test_what_the_demo_invented_says_so_on_every_page(qapp: QApplication, tmp_path: Path) -> None:
    said = "Invented by the demo: nobody was measured."
    for page in text_of(pdf_bytes(demonstration(), Practice("Park", invented=True), full()), tmp_path):
        assert said in page
    (page,) = text_of(pdf_bytes(replace(demonstration(), person=SIMULATED), Practice("Park")), tmp_path)
    assert said in page
    (page,) = text_of(pdf_bytes(demonstration(), Practice("Park")), tmp_path)
    assert said not in page


BEFORE, AFTER = SelfRating("b", 0.0, "before", 6, None), SelfRating("a", 9.0, "after", 3, 4)


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ((), ""),
        ((BEFORE, AFTER), "Told by the client, 0 to 10: tension 6 before, 3 after; stress – before, 4 after."),
        ((SelfRating("z", 0.0, "before", 9), BEFORE), "Told by the client, 0 to 10: tension 6 before, – after."),
        ((SelfRating("z", 0.0, "after"),), ""),
    ],
)
def test_what_was_told_before_and_after_is_one_line(ratings: tuple[SelfRating, ...], said: str) -> None:
    assert ratings_words(ratings) == said


def test_the_page_tells_it_and_hidden_numbers_stay_words(qapp: QApplication, tmp_path: Path) -> None:
    summary = replace(demonstration(), ratings=(BEFORE, AFTER))
    (page,) = text_of(pdf_bytes(summary, Practice()), tmp_path)
    assert "tension 6 before, 3 after" in page
    assert not any(letter.isdigit() for letter in ratings_words((BEFORE, AFTER), numbers=False))
