"""Feeding the engine so that a fault in it costs one input, not the session."""

from __future__ import annotations

import logging

from biofeedback.engine import Engine
from biofeedback.events import Event, Input, Problem, Start

log = logging.getLogger(__name__)


class SafeFold:
    """The engine behind a guard: an input that makes it fail becomes a ``Problem``, live and in a replay alike."""

    def __init__(self, engine: Engine | None = None) -> None:
        self._engine = engine or Engine()
        self._start_ns = 0

    def feed(self, item: Input) -> list[Event]:
        """Feed one input; never raises because of it."""
        if isinstance(item, Start):
            self._start_ns = item.monotonic_ns
        try:
            return self._engine.feed(item)
        except Exception as error:
            log.exception("the engine failed on %s", type(item).__name__)
            t_s = (item.monotonic_ns - self._start_ns) / 1e9
            return [Problem(t_s, "engine", f"{type(error).__name__}: {error}")]
