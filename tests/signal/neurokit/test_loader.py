"""NeuroKit2 in parts: the same figures as whole, without what draws and clusters; whole where that does not fit.

Each way is tried in a process of its own, as what is imported stays so.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version
from typing import Any

import pytest

from biofeedback.signal.neurokit import loader

FIGURES = """
import json, sys
import numpy as np
random = np.random.default_rng(3)
nn_ms = 850.0 + 60.0 * np.sin(np.arange(320) / 4.0) + 15.0 * random.standard_normal(320)
t_s = np.cumsum(nn_ms) / 1000.0
times = nk.hrv_time({"RRI": nn_ms, "RRI_Time": t_s}).iloc[0].to_dict()
signal, _, _ = nk.intervals_process(
    nn_ms, intervals_time=t_s, interpolate=True, interpolation_rate=4, method="cubic"
)
density = nk.signal_psd(
    signal, sampling_rate=4, method="welch", min_frequency=0.0, normalize=False, window=64, silent=True
)
loaded = [name for name in ("matplotlib", "sklearn", "neurokit2.complexity") if name in sys.modules]
figures = {"times": [float(value) for value in times.values()], "power": density["Power"].tolist(), "loaded": loaded}
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
    assert json.dumps(parts["times"]) == json.dumps(whole["times"])
    assert parts["power"] == whole["power"]
    assert parts["loaded"] == []
    assert whole["loaded"] == ["matplotlib", "sklearn", "neurokit2.complexity"]


def test_what_was_not_asked_for_comes_when_it_is_asked_for() -> None:
    later = """
import numpy as np
ecg = nk.ecg_simulate(duration=12, sampling_rate=130, random_state=1)
_, found = nk.ecg_peaks(nk.ecg_clean(ecg, sampling_rate=130), sampling_rate=130)
assert len(found["ECG_R_Peaks"]) > 8
import matplotlib
matplotlib.use("agg")
nk.hrv_time({"RRI": np.array([800.0, 820.0, 790.0, 805.0] * 9)}, show=True)
figures = {"named": nk.ecg_rate.__name__, "version": nk.__version__, "kept": nk.hrv_time is nk.hrv_time}
"""
    told = run("import json\n" + IN_PARTS + later + TELL)
    assert told == {"named": "signal_rate", "version": version("neurokit2"), "kept": True}


@pytest.mark.parametrize(
    "spoiled",
    [
        pytest.param("loader.TRIED = frozenset()", id="a version that was not tried"),
        pytest.param("loader._package = lambda *_: 1 / 0", id="a package that cannot be read"),
        pytest.param("loader.CALLED = (*loader.CALLED, 'hrv_of_tomorrow')", id="a function that is missing"),
    ],
)
def test_what_does_not_fit_is_loaded_whole(spoiled: str, whole: Any) -> None:
    code = f"from biofeedback.signal.neurokit import loader\n{spoiled}\nnk = loader.load_neurokit()\n"
    assert run(code + FIGURES + TELL) == whole


def test_what_is_imported_already_is_taken_as_it_is() -> None:
    code = "import json, neurokit2\nfrom biofeedback.signal.neurokit.loader import load_neurokit\n"
    assert run(code + "figures = {'same': load_neurokit() is neurokit2}\n" + TELL) == {"same": True}
