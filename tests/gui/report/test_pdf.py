"""The page: one sheet, its fonts inside, nothing below the foot, nothing said that is not known."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from biofeedback.gui.report.pdf import LogoError, pdf_bytes, read_logo
from biofeedback.gui.report.report_page import Practice
from biofeedback.gui.report.sentences import headline, sure_lines
from biofeedback.reports.session_summary import summarise_session
from tests.reports.test_session_summary import demonstration

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


@pytest.mark.parametrize("noise", [0.0, 0.35])
def test_it_is_one_page_with_its_fonts_inside(qapp: QApplication, noise: float) -> None:
    content = pdf_bytes(demonstration(noise), Practice("Praxis am Park", SVG))
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1
    assert content.count(b"/FontFile2") >= 2
    assert b"/ToUnicode" in content


def test_an_empty_session_says_so(qapp: QApplication) -> None:
    empty = summarise_session([], "Jana W", 0.0, 0, 12.0)
    assert headline(empty).startswith("Too few beats")
    assert sure_lines(empty) == ["Nothing is sure: there are too few beats."]
    assert pdf_bytes(empty, Practice()).startswith(b"%PDF")


def test_a_noisy_session_is_not_called_steady(qapp: QApplication) -> None:
    assert headline(demonstration(noise=0.35)).startswith("The signal was not clear enough")


def test_the_sentence_tells_the_rise_and_the_return(qapp: QApplication) -> None:
    said = headline(demonstration())
    assert (
        said
        == "The heart sped up by 20 beats a minute while counting in sevens, and afterwards it was near its rest again."
    )


def test_a_logo_that_is_no_picture_is_refused_in_a_sentence(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_text("no picture")
    with pytest.raises(LogoError, match="not a PNG, JPEG or SVG"):
        read_logo(path)
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(path))
    assert read_logo(path)
