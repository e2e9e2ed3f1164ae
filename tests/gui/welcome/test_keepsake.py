"""A picture of one's own rings."""

import math

from biofeedback.gui.design.tokens import DARK, LIGHT
from biofeedback.gui.welcome.keepsake import HEIGHT, LEAST_BEATS, WIDTH, keepsake, own_rings

BEATS = tuple((0.9 * k, 900.0 + 40.0 * math.sin(2 * math.pi * 0.9 * k / 5.0)) for k in range(84))


def test_it_is_made_of_the_last_minutes_beats(qapp: object) -> None:
    rings = own_rings(BEATS)
    assert rings is not None
    assert rings.beats == BEATS
    assert rings.closed


def test_too_few_beats_draw_nothing(qapp: object) -> None:
    assert own_rings(()) is None
    assert own_rings(BEATS[: LEAST_BEATS // 2]) is None


def test_other_beats_give_another_picture_in_either_theme(qapp: object) -> None:
    rings, still = own_rings(BEATS), own_rings(tuple((t, 900.0) for t, _ in BEATS))
    assert rings is not None
    assert still is not None
    light = keepsake(rings, LIGHT, "My rings", "1 December 2026")
    assert (light.width(), light.height()) == (WIDTH, HEIGHT)
    assert light != keepsake(still, LIGHT, "My rings", "1 December 2026")
    assert light != keepsake(rings, LIGHT, "My rings", "2 December 2026")
    assert keepsake(rings, DARK, "My rings", "").pixelColor(5, 5).name() == DARK.canvas.lower()
