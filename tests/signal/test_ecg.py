"""An ECG's beats are found where they are, and its quality is that of beats which are alike."""

from __future__ import annotations

import numpy as np
import pytest

from biofeedback.signal.ecg import look, r_peaks

RATE_HZ = 130


def ecg(seconds: float, noise_uv: float = 10.0, rr_s: float = 0.8) -> tuple[np.ndarray, np.ndarray]:
    """Narrow R waves of 1 mV with a T wave behind each, and when they are."""
    t = np.arange(0.0, seconds, 1.0 / RATE_HZ)
    peaks = np.arange(0.5, seconds - 0.5, rr_s)
    signal = np.random.default_rng(1).normal(0.0, noise_uv, len(t))
    for at in peaks:
        signal += 1000.0 * np.exp(-0.5 * ((t - at) / 0.012) ** 2) + 150.0 * np.exp(-0.5 * ((t - at - 0.25) / 0.04) ** 2)
    return signal, peaks


def test_every_beat_is_found_where_it_is() -> None:
    samples, peaks = ecg(30.0)
    found = look(samples, RATE_HZ)
    assert found is not None
    assert len(found.r_peaks_s) == pytest.approx(len(peaks), abs=2)
    assert np.median(np.diff(found.r_peaks_s)) == pytest.approx(0.8, abs=0.01)
    nearest = [float(np.abs(peaks - at).min()) for at in found.r_peaks_s]
    assert max(nearest) < 0.03
    alone = r_peaks(samples, RATE_HZ)
    assert (alone / RATE_HZ).tolist() == pytest.approx(list(found.r_peaks_s))


def test_beats_that_are_alike_are_of_better_quality_than_noise() -> None:
    clean, noisy = look(ecg(30.0)[0], RATE_HZ), look(ecg(30.0, noise_uv=400.0)[0], RATE_HZ)
    assert clean is not None
    assert clean.quality > 0.95
    assert noisy is None or noisy.quality < clean.quality - 0.2


@pytest.mark.parametrize("samples", [np.zeros(30 * RATE_HZ), ecg(9.9)[0], np.array([])])
def test_of_a_flat_or_a_short_stretch_nothing_is_told(samples: np.ndarray) -> None:
    assert look(samples, RATE_HZ) is None
    assert len(r_peaks(samples, RATE_HZ)) == 0
