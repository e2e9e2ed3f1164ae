"""The window's words for what the engine says: plain, calm, about the body. Translatable; no Qt widgets here."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from biofeedback.gui.state.session_state import SessionState, Shown

if TYPE_CHECKING:
    from biofeedback.events import DecisionReason, DoubtCode, Reason

translate = QCoreApplication.translate
DASH = "–"


class ReasonRow(NamedTuple):
    """One reason as a line of a table: what, how much, and against what."""

    label: str
    value: str
    note: str


def state_word(shown: Shown) -> str:
    """The one word inside the rings."""
    match shown:
        case "calm":
            return translate("Words", "Calm")
        case "usual":
            return translate("Words", "Usual")
        case "raised":
            return translate("Words", "Raised")
        case "high":
            return translate("Words", "High")
        case "settling":
            return translate("Words", "Settling")
        case "moving":
            return translate("Words", "Moving")
        case "unsure":
            return translate("Words", "Unsure")
        case "starting":
            return translate("Words", "One moment")
        case "looking":
            return translate("Words", "Looking")
        case "waiting":
            return translate("Words", "Waiting")
        case "paused":
            return translate("Words", "Paused")
        case "no_strap":
            return translate("Words", "No strap")


def sentence(shown: Shown, session_state: SessionState, now_s: float) -> str:
    """The one sentence about the state."""
    if shown == "raised":
        minutes = int((now_s - session_state.state_since_t) / 60)
        return _for_minutes(
            minutes,
            translate("Words", "Above your usual."),
            translate("Words", "Above your usual for a minute."),
            translate("Words", "Above your usual for %n minutes.", "", minutes),
        )
    if shown == "high":
        minutes = int((now_s - session_state.state_since_t) / 60)
        return _for_minutes(
            minutes,
            translate("Words", "Well above your usual."),
            translate("Words", "Well above your usual for a minute."),
            translate("Words", "Well above your usual for %n minutes.", "", minutes),
        )
    if shown == "settling" and _reasons(session_state):
        return unsure_sentence(session_state)
    if shown == "settling" and session_state.known_before:
        return translate("Words", "Listening to the first minute. Sit quietly for a moment.")
    return unsure_sentence(session_state) if shown == "unsure" else _plain_sentence(shown)


def _plain_sentence(shown: Shown) -> str:
    match shown:
        case "calm":
            return translate("Words", "Calmer than your usual.")
        case "usual":
            return translate("Words", "About your usual.")
        case "settling":
            return translate("Words", "Getting to know your usual. Sit quietly for a moment.")
        case "moving":
            return translate("Words", "Too much movement to tell.")
        case "starting":
            return translate("Words", "Getting ready.")
        case "looking":
            return translate("Words", "Looking for your strap.")
        case "waiting":
            return translate("Words", "Connected. Waiting for the first beat.")
        case "paused":
            return translate("Words", "Paused. Nothing will be asked.")
        case "no_strap":
            return translate("Words", "Nothing is measured right now.")
        case "raised" | "high" | "unsure":
            raise ValueError(f"the sentence of {shown} needs more than the state")


# What keeps an estimate from being made, the more important first.
DOUBTS: tuple[DoubtCode, ...] = ("rhythm", "contact", "silence", "artefacts", "moving", "moved", "posture", "flat")


def unsure_sentence(session_state: SessionState) -> str:
    """Why the state cannot be told."""
    codes = {reason.code for reason in _reasons(session_state)}
    first = next((doubt for doubt in DOUBTS if doubt in codes), None)
    return doubt_sentence(first) if first else translate("Words", "The signal is not clear enough to tell.")


def doubt_sentence(doubt: DoubtCode) -> str:
    """What is said where an estimate cannot be made for this reason."""
    match doubt:
        case "rhythm":
            return translate("Words", "This rhythm cannot be read, so nothing is said about it.")
        case "contact":
            return translate("Words", "The strap has lost touch with the skin. Moistening the pads often helps.")
        case "silence":
            return translate("Words", "The strap sends no beats right now.")
        case "artefacts":
            return translate("Words", "Too many beats are unclear to tell. Sitting still and moist pads often help.")
        case "moving":
            return translate("Words", "Too much movement to tell.")
        case "moved":
            return translate("Words", "Your heart is coming down from moving. Nothing is told from that.")
        case "posture":
            return translate("Words", "You lay down or got up a moment ago; your heart settles first.")
        case "flat":
            return translate("Words", "The signal is not clear enough to tell.")


def _reasons(session_state: SessionState) -> tuple[Reason, ...]:
    return session_state.arousal.reasons if session_state.arousal is not None else ()


def _for_minutes(minutes: int, none: str, one: str, many: str) -> str:
    if minutes < 1:
        return none
    return one if minutes == 1 else many


def amount(z: float) -> str:
    """A value against the usual in words, for when numbers are hidden."""
    if abs(z) < 1.0:
        return translate("Words", "as usual")
    if z > 0:
        return translate("Words", "a little above") if z < 2.5 else translate("Words", "well above")
    return translate("Words", "a little below") if z > -2.5 else translate("Words", "well below")


def reason_row(reason: Reason, session_state: SessionState, *, hide_numbers: bool) -> ReasonRow | None:
    """A reason as a line; None for one that says nothing to a person."""
    match reason.code:
        case "heart_rate":
            return _rate_row(reason, session_state, hide_numbers)
        case "rmssd":
            return _rmssd_row(reason, session_state, hide_numbers)
        case "sdnn":
            return _sdnn_row(reason, hide_numbers)
        case "frequency":
            return _frequency_row(reason, hide_numbers)
        case "breath":
            return _breath_row(reason, hide_numbers)
        case "still":
            return _still_row(reason, hide_numbers)
        case _:
            return None


def _rate_row(reason: Reason, session_state: SessionState, hide_numbers: bool) -> ReasonRow:
    now = _with_unit(session_state.indices.mean_hr_bpm if session_state.indices else None, translate("Words", "bpm"))
    return _row(translate("Words", "Heart rate"), now, reason.value, "", hide_numbers)


def _rmssd_row(reason: Reason, session_state: SessionState, hide_numbers: bool) -> ReasonRow:
    now = _with_unit(session_state.indices.rmssd_ms if session_state.indices else None, translate("Words", "ms"))
    return _row(translate("Words", "Variability"), now, reason.value, " %", hide_numbers)


def _sdnn_row(reason: Reason, hide_numbers: bool) -> ReasonRow:
    # Without a figure: that of the score is of one minute, and its slow drift is taken out.
    return _row(translate("Words", "SDNN"), "", reason.value, " %", hide_numbers)


def _frequency_row(reason: Reason, hide_numbers: bool) -> ReasonRow:
    return _row(translate("Words", "Pace of its swings"), "", reason.value, " %", hide_numbers)


def _breath_row(reason: Reason, hide_numbers: bool) -> ReasonRow:
    unit = " " + translate("Words", "breaths/min")
    return _row(translate("Words", "Breath"), "", reason.value, unit, hide_numbers)


def _still_row(reason: Reason, hide_numbers: bool) -> ReasonRow:
    minutes = reason.value
    told = "" if minutes is None else translate("Words", "{n} min").format(n=max(1, round(minutes)))
    return ReasonRow(translate("Words", "Not moving"), "" if hide_numbers else told, "")


def _row(label: str, now: str, change: float | None, unit: str, hide_numbers: bool) -> ReasonRow:
    if change is None:
        return ReasonRow(label, "" if hide_numbers else now, "")
    if hide_numbers:
        return ReasonRow(label, "", _direction(change))
    size = f"{abs(change):.0f}{unit}"
    note = (
        translate("Words", "{n} above usual").format(n=size)
        if change > 0
        else translate("Words", "{n} below usual").format(n=size)
    )
    return ReasonRow(label, now, note)


def _direction(change: float) -> str:
    return translate("Words", "above usual") if change > 0 else translate("Words", "below usual")


def _with_unit(value: float | None, unit: str) -> str:
    return DASH if value is None else f"{value:.0f} {unit}"


def paused_words(until_s: float | None) -> str:
    """That nothing is asked, and until when (s since 1970) where that is known."""
    if until_s is None:
        return translate("MainWindow", "Paused: nothing will be asked for now.")
    until = translate("MainWindow", "Paused until {time}: nothing will be asked.")
    return until.format(time=time.strftime("%H:%M", time.localtime(until_s)))


def clock(seconds: float) -> str:
    """Minutes and seconds, as 2:10."""
    whole = max(0, int(seconds + 0.5))
    return f"{whole // 60}:{whole % 60:02d}"


def length(seconds: float) -> str:
    """A length as a person would say it: 80 s, 3 min."""
    if seconds < 100 and seconds % 60:
        return translate("Words", "{n} s").format(n=round(seconds))
    return translate("Words", "{n} min").format(n=round(seconds / 60))


def exercise_name(exercise_id: str) -> str:
    """An exercise's name in the person's language."""
    from biofeedback.coaching import catalogue

    try:
        return translate("Exercises", catalogue.find(exercise_id).name)
    except KeyError:
        return exercise_id


def phase_word(phase: str) -> str:
    """What to do in a phase of the breath."""
    words = {
        "in": translate("Session", "Breathe in"),
        "hold_full": translate("Session", "Hold"),
        "out": translate("Session", "Breathe out"),
        "hold_empty": translate("Session", "Rest"),
    }
    return words.get(phase, phase)


def text_twin(session_state: SessionState, *, hide_numbers: bool = False) -> str:
    """What the main screen shows, as one line of text."""
    parts = [state_word(session_state.shown())]
    if hide_numbers:
        return parts[0]
    arousal = session_state.arousal
    if arousal is not None and arousal.score is not None:
        score = arousal.smoothed if arousal.smoothed is not None else arousal.score
        parts.append(translate("Words", "score {n}").format(n=round(score)))
    if session_state.heart_rate is not None and session_state.heart_rate.rate_bpm:
        parts.append(translate("Words", "heart rate {n}").format(n=session_state.heart_rate.rate_bpm))
    if session_state.breath is not None and session_state.breath.rate_bpm is not None:
        parts.append(translate("Words", "breath {n}").format(n=round(session_state.breath.rate_bpm)))
    return ", ".join(parts)


def confidence_words(confidence: float) -> str:
    """How sure an estimate is."""
    if confidence >= 0.75:
        return translate("Words", "The signal is clear, and your usual is well known.")
    if confidence >= 0.4:
        return translate("Words", "Fairly sure; it gets surer the longer the strap is worn.")
    return translate("Words", "Not very sure yet: little is known of your usual, or the signal is weak.")


def decision_words(reason: DecisionReason) -> str:
    """Why nothing is asked right now; "" where the state says it already."""
    match reason:
        case "raised" | "below_threshold" | "settling" | "moving" | "unsure":
            return ""
        case "exercising":
            return translate("Words", "It does not ask during an exercise.")
        case "not_sustained":
            return translate("Words", "It would ask if this lasts a little longer.")
        case "easing":
            return translate("Words", "It does not ask, because this is already easing.")
        case "not_clear":
            return translate("Words", "It does not ask, because this is only just above the threshold.")
        case "low_confidence":
            return translate("Words", "It does not ask, because it is not sure enough.")
        case "snoozed":
            return translate("Words", "It does not ask, because you paused it.")
        case "quiet_hours":
            return translate("Words", "It does not ask in the quiet hours.")
        case "daily_cap":
            return translate("Words", "It has asked often enough today.")
        case "refractory":
            return translate("Words", "It asked not long ago, and leaves you in peace for a while.")
        case "do_not_disturb":
            return translate("Words", "It does not ask while the desktop wants quiet.")
        case "already_asked":
            return translate("Words", "It has asked and waits for an answer.")
