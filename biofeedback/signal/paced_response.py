"""How the heart answers a paced breath: amplitude, lag and noise at the pace's own frequency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

TRANSIENT_S = 20.0
SHORTEST_S = 60.0
NEIGHBOURS = (-5, -4, -3, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class PacedResponse:
    """Swing of the heart rate at the pace of one stretch.

    ``amplitude_bpm`` is half of peak to trough, ``lag_rad`` how far the heart rate follows the pacer's breath (0 when
    it is highest at the end of the in-breath), ``noise_bpm`` the amplitude that neighbouring frequencies show by
    chance.
    """

    rate_per_min: float
    amplitude_bpm: float
    lag_rad: float
    noise_bpm: float
    clean_share: float


def paced_response(
    t_s: Sequence[float],
    rr_ms: Sequence[float],
    clean: Sequence[bool],
    rate_per_min: float,
    begin_s: float,
    end_s: float,
) -> PacedResponse | None:
    """Answer of the heart to one stretch of paced breathing.

    Parameters
    ----------
    t_s, rr_ms, clean : sequences of the same length
        Ends of the beats in s, their intervals in ms, and whether each can be trusted.
    rate_per_min : float
        The pace, breaths/min.
    begin_s, end_s : float
        The stretch; an in-breath begins at ``begin_s``. Its first 20 s, a transient, are left out.

    Returns
    -------
    PacedResponse or None
        None where less than a minute of clean beats is there.

    Notes
    -----
    Least squares on the rate of each clean beat against 1, t, cos and sin at the pace: no resampling is needed.
    """
    times, rates = np.asarray(t_s, float), 60_000.0 / np.asarray(rr_ms, float)
    middle = times - np.asarray(rr_ms, float) / 2000.0
    inside = (middle >= begin_s + TRANSIENT_S) & (middle <= end_s)
    use = inside & np.asarray(clean, bool)
    if use.sum() < 30 or np.asarray(rr_ms, float)[use].sum() / 1000.0 < SHORTEST_S:
        return None
    at, rate = middle[use] - begin_s, rates[use]
    length_s = float(at[-1] - at[0])
    frequency_hz = rate_per_min / 60.0
    answer, explained = _fit(at, rate, frequency_hz)
    aside = [abs(_fit(at, rate - explained, frequency_hz + k / length_s / 2.0)[0]) for k in NEIGHBOURS]
    return PacedResponse(
        rate_per_min,
        float(abs(answer)),
        float(-np.angle(answer)),
        float(np.sqrt(np.mean(np.square(aside)))),
        float(use.sum() / max(1, inside.sum())),
    )


def _fit(at: np.ndarray, rate: np.ndarray, frequency_hz: float) -> tuple[complex, np.ndarray]:
    turn = 2.0 * np.pi * frequency_hz * at
    # The pacer is empty at 0 and full after the in-breath, 0.4 of a turn: a heart in step peaks there.
    swing = np.cos(turn - 0.8 * np.pi), np.sin(turn - 0.8 * np.pi)
    design = np.column_stack((np.ones_like(at), at - at.mean(), *swing))
    solution, *_ = np.linalg.lstsq(design, rate, rcond=None)
    return complex(solution[2], -solution[3]), design[:, 2:] @ solution[2:]
