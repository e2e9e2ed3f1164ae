"""What the first reveal says: one's own usual, without judging, and how sure it is."""

from __future__ import annotations

from typing import Literal, TypeAlias

from biofeedback.events import Baseline
from biofeedback.gui.now.reference_range import usual_rate, usual_rmssd
from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.words import translate

Outcome: TypeAlias = Literal["known", "first_idea", "unknown"]


def title(outcome: Outcome) -> str:
    """What came of it."""
    match outcome:
        case "known":
            return translate("Reveal", "This is your usual")
        case "first_idea":
            return translate("Reveal", "A first idea of your usual")
        case "unknown":
            return translate("Reveal", "It could not be read clearly")


def usual_lines(baseline: Baseline, *, numbers: bool) -> list[str]:
    """Heart rate and variability, as ranges or in words alone."""
    if not numbers:
        return [
            translate("Reveal", "Your usual heart rate is known, and how much it varies from beat to beat."),
            translate("Reveal", "Numbers are hidden, as you chose."),
        ]
    rate, rmssd = usual_rate(baseline), usual_rmssd(baseline)
    beats = translate("Reveal", "Sitting quietly, your heart beats about {low} to {high} times a minute.")
    varies = translate("Reveal", "From one beat to the next it varies by about {low} to {high} milliseconds.")
    return [
        beats.format(low=number_text(rate.low), high=number_text(rate.high)),
        varies.format(low=number_text(rmssd.low), high=number_text(rmssd.high)),
    ]


def sure_line(outcome: Outcome, *, without_intervals: bool) -> str:
    """How sure it is, and what to do about it."""
    if outcome == "known":
        return translate(
            "Reveal", "Every heart has its own. From now on you are compared with this alone, never with other people."
        )
    if without_intervals:
        return translate("Reveal", "This strap does not send the time between beats, from which the rest is read.")
    if outcome == "first_idea":
        return translate("Reveal", "Part of it could not be read clearly. The idea gets surer by itself while you sit.")
    return translate(
        "Reveal",
        "Too little of it was clear to say what is usual for you. Moist pads and a snug strap help; the program also "
        "learns by itself while you sit.",
    )


def picture_line(*, invented: bool) -> str:
    """What the picture is."""
    if invented:
        return translate("Reveal", "From the virtual strap: an invented heart, not yours.")
    return translate("Reveal", "Your last minute, once around: it swells where your heart beat slower.")
