"""Folds the session's events into what the window knows."""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from biofeedback.events import (
    Arousal,
    BaselineUpdate,
    Beat,
    Breath,
    BreathWave,
    Coherence,
    Decision,
    Device,
    Event,
    ExerciseProgress,
    Gap,
    HeartRate,
    Indices,
    Marker,
    Posture,
    Problem,
    Prompt,
    PromptEnd,
)
from biofeedback.gui.state.marks import ExerciseSpan, NoteMark, PromptMark, TrailPoint
from biofeedback.gui.state.session_state import BREATH_EVERY_S, HALF_HOUR_S, KEPT_BEATS_S, MINUTE_S, SessionState
from biofeedback.user_error import printable


def reduce_event(session_state: SessionState, event: Event) -> None:
    """Take in one event; give them in order."""
    if isinstance(event, HeartRate | Indices | Coherence | Problem):
        _latest(session_state, event)
        return
    match event:
        case Beat():
            _beat(session_state, event)
        case Arousal():
            _arousal(session_state, event)
        case Prompt() | PromptEnd() | Decision():
            _asking(session_state, event)
        case Breath() | BreathWave() | Posture():
            _body(session_state, event)
        case ExerciseProgress():
            _exercise(session_state, event)
        case Device():
            _device(session_state, event)
        case _:
            _rarely(session_state, event)


# Told once, and over.
HAPPENED_ONCE = ("recording_recovered", "recording_put_back", "recording_begun_anew", "recording_not_complete")


def _latest(session_state: SessionState, event: HeartRate | Indices | Coherence | Problem) -> None:
    match event:
        case HeartRate():
            session_state.heart_rate = event
        case Indices():
            session_state.indices = event
        case Coherence():
            session_state.coherence = event
        case Problem():
            session_state.problem = event
            _recording(session_state, event)


def _body(session_state: SessionState, event: Breath | BreathWave | Posture) -> None:
    match event:
        case Breath():
            session_state.breath = event
            _breath_rate(session_state, event)
        case BreathWave():
            session_state.breath_wave.extend(event.points)
            while session_state.breath_wave and session_state.breath_wave[0][0] < event.t - KEPT_BEATS_S:
                session_state.breath_wave.popleft()
        case Posture():
            if session_state.posture is not None and session_state.posture.kind == "moving":
                session_state.moved_s = event.t
            session_state.posture = event
            if event.taught:
                session_state.taught_upright_s = event.t


def _breath_rate(session_state: SessionState, breath: Breath) -> None:
    rates = session_state.breath_rates
    if breath.rate_bpm is None or session_state.exercising() or (rates and breath.t - rates[-1][0] < BREATH_EVERY_S):
        return
    rates.append((breath.t, breath.rate_bpm))
    while rates[0][0] < breath.t - HALF_HOUR_S:
        rates.popleft()


def _recording(session_state: SessionState, problem: Problem) -> None:
    if problem.code == "recording_resumed":
        session_state.unrecorded = None
    elif problem.code == "session_not_opened" or (
        problem.code.startswith("recording_") and problem.code not in HAPPENED_ONCE
    ):
        session_state.unrecorded = problem


def _rarely(session_state: SessionState, event: Event) -> None:
    match event:
        case BaselineUpdate():
            session_state.baseline = event.baseline
        case Marker():
            session_state.notes.append(NoteMark(event.t, event.text))
        case Gap() if event.duration_s >= MINUTE_S:
            session_state.first_beat_t = None
        case _:
            pass


def _beat(session_state: SessionState, beat: Beat) -> None:
    session_state.beats.append(beat)
    if session_state.first_beat_t is None:
        session_state.first_beat_t = beat.t
    while session_state.beats and session_state.beats[0].t < beat.t - KEPT_BEATS_S:
        session_state.beats.popleft()


def _arousal(session_state: SessionState, arousal: Arousal) -> None:
    if session_state.arousal is None or session_state.arousal.state != arousal.state:
        session_state.state_since_t = arousal.t
    session_state.arousal = arousal
    if session_state.first_arousal_t is None:
        session_state.first_arousal_t = arousal.t
    score = arousal.smoothed if arousal.smoothed is not None else arousal.score
    told = score if arousal.score is not None else None
    session_state.trail.append(TrailPoint(arousal.t, told, arousal.state, arousal.confidence, arousal.exercising))
    while session_state.trail and session_state.trail[0].t < arousal.t - HALF_HOUR_S:
        session_state.trail.popleft()


def _asking(session_state: SessionState, event: Prompt | PromptEnd | Decision) -> None:
    match event:
        case Decision():
            session_state.decision = event
            session_state.threshold = event.threshold or session_state.threshold
        case Prompt():
            session_state.prompt = event
            session_state.prompts.append(PromptMark(event.t, event.id))
        case PromptEnd():
            session_state.prompt = (
                session_state.prompt if session_state.prompt and session_state.prompt.id != event.id else None
            )
            for at, mark in enumerate(session_state.prompts):
                if mark.id == event.id:
                    session_state.prompts[at] = replace(mark, outcome=event.outcome)


def _exercise(session_state: SessionState, event: ExerciseProgress) -> None:
    match event.phase:
        case "started":
            session_state.exercise, session_state.step = event, None
            session_state.exercises.append(ExerciseSpan(event.t, event.exercise))
        case "step":
            session_state.step = event
        case "finished" | "stopped":
            session_state.exercise = session_state.step = None
            if event.phase == "finished":
                session_state.done.add(event.exercise)
            if session_state.exercises and session_state.exercises[-1].end is None:
                session_state.exercises[-1] = replace(session_state.exercises[-1], end=event.t)
        case "judged":
            session_state.judged = event
        case _:
            pass


def _device(session_state: SessionState, told: Device) -> None:
    # Any device in reach may call itself what it likes.
    device = structs.replace(told, name=printable(told.name)) if not told.name.isprintable() else told
    session_state.device = device
    if device.battery_percent is not None:
        session_state.battery_percent = device.battery_percent
    if device.state in ("lost", "backoff", "stale"):
        session_state.lost_since_t = device.t if session_state.lost_since_t is None else session_state.lost_since_t
    elif device.state == "streaming":
        session_state.lost_since_t = None
    # A fault stands until beats arrive, also while the strap is looked for again.
    if device.state in ("waiting", "streaming"):
        session_state.fault = None
    elif device.cause or device.state in ("lost", "backoff"):
        session_state.fault = device
