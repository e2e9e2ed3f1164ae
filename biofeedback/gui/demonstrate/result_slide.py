"""The result on the second screen: the phases side by side and one sentence; the therapist speaks the rest."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from biofeedback.gui.demonstrate.slide_paint import SMALLEST, STROKES, Line, broken, fitting, paint_line
from biofeedback.gui.design.tokens import Colours
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.report.sentences import column_note, column_title, headline, state_of
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.rings.picture import RingsMoment, of_score, paint_moment
from biofeedback.reports.figures import PhaseFigures
from biofeedback.reports.session_summary import SessionSummary

MOST_COLUMNS = 4


def columns_of(summary: SessionSummary) -> tuple[PhaseFigures, ...]:
    """The phases that are shown beside each other."""
    phases = summary.phases
    if len(phases) <= MOST_COLUMNS:
        return phases
    wanted = [summary.first("rest"), summary.first("stressor"), summary.first("regulation"), summary.last_free()]
    return tuple(figures for figures in wanted if figures is not None)


def moment_of(summary: SessionSummary, figures: PhaseFigures) -> RingsMoment:
    """The rings of a phase: its mean score, the last minute of its beats."""
    end_s = figures.span.end_s
    picture = of_score(None if figures.noisy else figures.score, practising=figures.span.paced and not figures.noisy)
    beats = tuple(summary.beats_before(end_s))
    return RingsMoment(picture, beats, end_s - 1.0, None, state_of(figures))


def result_lines(
    summary: SessionSummary, width: float, height: float, colours: Colours, *, numbers: bool
) -> list[Line]:
    """All text of the result but the words inside the rings."""
    edge = 0.05 * width
    room = width - 2 * edge
    said = headline(summary, numbers=numbers)
    lines = [
        Line(row, where, share, 500, colours.ink, centred=True)
        for row, where, share in _headline_rows(said, QRectF(edge, 0.035 * height, room, 0.2 * height), height)
    ]
    columns = columns_of(summary)
    for at, figures in enumerate(columns):
        lines += _column(
            summary, figures, column_box(at, len(columns), width, height), height, colours, numbers=numbers
        )
    foot = translate("Report", "Shows how alert the body is. Not a diagnosis.")
    lines.append(Line(foot, QRectF(edge, 0.9 * height, room, 0.07 * height), 0.05, 400, colours.ink2, centred=True))
    return lines


def _headline_rows(said: str, box: QRectF, height: float) -> list[tuple[str, QRectF, float]]:
    """One line, or as many smaller ones as lie above the columns; the smallest size is kept."""
    share = fitting(said, box.width(), height, 0.07, 500)
    rows = [said]
    if share < 0.06:
        for share in (0.06, 0.055, SMALLEST):
            rows = broken(said, box.width(), share * height)
            if len(rows) * 1.25 * share * height <= box.height():
                break
    step = 1.25 * share * height
    top = box.top() + max(0.0, (box.height() - len(rows) * step) / 2)
    return [(row, QRectF(box.left(), top + at * step, box.width(), step), share) for at, row in enumerate(rows)]


def column_box(at: int, count: int, width: float, height: float) -> QRectF:
    """The area of a column."""
    each = 0.94 * width / max(1, count)
    return QRectF(0.03 * width + at * each, 0.25 * height, each, 0.63 * height)


def _column(
    summary: SessionSummary, figures: PhaseFigures, box: QRectF, height: float, colours: Colours, *, numbers: bool
) -> list[Line]:
    title, note = column_title(summary, figures), column_note(figures)
    inner = box.adjusted(0.01 * height, 0, -0.01 * height, 0)
    share = fitting(title, inner.width(), height, 0.06, 600)
    fits = QFontMetricsF(font(share * height, 600)).horizontalAdvance(title) <= inner.width() + 0.5
    # Above the rings there is room for three rows.
    heads = [title] if fits else broken(title, inner.width(), share * height)
    fits = len(heads) == 1
    notes = broken(note, inner.width(), SMALLEST * height)[: 3 - len(heads)]
    lines = []
    for at, row in enumerate([*heads, *notes]):
        step = 0.068 * height if fits else 0.058 * height
        top = box.top() + (0.0 if at == 0 else step + (at - 1) * 0.058 * height)
        where = QRectF(inner.left(), top, inner.width(), 0.07 * height if fits and at == 0 else 0.058 * height)
        of_title = at < len(heads)
        ink = colours.ink if of_title else colours.ink2
        lines.append(Line(row, where, share if of_title else SMALLEST, 600 if of_title else 400, ink, centred=True))
    if numbers and figures.rate_bpm is not None:
        told = translate("Report", "{n} bpm").format(n=f"{figures.rate_bpm:.0f}")
        where = QRectF(inner.left(), box.bottom() - 0.1 * height, inner.width(), 0.1 * height)
        lines.append(Line(told, where, 0.075, 400, colours.ink, centred=True))
    return lines


def paint_result(
    painter: QPainter, summary: SessionSummary, width: float, height: float, colours: Colours, *, numbers: bool
) -> None:
    """Paint the result."""
    painter.fillRect(QRectF(0, 0, width, height), QColor(colours.canvas))
    for line in result_lines(summary, width, height, colours, numbers=numbers):
        paint_line(painter, line, height)
    columns = columns_of(summary)
    for at, figures in enumerate(columns):
        box = column_box(at, len(columns), width, height)
        radius = min(0.168 * height, 0.45 * box.width())
        middle = QPointF(box.center().x(), box.top() + 0.36 * height)
        paint_moment(painter, middle, radius, moment_of(summary, figures), colours, STROKES * height)
