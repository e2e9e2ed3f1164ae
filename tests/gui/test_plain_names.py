"""The name of a strap is plain text wherever the window shows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from biofeedback.events import Device
from biofeedback.gui.widgets.tip import set_tip
from tests.gui.stage import Stage

RICH = '<img src="file://./secret.png"><b>bold</b>'


def as_qt_shows_it(text: str) -> str:
    """What a tooltip shows: rich text where it looks like some."""
    if not text.startswith("<"):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def test_a_strap_called_like_a_picture_is_not_drawn(stage: Stage) -> None:
    stage.play([Device(0.0, "streaming", RICH, "AA:BB")])
    tip = stage.window.now.top.strap.toolTip()
    assert as_qt_shows_it(tip) == RICH
    assert "<img" not in tip


def test_a_strap_that_breaks_lines_stays_on_one(stage: Stage) -> None:
    stage.play([Device(0.0, "streaming", "x\n\n\u202ey\x1b[31m", "AA:BB")])
    assert stage.window.session_state.device is not None
    assert stage.window.session_state.device.name == r"x\x0a\x0a\u202ey\x1b[31m"
    assert "\n" not in stage.window.now.top.strap.toolTip()


@pytest.mark.parametrize("text", ["Polar H10", "a & b", "<b>", "&lt;"])
def test_a_tip_says_what_it_is_given(qapp: object, text: str) -> None:
    widget = QWidget()
    set_tip(widget, text)
    assert as_qt_shows_it(widget.toolTip()) == text


def test_no_label_is_left_to_guess(stage: Stage) -> None:
    for label in stage.window.findChildren(QLabel):
        assert label.textFormat() != Qt.TextFormat.AutoText or not label.text()
