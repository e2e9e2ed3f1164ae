"""NeuroKit2's modules on the way to the program's indices, fitted with less: the same figures, but for two unasked."""

from __future__ import annotations

from types import ModuleType, SimpleNamespace

from biofeedback.signal.neurokit import table

# They build a table, or ask whether they were given one.
WITH_TABLES = ("hrv.hrv_time", "hrv.hrv_utils", "signal.signal_psd", "signal.signal_interpolate")
TIME = "hrv.hrv_time"
# Columns of ``hrv_time`` that hold no figure here. One loads SciPy's statistics; the other is a search over all pairs
# of bins, which takes longer than the rest together, and more the more a heart varies.
LEFT_OUT = ("HRV_IQRNN", "HRV_TINN")


def fit(module: ModuleType, name: str) -> None:
    """Give a module that was just loaded small tables in place of pandas, and leave out what nobody asks for.

    Parameters
    ----------
    module
        A module of NeuroKit2.
    name
        Its name in there.
    """
    if name in WITH_TABLES:
        module.__dict__["pd"] = table
    if name == TIME:
        module.__dict__["scipy"] = SimpleNamespace(stats=SimpleNamespace(iqr=_left_out))
        module.__dict__["_hrv_TINN"] = _left_out


def _left_out(*_: object) -> float:
    return float("nan")
