"""The heart rate of the last seconds, before any beat is final."""

from __future__ import annotations

from collections import deque

BEATS = 5
FRESH_S = 10.0
MINUTE_S = 60.0
# A strap that tells its rate about once a second.
FEWEST_A_MINUTE = 20


class RecentRate:
    """Heart rate from the newest beats, or as a strap without intervals tells it."""

    def __init__(self) -> None:
        self.last_s: float | None = None
        self._beats: deque[float] = deque(maxlen=BEATS)
        self._told: deque[tuple[float, float]] = deque()

    def beat(self, t: float, rr_ms: float) -> None:
        """Take a beat."""
        if self.last_s is not None and t - self.last_s > FRESH_S:
            self._beats.clear()
        self._beats.append(rr_ms)
        self.last_s = t

    def add(self, t: float, rate_bpm: float) -> None:
        """Take a rate that the strap tells."""
        self._told.append((t, rate_bpm))
        while self._told[0][0] < t - MINUTE_S:
            self._told.popleft()
        self._beats.append(60000.0 / rate_bpm)
        self.last_s = t

    def now(self, now_s: float) -> float | None:
        """Rate in bpm from the median of the last five intervals, which a wrong beat does not move."""
        if self.last_s is None or now_s - self.last_s > FRESH_S or len(self._beats) < BEATS:
            return None
        return 60000.0 / sorted(self._beats)[BEATS // 2]

    def minute(self, now_s: float) -> float | None:
        """Mean of the rates told in the last minute; None when there are too few."""
        if len(self._told) < FEWEST_A_MINUTE:
            return None
        rates = [rate for t, rate in self._told if t > now_s - MINUTE_S]
        return sum(rates) / len(rates) if len(rates) >= FEWEST_A_MINUTE else None
