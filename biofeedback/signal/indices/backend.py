"""What an index engine computes, and what all engines share."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from biofeedback.events import IndexEngine
from biofeedback.signal.nn_series import NnWindow

# Task Force 1996: VLF from 0.0033, LF from 0.04, HF from 0.15 to 0.4 Hz.
BAND_EDGES_HZ = (0.0033, 0.04, 0.15, 0.40)


class WindowIndices(NamedTuple):
    """Indices of one window as an engine computes them; None where the window does not allow one."""

    mean_rr_ms: float | None = None
    sdnn_ms: float | None = None
    rmssd_ms: float | None = None
    sdsd_ms: float | None = None
    pnn50_percent: float | None = None
    lf_ms2: float | None = None
    hf_ms2: float | None = None
    total_power_ms2: float | None = None


class IndexBackend(Protocol):
    """An engine. It is given clean intervals only and keeps no state."""

    @property
    def name(self) -> IndexEngine:
        """Which engine this is."""
        ...

    def compute(self, window: NnWindow, spectrum: bool = True) -> WindowIndices:
        """Compute what the window allows; ``spectrum`` False leaves the frequency domain out."""
        ...
