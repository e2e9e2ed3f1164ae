"""Sample entropy, DFA and the shape of the Poincaré plot, on signals whose answer is known."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from recordings import Known, breathing_heart, column, window

from biofeedback.signal.indices.definitions import csi, cvi, modified_csi, sd1, sd2, sdnn
from biofeedback.signal.indices.definitions.dfa_alpha1 import dfa_alpha1
from biofeedback.signal.indices.definitions.sample_entropy import sample_entropy
from biofeedback.signal.indices.measured import NativeWindow


@pytest.mark.parametrize("segment", range(5))
def test_sample_entropy_agrees_with_two_programs(data: Path, segment: int) -> None:
    entry = json.loads((data / "reference" / "consensus_segments.json").read_text())[segment]
    nn = np.array(column(data / "reference" / entry["input"]))
    band = entry["consensus"]["sampen"]
    found = sample_entropy(nn)
    assert found is not None
    assert band["min"] * (1.0 - 1e-9) <= found <= band["max"] * (1.0 + 1e-9)


def by_definition(nn_ms: list[float]) -> float:
    r = 0.2 * float(np.std(nn_ms, ddof=1))
    n = len(nn_ms) - 2

    def alike(i: int, j: int, length: int) -> bool:
        return all(abs(nn_ms[i + k] - nn_ms[j + k]) <= r for k in range(length))

    pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
    return -math.log(sum(alike(i, j, 3) for i, j in pairs) / sum(alike(i, j, 2) for i, j in pairs))


@pytest.mark.parametrize("digits", [0, 1, 6])
def test_sample_entropy_is_that_of_its_definition(digits: int) -> None:
    # Intervals in whole ms lie on each other's edges; others do not.
    nn_ms = [round(800.0 + 40.0 * math.sin(i / 3.0) + 17.0 * math.cos(i * i), digits) for i in range(160)]
    assert sample_entropy(np.array(nn_ms)) == pytest.approx(by_definition(nn_ms), rel=1e-12)


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
    one = NativeWindow(window(breathing_heart(60.0)))
    sdnn_ms, sdsd_ms = one.value(sdnn.INDEX), one.sdsd_ms
    assert sdnn_ms is not None
    assert sdsd_ms is not None
    assert sdsd_ms == pytest.approx(float(np.std(np.diff(one.window.nn_ms), ddof=1)))
    assert one.value(sd1.INDEX) == pytest.approx(sdsd_ms / 2**0.5)
    assert one.value(sd2.INDEX) == pytest.approx((2 * sdnn_ms**2 - sdsd_ms**2 / 2) ** 0.5)


def test_the_shape_of_the_plot_is_told_by_its_axes() -> None:
    plot = Known(sd1_ms=20.0, sd2_ms=50.0)
    assert csi.csi(plot) == pytest.approx(2.5)
    assert modified_csi.modified_csi_ms(plot) == pytest.approx((4 * 50.0) ** 2 / (4 * 20.0))
    assert cvi.cvi(plot) == pytest.approx(math.log10(4 * 20.0 * 4 * 50.0))


@pytest.mark.parametrize("plot", [Known(), Known(sd1_ms=0.0, sd2_ms=50.0), Known(sd1_ms=20.0, sd2_ms=0.0)])
def test_a_plot_that_is_a_line_or_unknown_has_no_shape(plot: Known) -> None:
    assert (csi.csi(plot), modified_csi.modified_csi_ms(plot), cvi.cvi(plot)) == (None, None, None)
