"""A plan on paper: "To try at home" with a code of it, in points (1/72 inch)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from biofeedback.coaching.home_plan import HomePlan
from biofeedback.coaching.home_plan_file import plan_text
from biofeedback.gui.design.type_scale import font
from biofeedback.gui.home_plan.plan_words import plan_lines
from biofeedback.gui.paper.page import LEFT, PAPER, RIGHT, on_device, pdf_of
from biofeedback.gui.text.words import translate

# Smaller modules (0.35 mm) do not print well enough for a phone's camera; four of them belong around the code.
SMALLEST_MODULE, QUIET_MODULES = 1.0, 4
# A code of more modules than this is more than a camera likes.
MOST_MODULES = 97
CODE = 106.0


def plan_code(plan: HomePlan) -> tuple[tuple[bool, ...], ...]:
    """A plan as the rows of a QR code, True for dark; empty where it would become too fine to be read."""
    import segno

    try:
        code = segno.make_qr(plan_text(plan, compact=True), error="l", boost_error=False)
    except segno.DataOverflowError:
        return ()
    rows = tuple(tuple(bool(cell) for cell in row) for row in code.matrix)
    return rows if len(rows) <= MOST_MODULES else ()


def fits(plan: HomePlan, room: float) -> bool:
    """Whether the words of a plan have room in so much height; the code gets what is left, or nothing."""
    return _words_height(plan, _side(plan_code(plan), room)) <= room


def draw_plan(painter: QPainter, plan: HomePlan, top: float, room: float, *, title_px: float = 9.5) -> float:
    """Draw it from ``top`` on, in ``room``; returns where it ends."""
    code = plan_code(plan)
    side = _side(code, room)
    width = _words_width(side)
    y = top
    painter.setFont(font(title_px, 600))
    painter.setPen(QColor(PAPER.ink))
    painter.drawText(QRectF(LEFT, y, width, 1.5 * title_px), Qt.AlignmentFlag.AlignLeft, _title())
    y += 1.6 * title_px + 3
    painter.setFont(font(9))
    for line in plan_lines(plan):
        height = _line_height(line, width)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(LEFT, y, width, height + 4), flags, line)
        y += height
    if side:
        _draw_code(painter, code, QRectF(RIGHT - side, top, side, side))
    return max(y, top + side)


def _side(code: tuple[tuple[bool, ...], ...], room: float) -> float:
    """How large a code is drawn where there is so much height; 0 where it would be too fine, or there is none."""
    smallest = (len(code) + 2 * QUIET_MODULES) * SMALLEST_MODULE
    side = min(CODE, room)
    return side if code and side >= smallest else 0.0


def _words_width(side: float) -> float:
    return RIGHT - LEFT - (side + 16 if side else 0)


def _words_height(plan: HomePlan, side: float) -> float:
    return 20 + sum(_line_height(line, _words_width(side)) for line in plan_lines(plan))


def _draw_code(painter: QPainter, code: tuple[tuple[bool, ...], ...], where: QRectF) -> None:
    """Whole modules of one size, with the white around them that a camera needs."""
    module = where.width() / (len(code) + 2 * QUIET_MODULES)
    left, top = where.left() + QUIET_MODULES * module, where.top() + QUIET_MODULES * module
    for y, row in enumerate(code):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                run = QRectF(left + x * module, top + y * module, (end - x) * module, module)
                painter.fillRect(run, QColor(Qt.GlobalColor.black))
            x = end + 1


def draw_plan_page(painter: QPainter, plan: HomePlan, practice: str, *, invented: bool = False) -> None:
    """A page of its own."""
    painter.setFont(font(19, 500))
    painter.setPen(QColor(PAPER.ink))
    painter.drawText(QRectF(LEFT, 44, 360, 30), Qt.AlignmentFlag.AlignLeft, plan_title())
    painter.setFont(font(10, 600))
    box = QRectF(RIGHT - 200, 44, 200, 34)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap, practice)
    painter.setFont(font(10))
    painter.setPen(QColor(PAPER.ink2))
    painter.drawText(QRectF(LEFT, 72, 360, 20), Qt.AlignmentFlag.AlignLeft, plan.client)
    if invented:
        told = translate("Report", "Invented by the demo: nobody was measured.")
        painter.drawText(QRectF(LEFT, 84, 360, 14), Qt.AlignmentFlag.AlignLeft, told)
    painter.setPen(QPen(QColor(PAPER.outline), 0.6))
    painter.drawLine(QPointF(LEFT, 98), QPointF(RIGHT, 98))
    y = draw_plan(painter, plan, 114, 600, title_px=12) + 16
    file_only = translate(
        "HomePlan",
        "In Biofeedback: Practise, “Open a plan from your practice…”, then choose the file. What you do ticks it off.",
    )
    coded = translate(
        "HomePlan",
        "In Biofeedback: Practise, “Open a plan from your practice…”, then choose the file. The code holds the same "
        "words: whoever reads it with a phone can copy them and press “Paste a plan”. What you do ticks it off.",
    )
    painter.setFont(font(9))
    painter.setPen(QColor(PAPER.ink2))
    how = coded if plan_code(plan) else file_only
    painter.drawText(QRectF(LEFT, y, RIGHT - LEFT, 60), Qt.TextFlag.TextWordWrap, how)


def draw_plan_alone(device: QPagedPaintDevice, plan: HomePlan, practice: str, *, invented: bool = False) -> bool:
    """Draw a plan's page; whether the device took it."""
    return on_device(device, lambda painter: draw_plan_page(painter, plan, practice, invented=invented))


def plan_pdf_bytes(plan: HomePlan, practice: str, *, invented: bool = False) -> bytes:
    """A plan's page as the bytes of a PDF file."""
    return pdf_of(plan_title(), lambda device: draw_plan_alone(device, plan, practice, invented=invented))


def plan_title() -> str:
    """What a plan's page is called."""
    return translate("HomePlan", "A plan for home")


def _title() -> str:
    return translate("HomePlan", "To try at home")


def _line_height(line: str, room: float) -> float:
    flags = Qt.TextFlag.TextWordWrap
    return QFontMetricsF(font(9)).boundingRect(QRectF(0, 0, room, 10_000), flags, line).height() + 2
