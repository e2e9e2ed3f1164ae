"""Dresses the few controls that Qt draws itself: times, numbers, words, sliders."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.design.sheets import scroll_bar_sheet


def apply_style(widget: QWidget) -> None:
    """Give a control the program's colours and sizes, now and whenever the look changes."""
    worn = appearance()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if isinstance(widget, QAbstractSpinBox):
        widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def apply_theme() -> None:
        look = worn.look
        widget.setFont(look.font("label", tabular=True))
        widget.setStyleSheet(_sheet(look))

    worn.changed.connect(apply_theme)
    widget.destroyed.connect(lambda: _let_go(worn, apply_theme))
    apply_theme()


def _let_go(worn: object, apply_theme: object) -> None:
    worn.changed.disconnect(apply_theme)  # type: ignore[attr-defined]


def _sheet(look: Look) -> str:
    colours, unit = look.colours, look.px
    # Qt squares a handle whose radius is more than half of what groove and margins leave it.
    handle = 4 + 2 * unit(6)
    return f"""
    QAbstractSpinBox, QLineEdit, QPlainTextEdit {{
        color: {colours.ink}; background: {colours.surface}; border: 1px solid {colours.outline};
        border-radius: 10px; padding: {unit(7)}px {unit(12)}px; min-height: {unit(20)}px;
        selection-background-color: {colours.primary}; selection-color: {colours.on_primary};
        placeholder-text-color: {colours.ink3};
    }}
    QAbstractSpinBox QLineEdit {{ border: 0; border-radius: 0; padding: 0; background: transparent; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: 0; }}
    QSlider {{ min-height: {handle + 6}px; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {colours.hairline}; }}
    QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {colours.primary}; }}
    QSlider::handle:horizontal {{
        width: {handle}px; height: {handle}px; margin: -{unit(6)}px 0; border-radius: {handle // 2}px;
        background: {colours.primary};
    }}
    {scroll_bar_sheet(look)}"""
