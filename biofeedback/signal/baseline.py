"""The wearer's baseline that is kept: from quiet, clean windows, refined from day to day, by time of day."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from msgspec.structs import replace

from biofeedback.events import Baseline, LevelSpread, Spreads
from biofeedback.signal.minute_features import MinuteFeatures

# Quiet signal of a session that a baseline may learn from, and that which counts as a full day's worth.
ENOUGH_S = 300.0
FULL_DAY_S = 1800.0
# Weight of a new day once many are known: a half-life of about seven days.
NEW_DAY_WEIGHT = 0.1
# One day moves the baseline as if it had lain this many spreads away at most.
BAD_DAY_SPREADS = 2.0
DAYS_FOR_HOURS = 3
BLOCK_MINUTES = 360
SPREAD_FLOOR_BPM = 3.0
SPREAD_FLOOR_LN = 0.15


def block_of(minute_of_day: int) -> int:
    """Block of the day: 0 night, 1 morning, 2 afternoon, 3 evening."""
    return minute_of_day // BLOCK_MINUTES % 4


def for_time(stored: Baseline | None, block: int | None) -> Baseline | None:
    """The baseline to begin with: that of the block of the day once it rests on three days, else the whole one."""
    if stored is None:
        return None
    own = dict(stored.hours).get(-1 if block is None else block)
    # Minutes apart are alike all day.
    return replace(own, spreads=stored.spreads) if own is not None and own.days >= DAYS_FOR_HOURS else stored


@dataclass(frozen=True, slots=True)
class QuietSample:
    """A quiet sample, its stress index, the seconds it stands for and the block of the day, if known."""

    sample: MinuteFeatures
    seconds: float
    block: int | None
    stress_index: float | None = None


def learned(
    stored: Baseline | None, quiet: Sequence[QuietSample], day: str, spreads: Spreads | None = None
) -> Baseline | None:
    """The baseline after this session.

    Parameters
    ----------
    stored
        As it was when the session began.
    quiet
        All quiet samples of the session so far.
    day
        The local day, "" when unknown.
    spreads
        What the session has learned of the wearer's spreads; those that were stored when it has learned none.

    Returns
    -------
    Baseline or None
        None while there are less than five quiet minutes.
    """
    whole = _merged(stored, quiet, day)
    if whole is None:
        return None
    known = dict(stored.hours) if stored is not None else {}
    for block in sorted({q.block for q in quiet if q.block is not None}):
        own = _merged(known.get(block), [q for q in quiet if q.block == block], day)
        if own is not None:
            known[block] = own
    kept = stored.spreads if stored is not None else None
    return replace(whole, hours=tuple(sorted(known.items())), spreads=spreads or kept)


def _merged(stored: Baseline | None, quiet: Sequence[QuietSample], day: str) -> Baseline | None:
    clean_s = sum(q.seconds for q in quiet)
    today = baseline_of(quiet, day) if clean_s >= ENOUGH_S else None
    if stored is None or today is None:
        return today
    new_day = not day or day != stored.last_day
    weight = max(1.0 / (stored.days + 1), NEW_DAY_WEIGHT) if new_day else NEW_DAY_WEIGHT
    weight *= min(1.0, clean_s / FULL_DAY_S)
    return Baseline(
        rate_bpm=_moved(stored.rate_bpm, today.rate_bpm, weight, SPREAD_FLOOR_BPM),
        ln_rmssd=_moved(stored.ln_rmssd, today.ln_rmssd, weight, SPREAD_FLOOR_LN),
        ln_sdnn=_moved(stored.ln_sdnn, today.ln_sdnn, weight, SPREAD_FLOOR_LN),
        ln_stress_index=_moved(stored.ln_stress_index, today.ln_stress_index, weight, SPREAD_FLOOR_LN),
        clean_s=stored.clean_s + clean_s,
        days=stored.days + (1 if new_day else 0),
        last_day=day or stored.last_day,
        ln_frequency=_moved(stored.ln_frequency or today.ln_frequency, today.ln_frequency, weight, SPREAD_FLOOR_LN)
        if today.ln_frequency is not None
        else stored.ln_frequency,
    )


def _moved(stored: LevelSpread, today: LevelSpread, weight: float, floor: float) -> LevelSpread:
    farthest = BAD_DAY_SPREADS * max(1.4826 * stored.mad, floor)
    shift = min(max(today.median - stored.median, -farthest), farthest)
    return LevelSpread(stored.median + weight * shift, stored.mad + weight * (today.mad - stored.mad))


def baseline_of(quiet: Sequence[QuietSample], day: str) -> Baseline | None:
    """The baseline of some quiet samples; None when they tell of the heart rate only."""
    samples = [q.sample for q in quiet]
    rmssd = [s.ln_rmssd for s in samples if s.ln_rmssd is not None]
    sdnn = [s.ln_sdnn for s in samples if s.ln_sdnn is not None]
    frequency = [s.ln_frequency for s in samples if s.ln_frequency is not None]
    stress = [math.log(q.stress_index) for q in quiet if q.stress_index]
    mads = [s.rate_mad_bpm for s in samples if s.rate_mad_bpm is not None]
    if not (rmssd and sdnn and stress and mads):
        return None
    return Baseline(
        rate_bpm=LevelSpread(median(s.rate_bpm for s in samples), median(mads)),
        ln_rmssd=_reference(rmssd),
        ln_sdnn=_reference(sdnn),
        ln_stress_index=_reference(stress),
        clean_s=sum(q.seconds for q in quiet),
        days=1,
        last_day=day,
        ln_frequency=_reference(frequency),
    )


def _reference(values: Sequence[float]) -> LevelSpread:
    centre = median(values)
    return LevelSpread(centre, median(abs(v - centre) for v in values))
