"""The words beside the flags of a curve: how an offer ended is never cut, it is said in fewer words or not at all."""

import pytest
from PySide6.QtGui import QImage, QPainter

from biofeedback.gui.design.tokens import LIGHT
from biofeedback.gui.widgets.curve.curve_model import Flag
from biofeedback.gui.widgets.curve.flags import FlagPainter


@pytest.mark.parametrize(("room", "shown"), [(400.0, "asked, not now"), (60.0, "not now"), (10.0, "")])
def test_how_an_offer_ended_fits_or_is_left_out(qapp: object, room: float, shown: str) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        flags = FlagPainter(painter, LIGHT, 1.0)
        assert flags._fitted(Flag(0.0, "asked, not now", prompt=True), "asked, no…", room) == shown
    finally:
        painter.end()
