"""Breath and posture looked back on: a day's shares, a recording's strips, and nothing where nothing was told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import Look, appearance
from biofeedback.gui.history.body_strip import body_words
from biofeedback.gui.shell.window import MainWindow
from biofeedback.storage.overview import DayCurve, OverviewPosture
from tests.gui.recorded import record
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS


@pytest.fixture
def day() -> Iterator[MainWindow]:
    with set_up(SHOTS["history-day"], Look(), (1280, 800)) as window:
        yield window


@pytest.fixture
def session() -> Iterator[MainWindow]:
    with set_up(SHOTS["history-session"], Look(), (1280, 800)) as window:
        yield window


def test_a_day_tells_how_long_each_posture_lasted_in_words(day: MainWindow) -> None:
    page = day.history.day
    assert page.postures.isVisible()
    told = page.postures.accessibleName()
    assert [part.split()[0] for part in told.split("; ")] == ["Upright", "Leaning", "Lying", "Moving"]
    shares = [int(part.split(", ")[1].split()[0]) for part in told.split("; ")]
    assert sum(shares) == pytest.approx(100, abs=2)
    assert shares[0] > shares[1] > 5
    assert "Lying none, 0 %" in told


def test_a_day_without_an_accelerometer_says_nothing_of_posture(qapp: object) -> None:
    record(1.0, 1)
    with set_up(SHOTS["history-day"], Look(), (1280, 800)) as window:
        assert not window.history.day.postures.isVisible()
        assert not window.history.day.posture_title.isVisible()


def test_a_replay_shows_heart_rate_and_breath_and_the_posture(session: MainWindow, qtbot: QtBot) -> None:
    page = session.history.session
    qtbot.waitUntil(lambda: page.moment.figures["breath"].said() != "–")
    assert page.moment.figures["rate"].isVisible()
    assert 5.0 < float(page.moment.figures["breath"].said()) < 20.0
    assert page.moment.posture.said() in ("Upright", "Leaning from your own upright")


def test_the_strips_share_the_curve_s_axis_and_are_told_in_words(session: MainWindow) -> None:
    page = session.history.session
    assert page.body.isVisible()
    assert page.view is not None
    lines = page.body.lines(QRectF(0, 0, page.body.width(), 40))
    first_t = page.view.curve.breaths[0][0]
    assert lines[0][0][0] == page.curve.place(first_t)
    assert page.body.width() == page.curve.width()
    assert page.body.accessibleName().startswith("Breath between ")
    assert "Leaning" in page.body.accessibleName()
    appearance().adjust(hide_numbers=True)
    assert "Breath" not in page.body.accessibleName()
    assert not page.moment.figures["breath"].isVisible()
    assert page.moment.posture.isVisible()


def test_a_hole_in_the_breath_is_not_drawn_over(session: MainWindow) -> None:
    strip = session.history.session.body
    strip.show_body(DayCurve(breaths=((15.0, 13.0), (45.0, 14.0), (300.0, 12.0), (330.0, 12.5))))
    assert [len(line) for line in strip.lines(QRectF(0, 0, 400, 40))] == [2, 2]


def test_a_recording_without_either_has_no_strip(session: MainWindow) -> None:
    page = session.history.session
    page.body.show_body(DayCurve())
    page.moment.show_body(DayCurve())
    assert page.body.isHidden()
    assert not page.moment.figures["breath"].isVisible()
    assert not page.moment.posture.isVisible()


def test_words_for_posture_alone(qapp: object) -> None:
    told = DayCurve(postures=(OverviewPosture(0.0, 600.0, "upright"), OverviewPosture(600.0, 900.0, "lying")))
    assert body_words(told, numbers=True) == "Upright 10 min, Lying 5 min"
