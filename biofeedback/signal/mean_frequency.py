"""How fast the variability of a window swings: the frequency that a pure wave of the same RMSSD and SDNN would have."""

from __future__ import annotations

import math

# A minute of beats holds no fewer swings than one, nor more than every second beat, whatever was measured.
LEAST_LN_RATIO = math.log(0.002)
LEAST_BPM = 1.0


def ln_mean_frequency(rate_bpm: float, ln_rmssd: float, ln_sdnn: float) -> float:
    """Logarithm of the mean frequency of beat-to-beat variability, in swings a minute.

    Successive samples of a wave of frequency f, one a beat, differ by RMSSD = 2 SDNN sin(pi f RR), so
    f = arcsin(RMSSD / (2 SDNN)) / (pi RR); of any other signal this is the mean frequency weighted by power, which
    Hjorth (1970) calls mobility. At rest it lies near the rate of breathing when respiratory sinus arrhythmia leads,
    and below it when slow waves do; it cannot exceed half the heart rate.

    Parameters
    ----------
    rate_bpm
        Mean heart rate.
    ln_rmssd, ln_sdnn
        Of the same minute, in ln ms; SDNN without its trend, which RMSSD does not have either.
    """
    ratio = 0.5 * math.exp(min(max(ln_rmssd - ln_sdnn, LEAST_LN_RATIO), math.log(2.0)))
    return math.log(math.asin(min(ratio, 1.0)) / math.pi * max(rate_bpm, LEAST_BPM))
