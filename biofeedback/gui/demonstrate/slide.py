"""What the client sees at a moment, as values; no painting here."""

from __future__ import annotations

import math
from dataclasses import dataclass

from biofeedback.coaching.protocol import Phase
from biofeedback.coaching.tasks import Colour, StroopTask, serial_sevens
from biofeedback.gui.demonstrate.conduct import Conduct
from biofeedback.gui.demonstrate.phase_words import colour_word, instruction, minutes, phase_title
from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import phase_word, state_word, translate
from biofeedback.gui.widgets.curve.curve_model import Curve
from biofeedback.gui.widgets.rings.picture import RingsMoment
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture

BEHIND_S = 2.0


@dataclass(frozen=True, slots=True)
class Slide:
    """One instruction, the rings, at most one number and one word, the curve."""

    head: str
    note: str
    big: str
    sub: str
    rings: RingsMoment
    number_label: str = ""
    number: str = ""
    word_label: str = ""
    word: str = ""
    word_colour: StateColour | None = None
    stroop_ink: Colour | None = None
    curve: Curve | None = None


def slide_of(conduct: Conduct, *, numbers: bool) -> Slide:
    """The slide of this moment."""
    phase = conduct.phase()
    if conduct.session_state.fault is not None:
        return _lost(conduct)
    if phase is None:
        return _waiting(conduct)
    left = translate("Protocol", "{time} left").format(time=minutes(conduct.run.left_s(conduct.now_s())))
    head, note = phase_title(phase), left if numbers else ""
    if phase.kind == "stressor":
        return _stressor(conduct, phase, head, note)
    big, sub = _led(conduct) if phase.kind == "regulation" else instruction(phase)
    number = _rate(conduct.session_state) if numbers else ""
    return Slide(
        head,
        note,
        big,
        sub,
        _rings(conduct),
        translate("Protocol", "Heart rate") if number else "",
        number,
        translate("Protocol", "Body"),
        _state(conduct.session_state),
        _colour(conduct.session_state),
        curve=conduct.curve(),
    )


def _waiting(conduct: Conduct) -> Slide:
    shown = conduct.session_state.shown()
    ready = shown not in ("starting", "looking", "waiting", "no_strap")
    big = translate("Protocol", "Welcome") if ready else translate("Protocol", "One moment")
    sub = translate("Protocol", "We begin shortly") if ready else translate("Protocol", "Looking for the strap")
    return Slide(translate("Protocol", "Biofeedback"), "", big, sub, _rings(conduct))


def _lost(conduct: Conduct) -> Slide:
    phase = conduct.phase()
    return Slide(
        phase_title(phase) if phase else translate("Protocol", "Biofeedback"),
        "",
        translate("Protocol", "One moment"),
        translate("Protocol", "The strap went quiet"),
        RingsMoment(RingsPicture("no_strap")),
        curve=conduct.curve() if phase else None,
    )


def _stressor(conduct: Conduct, phase: Phase, head: str, note: str) -> Slide:
    big, sub = instruction(phase)
    word, ink, number = "", None, ""
    if phase.task == "serial_sevens":
        number = str(serial_sevens(conduct.seed))
    elif phase.task == "stroop":
        item = StroopTask(conduct.seed).at(conduct.run.elapsed_s(conduct.now_s()))
        word, ink = colour_word(item.word), item.ink
    rings = _rings(conduct)
    return Slide(head, note, big, sub, rings, "", number, "", word, None, ink, conduct.curve())


def _led(conduct: Conduct) -> tuple[str, str]:
    course, now_s = conduct.course, conduct.now_s()
    if course is None:
        return translate("Protocol", "Just sit"), translate("Protocol", "Breathe as you like")
    moment = course.moment(now_s)
    if moment is None:
        return translate("Exercises", course.step.show) if course.step else "", ""
    seconds = max(1, math.ceil(moment.remaining_s - 1e-6))
    if seconds == 1:
        return phase_word(moment.phase), translate("Protocol", "one more second")
    return phase_word(moment.phase), translate("Protocol", "%n more seconds", "", seconds)


def _rings(conduct: Conduct) -> RingsMoment:
    session_state = conduct.session_state
    shown = session_state.shown()
    practising = conduct.course is not None
    score = (
        session_state.arousal.smoothed if session_state.arousal and session_state.arousal.score is not None else None
    )
    measured = score if shown in ("calm", "usual", "raised", "high") else None
    picture = RingsPicture(shown, measured, session_state.settled_share(conduct.now_s()), practising=practising)
    beats = tuple((beat.t, beat.rr_corrected_ms) for beat in session_state.beats)
    return RingsMoment(picture, beats, conduct.now_s() - BEHIND_S, depth_of(conduct))


def depth_of(conduct: Conduct) -> float | None:
    """The paced breath now, 0-1; None where nothing is paced."""
    course = conduct.course
    moment = course.moment(conduct.now_s()) if course else None
    return moment.depth if moment else None


def _rate(session_state: SessionState) -> str:
    heart = session_state.heart_rate
    return str(heart.rate_bpm) if heart is not None and heart.rate_bpm else ""


def _state(session_state: SessionState) -> str:
    words = {
        "settling": translate("Protocol", "getting to know it"),
        "moving": translate("Protocol", "moving"),
        "unsure": translate("Protocol", "not clear now"),
    }
    shown = session_state.shown()
    return words.get(shown, state_word(shown).lower())


def _colour(session_state: SessionState) -> StateColour | None:
    shown = session_state.shown()
    return shown if shown in ("calm", "usual", "raised", "high") else None
