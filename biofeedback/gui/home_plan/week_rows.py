"""A plan week by week: what was due, how much of it was done, in bars and words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from biofeedback.coaching.home_plan_progress import PlanWeek
from biofeedback.gui.design.look import appearance
from biofeedback.gui.home_plan.plan_words import date_of
from biofeedback.gui.text.dates import day_text
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.text import Text


class ShareBar(QWidget):
    """How much of a whole, as a bar."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = min(1.0, max(0.0, share))
        self._look = appearance()
        self._look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, self._look.look.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share > 0:
            painter.setBrush(QColor(colours.calm.line))
            width = max(whole.height(), self._share * whole.width())
            painter.drawRoundedRect(QRectF(0, 0, width, whole.height()), radius, radius)


class WeekRows(QWidget):
    """A row for each week; what was done is told in words beside its bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: list[Text] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)

    def show_weeks(self, weeks: tuple[PlanWeek, ...]) -> None:
        """Show these, oldest first."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.words = []
        for row, week in enumerate(weeks):
            begin = translate("HomePlan", "Week of {day}").format(day=day_text(date_of(week.monday)))
            self._grid.addWidget(Text(begin, "label", wrap=True), row, 0)
            self._grid.addWidget(ShareBar(week.done / week.due if week.due else 0.0), row, 1)
            told = Text(week_words(week), "label", "ink2", wrap=True, tabular=True)
            self.words.append(told)
            self._grid.addWidget(told, row, 2)


def week_words(week: PlanWeek) -> str:
    """A week of a plan in words."""
    minutes = translate("HomePlan", "%n minutes", "", int(week.minutes + 0.5))
    if not week.due:
        return translate("HomePlan", "nothing due, {minutes}").format(minutes=minutes)
    return translate("HomePlan", "{done} of {due} times, {minutes}").format(
        done=week.done, due=week.due, minutes=minutes
    )
