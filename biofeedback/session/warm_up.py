"""NeuroKit2 takes seconds to import: it is done on a thread of its own while the first beats come in."""

from __future__ import annotations

import threading

from biofeedback.events import IndexEngine
from biofeedback.signal.indices.engines import IndexBackend, NeuroKitBackend, make_backend
from biofeedback.signal.indices.measured import EngineWindow
from biofeedback.signal.nn_series import NnWindow


def make_warm(engine: IndexEngine) -> IndexBackend:
    """The engine of that name; NeuroKit2 begins to load at once without holding anything up."""
    return _Warming() if engine == "neurokit" else make_backend(engine)


class _Warming:
    name: IndexEngine = "neurokit"

    def __init__(self) -> None:
        self._backend = NeuroKitBackend()
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._load, name="warm-up", daemon=True)
        self._thread.start()

    def measure(self, window: NnWindow) -> EngineWindow:
        """The window, of which any index can then be asked; the first call waits until NeuroKit2 is there."""
        self._thread.join()
        if self._error is not None:
            raise RuntimeError("NeuroKit2 could not be loaded; reinstall it, or start with --light") from self._error
        return self._backend.measure(window)

    def _load(self) -> None:
        try:
            self._backend.load()
        except Exception as error:  # noqa: BLE001 - told by the first window, where a failure becomes an event
            self._error = error
