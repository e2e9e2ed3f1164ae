"""One picture: what happened until then, who is at home, and what is then done in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from biofeedback.events import Event
from biofeedback.gui.shell.window import MainWindow
from tests.pictures.invented import InventedServices
from tests.pictures.scenes import BEGIN_S


def _nothing(window: MainWindow) -> None:
    del window


def _whole(window: MainWindow) -> QWidget:
    return window


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: what happened until then, what is then done in the window, who is at home, and what is pictured."""

    events: Callable[[], list[Event]]
    then: Callable[[MainWindow], None] = _nothing
    services: Callable[[], InventedServices] = InventedServices
    at_s: float = BEGIN_S
    hide_numbers: bool = False
    reduced_motion: bool = False
    voice_asked: bool = True
    seen: Callable[[MainWindow], QWidget] = _whole
