"""The word that says how to breathe always fits into the core, and is larger where the text is larger."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from biofeedback.gui.design.look import Look
from biofeedback.gui.text.languages import speaking
from biofeedback.gui.text.words import phase_word
from biofeedback.gui.widgets.rings.core import word_font
from biofeedback.gui.widgets.rings.rings_view import PACED_CORE
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS

PHASES = ("in", "hold_full", "out", "hold_empty")


@pytest.mark.no_cover
@pytest.mark.parametrize("size", [(1024, 640), (1366, 768)])
@pytest.mark.parametrize("language", ["en", "de"])
def test_it_grows_with_the_text(qapp: QApplication, language: str, size: tuple[int, int]) -> None:
    found: dict[int, list[int]] = {}
    with speaking(qapp, language):
        for percent in (100, 125, 150, 200):
            with set_up(SHOTS["session-breathing"], Look(text_percent=percent), size) as window:
                rings = window.overlays.session.rings
                assert (window.width(), window.height()) == size
                faces = [word_font(phase_word(phase), rings._word_px(), percent) for phase in PHASES]
                widest = 2.0 * rings._paced_radius() * PACED_CORE[0]
                for face, phase in zip(faces, PHASES, strict=True):
                    assert QFontMetricsF(face).horizontalAdvance(phase_word(phase)) <= 0.95 * widest
                found[percent] = [face.pixelSize() for face in faces]
    for smaller, larger in ((100, 125), (125, 150)):
        assert all(one < other for one, other in zip(found[smaller], found[larger], strict=True)), found
    assert all(other >= 1.3 * one for one, other in zip(found[100], found[150], strict=True)), found
    # In the smallest window the largest text leaves the rings no more room than the text before it.
    least = {640: 1.15, 768: 1.25}[size[1]]
    assert all(other >= least * one for one, other in zip(found[100], found[200], strict=True)), found
