"""Every pair of colours that is used together can be told apart by everyone."""

from itertools import product

import pytest

from biofeedback.gui.design.tokens import DARK, LIGHT, Colours, StateColour
from tests.gui.contrast import ratio

THEMES = {"light": LIGHT, "dark": DARK}
STATES: tuple[StateColour, ...] = ("calm", "usual", "raised", "high", "quiet")


@pytest.fixture(params=list(THEMES))
def colours(request: pytest.FixtureRequest) -> Colours:
    return THEMES[request.param]


def test_black_on_white_has_the_ratio_that_wcag_gives() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_text_reaches_4_5_on_every_surface(colours: Colours) -> None:
    grounds = (colours.canvas, colours.surface, colours.sunken, colours.elevated)
    inks = (colours.ink, colours.ink2, colours.ink3)
    assert all(ratio(ink, ground) >= 4.5 for ink, ground in product(inks, grounds))
    assert all(ratio(colours.primary, ground) >= 4.5 for ground in (*grounds, colours.primary_soft))
    assert all(ratio(colours.on_primary, ground) >= 4.5 for ground in (colours.primary, colours.primary_hover))
    assert ratio(colours.ink, colours.primary_soft) >= 4.5


@pytest.mark.parametrize("state", STATES)
def test_each_state_can_be_read_and_seen(colours: Colours, state: StateColour) -> None:
    tint = colours.state(state)
    for ground in (colours.canvas, colours.surface, tint.soft):
        assert ratio(tint.ink, ground) >= 4.5
        assert ratio(tint.line, ground) >= 3.0
    assert ratio(colours.ink, tint.soft) >= 4.5
    assert ratio(colours.ink2, tint.soft) >= 4.5


def test_graphics_reach_3(colours: Colours) -> None:
    for line in (colours.outline, colours.focus, colours.data, colours.breath, colours.pace_line):
        assert ratio(line, colours.canvas) >= 3.0
        assert ratio(line, colours.surface) >= 3.0
    assert ratio(colours.breath, colours.pace_fill) >= 3.0
