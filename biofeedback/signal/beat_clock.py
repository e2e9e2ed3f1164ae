"""When each beat happened: the sum of RR, anchored to the arrival of packets and held against the clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from biofeedback.events import Gap

# Shorter and longer ones are no intervals of a heart.
SHORTEST_MS, LONGEST_MS = 200.0, 3000.0
# A packet may sit in the radio's queue for a while and then arrive in a burst with others.
LATE_S = 3.0
AHEAD_S = 2.0
# A queue that has drained leaves no lag: what remains over this many packets was lost.
SETTLED_PACKETS = 12
SETTLED_LAG_S = 1.5
# Quartz differs by tens of parts per million; the beat clock follows at most this much a packet.
SLEW_S = 0.0005


class PlacedBeat(NamedTuple):
    """One interval on the time axis: it ends at ``t``; ``follows`` when the interval before it is in the same run."""

    t: float
    rr_ms: float
    follows: bool


class BeatClock:
    """Places intervals in time. A run is a series of truly consecutive beats; a gap ends it."""

    def __init__(self) -> None:
        self._end_s: float | None = None
        self._last_packet: tuple[float, ...] = ()
        self._lags_s: deque[float] = deque(maxlen=SETTLED_PACKETS)
        self._lost_from_s: float | None = None

    def end_run(self) -> None:
        """Forget the anchor: the next beat begins a new run."""
        self._end_s = self._lost_from_s = None
        self._lags_s.clear()
        self._last_packet = ()

    def interrupt(self) -> None:
        """The link is gone: the next beat begins a new run, after a gap as long as the clock says."""
        lost_from_s = self._end_s
        self.end_run()
        self._lost_from_s = lost_from_s

    def place(self, rr_ms: Sequence[float], arrival_s: float, gap_before_s: float = 0.0) -> list[PlacedBeat | Gap]:
        """Put a packet's intervals on the time axis.

        Parameters
        ----------
        rr_ms
            Intervals in ms, oldest first; the last of them ended shortly before ``arrival_s``.
        arrival_s
            Arrival of the packet in s since the session's start.
        gap_before_s
            A hole in s that the source itself shows before the first interval.

        Returns
        -------
        list of PlacedBeat or Gap
            In order of time. A packet sent twice yields one gap of no length.
        """
        if not rr_ms:
            return []
        packet = tuple(rr_ms)
        total_s = sum(packet) / 1000.0
        out: list[PlacedBeat | Gap] = []
        if gap_before_s > 0.0:
            out.append(Gap(arrival_s - total_s, gap_before_s, "file"))
            self.end_run()
        if self._lost_from_s is not None:
            begin_s = max(arrival_s - total_s, self._lost_from_s)
            out.append(Gap(begin_s, begin_s - self._lost_from_s, "lost"))
            self._lost_from_s, arrival_s = None, begin_s + total_s
        if self._end_s is not None:
            fault = self._against_the_clock(packet, total_s, arrival_s, self._end_s)
            if fault is not None:
                out.append(fault)
                if fault.reason == "duplicated":
                    return out
        self._last_packet = packet
        self._lay_out(packet, total_s, arrival_s, out)
        return out

    def _against_the_clock(
        self, packet: tuple[float, ...], total_s: float, arrival_s: float, end_s: float
    ) -> Gap | None:
        lag_s = arrival_s - (end_s + total_s)
        if packet == self._last_packet and lag_s - min(self._lags_s, default=0.0) < -0.6 * total_s:
            return Gap(arrival_s, 0.0, "duplicated")
        if lag_s < -AHEAD_S:
            self.end_run()
            return Gap(arrival_s - total_s, 0.0, "drift")
        self._lags_s.append(lag_s)
        if lag_s > SETTLED_LAG_S and self._lost(lag_s, total_s / len(packet)):
            gap = Gap(arrival_s - total_s, lag_s, "lost")
            self.end_run()
            return gap
        if lag_s > SLEW_S or lag_s < -SLEW_S:
            slew_s = SLEW_S if lag_s > 0.0 else -SLEW_S
            self._end_s = end_s + slew_s
            self._lags_s = deque((lag - slew_s for lag in self._lags_s), SETTLED_PACKETS)
        return None

    def _lost(self, lag_s: float, interval_s: float) -> bool:
        settled_s = min(self._lags_s) if len(self._lags_s) == SETTLED_PACKETS else 0.0
        return lag_s > LATE_S or settled_s > max(SETTLED_LAG_S, 1.2 * interval_s)

    def _lay_out(self, rr_ms: Sequence[float], total_s: float, arrival_s: float, out: list[PlacedBeat | Gap]) -> None:
        follows = self._end_s is not None
        t = arrival_s - total_s if self._end_s is None else self._end_s
        for rr in rr_ms:
            t += rr / 1000.0
            if SHORTEST_MS <= rr <= LONGEST_MS:
                out.append(PlacedBeat(t, rr, follows))
                follows = True
            else:
                out.append(Gap(t, max(rr, 0.0) / 1000.0, "implausible"))
                follows = False
        self._end_s = t if follows else None
        if not follows:
            self.end_run()
