"""Makes the index engine that a session asks for."""

from __future__ import annotations

from biofeedback.events import IndexEngine
from biofeedback.signal.indices.backend import IndexBackend


def make_backend(engine: IndexEngine) -> IndexBackend:
    """The engine of that name; NeuroKit2 is imported only when it is asked for."""
    if engine == "neurokit":
        from biofeedback.signal.indices.neurokit import NeuroKitBackend

        return NeuroKitBackend()
    from biofeedback.signal.indices.native import NativeBackend

    return NativeBackend()
