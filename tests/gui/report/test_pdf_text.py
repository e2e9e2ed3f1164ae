"""The text of the page can be selected and searched, whole, in every kind of session and in both languages."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from biofeedback.events import Marker
from biofeedback.gui.report.pdf import pdf_bytes
from biofeedback.gui.report.report_page import Practice, table_rows
from biofeedback.gui.report.sentences import headline, sure_lines
from biofeedback.gui.text.languages import speaking
from biofeedback.gui.text.words import translate
from biofeedback.reports.session_summary import SessionSummary, summarise_session
from tests.gui.rehearsed import demonstrated
from tests.reports.test_session_summary import demonstration

PRACTICE = Practice("Praxis für Physiotherapie am Stadtpark, Inh. Dr. Müller-Lüdenscheidt")
KINDS = ("usual", "noisy", "empty")


@pytest.fixture(scope="module")
def sessions() -> dict[str, SessionSummary]:
    return {
        "usual": demonstrated(484.0).conduct.summary(),
        "noisy": demonstration(0.35),
        "empty": summarise_session([], "Jana W", 1_790_000_000.0, 0, 12.0),
    }


def opened(content: bytes, folder: Path) -> QPdfDocument:
    path = folder / "page.pdf"
    path.write_bytes(content)
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    assert document.pageCount() == 1
    return document


# The name of the practice stands beside the title, so its lines are found among the title's: word by word.
def squeezed(text: str) -> str:
    # A hyphen at the end of a line is taken for one that only breaks it.
    return "".join(text.split()).replace("-", "")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", KINDS)
def test_everything_said_can_be_selected(
    qapp: QApplication, sessions: dict[str, SessionSummary], kind: str, language: str, tmp_path: Path
) -> None:
    summary = sessions[kind]
    with speaking(qapp, language):
        document = opened(pdf_bytes(summary, PRACTICE), tmp_path)
        wanted = [
            headline(summary),
            *sure_lines(summary),
            *PRACTICE.name.split(),
            "Jana W",
            *(n.text for n in summary.notes),
        ]
        if not summary.empty:
            rows = table_rows(summary.phases)
            wanted += [translate("Report", "Measured"), *(name for name, _ in rows)]
            wanted += [value for _, values in rows for value in values]
    said = squeezed(document.getAllText(0).text())
    assert [text for text in wanted if squeezed(text) not in said] == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_comes_near_the_edge_of_the_paper(
    qapp: QApplication, sessions: dict[str, SessionSummary], kind: str, tmp_path: Path
) -> None:
    with speaking(qapp, "de"):
        document = opened(pdf_bytes(sessions[kind], PRACTICE), tmp_path)
    drawn = document.render(0, QSize(420, 594)).convertToFormat(QImage.Format.Format_ARGB32)
    blank = [x for x in range(drawn.width()) if x < 18 or x >= drawn.width() - 18]
    assert [(x, y) for x in blank for y in range(drawn.height()) if inked(drawn, x, y)] == []


def inked(image: QImage, x: int, y: int) -> bool:
    colour = image.pixelColor(x, y)
    return colour.alpha() > 0 and colour.lightnessF() < 0.9


def test_the_phases_can_be_told_apart_without_colour(
    qapp: QApplication, sessions: dict[str, SessionSummary], tmp_path: Path
) -> None:
    document = opened(pdf_bytes(sessions["usual"], PRACTICE), tmp_path)
    said = document.getAllText(0).text()
    assert all(word in said for word in ("Usual", "High", "Practice", "Rest", "Stressor", "Regulation"))


def test_notes_that_have_no_room_are_counted(qapp: QApplication, tmp_path: Path) -> None:
    rehearsed = demonstrated(484.0)
    notes = tuple(
        Marker(30.0 + 5 * n, f"the {n}th thing that was noted in the course of this session") for n in range(60)
    )
    summary = replace(rehearsed.conduct.summary(), notes=notes)
    with speaking(qapp, "en"):
        said = squeezed(opened(pdf_bytes(summary, PRACTICE), tmp_path).getAllText(0).text())
    told = said.count("thingthatwasnoted")
    assert 3 < told < 60
    assert said.count("inthecourseofthissession") == told
    assert f"and{60 - told}more" in said
