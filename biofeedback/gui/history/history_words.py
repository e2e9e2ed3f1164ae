"""Words for the past: days, moments, decisions."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QDate, QLocale

from biofeedback.events import Decision, DecisionReason, PromptOutcome, Sensitivity
from biofeedback.gui.text.dates import long_day_text, short_day_text
from biofeedback.gui.text.words import translate
from biofeedback.local_time import DAY_S
from biofeedback.services.recordings import Why
from biofeedback.storage.overview import OverviewSummary
from biofeedback.storage.sessions import SessionRow

EPOCH = QDate(1970, 1, 1)


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


def outcome_word(outcome: PromptOutcome | Literal[""]) -> str:
    """How an offer ended, "" while it is open."""
    match outcome:
        case "":
            return translate("History", "asked")
        case "accepted":
            return translate("History", "asked, done")
        case "later":
            return translate("History", "asked, later")
        case "not_now":
            return translate("History", "asked, not now")
        case "not_tense":
            return translate("History", "asked, was not tense")
        case "anxious":
            return translate("History", "asked, was anxious")
        case "snoozed":
            return translate("History", "asked, paused")
        case "expired":
            return translate("History", "asked, no answer")
        case "settled":
            return translate("History", "asked, settled by itself")


def sensitivity_word(sensitivity: Sensitivity) -> str:
    """A sensitivity's name."""
    match sensitivity:
        case "gentle":
            return translate("History", "Gentle")
        case "standard":
            return translate("History", "Standard")
        case "responsive":
            return translate("History", "Responsive")


def decision_words(decision: Decision | None) -> str:
    """What was decided, and why, in a sentence."""
    if decision is None:
        return translate("History", "Nothing was decided yet.")
    return decision_sentence(decision.reason)


def decision_sentence(reason: DecisionReason) -> str:
    """A sentence for each decision."""
    match reason:
        case "raised":
            return translate("History", "It asked: above the threshold for long enough, sitting still.")
        case "below_threshold":
            return translate("History", "It did not ask: arousal was below the threshold.")
        case "not_sustained":
            return translate("History", "It did not ask: above the threshold, but not yet for long enough.")
        case "easing":
            return translate("History", "It did not ask: arousal was already falling.")
        case "low_confidence":
            return translate("History", "It did not ask: the estimate was not sure enough.")
        case "not_clear":
            return translate("History", "It did not ask: arousal was only just above the threshold.")
        case "already_asked":
            return translate("History", "It had already asked, and waited for an answer.")
        case "do_not_disturb":
            return translate("History", "It did not ask: quiet was wanted.")
        case "snoozed":
            return translate("History", "It did not ask: it was paused.")
        case "quiet_hours":
            return translate("History", "It did not ask: these were quiet hours.")
        case "daily_cap":
            return translate("History", "It did not ask: it had asked often enough that day.")
        case "refractory":
            return translate("History", "It did not ask: it had asked not long before.")
        case "exercising":
            return translate("History", "It did not ask: an exercise was under way.")
        case "moving":
            return translate("History", "It did not ask: there was too much movement to tell.")
        case "unsure":
            return translate("History", "It did not ask: the signal was not clear enough to tell.")
        case "settling":
            return translate("History", "It did not ask: it was still getting to know what is usual.")


def why_words(row: SessionRow, why: Why, *, numbers: bool = True) -> str:
    """Score, decision, and what each other sensitivity would have done."""
    about = (f"{time_of(row, why.t)}.", _score(why, numbers=numbers), decision_words(why.decision))
    parts = [" ".join(filter(None, about))]
    others = [verdict for verdict in why.verdicts if verdict.sensitivity != why.sensitivity]
    for verdict in others:
        said = decision_words(verdict.decision)
        told = translate("History", "{name}: {said} It would have asked %n times in this recording.", "", verdict.asked)
        if verdict.asked == 0:
            told = translate("History", "{name}: {said} It would not have asked in this recording.")
        elif verdict.asked == 1:
            told = translate("History", "{name}: {said} It would have asked once in this recording.")
        parts.append(told.format(name=sensitivity_word(verdict.sensitivity), said=said))
    return "\n".join(parts)


def _score(why: Why, *, numbers: bool) -> str:
    estimate, decision = why.estimate, why.decision
    if estimate is None or estimate.score is None:
        return translate("History", "No score could be told.")
    if not numbers:
        return ""
    score = estimate.smoothed if estimate.smoothed is not None else estimate.score
    if decision is None or decision.threshold is None:
        return translate("History", "The score was {n}.").format(n=f"{score:.0f}")
    told = translate("History", "The score was {n}, the threshold {limit}.")
    return told.format(n=f"{score:.0f}", limit=f"{decision.threshold:.0f}")
