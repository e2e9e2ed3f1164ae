"""One page about a session, drawn in points (1/72 inch) on A4: for the PDF and for the printer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QDateTime, QPointF, QRectF, Qt, QTimeZone
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from biofeedback.coaching.home_plan import HomePlan
from biofeedback.gui.demonstrate.phase_words import mark_of, minutes
from biofeedback.gui.demonstrate.result_slide import columns_of, moment_of
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.home_plan.plan_sheet import draw_plan, fits
from biofeedback.gui.paper.page import HEIGHT, LEFT, PAPER, RIGHT
from biofeedback.gui.report.rating_words import ratings_words
from biofeedback.gui.report.sentences import column_note, column_title, figure, headline, sure_lines
from biofeedback.gui.text.dates import moment_text
from biofeedback.gui.text.figure_names import Figure, column_name, named_in_a_row
from biofeedback.gui.text.words import DASH, length, translate
from biofeedback.gui.widgets.curve.curve_model import Band, Curve, Flag, Point, thinned
from biofeedback.gui.widgets.curve.curve_paint import CurvePainter, Pens
from biofeedback.gui.widgets.rings.picture import paint_moment
from biofeedback.reports.figures import PhaseFigures
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.session.plan import SIMULATED

FOOT = 786.0
LOGO = (120.0, 34.0)


@dataclass(frozen=True, slots=True)
class Practice:
    """Whose page it is: a name, and a logo as the bytes of a PNG, JPEG or SVG file.

    ``invented`` says that nobody was measured, and the page tells it.
    """

    name: str = ""
    logo: bytes = b""
    invented: bool = False


class ReportSheet:
    """Draws a session from top to bottom, each part below the last.

    Parameters
    ----------
    painter : QPainter
        Scaled so that one unit is a point.
    summary : SessionSummary
    practice : Practice
    plan : HomePlan, optional
        For home; it is drawn where there is room for it.
    """

    def __init__(
        self, painter: QPainter, summary: SessionSummary, practice: Practice, plan: HomePlan | None = None
    ) -> None:
        self._painter = painter
        self._summary = summary
        self._practice = practice
        self._plan = plan
        self._y = 44.0

    def draw(self) -> bool:
        """Draw all of it; returns whether the plan had room as well."""
        self._head()
        if self._summary.empty:
            self._y += 20
            self._text(headline(self._summary), 14, 600, after=14)
            self._sure()
            fitted = self._home()
            self._foot()
            return fitted
        self._columns()
        self._text(headline(self._summary), 13.5, 600, after=10)
        self._curve()
        self._table()
        self._told()
        self._sure()
        # The plan is to be done: it comes before the notes where there is room for one of them alone.
        fitted = self._home()
        self._notes()
        self._foot()
        return fitted

    def _told(self) -> None:
        self._text(ratings_words(self._summary.ratings), 9, 400, after=6)

    def _home(self) -> bool:
        plan = self._plan
        room = FOOT - 4 - self._y
        if plan is None or not fits(plan, room):
            return False
        self._y = draw_plan(self._painter, plan, self._y, room) + 6
        return True

    def _head(self) -> None:
        left_of_practice = self._practice_block()
        title = translate("Report", "Your body at rest, under load, and after")
        if self._summary.first("stressor") is None:
            title = translate("Report", "Your session")
        room = left_of_practice - LEFT - 14
        self._y += self._wrapped(title, LEFT, self._y, room, 19, 500) + 4
        zone = QTimeZone(self._summary.utc_offset_s)
        when = moment_text(QDateTime.fromSecsSinceEpoch(round(self._summary.started_s), zone))
        line = "  ·  ".join(part for part in (self._summary.person, when, length(self._summary.duration_s)) if part)
        self._y += self._wrapped(line, LEFT, self._y, room, 10, 400, PAPER.ink2) + 12
        if self._practice.invented or self._summary.person == SIMULATED:
            told = translate("Report", "Invented by the demo: nobody was measured.")
            self._y += self._wrapped(told, LEFT, self._y - 8, room, 10, 600)
        self._y = max(self._y, 98.0)
        self._rule(PAPER.outline)
        self._y += 12

    def _practice_block(self) -> float:
        """Name and logo at the right; returns where they begin."""
        name, y = self._practice.name, 44.0
        left = RIGHT
        if self._practice.logo:
            drawn = self._logo(QRectF(RIGHT - LOGO[0], y, *LOGO))
            y += drawn.height() + 6 if drawn.height() else 0.0
            left = min(left, drawn.left())
        if name:
            metrics = QFontMetricsF(font(10, 600))
            width = min(200.0, metrics.horizontalAdvance(name) + 1)
            box = QRectF(RIGHT - width, y, width, 30)
            self._pen(10, 600, PAPER.ink)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            self._painter.drawText(box, flags, name)
            left = min(left, box.left())
        return left

    def _logo(self, box: QRectF) -> QRectF:
        renderer = QSvgRenderer(QByteArray(self._practice.logo)) if _is_svg(self._practice.logo) else None
        image = QImage.fromData(self._practice.logo) if renderer is None else QImage()
        size = renderer.defaultSize() if renderer is not None else image.size()
        if size.isEmpty():
            return QRectF(RIGHT, box.top(), 0, 0)
        share = min(box.width() / size.width(), box.height() / size.height())
        width, height = size.width() * share, size.height() * share
        where = QRectF(RIGHT - width, box.top(), width, height)
        if renderer is not None:
            renderer.render(self._painter, where)
        else:
            self._painter.drawImage(where, image)
        return where

    def _columns(self) -> None:
        columns = columns_of(self._summary)
        each = (RIGHT - LEFT) / max(1, len(columns))
        top = self._y
        for at, figures in enumerate(columns):
            left = LEFT + at * each
            self._centred(column_title(self._summary, figures), left, top, each, 12, 600)
            lasted = f"{column_note(figures)}, {minutes(figures.span.length_s)}"
            self._centred(lasted, left, top + 17, each, 8.5, 400, PAPER.ink2)
            radius = min(50.0, 0.42 * each)
            middle = QPointF(left + each / 2, top + 86)
            paint_moment(self._painter, middle, radius, moment_of(self._summary, figures), PAPER, 0.32)
            rate = translate("Report", "{n} bpm").format(n=figure(figures.rate_bpm))
            self._centred(rate, left, top + 140, each, 16, 400)
        self._y = top + 172

    def _curve(self) -> None:
        self._text(translate("Report", "Arousal, compared with the rest that begins it"), 9, 600, after=2)
        curve = curve_of(self._summary, 240)
        pens = Pens(PAPER, font(8), font(8, 600), 0.7)
        where = QRectF(LEFT, self._y, RIGHT - LEFT, 116)
        CurvePainter(self._painter, where, curve, pens).paint()
        self._y += 126

    def _table(self) -> None:
        columns = self._summary.phases[:6]
        label = 150.0
        each = (RIGHT - LEFT - label) / max(1, len(columns))
        self._row(
            translate("Report", "Measured"), [column_title(self._summary, c) for c in columns], label, each, head=True
        )
        for name, values in table_rows(columns):
            self._row(name, values, label, each)
        starred = any(figures.span.paced for figures in columns)
        note = (
            translate("Report", "* Slow breathing raises these by itself. Compare the time after it. ")
            if starred
            else ""
        )
        missing = not_measured_line(columns)
        note += f"{missing} " if missing else ""
        clean = self._summary.clean_percent
        if clean is not None:
            told = translate("Report", "Signal: {n} % of {all} beats could be used.")
            note += told.format(n=f"{clean:.0f}", all=self._summary.n_beats)
        self._text(note, 8, 400, PAPER.ink2, after=9)

    def _row(self, name: str, values: list[str], label: float, each: float, *, head: bool = False) -> None:
        weight = 600 if head else 400
        self._pen(9, weight, PAPER.ink)
        self._painter.drawText(QPointF(LEFT, self._y + 11), name)
        for at, value in enumerate(values):
            box = QRectF(LEFT + label + at * each, self._y, each - 2, 16)
            shown = QFontMetricsF(font(9, weight)).elidedText(value, Qt.TextElideMode.ElideRight, each - 4)
            self._painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        self._y += 17
        self._rule(PAPER.outline if head else PAPER.hairline, 0.6 if head else 0.4)
        self._y += 2

    def _sure(self) -> None:
        self._text(translate("Report", "What is sure, and what is not"), 9.5, 600, after=2)
        for line in sure_lines(self._summary):
            if self._y < FOOT - 40:
                self._text(line, 9, 400, after=1)
        self._y += 6

    def _notes(self) -> None:
        notes = self._summary.notes
        if not notes or self._y > FOOT - 50:
            return
        begin_s = self._summary.phases[0].span.begin_s if self._summary.phases else 0.0
        self._text(translate("Report", "Notes"), 9.5, 600, after=2)
        told = [f"{minutes(note.t - begin_s)} {note.text}" for note in notes]
        shown = next(n for n in range(len(told), -1, -1) if self._fits(_joined(told, n)))
        self._text(_joined(told, shown), 9, 400)

    def _fits(self, text: str) -> bool:
        """Whether small print fits above the foot."""
        box = QRectF(0, 0, RIGHT - LEFT, 10_000)
        flags = Qt.TextFlag.TextWordWrap
        return self._y + QFontMetricsF(font(9)).boundingRect(box, flags, text).height() < FOOT - 8

    def _foot(self) -> None:
        self._y = FOOT
        self._rule(PAPER.outline)
        self._y += 6
        self._text(
            translate(
                "Report",
                "For general wellness and education. Not a medical device; not intended to diagnose, treat, cure or "
                "prevent disease. Shows bodily arousal, which can be stress, effort, coffee, heat, illness or joy.",
            ),
            8,
            400,
            PAPER.ink2,
        )

    def _text(self, text: str, px: float, weight: int, ink: str = PAPER.ink, *, after: float = 0.0) -> None:
        if text:
            self._y += self._wrapped(text, LEFT, self._y, RIGHT - LEFT, px, weight, ink) + after

    def _wrapped(
        self, text: str, x: float, y: float, room: float, px: float, weight: int, ink: str = PAPER.ink
    ) -> float:
        self._pen(px, weight, ink)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        box = QRectF(x, y, room, HEIGHT)
        self._painter.drawText(box, flags, text)
        return self._painter.boundingRect(box, flags, text).height()

    def _centred(
        self, text: str, x: float, y: float, room: float, px: float, weight: int, ink: str = PAPER.ink
    ) -> None:
        self._pen(px, weight, ink)
        text = QFontMetricsF(self._painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room - 6)
        self._painter.drawText(QRectF(x, y, room, 1.4 * px), Qt.AlignmentFlag.AlignCenter, text)

    def _rule(self, colour: str, width: float = 0.6) -> None:
        self._painter.setPen(QPen(QColor(colour), width))
        self._painter.drawLine(QPointF(LEFT, self._y), QPointF(RIGHT, self._y))

    def _pen(self, px: float, weight: int, ink: str) -> None:
        self._painter.setFont(font(px, weight))
        self._painter.setPen(QColor(ink))


def _joined(told: list[str], shown: int) -> str:
    """The first notes, and how many more there are."""
    left = len(told) - shown
    more = [translate("Report", "and %n more", "", left)] if left else []
    return "   ".join([*told[:shown], *more])


def table_rows(columns: tuple[PhaseFigures, ...]) -> list[tuple[str, list[str]]]:
    """The figures of phases, a row for each that was measured; starred where slow breathing alone changes them."""
    return [(column_name(each), values) for each, values in _figures(columns).items() if _measured(values)]


def not_measured_line(columns: tuple[PhaseFigures, ...]) -> str:
    """What was measured in none of the phases, in one sentence; "" where all was."""
    missing = [each for each, values in _figures(columns).items() if not _measured(values)]
    if not missing or not columns:
        return ""
    return translate("Report", "Not measured: {what}.").format(what=named_in_a_row(missing))


def _measured(values: list[str]) -> bool:
    return any(value != DASH for value in values)


def _figures(columns: tuple[PhaseFigures, ...]) -> dict[Figure, list[str]]:
    return {
        "rate": [figure(each.rate_bpm) for each in columns],
        "rmssd": [figure(each.rmssd_ms, starred=each.span.paced) for each in columns],
        "sdnn": [figure(each.sdnn_ms, starred=each.span.paced) for each in columns],
        "stress_index": [figure(each.stress_index, 1, starred=each.span.paced) for each in columns],
        "breath": [figure(each.breaths_per_min, 1) for each in columns],
        "score": [figure(each.score, starred=each.span.paced) for each in columns],
    }


def curve_of(summary: SessionSummary, most_points: int) -> Curve:
    """A session's curve with its phases, from its first phase on."""
    spans = [figures.span for figures in summary.phases]
    begin_s = spans[0].begin_s if spans else 0.0
    end_s = max(spans[-1].end_s if spans else summary.duration_s, begin_s + 60.0)
    points = [Point(point.t, point.score, point.confidence) for point in summary.curve if begin_s <= point.t <= end_s]
    bands = tuple(
        Band(each.span.begin_s, each.span.end_s, each.span.phase.kind, column_title(summary, each))
        for each in summary.phases
    )
    bands = bands if len(bands) > 1 else ()
    moments = [band.begin_s for band in bands] or [begin_s]
    ticks = tuple((t_s, mark_of(t_s - begin_s)) for t_s in (*moments, end_s))
    flags = tuple(Flag(note.t, "") for note in summary.notes if begin_s <= note.t <= end_s)
    step_s = (end_s - begin_s) / most_points
    shown = thinned(points, step_s if step_s > 5.0 else 0.0)
    return Curve(begin_s, end_s, shown, bands, (), flags, ticks, break_s=max(65.0, 3 * step_s))


def _is_svg(logo: bytes) -> bool:
    return b"<svg" in logo[:2000].lower()
