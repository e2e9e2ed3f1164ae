"""Breaths a minute, from whatever the strap gives: one belief over all sources, and the honest "cannot tell"."""

from __future__ import annotations

from biofeedback.events import Breath, BreathSource
from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.arrays import Floats
from biofeedback.signal.breathing.beats import EcgSeries, RrSeries
from biofeedback.signal.breathing.tilt import TiltSeries
from biofeedback.signal.breathing.tracker import BreathTracker
from biofeedback.signal.tachogram import Rhythm

# Below this a rate is told too often that is not the right one; measured for each source (docs/signal.md).
TOLD_FROM: dict[BreathSource, float] = {"acceleration": 0.7, "ecg": 0.7, "intervals": 0.68}
# Intervals that only jitter look like fast breath, which the heart follows little: there they must be surer.
FAST_PER_MIN, FAST_TOLD_FROM = 22.0, 0.85
# Beside the tilt or the ECG the intervals say little more, and lose fast shallow breaths: they speak more softly.
RR_BESIDE_OTHERS = 0.3
# As long as the window that the breath is read from.
STILL_FOR_S = 24.0
RR_EVERY_S = 5.0
# A signal as old as this says nothing of now.
FRESH_S = 3.0


class Breathing:
    """Follows the breath from second to second."""

    def __init__(self) -> None:
        self._rr = RrSeries()
        self._ecg = EcgSeries()
        self._tilt = TiltSeries()
        self._tracker = BreathTracker()
        self._last_s: float | None = None

    def ecg_beat(self, t: float, r_uv: float, qrs_uv: float, slope_uv: float) -> None:
        """Take the height of a beat's R peak, of its QRS complex, and its slope."""
        self._ecg.add(t, (r_uv, qrs_uv, slope_uv))

    def advance(self, t: float, rhythm: Rhythm, chest: ChestAcceleration | None, moving: bool) -> Breath | None:
        """Let time pass, once a second.

        Parameters
        ----------
        t
            Now, s.
        rhythm
            The normal intervals.
        chest
            The chest's acceleration, where the strap gives it.
        moving
            Whether the wearer moved within the last ``STILL_FOR_S``: then breath cannot be told from movement.

        Returns
        -------
        Breath or None
            Every second while the strap's tilt or ECG speaks, every five while only intervals do, which tell little
            new in one; None in between.
        """
        due_s = 1.0 if chest is not None or self._ecg.speaks(t) else RR_EVERY_S
        elapsed_s = due_s if self._last_s is None else t - self._last_s
        if elapsed_s < due_s:
            return None
        self._last_s = t
        said, source = (None, None) if moving else self._said(t, rhythm, chest)
        self._tracker.step(said, min(elapsed_s, RR_EVERY_S))
        if source is None:
            return Breath(t, None, 0.0, None)
        rate_per_min, confidence = self._tracker.belief()
        fast = source == "intervals" and rate_per_min > FAST_PER_MIN
        told = confidence >= (FAST_TOLD_FROM if fast else TOLD_FROM[source])
        return Breath(t, rate_per_min if told else None, confidence, source)

    def _said(
        self, t: float, rhythm: Rhythm, chest: ChestAcceleration | None
    ) -> tuple[Floats | None, BreathSource | None]:
        fresh = chest is not None and chest.last_s is not None and t - chest.last_s <= FRESH_S
        tilt = self._tilt.log_likelihood(chest) if chest is not None and fresh else None
        ecg, rr = self._ecg.log_likelihood(t), self._rr.log_likelihood(rhythm, t)
        if tilt is None and ecg is None:
            return rr, None if rr is None else "intervals"
        others = [part for part in (tilt, ecg) if part is not None]
        said = others[0] if len(others) == 1 else others[0] + others[1]
        if rr is not None:
            said = said + RR_BESIDE_OTHERS * rr
        return said, "acceleration" if tilt is not None else "ecg"
