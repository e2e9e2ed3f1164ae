"""What is wrong with a window: words cut, shortened, on each other or too pale; controls without name or role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from biofeedback.gui.widgets.curve.curve_view import CurveView
from tests.lint.colours import Picture
from tests.lint.painted import PaintedText, in_sight, painted_texts, unmarked

Role = QAccessible.Role
MEANINGLESS = (Role.NoRole, Role.Client, Role.Pane, Role.Window, Role.Grouping, Role.StaticText, Role.Border)
# Ink that is this far over an edge, px, is no letter that is cut.
CLOSE = 2.5
TEXT, LARGE_TEXT, MARK = 4.5, 3.0, 3.0
# What people write themselves may be longer than any room; a tooltip and the accessible name have all of it.
OWN_WORDS = ("Strap of the physiotherapy", "Client 7, practice", "the call with")


class Fault(NamedTuple):
    """A kind of fault, the widget that has it, and what is seen."""

    kind: str
    widget: str
    what: str


def word_faults(window: QWidget) -> list[Fault]:
    """Words that are cut off, shortened, or lie on others."""
    found: list[Fault] = []
    placed: list[tuple[QWidget, PaintedText, QRectF]] = []
    for widget in in_sight(window):
        found += _too_small(widget)
        found += _sideways(widget)
        for text in painted_texts(widget):
            if shortened(widget, text):
                found.append(Fault("shortened", _told(widget), text.text))
            edge = _cut_by(widget, window, text)
            if edge:
                found.append(Fault("cut", _told(widget), f"{text.text!r} by {edge}"))
            ink = text.ink.intersected(text.clip).intersected(QRectF(widget.visibleRegion().boundingRect()))
            if not edge and not ink.isEmpty() and not _selected(widget):
                placed.append((widget, text, ink.translated(QPointF(widget.mapTo(window, QPoint(0, 0))))))
    return [*found, *_on_each_other(placed)]


def contrast_faults(window: QWidget) -> list[Fault]:
    """Words under 4.5:1, large ones under 3:1, and controls of which nothing reaches 3:1, on the pixels as they are."""
    picture = Picture(window.grab().toImage())
    found: list[Fault] = []
    for widget in in_sight(window):
        seen = QRectF(widget.visibleRegion().boundingRect())
        if seen.isEmpty() or not widget.isEnabled():
            continue
        corner = widget.mapTo(window, QPoint(0, 0))
        for text in painted_texts(widget):
            where = text.ink.intersected(text.clip).intersected(seen)
            if where.width() < 4 or where.height() < 4 or _selected(widget):
                continue
            reached = picture.contrast(text.colour, where.translated(QPointF(corner)).toAlignedRect())
            if reached < (LARGE_TEXT if text.large else TEXT) - 0.01:
                found.append(Fault("pale", _told(widget), f"{text.text!r} {reached:.1f}:1"))
        if is_control(widget) and seen.height() > 0.6 * widget.height() and not _walked_to(widget):
            best = picture.strongest(QRect(corner, widget.size()))
            if best < MARK:
                found.append(Fault("pale control", _told(widget), f"{best:.1f}:1"))
    return found


def control_faults(window: QWidget) -> list[Fault]:
    """Controls without a name or a role, or that the keyboard does not come to."""
    found: list[Fault] = []
    for widget in in_sight(window):
        if not is_control(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(Fault("no name", _told(widget), ""))
        if interface.role() in MEANINGLESS:
            found.append(Fault("no role", _told(widget), str(interface.role())))
        if not _reached(widget) and widget.isEnabled():
            found.append(Fault("no focus", _told(widget), ""))
    return found


def is_control(widget: QWidget) -> bool:
    """Whether it is something to press, choose or fill in, as a whole and not a part of another."""
    parent = widget.parentWidget()
    if isinstance(widget, QScrollBar | QScrollArea):
        return False
    if isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit):
        return False
    kinds = (QAbstractButton, QComboBox, QAbstractSlider, QAbstractSpinBox, QLineEdit, QTextEdit)
    return isinstance(widget, kinds) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _reached(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or _walked_to(widget)


def _walked_to(widget: QWidget) -> bool:
    """Whether it is one of several of which Tab comes to one, and the arrow keys to the others."""
    parent = widget.parentWidget()
    alike = parent.findChildren(type(widget)) if parent is not None and hasattr(widget, "walked") else []
    return any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in alike)


def _selected(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit) and widget.hasSelectedText()


def shortened(widget: QWidget, text: PaintedText) -> bool:
    """Whether words end in dots that are not their own."""
    if "…" not in text.text or any(text.text.startswith(own[:12]) for own in OWN_WORDS):
        return False
    if isinstance(widget, CurveView):
        # A note is shortened where it stands beside the curve; it is whole in the list of notes.
        notes = [unmarked(flag.label) for flag in widget.curve.flags if not flag.prompt]
        return not any(note.startswith(text.text.split("…")[0]) for note in notes)
    own = widget.property("text")
    whole = [widget.accessibleName(), own if isinstance(own, str) else ""]
    return not any(text.text in unmarked(each) for each in whole)


def _too_small(widget: QWidget) -> Iterator[Fault]:
    """What a widget asks for and does not get."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if widget.height() + 1 < needed:
            yield Fault("cut", _told(widget), f"{widget.height()} of {needed} px high")
    elif isinstance(widget, QLabel | QAbstractButton):
        least = widget.minimumSizeHint()
        if widget.width() + 1 < least.width() or widget.height() + 1 < least.height():
            size = f"{widget.width()}x{widget.height()} of {least.width()}x{least.height()}"
            yield Fault("cut", _told(widget), f"has {size} px")


def _sideways(widget: QWidget) -> Iterator[Fault]:
    """Lines that are read only by scrolling to and fro."""
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield Fault("sideways", _told(widget.parentWidget()), f"{widget.horizontalScrollBar().maximum()} px too wide")


def _cut_by(widget: QWidget, window: QWidget, text: PaintedText) -> str:
    """What cuts ink off: the painter's clip, the widget, what it lies in, or the window."""
    if isinstance(widget, QLineEdit | QTextEdit) or isinstance(widget.parentWidget(), QTextEdit | QComboBox):
        return ""
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView) and widget is view.viewport():
        return "" if _within(QRectF(text.ink.x(), 0, text.ink.width(), 1), text.clip) else "the list"
    if not _within(text.ink, text.clip):
        return "itself"
    ink, inner = QRectF(text.ink), widget
    while inner is not window:
        ink.translate(QPointF(inner.pos()))
        outer = inner.parentWidget()
        if outer is None:
            break
        area = outer.parentWidget()
        if isinstance(area, QAbstractScrollArea) and outer is area.viewport():
            # It is scrolled to; pages that must be scrolled sideways are told by themselves.
            ink = QRectF(0, 0, 1, 1)
        if not _within(ink, QRectF(outer.rect())):
            return type(outer).__name__
        inner = outer
    return ""


def _within(ink: QRectF, room: QRectF) -> bool:
    return room.adjusted(-CLOSE, -CLOSE, CLOSE, CLOSE).contains(ink)


def _on_each_other(placed: list[tuple[QWidget, PaintedText, QRectF]]) -> Iterator[Fault]:
    for at, (widget, text, ink) in enumerate(placed):
        for other_widget, other, other_ink in placed[at + 1 :]:
            both = ink.intersected(other_ink)
            if both.width() > 2.0 and both.height() > 2.0 and (text.text, ink) != (other.text, other_ink):
                whose = f"{_told(widget)} / {_told(other_widget)}"
                yield Fault("on each other", whose, f"{text.text!r} {other.text!r}")


def _told(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    own = widget.property("text")
    name = widget.accessibleName() or (own if isinstance(own, str) else "") or widget.objectName()
    return f"{type(widget).__name__} {name[:40]!r}"
