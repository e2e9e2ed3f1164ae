"""Feeding the engine so that a fault in it costs one input, not the session."""

from __future__ import annotations

import logging
from collections.abc import Callable

from biofeedback.engine import Engine
from biofeedback.events import Event, IndexEngine, Input, Problem, Start
from biofeedback.signal.indices.engines import IndexBackend, make_backend

log = logging.getLogger(__name__)


class SafeFold:
    """The engine behind a guard: an input that makes it fail becomes a ``Problem``, live and in a replay alike.

    Parameters
    ----------
    make, figures : optional
        As for `Engine`.
    """

    def __init__(self, make: Callable[[IndexEngine], IndexBackend] = make_backend, *, figures: bool = True) -> None:
        self._make = make
        self._figures = figures
        self._engine: Engine | None = None
        self._start_ns = 0

    def feed(self, item: Input) -> list[Event]:
        """Feed one input, the first of them ``Start``; never raises because of it."""
        if isinstance(item, Start):
            self._start_ns = item.monotonic_ns
        try:
            if self._engine is not None:
                return self._engine.feed(item)
            if not isinstance(item, Start):
                raise ValueError("a session begins with Start")
            self._engine = Engine(item, self._make, self._figures)
        except Exception as error:
            log.exception("the engine failed on %s", type(item).__name__)
            t_s = (item.monotonic_ns - self._start_ns) / 1e9
            return [Problem(t_s, "engine", f"{type(error).__name__}: {error}")]
        return []
