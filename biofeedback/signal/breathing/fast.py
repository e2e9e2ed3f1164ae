"""Fast breathing at rest: well above one's own usual, and for minutes, not for a sentence or a sigh."""

from __future__ import annotations

from collections import deque
from statistics import median

from biofeedback.events import Breath

# One's own usual is the median of so long, told from so much of it on.
MEMORY_S, ENOUGH_S = 1200, 240
# Fast is so much above it, in 1/min and as a share, for so long, known for most of that: talk makes it unknown.
ABOVE_PER_MIN, ABOVE_SHARE = 4.0, 0.25
LASTS_S, KNOWN_SHARE = 120, 0.7


class FastBreath:
    """Follows the breath, told once a second, against its own usual."""

    def __init__(self) -> None:
        self._usual: deque[float] = deque(maxlen=MEMORY_S)
        self._newest: deque[float | None] = deque(maxlen=LASTS_S)

    @property
    def usual_per_min(self) -> float | None:
        """The wearer's usual rate; None before four minutes of it are known."""
        return median(self._usual) if len(self._usual) >= ENOUGH_S else None

    def add(self, breath: Breath, pacing: bool) -> float | None:
        """Take a second's breath.

        Parameters
        ----------
        breath : Breath
        pacing : bool
            Whether an exercise is under way, which sets the breath itself.

        Returns
        -------
        float or None
            How far above the usual it has been for two minutes, 1/min; None where it was not, or is not known.
        """
        if pacing:
            self._newest.clear()
            return None
        self._newest.append(breath.rate_bpm)
        above = self._above()
        if breath.rate_bpm is not None and above is None:
            self._usual.append(breath.rate_bpm)
        return above

    def _above(self) -> float | None:
        usual = self.usual_per_min
        known = [rate for rate in self._newest if rate is not None]
        if usual is None or len(self._newest) < LASTS_S or len(known) < KNOWN_SHARE * LASTS_S:
            return None
        least = usual + max(ABOVE_PER_MIN, ABOVE_SHARE * usual)
        return median(known) - usual if sum(rate >= least for rate in known) >= 0.8 * len(known) else None
