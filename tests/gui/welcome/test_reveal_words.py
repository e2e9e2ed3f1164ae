"""The first reveal says one's own usual, without a judgement, and how sure it is."""

import pytest

from biofeedback.devices.virtual.baseline import resting_baseline
from biofeedback.gui.welcome.reveal_words import Outcome, picture_line, sure_line, title, usual_lines


def test_ranges_in_words(qapp: object) -> None:
    rate, varies = usual_lines(resting_baseline(), numbers=True)
    assert rate.startswith("Sitting quietly, your heart beats about ")
    assert varies.endswith(" milliseconds.")


def test_no_figure_where_numbers_are_hidden(qapp: object) -> None:
    said = " ".join(usual_lines(resting_baseline(), numbers=False))
    assert not any(character.isdigit() for character in said)


@pytest.mark.parametrize("outcome", ["known", "first_idea", "unknown"])
def test_nothing_is_called_good_or_bad(outcome: Outcome, qapp: object) -> None:
    said = f"{title(outcome)} {sure_line(outcome, without_intervals=False)}".lower()
    assert not {"good", "bad", "healthy", "normal", "poor", "high", "low"} & set(said.replace(".", "").split())


def test_what_is_not_known_is_said(qapp: object) -> None:
    assert title("unknown") == "It could not be read clearly"
    assert "Part of it" in sure_line("first_idea", without_intervals=False)
    assert "does not send the time between beats" in sure_line("unknown", without_intervals=True)


def test_an_invented_heart_is_called_so(qapp: object) -> None:
    assert "invented" in picture_line(invented=True)
    assert "Your last minute" in picture_line(invented=False)
