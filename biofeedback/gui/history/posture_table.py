"""How long each posture lasted, of the time in which the strap could tell."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.history.history_words import span_word
from biofeedback.gui.history.state_table import paint_row
from biofeedback.gui.text.body_words import group_word
from biofeedback.gui.widgets.roles import OwnRole
from biofeedback.storage.overview import POSTURES

ROW = 30


class PostureTable(QWidget):
    """A row for each posture: word, bar, time. All bars are of one colour: no posture is better than another."""

    ROLE: OwnRole = "Table"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._posture_s: dict[str, float] = {}
        self._look = appearance()
        self._look.changed.connect(self._apply_theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_postures(self, posture_s: dict[str, float]) -> None:
        """Show how long each lasted, s."""
        self._posture_s = posture_s
        self._apply_theme()

    def sizeHint(self) -> QSize:
        return QSize(250, self._look.look.px(ROW) * len(POSTURES))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(look.font("label"))
        words = max(metrics.horizontalAdvance(group_word(group)) for group in POSTURES)
        total = max(1.0, sum(self._posture_s.values()))
        row = look.px(ROW)
        for at, group in enumerate(POSTURES):
            seconds = self._posture_s.get(group, 0.0)
            where = QRectF(0, at * row, self.width(), row)
            paint_row(painter, where, group_word(group), words, (seconds, total), look.colours.primary)

    def _name(self) -> str:
        """The table in words; the shares are figures, the times are not."""
        total = max(1.0, sum(self._posture_s.values()))
        told = []
        for group in POSTURES:
            seconds = self._posture_s.get(group, 0.0)
            share = "" if self._look.look.hide_numbers else f", {100 * seconds / total:.0f} %"
            told.append(f"{group_word(group)} {span_word(seconds)}{share}")
        return "; ".join(told)

    def _apply_theme(self) -> None:
        self.setAccessibleName(self._name())
        self.updateGeometry()
        self.update()
