"""Dresses the few controls that Qt draws itself: lists to choose from, times, numbers, words, sliders."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

from biofeedback.gui.design.look import Look, appearance


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
        if isinstance(widget, QComboBox):
            widget.view().setFont(look.font("label"))

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
    QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit {{
        color: {colours.ink}; background: {colours.surface}; border: 1px solid {colours.outline};
        border-radius: 10px; padding: {unit(7)}px {unit(12)}px; min-height: {unit(20)}px;
        selection-background-color: {colours.primary}; selection-color: {colours.on_primary};
        placeholder-text-color: {colours.ink3};
    }}
    QAbstractSpinBox QLineEdit {{ border: 0; border-radius: 0; padding: 0; background: transparent; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: 0; }}
    QComboBox {{ padding-right: {unit(28)}px; }}
    QComboBox::drop-down {{ border: 0; width: {unit(26)}px; }}
    QComboBox::down-arrow {{
        width: 0; height: 0; border-left: 4px solid {colours.surface}; border-right: 4px solid {colours.surface};
        border-top: 5px solid {colours.ink2};
    }}
    QComboBox QAbstractItemView {{
        color: {colours.ink}; background: {colours.elevated}; border: 1px solid {colours.hairline}; outline: 0;
        selection-background-color: {colours.primary_soft}; selection-color: {colours.ink};
    }}
    QSlider {{ min-height: {handle + 6}px; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {colours.hairline}; }}
    QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {colours.primary}; }}
    QSlider::handle:horizontal {{
        width: {handle}px; height: {handle}px; margin: -{unit(6)}px 0; border-radius: {handle // 2}px;
        background: {colours.primary};
    }}
    """
