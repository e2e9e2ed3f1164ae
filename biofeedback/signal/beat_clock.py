"""When each beat happened: the sum of RR, anchored to the arrival of packets and held against the clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from biofeedback.events import Gap

# Shorter and longer ones are no intervals of a heart.
SHORTEST_MS, LONGEST_MS = 200.0, 3000.0
# A packet may sit in a queue for a while and then arrive in a burst with others. After so long a wait, and at the
# beginning of a run, it is held until the burst is over: only then is it known where it lies and what was lost.
LATE_S = 3.0
BURST_S = 0.3
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
        self._lags_s: deque[float] = deque(maxlen=SETTLED_PACKETS)
        self._lost_from_s: float | None = None
        self._held: list[float] = []
        self._held_s = 0.0

    def end_run(self) -> None:
        """Forget the anchor: the next beat begins a new run."""
        self._end_s = self._lost_from_s = None
        self._lags_s.clear()

    def interrupt(self) -> list[PlacedBeat | Gap]:
        """The link is gone: the next beat begins a new run, after a gap as long as the clock says.

        Returns
        -------
        list of PlacedBeat or Gap
            What was still held.
        """
        released = self.release()
        lost_from_s = self._end_s
        self.end_run()
        self._lost_from_s = lost_from_s
        return released

    def release(self, now_s: float | None = None) -> list[PlacedBeat | Gap]:
        """Place what was held back, once its burst is over; at once where ``now_s`` is left out.

        Returns
        -------
        list of PlacedBeat or Gap
            In order of time.
        """
        if not self._held or (now_s is not None and now_s - self._held_s <= BURST_S):
            return []
        packet, self._held = tuple(self._held), []
        return self.place(packet, self._held_s)

    def receive(self, rr_ms: Sequence[float], arrival_s: float) -> list[PlacedBeat | Gap]:
        """Put a packet from a radio on the time axis.

        Parameters
        ----------
        rr_ms
            Intervals in ms, oldest first; the last of them ended shortly before ``arrival_s``.
        arrival_s
            Arrival of the packet in s since the session's start.

        Returns
        -------
        list of PlacedBeat or Gap
            In order of time. The first of a run, and one after a long wait, is held: it comes with the next,
            or by ``release``.
        """
        if not rr_ms:
            return []
        released = self.release(arrival_s)
        if self._held or self._may_be_a_queue(rr_ms, arrival_s):
            self._held += rr_ms
            self._held_s = arrival_s
            return released
        return [*released, *self.place(rr_ms, arrival_s)]

    def place(self, rr_ms: Sequence[float], arrival_s: float, gap_before_s: float = 0.0) -> list[PlacedBeat | Gap]:
        """Put intervals on the time axis at once: those of a file, where nothing queues.

        Parameters
        ----------
        rr_ms
            Intervals in ms, oldest first; the last of them ended at about ``arrival_s``.
        arrival_s
            In s since the session's start.
        gap_before_s
            A hole in s that the source itself shows before the first interval.

        Returns
        -------
        list of PlacedBeat or Gap
            In order of time.
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
        self._lay_out(packet, total_s, arrival_s, out)
        return out

    def _may_be_a_queue(self, rr_ms: Sequence[float], arrival_s: float) -> bool:
        return self._end_s is None or arrival_s - (self._end_s + sum(rr_ms) / 1000.0) > LATE_S

    def _against_the_clock(
        self, packet: tuple[float, ...], total_s: float, arrival_s: float, end_s: float
    ) -> Gap | None:
        lag_s = arrival_s - (end_s + total_s)
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
        # Of a slow heart the last beat may lie more than a second before its packet, at all times.
        settled_s = min(self._lags_s) if len(self._lags_s) == SETTLED_PACKETS else 0.0
        return lag_s - max(settled_s, 0.0) > LATE_S or settled_s > max(SETTLED_LAG_S, 1.2 * interval_s)

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
