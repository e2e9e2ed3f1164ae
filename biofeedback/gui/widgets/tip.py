"""Tooltips are plain text, as the labels are."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that Qt never takes for rich text: that would open what a name points at."""
    widget.setToolTip(f"<span>{escape(text)}</span>" if set(text) & set("<&") else text)
