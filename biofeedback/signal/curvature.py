"""Second derivatives of a cubic spline whose knots come little by little."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from biofeedback.signal.arrays import Floats

# A knot is felt less than half as much from each knot to the next, however uneven the steps (even ones: 2 - sqrt 3):
# what solves f[i-1] h[i-1] = -2 (h[i-1] + h[i]) f[i] - h[i] f[i+1] at least doubles. After thirty, 1e-9 is left.
FELT_KNOTS = 30


class Curvature:
    """Solves the spline's continuity equations (de Boor 1978, ch. IV) while knots are added at the end.

    h[i-1] M[i-1] + 2 (h[i-1] + h[i]) M[i] + h[i] M[i+1] = 6 (s[i] - s[i-1]), with steps h, slopes s and second
    derivatives M; the first two and the last two pieces are one cubic each ("not a knot"). Elimination runs forward
    with each knot and leaves M[i] = right[i] - ahead[i] M[i+1]; the way back from the newest knot ends where that is
    no longer felt.
    """

    def __init__(self) -> None:
        self._ahead = [0.0]
        self._right = [0.0]
        self._values = np.empty(512)
        self._n = 0
        self._x, self._y, self._slope = float("-inf"), 0.0, 0.0
        self._step = self._step_before = 1.0
        self._first_ratio = 1.0

    def values(self, x: Floats, y: Floats) -> Floats:
        """Second derivatives at the knots.

        Parameters
        ----------
        x, y
            Shape (n,): all knots, those of the last time first; ``x`` rises.

        Returns
        -------
        ndarray
            Shape (n,), a view until the next time; 0 with fewer than four knots.
        """
        n, known = len(x), self._n
        if n > len(self._values):
            self._values = np.concatenate((self._values, np.empty(max(n, 512))))
        if n > known:
            self._eliminate(x[known:].tolist(), y[known:].tolist())
            first = max(0, known - FELT_KNOTS)
            self._values[first:n] = self._back_to(first) if n > 3 else 0.0
        return self._values[:n]

    def _eliminate(self, x: list[float], y: list[float]) -> None:
        for at, value in zip(x, y, strict=True):
            step = at - self._x
            slope = (value - self._y) / step
            if self._n > 1:
                both = 0.5 / (self._step + step)
                before, after = self._step * both, step * both
                right = 6.0 * both * (slope - self._slope)
                if self._n == 2:
                    ratio = self._first_ratio = self._step / step
                    share = 1.0 / (1.0 + before * (1.0 + ratio))
                    after -= before * ratio
                else:
                    share = 1.0 / (1.0 - before * self._ahead[-1])
                    right -= before * self._right[-1]
                self._ahead.append(after * share)
                self._right.append(right * share)
            self._x, self._y, self._n = at, value, self._n + 1
            self._step_before, self._step, self._slope = self._step, step, slope

    def _back_to(self, first: int) -> list[float]:
        ahead, right = self._ahead, self._right
        ratio = self._step / self._step_before
        felt = 1.0 + ahead[-1] * (1.0 + ratio + ratio * ahead[-2])
        last_but_one = (right[-1] + ahead[-1] * ratio * right[-2]) / felt
        value = right[-2] - ahead[-2] * last_but_one
        found = [(1.0 + ratio) * last_but_one - ratio * value, last_but_one, value]
        for i in range(self._n - 4, max(first, 1) - 1, -1):
            value = right[i] - ahead[i] * value
            found.append(value)
        if first == 0:
            found.append((1.0 + self._first_ratio) * found[-1] - self._first_ratio * found[-2])
        found.reverse()
        return found


def begun_anew(x: Floats, values: Floats) -> Floats:
    """Second derivatives of the spline that begins with its first knot here, from those of a longer one.

    What is felt of another beginning solves the same equations with nothing on their right side and fades with each
    knot; so much of it is added that the first two pieces become one cubic.

    Parameters
    ----------
    x
        Shape (n,): the knots, at least two more than ``FELT_KNOTS``.
    values
        Shape (n,): second derivatives of the spline through these and earlier knots.
    """
    at = x[: FELT_KNOTS + 1].tolist()
    step = [after - before for before, after in pairwise(at)]
    fading = [0.0, 1.0]
    for i in range(FELT_KNOTS - 1, 0, -1):
        fading.append(-(2.0 * (step[i - 1] + step[i]) * fading[-1] + step[i] * fading[-2]) / step[i - 1])
    fading.reverse()
    ratio = step[0] / step[1]
    first, second, third = values[:3].tolist()
    bend = first - (1.0 + ratio) * second + ratio * third
    share = -bend / (fading[0] - (1.0 + ratio) * fading[1] + ratio * fading[2])
    anew = values.copy()
    anew[: FELT_KNOTS + 1] += share * np.array(fading)
    return anew
