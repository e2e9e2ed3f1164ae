"""How long each state lasted while it could be told."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.glyph import Glyph, paint_glyph
from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.history_words import span_word
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.roles import OwnRole
from biofeedback.signal.levels import Level

STATES: tuple[Literal["calm", "usual", "raised", "high"], ...] = ("calm", "usual", "raised", "high")
ROW = 34
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StateTable(QWidget):
    """A row for each state: glyph, word, bar, time; below it what was not counted."""

    ROLE: OwnRole = "Table"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state_s: dict[str, float] = {}
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_states(self, state_s: dict[str, float]) -> None:
        """Show how long each lasted, s."""
        self._state_s = state_s
        told = [f"{_word(state)} {span_word(state_s.get(state, 0.0))}" for state in STATES]
        self.setAccessibleName(", ".join([*told, self._left_out()]))
        self._apply_theme()

    def sizeHint(self) -> QSize:
        return QSize(250, round(self._look.look.px(ROW) * len(STATES) + self._foot()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = max(1.0, sum(self._state_s.get(state, 0.0) for state in STATES))
        metrics = QFontMetricsF(look.font("label"))
        words = max(metrics.horizontalAdvance(_word(state)) for state in STATES)
        row = look.px(ROW)
        for at, state in enumerate(STATES):
            y, seconds, tint = at * row, self._state_s.get(state, 0.0), look.tint(state)
            paint_glyph(painter, state, QRectF(0, y + row / 2 - 8, 16, 16), tint.line)
            where = QRectF(26, y, self.width() - 26, row)
            paint_row(painter, where, _word(state), words, (seconds, total), tint.line)
        glyph: Glyph = "moving"
        paint_glyph(painter, glyph, QRectF(0, 4 * row + self._foot() / 2 - 8, 16, 16), look.tint("quiet").line)
        painter.setPen(QColor(look.colours.ink2))
        where = QRectF(26, 4 * row, self.width() - 26, self._foot())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self._left_out())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _foot(self) -> float:
        """The height of what was not counted, which takes two lines where one is too short."""
        row = self._look.look.px(ROW)
        wide = QFontMetricsF(self._look.look.font("label")).horizontalAdvance(self._left_out())
        return row if wide <= self.width() - 26 else 1.4 * row

    def _left_out(self) -> str:
        moving = self._state_s.get("moving", 0.0)
        unclear = self._state_s.get("unsure", 0.0) + self._state_s.get("settling", 0.0)
        told = translate("History", "Not counted: moving {moving}, unclear {unclear}")
        return told.format(moving=span_word(moving), unclear=span_word(unclear))

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()


def paint_row(
    painter: QPainter, where: QRectF, word: str, words_width: float, seconds_of: tuple[float, float], colour: str
) -> None:
    """A word, a bar for its share of the whole, and how long; ``seconds_of`` are its own and all, s."""
    look = appearance().look
    seconds, total = seconds_of
    painter.setFont(look.font("label"))
    painter.setPen(QColor(look.colours.ink))
    painter.drawText(QRectF(where.left(), where.top(), words_width + 2, where.height()), LEFT, word)
    time_width = QFontMetricsF(look.font("label")).horizontalAdvance("00 h 00") + 6
    left = where.left() + words_width + 14
    bar = QRectF(left, where.center().y() - 4, where.right() - time_width - 6 - left, 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.colours.sunken))
    painter.drawRoundedRect(bar, 4, 4)
    if seconds > 0:
        painter.setBrush(QColor(colour))
        bar.setWidth(max(8.0, bar.width() * seconds / total))
        painter.drawRoundedRect(bar, 4, 4)
    painter.setPen(QColor(look.colours.ink2))
    times = QRectF(where.right() - time_width, where.top(), time_width, where.height())
    painter.drawText(times, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, span_word(seconds))


def _word(state: Level) -> str:
    match state:
        case "calm":
            return translate("Words", "Calm")
        case "usual":
            return translate("Words", "Usual")
        case "raised":
            return translate("Words", "Raised")
        case "high":
            return translate("Words", "High")
