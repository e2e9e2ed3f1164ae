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
    Exercise,
    Gap,
    HeartRate,
    Indices,
    Marker,
    Posture,
    Problem,
    Prompt,
    PromptEnd,
)
from biofeedback.gui.live import BREATH_EVERY_S, HALF_HOUR_S, KEPT_BEATS_S, MINUTE_S, Live
from biofeedback.gui.marks import ExerciseSpan, Note, PromptMark, TrailPoint
from biofeedback.sayable import printable


def fold(live: Live, event: Event) -> None:
    """Take in one event; give them in order."""
    if isinstance(event, HeartRate | Indices | Coherence | Problem):
        _latest(live, event)
        return
    match event:
        case Beat():
            _beat(live, event)
        case Arousal():
            _arousal(live, event)
        case Prompt() | PromptEnd() | Decision():
            _asking(live, event)
        case Breath() | BreathWave() | Posture():
            _body(live, event)
        case Exercise():
            _exercise(live, event)
        case Device():
            _device(live, event)
        case _:
            _rarely(live, event)


# Told once, and over.
HAPPENED_ONCE = ("recording_recovered", "recording_put_back", "recording_begun_anew", "recording_not_complete")


def _latest(live: Live, event: HeartRate | Indices | Coherence | Problem) -> None:
    match event:
        case HeartRate():
            live.heart_rate = event
        case Indices():
            live.indices = event
        case Coherence():
            live.coherence = event
        case Problem():
            live.problem = event
            _recording(live, event)


def _body(live: Live, event: Breath | BreathWave | Posture) -> None:
    match event:
        case Breath():
            live.breath = event
            _breath_rate(live, event)
        case BreathWave():
            live.breath_wave.extend(event.points)
            while live.breath_wave and live.breath_wave[0][0] < event.t - KEPT_BEATS_S:
                live.breath_wave.popleft()
        case Posture():
            if live.posture is not None and live.posture.kind == "moving":
                live.moved_s = event.t
            live.posture = event
            if event.taught:
                live.taught_upright_s = event.t


def _breath_rate(live: Live, breath: Breath) -> None:
    rates = live.breath_rates
    if breath.rate_bpm is None or live.exercising() or (rates and breath.t - rates[-1][0] < BREATH_EVERY_S):
        return
    rates.append((breath.t, breath.rate_bpm))
    while rates[0][0] < breath.t - HALF_HOUR_S:
        rates.popleft()


def _recording(live: Live, problem: Problem) -> None:
    if problem.code == "recording_resumed":
        live.unrecorded = None
    elif problem.code == "session_not_opened" or (
        problem.code.startswith("recording_") and problem.code not in HAPPENED_ONCE
    ):
        live.unrecorded = problem


def _rarely(live: Live, event: Event) -> None:
    match event:
        case BaselineUpdate():
            live.baseline = event.baseline
        case Marker():
            live.notes.append(Note(event.t, event.text))
        case Gap() if event.duration_s >= MINUTE_S:
            live.first_beat_t = None
        case _:
            pass


def _beat(live: Live, beat: Beat) -> None:
    live.beats.append(beat)
    if live.first_beat_t is None:
        live.first_beat_t = beat.t
    while live.beats and live.beats[0].t < beat.t - KEPT_BEATS_S:
        live.beats.popleft()


def _arousal(live: Live, arousal: Arousal) -> None:
    if live.arousal is None or live.arousal.state != arousal.state:
        live.state_since_t = arousal.t
    live.arousal = arousal
    if live.first_arousal_t is None:
        live.first_arousal_t = arousal.t
    score = arousal.smoothed if arousal.smoothed is not None else arousal.score
    told = score if arousal.score is not None else None
    live.trail.append(TrailPoint(arousal.t, told, arousal.state, arousal.confidence, arousal.exercising))
    while live.trail and live.trail[0].t < arousal.t - HALF_HOUR_S:
        live.trail.popleft()


def _asking(live: Live, event: Prompt | PromptEnd | Decision) -> None:
    match event:
        case Decision():
            live.decision = event
            live.threshold = event.threshold or live.threshold
        case Prompt():
            live.prompt = event
            live.prompts.append(PromptMark(event.t, event.id))
        case PromptEnd():
            live.prompt = live.prompt if live.prompt and live.prompt.id != event.id else None
            for at, mark in enumerate(live.prompts):
                if mark.id == event.id:
                    live.prompts[at] = replace(mark, outcome=event.outcome)


def _exercise(live: Live, event: Exercise) -> None:
    match event.phase:
        case "started":
            live.exercise, live.step = event, None
            live.exercises.append(ExerciseSpan(event.t, event.exercise))
        case "step":
            live.step = event
        case "finished" | "stopped":
            live.exercise = live.step = None
            if event.phase == "finished":
                live.done.add(event.exercise)
            if live.exercises and live.exercises[-1].end is None:
                live.exercises[-1] = replace(live.exercises[-1], end=event.t)
        case "judged":
            live.judged = event
        case _:
            pass


def _device(live: Live, told: Device) -> None:
    # Any device in reach may call itself what it likes.
    device = structs.replace(told, name=printable(told.name)) if not told.name.isprintable() else told
    live.device = device
    if device.battery_percent is not None:
        live.battery_percent = device.battery_percent
    if device.state in ("lost", "backoff", "stale"):
        live.lost_since_t = device.t if live.lost_since_t is None else live.lost_since_t
    elif device.state == "streaming":
        live.lost_since_t = None
    # A fault stands until beats arrive, also while the strap is looked for again.
    if device.state in ("waiting", "streaming"):
        live.fault = None
    elif device.cause or device.state in ("lost", "backoff"):
        live.fault = device
