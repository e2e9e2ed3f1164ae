"""NeuroKit2 in parts: the same figures as whole, without what draws and clusters; whole where that does not fit.

Each way is tried in a process of its own, as what is imported stays so.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version
from typing import Any

import numpy as np
import pytest

from biofeedback.signal.indices.catalogue import OF_WINDOWS
from biofeedback.signal.indices.engines import NeuroKitBackend
from biofeedback.signal.neurokit import loader
from biofeedback.signal.neurokit.unasked import LEFT_OUT
from biofeedback.signal.nn_series import NnWindow

FIGURES = """
import json, sys
import numpy as np
random = np.random.default_rng(3)
nn_ms = 850.0 + 60.0 * np.sin(np.arange(320) / 4.0) + 15.0 * random.standard_normal(320)
t_s = np.cumsum(nn_ms) / 1000.0
table = nk.hrv_time({"RRI": nn_ms, "RRI_Time": t_s})
times = {name: float(np.asarray(table[name])[0]) for name in table}
signal, _, _ = nk.intervals_process(
    nn_ms, intervals_time=t_s, interpolate=True, interpolation_rate=4, method="cubic"
)
density = nk.signal_psd(
    signal, sampling_rate=4, method="welch", min_frequency=0.0, normalize=False, window=64, silent=True
)
heavy = ("matplotlib", "sklearn", "pandas", "scipy.stats", "scipy.optimize", "numpy.f2py", "neurokit2.complexity")
loaded = [name for name in heavy if name in sys.modules]
power = {name: np.asarray(density[name]).tolist() for name in density}
figures = {"times": times, "power": power, "loaded": loaded}
"""
TELL = "print(json.dumps(figures))\n"
IN_PARTS = "from biofeedback.signal.neurokit.loader import load_neurokit\nnk = load_neurokit()\n"
PLAINLY = "import neurokit2 as nk\n"


def run(code: str) -> Any:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def whole() -> Any:
    return run(PLAINLY + FIGURES + TELL)


def test_the_installed_version_was_tried_in_parts() -> None:
    assert version("neurokit2") in loader.TRIED


def test_in_parts_it_gives_the_same_figures_to_the_last_digit(whole: Any) -> None:
    parts = run(IN_PARTS + FIGURES + TELL)
    assert list(parts["times"]) == list(whole["times"])
    for name, value in whole["times"].items():
        figure = parts["times"][name]
        assert repr(figure) == ("nan" if name in LEFT_OUT else repr(value)), name
    assert parts["power"] == whole["power"]
    assert parts["loaded"] == []
    assert len(whole["loaded"]) == 7


def test_an_index_of_what_is_left_out_cannot_be_made() -> None:
    nn_ms = 850.0 + 60.0 * np.sin(np.arange(400) / 4.0)
    window = NeuroKitBackend().measure(NnWindow(np.cumsum(nn_ms) / 1000.0, nn_ms, 340.0))
    assert all(window.value(index) is not None for index in OF_WINDOWS)
    for column in LEFT_OUT:
        with pytest.raises(KeyError, match=column):
            window.time_domain(column)


def test_what_was_not_asked_for_comes_when_it_is_asked_for() -> None:
    later = """
import numpy as np
ecg = nk.ecg_simulate(duration=12, sampling_rate=130, random_state=1)
_, found = nk.ecg_peaks(nk.ecg_clean(ecg, sampling_rate=130), sampling_rate=130)
assert len(found["ECG_R_Peaks"]) > 8
import matplotlib
matplotlib.use("agg")
table = nk.hrv_time({"RRI": np.array([800.0, 820.0, 790.0, 805.0] * 9)}, show=True)
assert table.shape == (1, 25) and list(table.columns)[0] == "HRV_MeanNN"
assert nk.signal_autocor([1.0, 2.0, 1.0, 2.0])[0][0] == 1.0
import scipy.optimize, scipy.stats
assert scipy.stats.iqr([1.0, 2.0, 3.0]) == 1.0 and scipy.signal.find_peaks_cwt([0, 1, 0, 3, 0], [1]).size
figures = {"named": nk.ecg_rate.__name__, "version": nk.__version__, "kept": nk.hrv_time is nk.hrv_time}
"""
    told = run("import json\n" + IN_PARTS + later + TELL)
    assert told == {"named": "signal_rate", "version": version("neurokit2"), "kept": True}


@pytest.mark.parametrize(
    "spoiled",
    [
        pytest.param("loader.TRIED = frozenset()", id="a version that was not tried"),
        pytest.param("loader._package = lambda *_: 1 / 0", id="a package that cannot be read"),
        pytest.param("loader.load_scipy = lambda: 1 / 0", id="a SciPy that does not fit"),
        pytest.param("loader.CALLED = (*loader.CALLED, 'hrv_of_tomorrow')", id="a function that is missing"),
    ],
)
def test_what_does_not_fit_is_loaded_whole(spoiled: str, whole: Any) -> None:
    code = f"from biofeedback.signal.neurokit import loader\n{spoiled}\nnk = loader.load_neurokit()\n"
    assert run(code + FIGURES + TELL) == whole


def test_what_is_imported_already_is_taken_as_it_is() -> None:
    code = "import json, neurokit2\nfrom biofeedback.signal.neurokit.loader import load_neurokit\n"
    assert run(code + "figures = {'same': load_neurokit() is neurokit2}\n" + TELL) == {"same": True}
