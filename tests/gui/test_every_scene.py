"""In every scene all words are whole, in the language chosen and can be read; controls are named, told and reached.

Here in German, in a small window with large text and, changed in place, in a larger one with the largest, in both
themes; all sizes, text sizes and languages by ``python -m tests.lint``.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from biofeedback.gui.design.look import Look, appearance
from tests.gui.own_words import own_words
from tests.gui.words_on_show import locale_names, marking, untranslated, words_of
from tests.lint.__main__ import faults_of
from tests.lint.faults import Fault, contrast_faults, control_faults, word_faults
from tests.pictures.patience import settle
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS

SMALL = (1024, 640)
# What one looks at while it counts has room there even in the largest text; other pages may scroll sideways.
FIT_AT_200_PERCENT = ("now-", "session-", "check-in-")
NOT_TRANSLATED = own_words() | locale_names("de")


@pytest.fixture(scope="session")
def invented_past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the scenes write what was recorded; one folder for all, for writing a month takes a second."""
    return tmp_path_factory.mktemp("invented")


@pytest.mark.no_cover
@pytest.mark.parametrize("name", SHOTS)
def test_nothing_is_wrong(qapp: QApplication, name: str, invented_past: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIOFEEDBACK_DATA_DIR", str(invented_past))
    with marking(qapp, "de"), set_up(SHOTS[name], Look(text_percent=150), SMALL) as window:
        said = untranslated(words_of(SHOTS[name].seen(window)), NOT_TRANSLATED)
        found = [*faults_of(window, name, SMALL, dark=False), *faults_of(window, name, SMALL, dark=True)]
        appearance().adjust(text_percent=200, dark=False)
        window.resize(1366, 768)
        settle(window.context)
        found += word_faults(SHOTS[name].seen(window))
        if name.startswith(FIT_AT_200_PERCENT):
            window.resize(*SMALL)
            settle(window.context)
            found += word_faults(SHOTS[name].seen(window))
    assert found == []
    assert said == set(), "in English"


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    """Widgets below each other in a window that is laid out, but never on a screen."""
    window = QWidget()
    window.resize(400, 300)
    for at, widget in enumerate(widgets):
        widget.setParent(window)
        widget.setGeometry(20, 20 + 60 * at, 300, 40)
    qtbot.addWidget(window)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    return window


def kinds(faults: list[Fault]) -> list[str]:
    return [fault.kind for fault in faults]


def test_words_that_are_cut_are_found(qtbot: QtBot) -> None:
    label = QLabel("These words are too long for it")
    window = shown(qtbot, label)
    assert word_faults(window) == []
    label.resize(60, 40)
    assert set(kinds(word_faults(window))) == {"cut"}


def test_words_that_lie_outside_are_found(qtbot: QtBot) -> None:
    label = QLabel("At the edge")
    window = shown(qtbot, label)
    label.move(370, 20)
    assert kinds(word_faults(window)) == ["cut"]


def test_dots_that_are_not_their_own_are_found(qtbot: QtBot) -> None:
    window = shown(qtbot, Shortening())
    assert kinds(word_faults(window)) == ["shortened"]
    assert word_faults(shown(qtbot, QPushButton("Save as…"))) == []


def test_words_on_each_other_are_found(qtbot: QtBot) -> None:
    below, above = QLabel("below"), QLabel("above")
    window = shown(qtbot, below, above)
    assert word_faults(window) == []
    above.move(below.pos())
    assert kinds(word_faults(window)) == ["on each other"]


def test_pale_words_are_found(qtbot: QtBot) -> None:
    label = QLabel("hardly seen")
    window = shown(qtbot, label)
    assert contrast_faults(window) == []
    label.setStyleSheet("color: #cccccc; background: #ffffff")
    assert kinds(contrast_faults(window)) == ["pale"]


def test_a_control_that_is_hardly_seen_is_found(qtbot: QtBot) -> None:
    button = QPushButton("")
    button.setStyleSheet("border: 1px solid #eeeeee; background: #ffffff")
    window = shown(qtbot, button)
    window.setStyleSheet("background: #ffffff")
    assert kinds(contrast_faults(window)) == ["pale control"]


def test_a_control_without_name_role_or_focus_is_found(qtbot: QtBot) -> None:
    nameless, own = QPushButton(""), QWidget()
    own.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    nameless.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    found = [(fault.kind, fault.widget.split()[0]) for fault in control_faults(shown(qtbot, nameless, own))]
    assert found == [
        ("no name", "QPushButton"),
        ("no focus", "QPushButton"),
        ("no name", "QWidget"),
        ("no role", "QWidget"),
    ]


class Shortening(QWidget):
    """Paints words that it has no room for as many a widget does."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawText(self.rect(), "Free brea…")
