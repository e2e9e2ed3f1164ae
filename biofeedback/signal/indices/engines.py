"""The two engines that measure windows: numpy alone, or NeuroKit2."""

from __future__ import annotations

from types import ModuleType
from typing import Literal, Protocol

from biofeedback.events import IndexEngine
from biofeedback.signal.indices.measured import EngineWindow, NativeWindow, NeuroKitWindow
from biofeedback.signal.neurokit.loader import load_neurokit
from biofeedback.signal.nn_series import NnWindow

# Asked for when it is loaded, so that what they import comes then and not with the first window.
_CALLED = ("hrv_time", "intervals_process", "signal_psd")


class IndexBackend(Protocol):
    """An engine. It is given clean intervals only and keeps no state."""

    @property
    def name(self) -> IndexEngine:
        """Which engine this is."""
        ...

    def measure(self, window: NnWindow) -> EngineWindow:
        """The window, of which any index can then be asked; what none asks for is not computed."""
        ...


class NativeBackend:
    """The engine that needs numpy only; formulas in ``docs/signal.md``."""

    name: Literal["native"] = "native"

    def measure(self, window: NnWindow) -> NativeWindow:
        """The window, of which any index can then be asked."""
        return NativeWindow(window)


class NeuroKitBackend:
    """The engine that asks NeuroKit2, which is loaded when the first window is measured, or by `load`."""

    name: Literal["neurokit"] = "neurokit"

    def __init__(self) -> None:
        self._neurokit: ModuleType | None = None

    def load(self) -> ModuleType:
        """Import NeuroKit2 now."""
        if self._neurokit is None:
            self._neurokit = load_neurokit()
            for name in _CALLED:
                getattr(self._neurokit, name)
        return self._neurokit

    def measure(self, window: NnWindow) -> NeuroKitWindow:
        """The window, of which any index can then be asked."""
        return NeuroKitWindow(window, self.load())


def make_backend(engine: IndexEngine) -> IndexBackend:
    """The engine of that name."""
    return NeuroKitBackend() if engine == "neurokit" else NativeBackend()
