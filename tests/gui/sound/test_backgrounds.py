"""Background sounds are soft, differ from each other, and loop without a click."""

import io
import wave
from typing import get_args

import numpy as np
import pytest

from biofeedback.gui.sound.backgrounds import LENGTH_S, PEAK, RATE_HZ, RMS, Background, samples, wav

BACKGROUNDS: tuple[Background, ...] = get_args(Background)


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_the_end_joins_the_beginning(background: Background) -> None:
    made = samples(background)
    steps = np.abs(np.diff(made))
    across = abs(made[0] - made[-1])
    assert across <= np.quantile(steps, 0.999)
    # Its loudness does not jump either: a tenth of a second on both sides.
    tenth = RATE_HZ // 10
    before, after = made[-tenth:].std(), made[:tenth].std()
    assert 0.5 < before / after < 2.0


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_it_is_soft_and_never_clips(background: Background) -> None:
    made = samples(background)
    assert len(made) == LENGTH_S * RATE_HZ
    assert abs(made.mean()) < 0.005
    assert 0.4 * RMS < made.std() <= RMS * 1.001
    assert np.abs(made).max() <= PEAK + 1e-9


def test_brown_noise_falls_by_six_decibels_an_octave() -> None:
    power = np.abs(np.fft.rfft(samples("brown"))) ** 2
    hz = np.fft.rfftfreq(LENGTH_S * RATE_HZ, 1.0 / RATE_HZ)

    def octave_db(low: float) -> float:
        return float(10 * np.log10(power[(hz >= low) & (hz < low * 1.2)].mean()))

    assert octave_db(200.0) - octave_db(400.0) == pytest.approx(6.0, abs=1.0)


def test_waves_swell_and_rain_does_not() -> None:
    def range_of_loudness(background: Background) -> float:
        parts = samples(background).reshape(LENGTH_S * 2, -1).std(axis=1)
        return float(parts.max() / parts.min())

    assert range_of_loudness("waves") > 2.5
    assert range_of_loudness("rain") < 1.3


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_it_is_a_small_wav_file(background: Background) -> None:
    made = wav(background)
    with wave.open(io.BytesIO(made)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE_HZ, 1, 2)
    assert len(made) < 1_000_000
