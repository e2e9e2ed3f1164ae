"""Rain, waves and brown noise, made here: noise that is shaped in its spectrum, so that its end joins its beginning.

Noise made as a sum of whole periods (random phases, inverse Fourier transform) repeats after its length without a
step; what is laid over it, the drops and the swell, goes round in the same length. So it loops without a click.
"""

from __future__ import annotations

import io
import wave
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Samples: TypeAlias = NDArray[float64]

Background: TypeAlias = Literal["rain", "waves", "brown"]

RATE_HZ = 22_050
LENGTH_S = 16
# Root mean square of full scale, and the highest peak: as soft as the tones.
RMS, PEAK = 0.09, 0.5
SEED = 7
# Below this no small loudspeaker plays anything, Hz.
LOWEST_HZ = 35.0
# Two swells in a round.
SWELLS = 2
DROPS, DROP_S = 900, 0.004


def samples(background: Background) -> Samples:
    """One round of a background, full scale 1."""
    made: Samples = {"rain": _rain, "waves": _waves, "brown": _brown}[background]()
    loud: Samples = made * (RMS / float((made**2).mean()) ** 0.5)
    peak = float(abs(loud).max())
    return loud if peak <= PEAK else loud * (PEAK / peak)


def wav(background: Background) -> bytes:
    """A background as the bytes of a WAV file."""
    import numpy as np

    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE_HZ)
        writer.writeframes(np.round(32767 * samples(background)).astype("<i2").tobytes())
    return file.getvalue()


def _brown() -> Samples:
    """Power falls by 6 dB an octave."""
    return _noise(1.0, LOWEST_HZ, RATE_HZ / 2)


def _rain() -> Samples:
    """A bright hiss, and single drops that ring off in a few milliseconds."""
    import numpy as np

    rng = np.random.default_rng(SEED + 1)
    drops = np.zeros(LENGTH_S * RATE_HZ)
    drops[rng.integers(0, drops.size, DROPS)] = rng.exponential(1.0, DROPS)
    t_s = np.arange(drops.size) / RATE_HZ
    ring = np.exp(-t_s / DROP_S) * np.sin(2 * np.pi * 2600.0 * t_s)
    fallen = np.fft.irfft(np.fft.rfft(drops) * np.fft.rfft(ring), drops.size)
    hiss = _noise(0.35, 350.0, 8500.0)
    both: Samples = hiss / hiss.std() + 0.45 * fallen / fallen.std()
    return both


def _waves() -> Samples:
    """A surf that comes in faster than it runs out."""
    import numpy as np

    noise = _noise(0.7, 60.0, 6000.0)
    round_ = np.arange(noise.size) / noise.size * SWELLS % 1.0
    swell = np.where(round_ < 0.35, np.sin(0.5 * np.pi * round_ / 0.35), np.cos(0.5 * np.pi * (round_ - 0.35) / 0.65))
    return noise * (0.18 + 0.82 * swell**2)


def _noise(slope: float, from_hz: float, to_hz: float) -> Samples:
    """Noise whose amplitude falls with the frequency to the power of ``slope``, between two frequencies."""
    import numpy as np

    count = LENGTH_S * RATE_HZ
    hz = np.fft.rfftfreq(count, 1.0 / RATE_HZ)
    rng = np.random.default_rng(SEED)
    size = np.where((hz >= from_hz) & (hz <= to_hz), np.maximum(hz, 1.0) ** -slope, 0.0)
    return np.fft.irfft(size * np.exp(2j * np.pi * rng.random(hz.size)), count)
