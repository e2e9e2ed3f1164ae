"""SciPy's filters, spectra and splines without what they need only for what nobody asks here.

Imported plainly they bring its statistics, its optimizers, and of NumPy what compiles Fortran and runs tests: as much
memory again. A SciPy that cannot be loaded so is imported plainly.
"""

from __future__ import annotations

import importlib
import logging
import sys

import numpy as np

from biofeedback.signal.neurokit.postponed import postponed
from biofeedback.signal.neurokit.stand_in import StandIn

log = logging.getLogger(__name__)
NEEDED = ("scipy.signal", "scipy.interpolate")
# Asked for while those are loaded, and by none of their functions that NeuroKit2's heart rate variability calls.
POSTPONED = ("scipy.stats", "scipy.optimize", "scipy.ndimage")
# NumPy's lazy parts, all of which ``from numpy import *`` in SciPy would load.
OF_NUMPY = ("f2py", "testing", "ctypeslib")


def load_scipy() -> None:
    """Load what is needed of it, unless it is there already."""
    if NEEDED[0] in sys.modules:
        return
    promised = {name: StandIn(f"numpy.{name}") for name in OF_NUMPY if name not in vars(np)}
    vars(np).update(promised)
    try:
        with postponed(*POSTPONED):
            _load()
    except Exception as error:  # noqa: BLE001 - whatever it is, the plain import is tried
        log.info("SciPy is loaded whole: %s", error)
        for name in [name for name in sys.modules if name.startswith(NEEDED)]:
            del sys.modules[name]
        _load()
    finally:
        for name, module in promised.items():
            if vars(np).get(name) is module:
                del vars(np)[name]


def _load() -> None:
    for name in NEEDED:
        importlib.import_module(name)
