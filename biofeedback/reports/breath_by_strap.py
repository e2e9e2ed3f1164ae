"""The rate of breathing of an exported recording that holds more than beats: an accelerometer or an ECG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

from biofeedback.devices.uuids import PMD_DATA
from biofeedback.engine import Engine
from biofeedback.events import Breath, Event, Input, Start
from biofeedback.signal.indices.engines import make_backend
from biofeedback.storage.exported_recording import read_line
from biofeedback.storage.rr_files.read import read_bytes

_SPEAKS = (b'{"type":"acceleration"', PMD_DATA.encode())


def breath_by_strap_bpm(path: Path) -> float | None:
    """The median of the rates that the strap's tilt or ECG told, breaths a minute; None where they told none."""
    content = read_bytes(path)
    if not any(mark in content for mark in _SPEAKS):
        return None
    inputs = (item for line in content.splitlines()[1:] for item in read_line(line))
    rates = [
        event.rate_bpm
        for event in _folded(inputs)
        if isinstance(event, Breath) and event.rate_bpm is not None and event.source != "intervals"
    ]
    return median(rates) if rates else None


def _folded(inputs: Iterable[Input]) -> Iterator[Event]:
    engine, begun = Engine(lambda _: make_backend("native")), False
    for item in inputs:
        # A file that was cut together may lack its beginning, or have two.
        if isinstance(item, Start) is not begun:
            begun = True
            yield from engine.feed(item)
