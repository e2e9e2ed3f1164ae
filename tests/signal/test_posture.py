"""Posture is read from the wearer's own upright; a strap that cannot be believed tells nothing."""

from __future__ import annotations

import numpy as np
import pytest

from biofeedback.events import Posture
from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.arrays import Floats
from biofeedback.signal.posture import ASKED_S, LEARNED_S, PostureReader
from biofeedback.signal.stillness import Stillness

RATE_HZ = 25


def chest(seconds: float, forward_deg: float = 0.0, sideways_deg: float = 0.0, shake_mg: float = 0.0) -> Floats:
    """A chest at an angle from an upright in which the strap itself sits 15 degrees askew; shape (n, 3), mg."""
    rng = np.random.default_rng(5)
    n = int(seconds * RATE_HZ)
    forward, sideways = np.radians(15.0 - forward_deg), np.radians(sideways_deg)
    down = 1000.0 * np.array([np.sin(sideways), np.cos(sideways) * np.cos(forward), np.cos(sideways) * np.sin(forward)])
    mg = down + rng.normal(0.0, 4.0, (n, 3))
    mg[:, 1] += shake_mg * np.sin(2.0 * np.pi * 1.8 * np.arange(n) / RATE_HZ)
    return mg


class Wearer:
    def __init__(self) -> None:
        self.acceleration, self.stillness, self.reader = ChestAcceleration(), Stillness(), PostureReader()
        self.t = 0.0

    def lives(self, mg: Floats) -> list[Posture]:
        found = []
        for begin in range(0, len(mg), RATE_HZ):
            self.t += 1.0
            self.acceleration.add(mg[begin : begin + RATE_HZ], self.t)
            self.stillness.advance(self.t, self.acceleration)
            still_for_s = self.stillness.still_for_s(self.t)
            found.append(self.reader.advance(self.t, self.acceleration, still_for_s))
        return found


def sitting() -> Wearer:
    wearer = Wearer()
    wearer.lives(chest(3.0))
    wearer.reader.ask()
    wearer.lives(chest(ASKED_S))
    return wearer


def test_before_the_upright_is_known_nothing_is_told() -> None:
    assert {posture.kind for posture in Wearer().lives(chest(30.0))} == {"unknown"}


def test_quiet_sitting_teaches_it_where_nobody_was_asked() -> None:
    wearer = Wearer()
    wearer.lives(chest(LEARNED_S + 10.0))
    assert {posture.kind for posture in wearer.lives(chest(10.0))} == {"upright"}


@pytest.mark.parametrize(
    ("forward_deg", "sideways_deg", "kind"),
    [
        (0.0, 0.0, "upright"),
        (12.0, 0.0, "upright"),
        (25.0, 0.0, "leaning_forward"),
        (-25.0, 0.0, "leaning_back"),
        (0.0, 30.0, "leaning_sideways"),
        (-85.0, 0.0, "lying"),
        (85.0, 0.0, "lying"),
        (0.0, 80.0, "lying"),
    ],
)
def test_each_posture_is_told_with_its_angles(forward_deg: float, sideways_deg: float, kind: str) -> None:
    last = sitting().lives(chest(12.0, forward_deg, sideways_deg))[-1]
    assert last.kind == kind
    if kind != "lying":
        assert last.forward_deg == pytest.approx(forward_deg, abs=1.5)


def test_who_walks_is_moving_and_who_lies_and_breathes_hard_lies() -> None:
    wearer = sitting()
    assert wearer.lives(chest(10.0, shake_mg=250.0))[-1].kind == "moving"
    assert wearer.lives(chest(10.0, forward_deg=-85.0, shake_mg=0.0))[-1].kind == "lying"
    assert wearer.lives(chest(10.0, sideways_deg=80.0, shake_mg=100.0))[-1].kind == "lying"


def test_a_stuck_axis_is_no_posture() -> None:
    wearer = sitting()
    stuck = chest(10.0)
    stuck[:, 1] = 8000.0
    assert wearer.lives(stuck)[-1].kind == "unknown"


def test_a_strap_put_on_anew_sits_differently_and_forgets() -> None:
    wearer = sitting()
    wearer.reader.forget()
    assert wearer.lives(chest(5.0))[-1].kind == "unknown"
