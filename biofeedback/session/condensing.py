"""Acceleration on its way into a session: raw packets become what the engine and the recording need of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.events import Acceleration, Input, Packet
from biofeedback.signal.acceleration import EvenGrid
from biofeedback.signal.movement import spread_mg


class Condenser:
    """Stands between a strap and its session, so that recorder and engine see the same; everything else passes.

    Packets of acceleration are averaged to ten points a second. What a packet does not complete waits for the next;
    damaged packets are left out, as the engine would leave them out.

    Parameters
    ----------
    submit : callable
        Takes each input of the session.
    """

    def __init__(self, submit: Callable[[Input], None]) -> None:
        self._submit = submit
        self._grid = EvenGrid()

    def __call__(self, item: Input) -> None:
        """Take in what comes from the strap."""
        frame = parse_frame(item.data) if isinstance(item, Packet) and item.characteristic == PMD_DATA else None
        if frame is None or frame.measurement != "acceleration":
            self._submit(item)
            return
        samples = [(x, y, z) for x, y, z in frame.samples]
        points = self._grid.add(samples, item.monotonic_ns / 1e9)
        spread = spread_mg(samples)
        if not len(points) or spread is None:
            return
        x, y, z = (tuple(axis) for axis in np.rint(points.T).astype(int).tolist())
        self._submit(Acceleration(item.monotonic_ns, x, y, z, round(spread)))
