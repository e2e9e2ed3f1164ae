"""A report over days: everything asked for is on the page, in both languages, and nothing that was not asked for."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from biofeedback.gui.report.range_file import RangeFileError, range_bytes
from biofeedback.gui.report.range_sheet import range_sheet
from biofeedback.gui.text.languages import speaking
from biofeedback.reports.range_content import USUAL_PARTS, RangeContent
from biofeedback.reports.sheet import Chart, Table, Words
from tests.reports.range_days import empty, full, sparse

KINDS: dict[str, Callable[[], RangeContent]] = {
    "full": full,
    "sparse": sparse,
    "empty": empty,
    "year": lambda: full(365),
}


def said(content: RangeContent) -> list[str]:
    """Every word of the description."""
    sheet = range_sheet(content)
    found = [sheet.title, sheet.subtitle, sheet.foot]
    for section in sheet.sections:
        found.append(section.title)
        for part in section.parts:
            match part:
                case Words():
                    found.append(part.text)
                case Table():
                    found += [*part.head, *(cell for row in part.rows for cell in row)]
                case Chart():
                    found += [part.title, *(label for _, label in (*part.levels, *part.ticks))]
    return [text for text in found if text]


def opened(content: bytes, folder: Path) -> QPdfDocument:
    path = folder / "page.pdf"
    path.write_bytes(content)
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return document


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("-", "").replace("\N{MINUS SIGN}", "")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", KINDS)
def test_everything_said_stands_in_the_pdf_and_in_the_web_page(
    qapp: QApplication, kind: str, language: str, tmp_path: Path
) -> None:
    content = KINDS[kind]()
    with speaking(qapp, language):
        wanted = said(content)
        document = opened(range_bytes(content, ".pdf"), tmp_path)
        web = squeezed(unescape(range_bytes(content, ".html").decode()))
    pages = range(document.pageCount())
    printed = squeezed("".join(document.getAllText(page).text() for page in pages))
    assert document.pageCount() <= 2
    assert [text for text in wanted if squeezed(text) not in printed] == []
    assert [text for text in wanted if squeezed(text) not in web] == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_comes_near_the_edge_of_the_paper(qapp: QApplication, kind: str, tmp_path: Path) -> None:
    with speaking(qapp, "de"):
        document = opened(range_bytes(KINDS[kind](), ".pdf"), tmp_path)
    for page in range(document.pageCount()):
        drawn = document.render(page, QSize(420, 594)).convertToFormat(QImage.Format.Format_ARGB32)
        blank = [x for x in range(drawn.width()) if x < 18 or x >= drawn.width() - 18]
        assert not any(inked(drawn, x, y) for x in blank for y in range(0, drawn.height(), 2))


def inked(image: QImage, x: int, y: int) -> bool:
    colour = image.pixelColor(x, y)
    return colour.alpha() > 0 and colour.lightnessF() < 0.9


def test_own_words_are_there_only_where_they_were_asked_for(qapp: QApplication) -> None:
    assert any("The shoulders were" in text for text in said(full()))
    assert not any("The shoulders were" in text for text in said(replace(full(), parts=USUAL_PARTS)))


def test_what_is_not_ticked_is_left_out_and_what_is_sure_never(qapp: QApplication) -> None:
    titles = [section.title for section in range_sheet(replace(full(), parts=frozenset())).sections]
    assert titles == ["In short", "What is sure, and what is not"]


def test_days_of_which_nothing_is_known_say_so_in_one_sentence(qapp: QApplication) -> None:
    assert "Nothing was recorded or told in these days." in said(empty())
    assert len(range_sheet(empty()).sections) == 2


def test_a_year_is_told_week_by_week(qapp: QApplication) -> None:
    charts = [part for section in range_sheet(full(365)).sections for part in section.parts if isinstance(part, Chart)]
    assert {len(chart.values) for chart in charts} == {53}


def test_a_long_journal_goes_on_over_pages(qapp: QApplication, tmp_path: Path) -> None:
    entry = full().journal[0]
    long = replace(entry, passages=(replace(entry.passages[0], text="word " * 4000 + "x" * 400 + " endofit"),))
    document = opened(range_bytes(replace(full(), journal=(long,)), ".pdf"), tmp_path)
    printed = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    assert document.pageCount() > 3
    assert printed.count("word") == 4000
    assert "endofit" in printed


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(RangeFileError):
        range_bytes(empty(), ".txt")
