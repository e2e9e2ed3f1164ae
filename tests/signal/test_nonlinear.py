"""Sample entropy, DFA and the shape of the Poincaré plot, on signals whose answer is known."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from recordings import column

from biofeedback.signal.indices.backend import WindowIndices
from biofeedback.signal.indices.nonlinear import dfa_alpha1, sample_entropy
from biofeedback.signal.indices.poincare import poincare


@pytest.mark.parametrize("segment", range(5))
def test_sample_entropy_agrees_with_two_programs(data: Path, segment: int) -> None:
    entry = json.loads((data / "reference" / "consensus_segments.json").read_text())[segment]
    nn = np.array(column(data / "reference" / entry["input"]))
    band = entry["consensus"]["sampen"]
    found = sample_entropy(nn)
    assert found is not None
    assert band["min"] * (1.0 - 1e-9) <= found <= band["max"] * (1.0 + 1e-9)


def test_dfa_tells_noise_from_its_sum() -> None:
    noise = np.random.default_rng(1).normal(0.0, 30.0, 4000)
    assert dfa_alpha1(800.0 + noise) == pytest.approx(0.5, abs=0.12)
    assert dfa_alpha1(800.0 + np.cumsum(noise)) == pytest.approx(1.5, abs=0.12)


def test_what_is_too_short_too_long_or_flat_has_no_entropy() -> None:
    assert sample_entropy(np.full(50, 800.0)) is None
    assert sample_entropy(np.arange(6000.0)) is None
    assert dfa_alpha1(np.full(50, 800.0)) is None
    assert dfa_alpha1(np.full(200, 800.0)) is None


def test_the_poincare_plot_follows_from_sdnn_and_sdsd() -> None:
    plot = poincare(WindowIndices(mean_rr_ms=800.0, sdnn_ms=50.0, rmssd_ms=30.0, sdsd_ms=30.0))
    assert plot is not None
    assert plot.sd1_ms == pytest.approx(30.0 / 2**0.5)
    assert plot.sd2_ms == pytest.approx((2 * 50.0**2 - 30.0**2 / 2) ** 0.5)
    assert plot.csi == pytest.approx(plot.sd2_ms / plot.sd1_ms)


def test_a_plot_without_width_has_no_ratio() -> None:
    flat = poincare(WindowIndices(mean_rr_ms=800.0, sdnn_ms=50.0, rmssd_ms=0.0, sdsd_ms=0.0))
    assert flat is not None
    assert flat.csi is None
    assert flat.cvi is None
    assert poincare(WindowIndices()) is None
