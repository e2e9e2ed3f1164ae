"""Words for the end of a day: one sentence, one suggestion."""

from __future__ import annotations

from biofeedback.gui.text.place_words import place_word
from biofeedback.gui.text.words import exercise_name, length, translate
from biofeedback.trends.day_end import DayEnd, Suggestion


def day_end_sentence(found: DayEnd) -> str:
    """What the day was, in one sentence; how it was beside its weekday where that is known."""
    match found.usual.word:
        case "more":
            return translate("DayEnd", "{what}, which is more of the time than is usual on this weekday.").format(
                what=_what(found)
            )
        case "less":
            return translate("DayEnd", "{what}, which is less of the time than is usual on this weekday.").format(
                what=_what(found)
            )
        case "as_usual":
            return translate("DayEnd", "{what}, much as on other days like it.").format(what=_what(found))
        case _:
            return f"{_what(found)}."


def suggestion_words(suggestion: Suggestion) -> str:
    """One thing to try tomorrow, and why."""
    name = exercise_name(suggestion.exercise) if suggestion.exercise else ""
    match suggestion.kind:
        case "tense_place":
            assert suggestion.place is not None
            told = translate("DayEnd", "For tomorrow: {exercise}, as {place} came up often this week.")
            return told.format(exercise=name, place=place_word(suggestion.place))
        case "helped":
            told = translate("DayEnd", "For tomorrow: {exercise}, after which arousal has been lower before.")
            return told.format(exercise=name)
        case "hour":
            told = translate("DayEnd", "For tomorrow: a minute’s pause before {time}, when it rose on several days.")
            return told.format(time=f"{suggestion.hour:02d}:00")
        case "any":
            return translate("DayEnd", "For tomorrow: one slow minute of breathing, at a time that suits you.")


def _what(found: DayEnd) -> str:
    times = len(found.record.raised)
    if not times:
        return translate("DayEnd", "Your body was not raised for long today")
    if times == 1:
        told = translate("DayEnd", "Your body was raised once today")
    else:
        told = translate("DayEnd", "Your body was raised %n times today", "", times)
    if found.passed_s is None:
        return told
    if times == 1:
        return translate("DayEnd", "{told} and settled after {length}").format(told=told, length=length(found.passed_s))
    settled = translate("DayEnd", "{told} and mostly settled within {length}")
    return settled.format(told=told, length=length(found.passed_s))
