"""Words for the past: days, moments, decisions."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale

from biofeedback.events import Decision, DecisionReason, PromptOutcome, Sensitivity
from biofeedback.gui.text.dates import long_day_text, short_day_text
from biofeedback.gui.text.words import translate
from biofeedback.storage.overview import OverviewSummary
from biofeedback.storage.sessions import SessionRow

EPOCH = QDate(1970, 1, 1)
DAY_S = 86_400


def day_name(number: int, today: int) -> str:
    """A local day, counted from 1970: today, its weekday within a week, else its date."""
    date = EPOCH.addDays(number)
    if number == today:
        return translate("History", "Today")
    if 0 < today - number < 7:
        return QLocale().dayName(date.dayOfWeek())
    return short_day_text(date, with_year=date.year() != EPOCH.addDays(today).year())


def long_day(number: int) -> str:
    """A local day in full."""
    return long_day_text(EPOCH.addDays(number))


def time_of(row: SessionRow, t_s: float) -> str:
    """Local wall time of a moment in a session."""
    local = row.wall.local_s(t_s) % DAY_S
    return f"{int(local // 3600):02d}:{int(local % 3600 // 60):02d}"


def raised_times(n: int) -> str:
    """How often a body was raised."""
    if n == 0:
        return translate("History", "Not raised")
    if n == 1:
        return translate("History", "Raised once")
    return translate("History", "Raised twice") if n == 2 else translate("History", "Raised %n times", "", n)


def day_word(heads: list[OverviewSummary]) -> str:
    """A day in two words."""
    raised = sum(head.raised for head in heads)
    state_s = added(heads)
    told = sum(state_s.get(state, 0.0) for state in ("calm", "usual", "raised", "high"))
    if any(head.phases for head in heads) and len(heads) == 1:
        return translate("History", "Demonstration")
    if told < 60.0:
        return translate("History", "Hardly worn")
    if not raised and state_s.get("calm", 0.0) > 0.5 * told:
        return translate("History", "Mostly calm")
    return raised_times(raised)


def practice_words() -> str:
    """What a session of the simulated person is called."""
    return translate("History", "Practice with the virtual strap")


def added(heads: list[OverviewSummary]) -> dict[str, float]:
    """Seconds in each state, of several sessions together."""
    total: dict[str, float] = {}
    for head in heads:
        for state, seconds in head.state_s.items():
            total[state] = total.get(state, 0.0) + seconds
    return total


def added_postures(heads: list[OverviewSummary]) -> dict[str, float]:
    """Seconds in each posture, of several sessions together."""
    total: dict[str, float] = {}
    for head in heads:
        for group, seconds in head.posture_s.items():
            total[group] = total.get(group, 0.0) + seconds
    return total


def span_word(seconds: float) -> str:
    """A length of time: 4 h 12, 31 min, none."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return translate("History", "none") if seconds < 30 else translate("History", "1 min")
    if minutes < 60:
        return translate("History", "{n} min").format(n=minutes)
    return translate("History", "{h} h {m}").format(h=minutes // 60, m=f"{minutes % 60:02d}")


def outcome_word(outcome: str) -> str:
    """How an offer ended."""
    return outcome_words().get(outcome, translate("History", "asked"))  # type: ignore[call-overload, no-any-return]


def outcome_words() -> dict[PromptOutcome, str]:
    """A word for each end of an offer."""
    return {
        "accepted": translate("History", "asked, done"),
        "later": translate("History", "asked, later"),
        "not_now": translate("History", "asked, not now"),
        "not_tense": translate("History", "asked, was not tense"),
        "anxious": translate("History", "asked, was anxious"),
        "snoozed": translate("History", "asked, paused"),
        "expired": translate("History", "asked, no answer"),
        "settled": translate("History", "asked, settled by itself"),
    }


def sensitivity_word(sensitivity: Sensitivity) -> str:
    """A sensitivity's name."""
    words = {
        "gentle": translate("History", "Gentle"),
        "standard": translate("History", "Standard"),
        "responsive": translate("History", "Responsive"),
    }
    return words[sensitivity]


def decision_words(decision: Decision | None) -> str:
    """What was decided, and why, in a sentence."""
    if decision is None:
        return translate("History", "Nothing was decided yet.")
    other = translate("History", "It did not ask ({reason}).").format(reason=decision.reason)
    return decision_sentences().get(decision.reason, other)  # type: ignore[call-overload, no-any-return]


def decision_sentences() -> dict[DecisionReason, str]:
    """A sentence for each decision."""
    return {
        "raised": translate("History", "It asked: above the threshold for long enough, sitting still."),
        "below_threshold": translate("History", "It did not ask: arousal was below the threshold."),
        "not_sustained": translate("History", "It did not ask: above the threshold, but not yet for long enough."),
        "easing": translate("History", "It did not ask: arousal was already falling."),
        "low_confidence": translate("History", "It did not ask: the estimate was not sure enough."),
        "not_clear": translate("History", "It did not ask: arousal was only just above the threshold."),
        "already_asked": translate("History", "It had already asked, and waited for an answer."),
        "do_not_disturb": translate("History", "It did not ask: quiet was wanted."),
        "snoozed": translate("History", "It did not ask: it was paused."),
        "quiet_hours": translate("History", "It did not ask: these were quiet hours."),
        "daily_cap": translate("History", "It did not ask: it had asked often enough that day."),
        "refractory": translate("History", "It did not ask: it had asked not long before."),
        "exercising": translate("History", "It did not ask: an exercise was under way."),
        "moving": translate("History", "It did not ask: there was too much movement to tell."),
        "unsure": translate("History", "It did not ask: the signal was not clear enough to tell."),
        "settling": translate("History", "It did not ask: it was still getting to know what is usual."),
    }
