"""A body, front and back; places are pressed or walked to by arrow keys. Shows what is felt, or what changed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from biofeedback.events import Ache, BodyPlace
from biofeedback.gui.design.look import appearance
from biofeedback.gui.text.place_words import place_word
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.body_place import STEPS, PlaceButton, PlaceMark, ache_mark, change_mark
from biofeedback.gui.widgets.body_shapes import HEIGHT, VIEWS, WIDTH, View, middle_of, outline, shapes
from biofeedback.self_report.check_in import PlaceChange

# Room between the two figures, on their grid; and for the words below them, px at 100 %.
BETWEEN = 16.0
WORDS = 46
# What was told of only once is seen as well.
LEAST_HEAT = 0.15
TOLD_BY_NAME = (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class BodyFigure(QWidget):
    """Emits ``pressed(place)``; one Tab comes to it, arrow keys go from place to place."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, pressable: bool = True, side: int = 420) -> None:
        super().__init__(parent)
        self._look = appearance()
        self._tall = side
        self._marks: dict[BodyPlace, PlaceMark] = {}
        self._pressable = pressable
        self._paths: dict[PlaceButton, QPainterPath] = {}
        self.buttons = [PlaceButton(view, place, self) for view in VIEWS for place in shapes(view)]
        for button in self.buttons:
            button.clicked.connect(partial(self.pressed.emit, button.place))
            button.walked.connect(partial(self._walk, button))
            button.installEventFilter(self)
        self._stand(next(button for button in self.buttons if button.place == "neck_left"), focus=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._look.changed.connect(self._apply_theme)
        self.show_aches(())

    def show_aches(self, aches: Iterable[Ache]) -> None:
        """Show what is felt."""
        hidden = self._look.look.hide_numbers
        self._show({ache.place: ache_mark(ache, hidden=hidden) for ache in aches})

    def show_changes(self, changes: Iterable[PlaceChange]) -> None:
        """Show each place before (the line around it) and after (what fills it)."""
        hidden = self._look.look.hide_numbers
        self._show({change.place: change_mark(change, hidden=hidden) for change in changes})

    def show_heat(self, told: Mapping[BodyPlace, tuple[float, str]]) -> None:
        """Show how often each place was told of, 0 to 1, with the words for it."""
        self._show(
            {place: PlaceMark(LEAST_HEAT + (1.0 - LEAST_HEAT) * share, words) for place, (share, words) in told.items()}
        )

    def button(self, place: BodyPlace) -> PlaceButton:
        """A place where it is seen first."""
        return next(button for button in self.buttons if button.place == place)

    def sizeHint(self) -> QSize:
        tall = self._look.look.px(self._tall)
        return QSize(round(tall * (2 * WIDTH + BETWEEN) / HEIGHT), tall + self._look.look.px(WORDS))

    def minimumSizeHint(self) -> QSize:
        tall = 0.6 * self._look.look.px(self._tall)
        return QSize(round(tall * (2 * WIDTH + BETWEEN) / HEIGHT), round(tall) + self._look.look.px(WORDS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A place under the pointer or with the focus is told by name. Nothing else: painting comes here as well.
        if event.type() in TOLD_BY_NAME:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.look.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        for view in VIEWS:
            painter.drawPath(self._map(view).map(outline()))
        for button in self.buttons:
            self._paint_place(painter, button)
        painter.setPen(QPen(QColor(colours.outline), 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for view in VIEWS:
            painter.drawPath(self._map(view).map(outline()))
        for button in self.buttons:
            mark = self._marks.get(button.place)
            if mark is not None and mark.label:
                self._paint_label(painter, button, mark.label)
        self._paint_words(painter)

    def _paint_place(self, painter: QPainter, button: PlaceButton) -> None:
        colours = self._look.look.colours
        mark = self._marks.get(button.place)
        here = self._pressable and (button.underMouse() or button.hasFocus())
        path = self._paths[button]
        if mark is None:
            painter.setPen(QPen(QColor(colours.focus if here else colours.hairline), 2.0 if here else 1.0))
            painter.setBrush(QColor(colours.primary_soft if here else colours.surface))
            painter.drawPath(path)
            return
        tint = colours.raised
        ground, full = QColor(tint.soft), QColor(tint.line)
        painter.setBrush(_between(ground, full, mark.level))
        edge = QPen(QColor(colours.focus if here else tint.ink), 2.0 if here else 1.25)
        if mark.before is not None:
            edge = QPen(_between(ground, QColor(tint.ink), 0.35 + 0.65 * mark.before), 1.5 + 2.0 * mark.before)
        painter.setPen(edge)
        painter.drawPath(path)

    def _paint_label(self, painter: QPainter, button: PlaceButton, label: str) -> None:
        """On a ground of its own, so that it is read on any tint; beside a place that is too narrow for it."""
        look = self._look.look
        painter.setFont(look.font("caption", weight=600, tabular=True))
        metrics = QFontMetricsF(painter.font())
        width, height = metrics.horizontalAdvance(label) + 8.0, metrics.height()
        at, there = middle_of(self._paths[button]), self._paths[button].boundingRect()
        if width > 1.2 * there.width():
            outwards = 1.0 if at.x() > self._map(button.view).map(QPointF(WIDTH / 2, 0.0)).x() else -1.0
            at += QPointF(outwards * ((width + there.width()) / 2 + 4.0), 0.0)
        box = QRectF(at.x() - width / 2, at.y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colours.surface))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(look.colours.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look.look
        line = look.px(WORDS) / 2
        painter.setFont(look.font("caption"))
        painter.setPen(QColor(look.colours.ink2))
        names: dict[View, str] = {"front": translate("Body", "Front"), "back": translate("Body", "Back")}
        for view in VIEWS:
            middle = self._map(view).map(QPointF(WIDTH / 2, 0.0)).x()
            where = QRectF(middle - self.width() / 4, self.height() - 2 * line, self.width() / 2, line)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, names[view])
        here = next((button for button in self.buttons if button.underMouse() or button.hasFocus()), None)
        if here is None:
            return
        mark = self._marks.get(here.place)
        said = f"{place_word(here.place)}: {mark.words}" if mark is not None else place_word(here.place)
        painter.setFont(look.font("label", weight=600))
        painter.setPen(QColor(look.colours.ink))
        painter.drawText(
            QRectF(0, self.height() - line, self.width(), line),
            Qt.AlignmentFlag.AlignCenter,
            QFontMetricsF(painter.font()).elidedText(said, Qt.TextElideMode.ElideRight, self.width()),
        )

    def _show(self, marks: dict[BodyPlace, PlaceMark]) -> None:
        self._marks = marks
        for button in self.buttons:
            mark = marks.get(button.place)
            button.setChecked(mark is not None)
            button.setAccessibleDescription("" if mark is None else mark.words)
        told = [f"{place_word(place)}: {mark.words}" for place, mark in marks.items()]
        self.setAccessibleName("; ".join([translate("Body", "Body, front and back"), *told]))
        self.update()

    def _walk(self, button: PlaceButton, key: int) -> None:
        """To the nearest place in that direction, in either figure."""
        step = STEPS[key]
        here = middle_of(self._paths[button])

        def far(other: PlaceButton) -> float:
            there = middle_of(self._paths[other]) - here
            ahead = there.x() * step[0] + there.y() * step[1]
            aside = abs(there.x() * step[1] + there.y() * step[0])
            return ahead + 2.5 * aside if ahead > 1.0 else math.inf

        nearest = min(self.buttons, key=far)
        if far(nearest) < math.inf:
            self._stand(nearest, focus=True)

    def _stand(self, button: PlaceButton, *, focus: bool) -> None:
        for other in self.buttons:
            on = other is button and self._pressable
            other.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)
        if focus:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _map(self, view: View) -> QTransform:
        room = self.height() - self._look.look.px(WORDS)
        scale = max(0.1, min(self.width() / (2 * WIDTH + BETWEEN), room / HEIGHT))
        left = (self.width() - scale * (2 * WIDTH + BETWEEN)) / 2
        left += 0.0 if view == "front" else scale * (WIDTH + BETWEEN)
        return QTransform(scale, 0.0, 0.0, scale, left, max(0.0, (room - scale * HEIGHT) / 2))

    def _place(self) -> None:
        for button in self.buttons:
            path = self._map(button.view).map(shapes(button.view)[button.place])
            self._paths[button] = path
            box = path.boundingRect().toAlignedRect()
            button.setGeometry(box)
            button.setEnabled(self._pressable)
            inside = path.translated(-box.x(), -box.y())
            button.setMask(QRegion(inside.toFillPolygon().toPolygon()))

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self._place()
        self.update()


def _between(low: QColor, high: QColor, share: float) -> QColor:
    part = min(1.0, max(0.0, share))
    return QColor(*(round(a + (b - a) * part) for a, b in zip(low.getRgb()[:3], high.getRgb()[:3], strict=True)))  # type: ignore[index]
