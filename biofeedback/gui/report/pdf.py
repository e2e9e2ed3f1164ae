"""The page as a PDF file: vectors, text that can be selected, the font inside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice, QPainter

from biofeedback.coaching.home_plan import HomePlan
from biofeedback.gui.home_plan.plan_sheet import draw_plan_page
from biofeedback.gui.paper.page import on_device, pdf_of
from biofeedback.gui.report.report_page import Practice, ReportSheet
from biofeedback.gui.text.words import translate
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.user_error import TranslatableError

LARGEST_LOGO = 5_000_000


class LogoError(TranslatableError, ValueError):
    """The logo cannot be used; the message says why."""


def pdf_bytes(summary: SessionSummary, practice: Practice, plan: HomePlan | None = None) -> bytes:
    """A session's page as the bytes of a PDF file; a plan that has no room on it gets a second one."""
    return pdf_of(page_title(), lambda device: draw_pages(device, summary, practice, plan))


def page_title() -> str:
    """What a session's page is called."""
    return translate("Report", "Biofeedback session")


def draw_pages(
    device: QPagedPaintDevice, summary: SessionSummary, practice: Practice, plan: HomePlan | None = None
) -> bool:
    """Draw a session's page, and a second one for a plan that has no room on it; whether the device took it."""

    def draw(painter: QPainter) -> None:
        fitted = ReportSheet(painter, summary, practice, plan).draw()
        if plan is not None and not fitted:
            device.newPage()
            draw_plan_page(painter, plan, practice.name, invented=practice.invented)

    return on_device(device, draw)


def read_logo(path: Path) -> bytes:
    """A logo's bytes.

    Raises
    ------
    LogoError
        If it is no picture that can be read.
    """
    from PySide6.QtGui import QImage

    try:
        content = path.read_bytes()
    except OSError as error:
        raise LogoError("{file}: cannot be read ({error})", file=path, error=error.strerror) from None
    if len(content) > LARGEST_LOGO:
        raise LogoError("{file}: larger than 5 MB; choose a smaller picture", file=path)
    if b"<svg" not in content[:2000].lower() and QImage.fromData(content).isNull():
        raise LogoError("{file}: not a PNG, JPEG or SVG picture", file=path)
    return content
