"""Words for weeks and months: how much is known, what was raised, what drifts, what was done and felt."""

from __future__ import annotations

from statistics import median
from typing import get_args

from PySide6.QtCore import QDate, QLocale

from biofeedback.events import Intensity
from biofeedback.gui.history.history_words import EPOCH, raised_times, span_word
from biofeedback.gui.text.dates import day_text, long_day_text, number_text, short_day_text
from biofeedback.gui.text.place_words import intensity_word, mood_word, place_word, sleep_word
from biofeedback.gui.text.words import exercise_name, length, translate
from biofeedback.self_report.check_in import Level
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.drift import Drift
from biofeedback.trends.period import Period
from biofeedback.trends.period_sum import DaySaid, ExerciseSum, PeriodSum, said_of
from biofeedback.trends.tension import PlaceTension
from biofeedback.trends.weekday_usual import WeekdayUsual


def date_of(day: int) -> QDate:
    """The date of a day counted from 1970."""
    return EPOCH.addDays(day)


def period_title(period: Period) -> str:
    """A week by its first and last day, a month by its name."""
    first, last = date_of(period.first_day), date_of(period.last_day)
    if period.kind == "month":
        return f"{QLocale().standaloneMonthName(first.month())} {first.year()}"
    begin = QLocale().toString(first, translate("Dates", "d MMMM"))
    return translate("History", "{first} to {last}").format(first=begin, last=day_text(last))


def coverage_words(total: PeriodSum, period: Period) -> str:
    """How much of it is known, in a sentence or two."""
    if total.coverage == "empty":
        return _of(
            period,
            translate("History", "Nothing was recorded or told in this week."),
            translate("History", "Nothing was recorded or told in this month."),
        )
    told = _worn_words(total)
    if total.coverage == "sparse":
        return told + " " + translate("History", "That is too little to say what it was like as a whole.")
    if total.hole is not None:
        holes = translate("History", "Nothing is known from {first} to {last}.")
        first, last = (short_day_text(date_of(day), with_year=False) for day in total.hole)
        return told + " " + holes.format(first=first, last=last)
    return told


def raised_words(total: PeriodSum) -> str:
    """Raised stretches of a period, and how long they took to pass."""
    if not total.raised:
        return translate("History", "No stretch was raised for a minute or more.")
    told = [f"{raised_times(total.raised)}."]
    if total.passed_s is not None:
        passed = translate("History", "Half of them had passed within {length}.")
        if total.raised - total.not_passed == 1:
            passed = translate("History", "It had passed within {length}.")
        told.append(passed.format(length=length(total.passed_s)))
    if total.not_passed == 1:
        told.append(translate("History", "One was not seen to pass."))
    elif total.not_passed > 1:
        told.append(translate("History", "%n were not seen to pass.", "", total.not_passed))
    return " ".join(told)


def drift_words(drift: Drift, *, numbers: bool) -> str:
    """Whether resting heart rate or variability moved from one's own month, promising nothing."""
    rate = drift.figure == "rate"
    if drift.word == "too_little":
        return (
            translate("History", "Resting heart rate: too few days yet to compare with your own month.")
            if rate
            else translate("History", "Variability at rest: too few days yet to compare with your own month.")
        )
    told = _rate_drift(drift) if rate else _rmssd_drift(drift)
    if not numbers or drift.week is None or drift.month is None or drift.low is None or drift.high is None:
        return told
    return f"{told} {_interval(drift)}"


def weekday_words(usual: WeekdayUsual) -> str:
    """A day beside the same weekdays before it; "" where it was hardly worn."""
    match usual.word:
        case "not_worn":
            return ""
        case "too_few":
            return translate("History", "What is usual on this weekday is known after three of them.")
        case "more":
            return translate(
                "History", "More of the time was raised than on the last %n of this weekday.", "", usual.days
            )
        case "less":
            return translate(
                "History", "Less of the time was raised than on the last %n of this weekday.", "", usual.days
            )
        case "as_usual":
            return translate("History", "As much of the time was raised as is usual on this weekday.")


def exercise_words(done: ExerciseSum) -> str:
    """An exercise over a period: how often, how long, and what followed where that was judged."""
    told = translate("History", "{name}: {times}, {length} in all.").format(
        name=exercise_name(done.exercise), times=_times(done.times), length=length(done.total_s)
    )
    if done.change_z is None:
        return told
    if done.judged == 1:
        followed = translate("History", "After one in a raised stretch, arousal was {word}.")
    else:
        followed = translate("History", "After %n in raised stretches, arousal was mostly {word}.", "", done.judged)
    if done.change_z <= -0.3:
        word = translate("History", "lower")
    else:
        word = translate("History", "higher") if done.change_z >= 0.3 else translate("History", "about the same")
    return f"{told} {followed.format(word=word)}"


def tension_words(place: PlaceTension, *, numbers: bool) -> str:
    """How often a place was told of, and how strong."""
    often = translate("History", "{place}: in {n} of {of} check-ins")
    told = often.format(place=place_word(place.place), n=place.times, of=place.of)
    if not numbers:
        told = f"{place_word(place.place)}: {how_often(place)}"
    if place.mean_intensity is None:
        return told
    if not numbers:
        return f"{told}, {intensity_word(_intensity(place.mean_intensity))}"
    return told + translate("History", ", {n} of 10 on average").format(n=number_text(place.mean_intensity, 1))


def how_often(place: PlaceTension) -> str:
    """How often in a word, for whom numbers say little."""
    if place.share >= 0.75:
        return translate("History", "nearly always")
    if place.share >= 0.4:
        return translate("History", "often")
    return translate("History", "now and then")


def said_words(total: PeriodSum) -> str:
    """Sleep and mood of a period in a sentence."""
    hours = [each.sleep_h for each in total.said if each.sleep_h is not None]
    moods = [each.mood for each in total.said if each.mood is not None]
    told = []
    if hours:
        slept = translate("History", "Sleep was told on {days}, {length} in the middle.")
        told.append(slept.format(days=_days(len(hours)), length=span_word(3600.0 * median(hours))))
    if moods:
        felt = translate("History", "Mood was told on {days}, mostly {word}.")
        told.append(felt.format(days=_days(len(moods)), word=mood_word(_level(median(moods)))))
    return " ".join(told)


def day_said_words(said: DaySaid) -> str:
    """Sleep and mood of a day, for the ear; "" where nothing was said."""
    parts = []
    if said.sleep_h is not None:
        parts.append(translate("History", "slept {length}").format(length=span_word(3600.0 * said.sleep_h)))
    if said.sleep_quality is not None:
        parts.append(translate("History", "sleep {word}").format(word=sleep_word(_level(said.sleep_quality))))
    if said.mood is not None:
        parts.append(translate("History", "mood {word}").format(word=mood_word(_level(said.mood))))
    return ", ".join(parts)


def record_words(record: DayRecord | None, day: int) -> str:
    """A day of a week or month, for the ear."""
    name = long_day_text(date_of(day))
    if record is None:
        return translate("History", "{day}: nothing is known").format(day=name)
    parts = []
    if record.still_s >= 60.0:
        parts.append(day_raised_word(record))
        parts.append(translate("History", "{length} while sitting still").format(length=span_word(record.still_s)))
    if record.exercises:
        parts.append(translate("History", "exercises: {times}").format(times=_times(len(record.exercises))))
    if record.check_ins:
        parts.append(translate("History", "check-ins: {times}").format(times=_times(len(record.check_ins))))
    parts.append(day_said_words(said_of(record)))
    return f"{name}: {', '.join(part for part in parts if part) or translate('History', 'Hardly worn')}"


def day_raised_word(record: DayRecord) -> str:
    """A day in two words."""
    if record.still_s < 60.0:
        return translate("History", "Hardly worn") if record.worn_s else translate("History", "Not worn")
    if not record.raised and record.state_s.get("calm", 0.0) > 0.5 * record.still_s:
        return translate("History", "Mostly calm")
    return raised_times(len(record.raised))


def breath_words(total: PeriodSum, *, numbers: bool) -> str:
    """The breath over a period, where it is known."""
    if total.breath_per_min is None or not numbers:
        return ""
    told = translate("History", "Breath: {n} a minute in the middle, exercises left out.")
    return told.format(n=number_text(total.breath_per_min, 1))


def _worn_words(total: PeriodSum) -> str:
    if not total.days_worn:
        return translate("History", "The strap was hardly worn.")
    told = translate("History", "Worn on {days}, {length} of it sitting still.")
    return told.format(days=_days(total.days_worn), length=span_word(total.still_s))


def _rate_drift(drift: Drift) -> str:
    match drift.word:
        case "little_above":
            return translate("History", "Your resting heart rate has been a little above your own month.")
        case "above":
            return translate("History", "Your resting heart rate has been above your own month.")
        case "little_below":
            return translate("History", "Your resting heart rate has been a little below your own month.")
        case "below":
            return translate("History", "Your resting heart rate has been below your own month.")
        case _:
            return translate("History", "Your resting heart rate shows no clear change from your own month.")


def _rmssd_drift(drift: Drift) -> str:
    match drift.word:
        case "little_above":
            return translate("History", "Your variability at rest has been a little above your own month.")
        case "above":
            return translate("History", "Your variability at rest has been above your own month.")
        case "little_below":
            return translate("History", "Your variability at rest has been a little below your own month.")
        case "below":
            return translate("History", "Your variability at rest has been below your own month.")
        case _:
            return translate("History", "Your variability at rest shows no clear change from your own month.")


def _interval(drift: Drift) -> str:
    assert drift.week is not None
    assert drift.month is not None
    assert drift.low is not None
    assert drift.high is not None
    if drift.figure == "rate":
        told = translate("History", "{week} against {month} bpm; the difference is likely {low} to {high}.")
        low, high = _signed(drift.low, 1), _signed(drift.high, 1)
    else:
        told = translate("History", "{week} against {month} ms; the difference is likely {low} to {high} %.")
        low, high = (_signed(100.0 * (ratio - 1.0)) for ratio in (drift.low, drift.high))
    return told.format(week=number_text(drift.week), month=number_text(drift.month), low=low, high=high)


def _signed(value: float, digits: int = 0) -> str:
    shown = round(value, digits)
    sign = "+" if shown > 0 else "\u2212" if shown < 0 else ""
    return f"{sign}{number_text(abs(value), digits)}"


def _of(period: Period, week: str, month: str) -> str:
    return week if period.kind == "week" else month


def _times(n: int) -> str:
    return translate("History", "once") if n == 1 else translate("History", "%n times", "", n)


def _days(n: int) -> str:
    return translate("History", "one day") if n == 1 else translate("History", "%n days", "", n)


def _level(value: float) -> Level:
    nearest = min(5, max(1, round(value)))
    return next(level for level in get_args(Level) if level == nearest)


def _intensity(value: float) -> Intensity:
    nearest = round(value)
    return next(number for number in get_args(Intensity) if number == nearest)
