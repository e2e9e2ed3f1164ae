"""The page saved, opened and printed by keys; "saved" only once it is there, and one line where it is not."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.gui.paper import printing
from biofeedback.gui.report.page_file import PageFile, SessionPaper
from biofeedback.gui.report.report_page import Practice
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets.tall import TallScroll
from tests.gui.paper_on_file import on_paper
from tests.gui.stage import press
from tests.reports.test_session_summary import demonstration


class Desk:
    """A page with its buttons on show."""

    def __init__(self, context: AppContext) -> None:
        self.paper: SessionPaper | None = SessionPaper(demonstration(), Practice("Praxis am Park"))
        self.page = TallScroll()
        inside = QWidget()
        self.file = PageFile(context, lambda: self.paper)
        column = QVBoxLayout(inside)
        column.addWidget(self.file)
        column.addWidget(self.file.save)
        self.page.setWidget(inside)
        self.page.resize(700, 300)
        self.page.show()


@pytest.fixture
def desk(qtbot: QtBot, context: AppContext) -> Iterator[Desk]:
    desk = Desk(context)
    qtbot.addWidget(desk.page)
    yield desk
    desk.page.hide()


def pages_in(path: Path) -> int:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    count = document.pageCount()
    document.close()
    return count


def test_saved_is_said_once_it_is_there_and_then_it_can_be_opened(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    opened: list[Path] = []
    file, target = desk.file, tmp_path / "page.pdf"
    # An ending that was left out is added.
    file.ask_for_file = lambda _suggested: str(tmp_path / "page")
    file.open_file = lambda path: not opened.append(path)  # type: ignore[func-returns-value]
    assert file.isHidden()
    press(file.save, Qt.Key.Key_Space)
    assert not file.said.said()
    qtbot.waitUntil(file.open.isVisible)
    assert file.said.said() == "Saved as page.pdf."
    assert pages_in(target) == 1
    press(file.open, Qt.Key.Key_Space)
    assert opened == [target]
    file.clear()
    assert file.isHidden()


def test_nothing_that_opens_it_is_said(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.file.open_file = lambda _path: False
    desk.file.save_as(tmp_path / "page.pdf")
    qtbot.waitUntil(desk.file.open.isVisible)
    press(desk.file.open, Qt.Key.Key_Space)
    assert desk.file.said.said() == "page.pdf is saved, but nothing on this computer opens it."


def test_what_cannot_be_written_is_told_in_a_line_and_never_called_saved(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.file.save_as(tmp_path / "no such folder" / "page.pdf")
    qtbot.waitUntil(lambda: bool(desk.file.said.said()))
    assert desk.file.said.said() == "page.pdf cannot be written: No such file or directory"
    assert desk.file.open.isHidden()


def test_a_disk_that_takes_only_a_part_has_not_saved_it(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda self, data: whole(self, data[:100]))
    desk.file.save_as(tmp_path / "page.pdf")
    qtbot.waitUntil(lambda: bool(desk.file.said.said()))
    assert desk.file.said.said() == "page.pdf cannot be written: the disk did not take all of it"


def test_a_logo_that_is_gone_is_told_beside_the_saving(
    desk: Desk, qtbot: QtBot, context: AppContext, tmp_path: Path
) -> None:
    context.prefer(practice_logo=str(tmp_path / "gone.png"))
    desk.file.save_as(tmp_path / "page.pdf")
    qtbot.waitUntil(desk.file.open.isVisible)
    assert desk.file.said.said().startswith("Saved as page.pdf. Without the logo: ")


def test_the_page_is_printed_whole(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    desk.file.ask_for_printer = lambda: on_paper(target)
    desk.file.print_it.click()
    assert pages_in(target) == 1
    assert desk.file.said.said() == "Handed to paper.pdf."


def test_a_printer_that_is_not_there_gives_one_line(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(printing, "printer_names", list)
    desk.file.print_it.click()
    assert desk.file.said.said() == (
        "Not printed: no printer is set up on this computer; save the page and print it elsewhere."
    )


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_gives_one_line(desk: Desk, tmp_path: Path) -> None:
    desk.file.ask_for_printer = lambda: on_paper(tmp_path / "no such folder" / "paper.pdf")
    desk.file.print_it.click()
    assert desk.file.said.said().startswith("Not printed: ")


def test_who_does_not_choose_a_printer_prints_nothing(desk: Desk) -> None:
    desk.file.ask_for_printer = lambda: None
    desk.file.print_it.click()
    assert desk.file.isHidden()


def test_the_printers_part_of_qt_is_not_loaded_before_somebody_prints() -> None:
    import subprocess

    loaded = "import sys, biofeedback.gui.report.page_file; print('PySide6.QtPrintSupport' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
