"""A sheet as PDF: A4, vectors, text that can be selected, as many pages as it takes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPainter, QPen, QPolygonF

from biofeedback.gui.design.type_scale import font
from biofeedback.gui.paper.page import LEFT, PAPER, RIGHT, on_device, pdf_of
from biofeedback.gui.report.report_page import FOOT
from biofeedback.gui.widgets.text import breakable
from biofeedback.reports.chart_shapes import HEIGHT, Box, Dot, Label, Path, Shape, shapes
from biofeedback.reports.sheet import Chart, Part, Section, Sheet, Table, Words

TOP = 44.0
ROOM = RIGHT - LEFT
WRAP = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
SIZES = {"plain": (9.5, 400, PAPER.ink), "small": (8.5, 400, PAPER.ink2), "strong": (9.5, 600, PAPER.ink)}
ROW = 15.0
# So much of a section has to stand under its title on the same page.
KEPT_TOGETHER = 60.0
MOST_ROWS_TOGETHER = 9


def sheet_pdf(sheet: Sheet) -> bytes:
    """The bytes of the PDF file."""

    def draw(device: QPagedPaintDevice) -> None:
        on_device(device, lambda painter: _Pages(painter, device, sheet).draw())

    return pdf_of(sheet.title, draw)


class _Pages:
    """Draws part under part, and turns the page where there is no room."""

    def __init__(self, painter: QPainter, writer: QPagedPaintDevice, sheet: Sheet) -> None:
        self._painter, self._writer, self._sheet = painter, writer, sheet
        self._y = TOP
        self._page = 1

    def draw(self) -> None:
        """Draw all of it."""
        self._text(self._sheet.title, 19, 500, PAPER.ink, after=3)
        self._text(self._sheet.subtitle, 10, 400, PAPER.ink2, after=6)
        self._rule(PAPER.outline, 0.6)
        for section in self._sheet.sections:
            self._section(section)
        self._foot()

    def _section(self, section: Section) -> None:
        self._y += 9
        self._make_room(KEPT_TOGETHER)
        self._text(section.title, 11, 600, PAPER.ink, after=2)
        for part in section.parts:
            self._part(part)

    def _part(self, part: Part) -> None:
        match part:
            case Words():
                self._paragraph(part)
            case Table():
                self._table(part)
            case Chart():
                self._chart(part)

    def _paragraph(self, words: Words) -> None:
        px, weight, ink = SIZES[words.style]
        for line in breakable(words.text).split("\n"):
            for piece in self._pieces(line, px, weight):
                self._text(piece, px, weight, ink, after=0)
        self._y += 2

    def _pieces(self, line: str, px: float, weight: int) -> list[str]:
        """A paragraph as what fits on this page and on each that follows."""
        self._make_room(2 * px)
        if self._height(line, px, weight) <= FOOT - 8 - self._y:
            return [line]
        words, pieces, room = line.split(" "), [], FOOT - 8 - self._y
        while words:
            fits = len(words)
            while fits > 1 and self._height(" ".join(words[:fits]), px, weight) > room:
                fits = max(1, fits * 3 // 4)
            pieces.append(" ".join(words[:fits]))
            words, room = words[fits:], FOOT - 8 - TOP
        return pieces

    def _table(self, table: Table) -> None:
        columns = len(table.head) - 1
        each = min(92.0, 0.62 * ROOM / max(1, columns))
        names = ROOM - columns * each
        self._make_room(min(len(table.rows) + 1, MOST_ROWS_TOGETHER) * (ROW + 1))
        self._row(table.head, names, each, 600)
        for row in table.rows:
            self._make_room(ROW + 2)
            self._row(row, names, each, 400)
        self._y += 5

    def _row(self, cells: tuple[str, ...], names: float, each: float, weight: int) -> None:
        self._pen(9, weight, PAPER.ink)
        metrics = QFontMetricsF(self._painter.font())
        for at, cell in enumerate(cells):
            left = LEFT + (names + (at - 1) * each if at else 0.0)
            room = each if at else names
            align = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
            shown = metrics.elidedText(cell, Qt.TextElideMode.ElideRight, room - 3)
            self._painter.drawText(QRectF(left, self._y, room, ROW), align | Qt.AlignmentFlag.AlignVCenter, shown)
        self._y += ROW
        self._rule(PAPER.outline if weight == 600 else PAPER.hairline, 0.5)
        self._y += 1

    def _chart(self, chart: Chart) -> None:
        self._make_room(HEIGHT + 18)
        self._text(chart.title, 8.5, 400, PAPER.ink2, after=2)
        self._painter.save()
        self._painter.translate(LEFT, self._y)
        for shape in shapes(chart, ROOM):
            self._shape(shape)
        self._painter.restore()
        self._y += HEIGHT + 5

    def _shape(self, shape: Shape) -> None:
        painter, mark = self._painter, QColor(PAPER.pace_line)
        match shape:
            case Box(x, y, width, height):
                painter.fillRect(QRectF(x, y, width, height), mark)
            case Dot(x, y, radius):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(mark)
                painter.drawEllipse(QPointF(x, y), radius, radius)
            case Path(points, tone):
                painter.setPen(QPen(mark, 1.0) if tone == "mark" else QPen(QColor(PAPER.hairline), 0.5))
                painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))
            case Label(x, y, text, anchor):
                self._pen(7.5, 400, PAPER.ink2)
                wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
                left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
                painter.drawText(QPointF(left, y), text)

    def _make_room(self, height: float) -> None:
        if self._y + height > FOOT - 8:
            self._foot()
            self._writer.newPage()
            self._page += 1
            self._y = TOP

    def _foot(self) -> None:
        self._y = FOOT
        self._rule(PAPER.outline, 0.6)
        self._y += 5
        self._pen(8, 400, PAPER.ink2)
        number = str(self._page)
        self._painter.drawText(QRectF(LEFT, self._y, ROOM, 24), WRAP, self._sheet.foot)
        self._painter.drawText(QRectF(RIGHT - 24, self._y + 24, 24, 12), Qt.AlignmentFlag.AlignRight, number)

    def _text(self, text: str, px: float, weight: int, ink: str, *, after: float) -> None:
        if not text:
            self._y += px
            return
        height = self._height(text, px, weight)
        if self._y + height > FOOT - 8:
            self._make_room(height)
        self._pen(px, weight, ink)
        self._painter.drawText(QRectF(LEFT, self._y, ROOM, height + 2), WRAP, text)
        self._y += height + after

    def _height(self, text: str, px: float, weight: int) -> float:
        self._pen(px, weight, PAPER.ink)
        return self._painter.boundingRect(QRectF(0, 0, ROOM, 10_000), WRAP, text).height()

    def _rule(self, colour: str, width: float) -> None:
        self._painter.setPen(QPen(QColor(colour), width))
        self._painter.drawLine(QPointF(LEFT, self._y), QPointF(RIGHT, self._y))

    def _pen(self, px: float, weight: int, ink: str) -> None:
        self._painter.setFont(font(px, weight))
        self._painter.setPen(QColor(ink))
