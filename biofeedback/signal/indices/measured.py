"""What an index is, and what it is computed of: a window by either engine, or a whole recording."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean
from types import ModuleType
from typing import Literal, NamedTuple, Protocol, TypeAlias

import numpy as np

from biofeedback.signal.indices.spectrum import BAND_EDGES_HZ, RATE_HZ, SEGMENT_S, band_powers, tachogram, welch_powers
from biofeedback.signal.indices.validity import Domain, allows_spectrum
from biofeedback.signal.neurokit.unasked import LEFT_OUT
from biofeedback.signal.nn_series import NnWindow

# With fewer intervals nothing is said of how they vary.
FEWEST_INTERVALS = 3


class Measured(Protocol):
    """Something that indices are known of."""

    def value(self, index: Index) -> float | None:
        """The index of it; None where it does not allow one."""
        ...


class Powers(NamedTuple):
    """Power of the tachogram in the bands of the Task Force (1996), ms^2."""

    vlf: float
    lf: float
    hf: float


class NativeWindow:
    """A window of clean intervals as the engine measures it that needs numpy only."""

    __slots__ = ("_powers", "sums", "window")

    def __init__(self, window: NnWindow) -> None:
        self.window = window
        self.sums = window.sums
        self._powers: Powers | None = None

    def value(self, index: Index) -> float | None:
        """The index of this window."""
        return index.native(self)

    @property
    def sdsd_ms(self) -> float | None:
        """Standard deviation of the differences (divisor n - 1), ms."""
        sums = self.sums
        if sums.n < FEWEST_INTERVALS or sums.n_steps < 2:
            return None
        spread_ms2 = max(sums.steps_ms2 - sums.steps_ms * sums.steps_ms / sums.n_steps, 0.0)
        return math.sqrt(spread_ms2 / (sums.n_steps - 1))

    @property
    def powers(self) -> Powers | None:
        """Power in each band; None where the window allows no spectrum."""
        if self._powers is None and allows_spectrum(self.window):
            signal = tachogram(self.window)
            self._powers = Powers(*welch_powers(signal, min(len(signal) // 2, int(SEGMENT_S * RATE_HZ))))
        return self._powers


class NeuroKitWindow:
    """A window of clean intervals as NeuroKit2 measures it, which is asked once for each domain."""

    def __init__(self, window: NnWindow, neurokit: ModuleType) -> None:
        self.window = window
        self.sums = window.sums
        self._nk = neurokit

    def value(self, index: Index) -> float | None:
        """The index of this window."""
        return index.neurokit(self)

    def time_domain(self, column: str) -> float:
        """One column of ``neurokit2.hrv_time``."""
        return float(self._times[column])

    @cached_property
    def _times(self) -> dict[str, float]:
        # It divides by RMSSD, which is 0 where all intervals are alike.
        with np.errstate(divide="ignore", invalid="ignore"):
            table = self._nk.hrv_time({"RRI": self.window.nn_ms, "RRI_Time": self.window.t_s})
        return {str(name): float(np.asarray(table[name])[0]) for name in table if name not in LEFT_OUT}

    @property
    def sdsd_ms(self) -> float | None:
        """Standard deviation of the differences (divisor n - 1), ms."""
        known = self.sums.n >= FEWEST_INTERVALS and self.sums.n_steps > 1
        return self.time_domain("HRV_SDSD") if known else None

    @cached_property
    def powers(self) -> Powers | None:
        """Power in each band; None where the window allows no spectrum."""
        if not allows_spectrum(self.window):
            return None
        signal, _, _ = self._nk.intervals_process(
            self.window.nn_ms,
            intervals_time=self.window.t_s,
            interpolate=True,
            interpolation_rate=RATE_HZ,
            method="cubic",
        )
        density = self._nk.signal_psd(
            signal,
            sampling_rate=RATE_HZ,
            method="welch",
            min_frequency=0.0,
            normalize=False,
            window=SEGMENT_S,
            silent=True,
        )
        return Powers(*band_powers(np.asarray(density["Frequency"]), np.asarray(density["Power"]), BAND_EDGES_HZ))


EngineWindow: TypeAlias = NativeWindow | NeuroKitWindow


@dataclass(frozen=True, slots=True)
class WholeRecording:
    """A recording as an engine measures it: all of it, and the stretches of five minutes that it is cut into."""

    whole: EngineWindow
    stretches: Sequence[EngineWindow]
    _known: dict[str, float | None] = field(default_factory=dict)

    def value(self, index: Index) -> float | None:
        """The index of the recording."""
        if index.name not in self._known:
            self._known[index.name] = index.of_recording(index, self)
        return self._known[index.name]

    def mean_of_stretches(self, index: Index, shortest_s: float = 0.0) -> float | None:
        """Mean over the stretches that intervals cover for so long, s: for what drifts with a recording's length."""
        each = [stretch.value(index) for stretch in self.stretches if stretch.window.covered_s >= shortest_s]
        known = [value for value in each if value is not None]
        return fmean(known) if known else None


OfRecording: TypeAlias = Callable[["Index", WholeRecording], float | None]


def over_all(index: Index, recording: WholeRecording) -> float | None:
    """The index of all intervals at once."""
    return recording.whole.value(index)


def over_stretches(shortest_s: float) -> OfRecording:
    """Mean over the stretches that intervals cover for so long, s."""
    return lambda index, recording: recording.mean_of_stretches(index, shortest_s)


def over_all_up_to(most_beats: int) -> OfRecording:
    """Of all intervals at once where there are no more than so many, else the mean over the stretches."""
    return lambda index, recording: (
        recording.whole.value(index) if recording.whole.sums.n <= most_beats else recording.mean_of_stretches(index)
    )


def of_its_indices(formula: Callable[[Measured], float | None]) -> OfRecording:
    """By a formula of other indices of the recording."""
    return lambda _index, recording: formula(recording)


@dataclass(frozen=True, slots=True)
class Index:
    """One index of heart rate variability.

    Attributes
    ----------
    name
        As in ``events.Indices`` and in the rows of `analyze`, with its unit.
    label, unit
        As people write them.
    source
        Where the formula comes from.
    domain
        What decides how many artefacts it bears.
    native, neurokit
        Compute it of a window that one of the engines measures.
    shortest_s, shortest_source
        The shortest window that it is told of, s, and who found that length; None for one of recordings only.
    of_recording
        How a recording's is computed.
    listed_after
        The name of the index that it stands behind in a row; of an index of windows ``events.Indices`` tells its place.
    """

    name: str
    label: str
    unit: Literal["", "ms", "1/min", "%", "1/s", "ms^2"]
    source: str
    domain: Domain
    native: Callable[[NativeWindow], float | None]
    neurokit: Callable[[NeuroKitWindow], float | None]
    shortest_s: float | None = None
    shortest_source: str = ""
    of_recording: OfRecording = over_all
    listed_after: str = ""
