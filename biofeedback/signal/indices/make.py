"""Makes the index engine that a session asks for."""

from __future__ import annotations

from biofeedback.events import IndexEngine
from biofeedback.signal.indices.backend import IndexBackend, WindowIndices
from biofeedback.signal.nn_series import NnWindow


def make_backend(engine: IndexEngine) -> IndexBackend:
    """The engine of that name; NeuroKit2 is imported when the first window is computed, not before."""
    if engine == "neurokit":
        return _OnFirstUse()
    from biofeedback.signal.indices.native import NativeBackend

    return NativeBackend()


class _OnFirstUse:
    name: IndexEngine = "neurokit"

    def __init__(self) -> None:
        self._backend: IndexBackend | None = None

    def compute(self, window: NnWindow, spectrum: bool = True) -> WindowIndices:
        """Compute what the window allows."""
        if self._backend is None:
            from biofeedback.signal.indices.neurokit import NeuroKitBackend

            self._backend = NeuroKitBackend()
        return self._backend.compute(window, spectrum)
