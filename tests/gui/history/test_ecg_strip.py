"""The ECG of a recording, around the moment of its replay."""

import math

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from biofeedback.devices.pmd import PmdFrame, encode_frame
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.events import ClockAnchor, Input, Packet, RrPacket, Start, Stop, Tick
from biofeedback.gui.history.ecg_strip import SHOWN_S, EcgStrip, levelled
from biofeedback.services.recordings import ECG_HZ, Archive, EcgPiece
from biofeedback.session.importing import store_session
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import list_people
from tests.gui.stage import Stage, click, press

MORNING_S = 1_790_000_000.0
BOX = QRectF(0, 0, 600, 100)
AT_A_TIME = 65
QUIET = (100.0, 140.0)


def level_uv(t_s: float) -> float:
    """A beat a second, on skin whose level wanders slowly."""
    return 900.0 * math.exp(-(((t_s % 1.0 - 0.5) / 0.02) ** 2)) + 400.0 * math.sin(t_s / 3.0)


def inputs_with_ecg(minutes: int, *, ecg: bool = True) -> list[Input]:
    """A session whose strap sends its ECG, except for a while in the middle."""
    inputs: list[Input] = [Start(7 * 10**9, engine="native"), ClockAnchor(7 * 10**9, MORNING_S)]
    step_s = AT_A_TIME / ECG_HZ
    for number in range(1, int(60 * minutes / step_s)):
        end_s = number * step_s
        at_ns = round((7.0 + end_s) * 1e9)
        if number % 2 == 0:
            inputs += [RrPacket(at_ns, (1000.0,)), Tick(at_ns)]
        if ecg and not QUIET[0] < end_s < QUIET[1]:
            samples = tuple((round(level_uv(end_s - (AT_A_TIME - 1 - k) / ECG_HZ)),) for k in range(AT_A_TIME))
            frame = encode_frame(PmdFrame("ecg", round((1000.0 + end_s) * 1e9), samples))
            inputs.append(Packet(at_ns + 1, PMD_DATA, frame))
    return [*inputs, Stop(round((7.0 + 60 * minutes) * 1e9))]


def test_the_ecg_of_a_stretch_lies_where_it_was_measured(qapp: QApplication) -> None:
    session = store_session("me", inputs_with_ecg(4))
    archive = Archive(list_people(data_folder())[0].path)
    (piece,) = archive.stretch(session, 30.0, 60.0).ecg
    assert piece.begin_s == pytest.approx(25.0, abs=0.6)
    assert piece.end_s == pytest.approx(65.0, abs=1.6)
    tops = [
        piece.begin_s + at / ECG_HZ
        for at, value in enumerate(levelled(piece.samples_uv))
        if value > 600.0 and value == max(levelled(piece.samples_uv)[max(0, at - 20) : at + 20])
    ]
    assert all((t_s % 1.0) == pytest.approx(0.5, abs=0.02) for t_s in tops)
    assert len(tops) == pytest.approx(40, abs=2)


def test_where_the_strap_sent_none_there_is_a_hole(qapp: QApplication) -> None:
    session = store_session("me", inputs_with_ecg(4))
    archive = Archive(list_people(data_folder())[0].path)
    before, after = archive.stretch(session, 60.0, 200.0).ecg
    assert before.end_s == pytest.approx(QUIET[0], abs=1.0)
    assert after.begin_s == pytest.approx(QUIET[1], abs=1.0)
    without = store_session("Jana W", inputs_with_ecg(4, ecg=False))
    jana = next(person for person in list_people(data_folder()) if person.name == "Jana W")
    assert Archive(jana.path).stretch(without, 60.0, 200.0).ecg == ()


def test_the_moment_is_in_the_middle_and_only_its_seconds_are_drawn(qapp: QApplication) -> None:
    strip = EcgStrip()
    samples = tuple(round(level_uv(k / ECG_HZ)) for k in range(60 * ECG_HZ))
    strip.show_pieces((EcgPiece(0.0, samples),))
    strip.show_moment(30.5, "10:00")
    (line,) = strip.points(BOX)
    assert len(line) == pytest.approx(SHOWN_S * ECG_HZ, abs=2)
    top = min((point for point in line if 280 < point[0] < 320), key=lambda point: point[1])
    assert top[0] == pytest.approx(300.0, abs=2.0)
    assert all(BOX.top() <= y <= BOX.bottom() for _, y in line)


def test_a_hole_is_not_drawn_over(qapp: QApplication) -> None:
    strip = EcgStrip()
    samples = tuple(round(level_uv(k / ECG_HZ)) for k in range(10 * ECG_HZ))
    strip.show_pieces((EcgPiece(0.0, samples), EcgPiece(11.0, samples)))
    strip.show_moment(10.5, "10:00")
    first, second = strip.points(BOX)
    assert second[0][0] - first[-1][0] == pytest.approx(100.0, abs=3.0)
    strip.show_moment(200.0, "10:03")
    assert strip.points(BOX) == []


def test_the_slow_wandering_of_the_skin_is_taken_out(qapp: QApplication) -> None:
    wandering = [round(2000.0 * math.sin(math.tau * 0.1 * k / ECG_HZ)) for k in range(20 * ECG_HZ)]
    inside = levelled(wandering)[ECG_HZ:-ECG_HZ]
    assert max(abs(value) for value in inside) < 60.0


def test_a_replay_shows_its_ecg_and_the_scrubber_moves_it(stage: Stage, qtbot: QtBot) -> None:
    store_session("me", inputs_with_ecg(4))
    click(stage.window.sidebar.pages["history"])
    history = stage.window.history
    qtbot.waitUntil(lambda: bool(history.day.session_rows) and history.day.session_rows[0].isVisible())
    click(history.day.session_rows[0])
    page = history.session
    qtbot.waitUntil(page.ecg.isVisible)
    page.scrubber.setFocus()
    press(page.scrubber, Qt.Key.Key_PageUp)
    before = page.ecg.points(BOX)
    press(page.scrubber, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.ecg.points(BOX) != before)
    assert "ECG around" in page.ecg.accessibleName()
    press(page.scrubber, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page.ecg.accessibleName() == "No ECG at this moment")
    assert page.ecg.isVisible()


def test_a_recording_without_ecg_has_no_strip(stage: Stage, qtbot: QtBot) -> None:
    store_session("me", inputs_with_ecg(2, ecg=False))
    click(stage.window.sidebar.pages["history"])
    history = stage.window.history
    qtbot.waitUntil(lambda: bool(history.day.session_rows) and history.day.session_rows[0].isVisible())
    click(history.day.session_rows[0])
    qtbot.waitUntil(lambda: history.session.summary is not None and history.session.moment.rings.accessibleName() != "")
    assert not history.session.ecg.isVisible()
