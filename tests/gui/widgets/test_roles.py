"""Assistive technology is told what our own widgets are, and their names as they change."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from biofeedback.gui.demonstrate.protocol_bar import ProtocolBar
from biofeedback.gui.widgets.amount import Amount
from biofeedback.gui.widgets.curve.curve_view import CurveView
from biofeedback.gui.widgets.roles import tell_roles
from biofeedback.gui.widgets.scale import Scale
from biofeedback.gui.widgets.segmented import Segmented

Role = QAccessible.Role


@pytest.mark.parametrize(
    ("make", "role"),
    [
        (lambda: Scale("Mood", range(1, 6), str), Role.Slider),
        (lambda: Amount("Length", (1.0, 2.0), str), Role.SpinBox),
        (lambda: Segmented("Theme", {"light": "Light", "dark": "Dark"}), Role.ComboBox),
        (CurveView, Role.Chart),
        (ProtocolBar, Role.Slider),
        (QWidget, Role.Client),
    ],
)
def test_each_says_what_it_is(qapp: object, qtbot: QtBot, make: object, role: Role) -> None:
    tell_roles()
    assert callable(make)
    widget = make()
    qtbot.addWidget(widget)
    assert QAccessible.queryAccessibleInterface(widget).role() == role


def test_the_name_follows_the_choice(qapp: object, qtbot: QtBot) -> None:
    tell_roles()
    theme = Segmented("Theme", {"light": "Light", "dark": "Dark"})
    qtbot.addWidget(theme)
    interface = QAccessible.queryAccessibleInterface(theme)
    assert interface.text(QAccessible.Text.Name) == "Theme: Light"
    theme.choose("dark")
    assert interface.text(QAccessible.Text.Name) == "Theme: Dark"
