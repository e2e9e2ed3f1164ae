"""A figure that was measured in no phase has no row: that is said once. Names are those of every screen."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.gui.report.figures_table import FiguresTable
from biofeedback.gui.report.report_page import not_measured_line, table_rows
from biofeedback.gui.text.figure_names import Figure, column_name
from biofeedback.gui.widgets.text import Text
from biofeedback.reports.figures import PhaseFigures
from tests.reports.test_session_summary import demonstration


@pytest.fixture
def phases(qapp: QApplication) -> tuple[PhaseFigures, ...]:
    """Of a demonstration of which everything is known but the breath."""
    return tuple(replace(each, score=60.0) for each in demonstration().phases)


def test_every_row_is_named_as_on_every_screen(phases: tuple[PhaseFigures, ...]) -> None:
    names = [column_name(figure) for figure in get_args(Figure)]
    assert [name for name, _ in table_rows(phases)] == [name for name in names if not name.startswith("Breath")]


def test_what_was_measured_in_one_phase_keeps_its_row(phases: tuple[PhaseFigures, ...]) -> None:
    first, *others = phases
    rows = dict(table_rows((first, *(replace(each, rmssd_ms=None) for each in others))))
    assert rows[column_name("rmssd")].count("–") == len(others)


def test_what_was_measured_in_none_is_said_once(phases: tuple[PhaseFigures, ...], qtbot: QtBot) -> None:
    without = tuple(replace(each, rmssd_ms=None, sdnn_ms=None, breaths_per_min=None) for each in phases)
    line = "Not measured: Variability (RMSSD), SDNN, Breath."
    assert not_measured_line(without) == line
    table = FiguresTable()
    qtbot.addWidget(table)
    table.show_summary(replace(demonstration(), phases=without))
    texts = [text.said() for text in table.findChildren(Text)]
    assert texts.count(line) == 1
    assert "–" not in texts


def test_where_all_was_measured_nothing_is_said(phases: tuple[PhaseFigures, ...]) -> None:
    assert not_measured_line(tuple(replace(each, breaths_per_min=12.0) for each in phases)) == ""
    assert not_measured_line(()) == ""
