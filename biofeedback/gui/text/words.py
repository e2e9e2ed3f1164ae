"""The window's words for what the engine says: plain, calm, about the body. Translatable; no Qt widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from biofeedback.gui.state.session_state import SessionState, Shown
from biofeedback.user_error import TranslatableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from biofeedback.events import DecisionReason, DoubtCode, FigureCode, Reason

translate = QCoreApplication.translate
DASH = "–"


class ReasonRow(NamedTuple):
    """One reason as a line of a table: what, how much, and against what."""

    label: str
    value: str
    note: str


def state_word(shown: Shown) -> str:
    """The one word inside the rings."""
    words = {
        "calm": translate("Words", "Calm"),
        "usual": translate("Words", "Usual"),
        "raised": translate("Words", "Raised"),
        "high": translate("Words", "High"),
        "settling": translate("Words", "Settling"),
        "moving": translate("Words", "Moving"),
        "unsure": translate("Words", "Unsure"),
        "starting": translate("Words", "One moment"),
        "looking": translate("Words", "Looking"),
        "waiting": translate("Words", "Waiting"),
        "paused": translate("Words", "Paused"),
        "no_strap": translate("Words", "No strap"),
    }
    return words[shown]


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
    sentences = {
        "calm": translate("Words", "Calmer than your usual."),
        "usual": translate("Words", "About your usual."),
        "settling": translate("Words", "Getting to know your usual. Sit quietly for a moment."),
        "moving": translate("Words", "Too much movement to tell."),
        "starting": translate("Words", "Getting ready."),
        "looking": translate("Words", "Looking for your strap."),
        "waiting": translate("Words", "Connected. Waiting for the first beat."),
        "paused": translate("Words", "Paused. Nothing will be asked."),
        "no_strap": translate("Words", "Nothing is measured right now."),
    }
    return sentences[shown]


def unsure_sentence(session_state: SessionState) -> str:
    """Why the state cannot be told."""
    told = doubt_sentences()
    known = [told[code] for code in told for reason in _reasons(session_state) if reason.code == code]
    return known[0] if known else translate("Words", "The signal is not clear enough to tell.")


def doubt_sentences() -> dict[DoubtCode, str]:
    """What is said for each reason that keeps an estimate from being told, the more important first."""
    unclear = translate("Words", "The signal is not clear enough to tell.")
    return {
        "rhythm": translate("Words", "This rhythm cannot be read, so nothing is said about it."),
        "contact": translate("Words", "The strap has lost touch with the skin. Moistening the pads often helps."),
        "silence": translate("Words", "The strap sends no beats right now."),
        "artefacts": translate("Words", "Too many beats are unclear to tell. Sitting still and moist pads often help."),
        "moving": translate("Words", "Too much movement to tell."),
        "moved": translate("Words", "Your heart is coming down from moving. Nothing is told from that."),
        "posture": translate("Words", "You lay down or got up a moment ago; your heart settles first."),
        "flat": unclear,
    }


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
    make = figure_rows().get(reason.code)  # type: ignore[call-overload]
    return None if make is None else make(reason, session_state, hide_numbers)


def figure_rows() -> dict[FigureCode, Callable[[Reason, SessionState, bool], ReasonRow]]:
    """How each figure behind an estimate is told."""
    return {"heart_rate": _rate_row, "rmssd": _rmssd_row, "sdnn": _sdnn_row, "breath": _breath_row, "still": _still_row}


def _rate_row(reason: Reason, session_state: SessionState, hide_numbers: bool) -> ReasonRow:
    now = _with_unit(session_state.indices.mean_hr_bpm if session_state.indices else None, translate("Words", "bpm"))
    return _row(translate("Words", "Heart rate"), now, reason.value, "", hide_numbers)


def _rmssd_row(reason: Reason, session_state: SessionState, hide_numbers: bool) -> ReasonRow:
    now = _with_unit(session_state.indices.rmssd_ms if session_state.indices else None, translate("Words", "ms"))
    return _row(translate("Words", "Variability"), now, reason.value, " %", hide_numbers)


def _sdnn_row(reason: Reason, _session_state: SessionState, hide_numbers: bool) -> ReasonRow:
    # Without a figure: that of the score is of one minute, and its slow drift is taken out.
    return _row(translate("Words", "SDNN"), "", reason.value, " %", hide_numbers)


def _breath_row(reason: Reason, _session_state: SessionState, hide_numbers: bool) -> ReasonRow:
    unit = " " + translate("Words", "breaths/min")
    return _row(translate("Words", "Breath"), "", reason.value, unit, hide_numbers)


def _still_row(reason: Reason, _session_state: SessionState, hide_numbers: bool) -> ReasonRow:
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


def error_words(error: BaseException) -> str:
    """What an error says, in the person's language where it has words of ours."""
    if isinstance(error, TranslatableError):
        return translate("Errors", error.template).format(**error.values)
    return str(error)


def problem_words(code: str, detail: str) -> str:
    """What failed while the session goes on, and what to do about it."""
    said = {
        "session_not_opened": translate("Problems", "The session could not be opened: {why}. Try to start again."),
        "recording_disk_full": translate("Problems", "The disk is full, so nothing is recorded. Free some space."),
        "recording_locked": translate("Problems", "Another program holds the recording. It goes on by itself."),
        "recording_read_only": translate("Problems", "The data folder cannot be written, so nothing is recorded."),
        "recording_damaged": translate(
            "Problems",
            "The recording’s file is damaged, so nothing is recorded: {why}. Put a backup in its place, "
            "or begin under another name.",
        ),
        "recording_slow": translate("Problems", "The disk is slow: {why}. Nothing is lost while this window is open."),
        "recording_failed": translate(
            "Problems",
            "Recording failed: {why}. It is tried again; if this stays, close the program and start it again.",
        ),
        "recording_put_back": translate(
            "Problems",
            "{why}. It was put back and nothing is lost. If a program copies or syncs the data folder, let it leave "
            "that out.",
        ),
        "recording_begun_anew": translate(
            "Problems", "{why}, and recording goes on. A backup may hold the rest; let no other program write there."
        ),
        "recording_not_complete": translate(
            "Problems", "The last seconds of the session before could not be stored: {why}. What was stored is kept."
        ),
        "recording_recovered": translate("Problems", "The last session ended abruptly. What was recorded is kept."),
        "slot_failed": translate("Problems", "Something in this window went wrong. The session goes on."),
        "bluetooth_restarted": translate(
            "Problems", "The connection to straps ended by itself and was started again. The recording goes on."
        ),
        "straps_not_kept": translate(
            "Problems", "The strap could not be remembered: {why}. The session goes on; next time, choose it again."
        ),
        "engine": translate("Problems", "A part of the analysis failed: {why}. The session goes on."),
    }
    other = translate("Problems", "Something went wrong: {why}. The session goes on.")
    recording = translate(
        "Problems",
        "Recording is interrupted: {why}. The session goes on and it is tried again; if that does not help, look after "
        "the disk.",
    )
    return said.get(code, recording if code.startswith("recording_") else other).format(why=detail or code)


def confidence_words(confidence: float) -> str:
    """How sure an estimate is."""
    if confidence >= 0.75:
        return translate("Words", "The signal is clear, and your usual is well known.")
    if confidence >= 0.4:
        return translate("Words", "Fairly sure; it gets surer the longer the strap is worn.")
    return translate("Words", "Not very sure yet: little is known of your usual, or the signal is weak.")


def decision_words(reason: str) -> str:
    """Why nothing is asked right now; "" where there is nothing to say."""
    return decision_sentences().get(reason, "")  # type: ignore[call-overload, no-any-return]


def decision_sentences() -> dict[DecisionReason, str]:
    """What is said beside the state for each decision; "" where the state says it already."""
    return {
        "raised": "",
        "below_threshold": "",
        "settling": "",
        "moving": "",
        "unsure": "",
        "exercising": translate("Words", "It does not ask during an exercise."),
        "not_sustained": translate("Words", "It would ask if this lasts a little longer."),
        "easing": translate("Words", "It does not ask, because this is already easing."),
        "not_clear": translate("Words", "It does not ask, because this is only just above the threshold."),
        "low_confidence": translate("Words", "It does not ask, because it is not sure enough."),
        "snoozed": translate("Words", "It does not ask, because you paused it."),
        "quiet_hours": translate("Words", "It does not ask in the quiet hours."),
        "daily_cap": translate("Words", "It has asked often enough today."),
        "refractory": translate("Words", "It asked not long ago, and leaves you in peace for a while."),
        "do_not_disturb": translate("Words", "It does not ask while the desktop wants quiet."),
        "already_asked": translate("Words", "It has asked and waits for an answer."),
    }
