"""The list of clients: what a screen reader hears of a row, and two hundred as easily as two."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from biofeedback.gui.clients.client_list import ClientList
from biofeedback.services.people import PersonSummary


def test_a_row_says_who_and_when(qtbot: QtBot) -> None:
    listed = ClientList()
    qtbot.addWidget(listed)
    listed.show_clients([PersonSummary("Jana W", Path("a"), None, 3, 1_793_697_000.0), PersonSummary("B", Path("b"))])
    said = [
        listed.clients.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(listed.clients.rowCount())
    ]
    assert said == ["Jana W: Last visit 3 November 2026, 3 visits", "B: No visit yet"]


def test_it_is_no_taller_than_its_rows_and_keeps_who_is_wanted(qtbot: QtBot) -> None:
    listed = ClientList()
    qtbot.addWidget(listed)
    two = [PersonSummary(f"c{n}", Path("x")) for n in range(2)]
    listed.show_clients(two, "c1")
    assert listed.chosen() == two[1]
    small = listed.maximumHeight()
    listed.show_clients([PersonSummary(f"c{n}", Path("x")) for n in range(200)])
    assert listed.maximumHeight() > 90 * small
    assert listed.chosen() is not None
