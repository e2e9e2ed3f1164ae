"""From the times of beats to the intervals between them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from biofeedback.storage.rr_files.model import LONGEST_PAUSE_MS


@dataclass(frozen=True, slots=True)
class Between:
    """Intervals in ms, the hole before each in s, where the first begins, and how many beats stood out of order."""

    rr_ms: tuple[float, ...]
    gaps_s: tuple[float, ...]
    begin: float
    n_back: int


def between(beats: Sequence[float], ms_each: float, fresh: Collection[int] = ()) -> Between:
    """Intervals between beats; steps of more than ten seconds are holes.

    Parameters
    ----------
    beats
        Their times, in any unit.
    ms_each
        How many ms that unit has.
    fresh
        The numbers of the beats before which something was missing: no interval ends there.
    """
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    begin, silent_s, n_back = beats[0], 0.0, 0
    for i in range(1, len(beats)):
        step_ms = round((beats[i] - beats[i - 1]) * ms_each, 6)
        if step_ms < 0.0:
            n_back += 1
            # However long it was, a run ends here.
            silent_s += 1e-3
        elif i in fresh or step_ms > LONGEST_PAUSE_MS:
            silent_s += step_ms / 1000.0
        else:
            rr_ms.append(step_ms)
            gaps_s.append(silent_s)
            silent_s = 0.0
            continue
        if not rr_ms:
            begin, silent_s = beats[i], 0.0
    return Between(tuple(rr_ms), tuple(gaps_s), begin, n_back)
