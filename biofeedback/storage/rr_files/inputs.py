"""An RR file as the inputs of a session, so that it goes through the same door as a strap."""

from __future__ import annotations

from collections.abc import Iterator

from biofeedback.events import ClockAnchor, IndexEngine, Input, RrPacket, Sensitivity, Settings, Start, Stop, Tick
from biofeedback.storage.rr_files.model import RrFile

# A file without a clock begins at nine on a Monday morning: outside the usual quiet hours, the same for everyone.
NINE_ON_A_MONDAY_S = 1_767_603_600.0
BETWEEN_TICKS_NS = 1_000_000_000
# In a silence of days nothing happens from one second to the next: all that waits for it has come after ten minutes.
_SPARSE = ((86_400, 3600), (600, 60))


def inputs_of_file(
    rr: RrFile, sensitivity: Sensitivity = "standard", engine: IndexEngine = "native", version: str = ""
) -> Iterator[Input]:
    """An RR file as a session's inputs: intervals as they ended, a tick a second, no stored baseline.

    In a hole of more than ten minutes the ticks come once a minute, of more than a day once an hour, but for its last
    minute.
    """
    yield Start(0, settings=Settings(sensitivity=sensitivity), engine=engine, version=version)
    yield ClockAnchor(0, wall_of(rr), rr.utc_offset_s)
    now_s, tick_ns, heard_ns = 0.0, BETWEEN_TICKS_NS, 0
    for rr_ms, gap_s in zip(rr.rr_ms, rr.gaps_s, strict=True):
        now_s += gap_s + max(0.0, rr_ms) / 1000.0
        arrival_ns = round(now_s * 1e9)
        while tick_ns < arrival_ns:
            yield Tick(tick_ns)
            tick_ns += step_ns(tick_ns - heard_ns, arrival_ns - tick_ns)
        heard_ns = arrival_ns
        yield RrPacket(arrival_ns, (rr_ms,), gap_s)
    yield Tick(tick_ns)
    yield Stop(tick_ns)


def wall_of(rr: RrFile) -> float:
    """Wall time of a file's beginning, s since 1970."""
    return NINE_ON_A_MONDAY_S if rr.started_s is None else rr.started_s


def step_ns(silent_ns: int, left_ns: int) -> int:
    """To the next tick, ns, after a silence, with so long to go until the next interval."""
    for after_s, step_s in _SPARSE:
        if silent_ns >= after_s * BETWEEN_TICKS_NS and left_ns > (step_s + 60) * BETWEEN_TICKS_NS:
            return step_s * BETWEEN_TICKS_NS
    return BETWEEN_TICKS_NS
