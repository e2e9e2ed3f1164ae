"""Invented recordings in a data folder of their own: three days, and a client's demonstration."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

from biofeedback.events import (
    Arousal,
    ArousalState,
    Decision,
    Event,
    ExerciseProgress,
    Marker,
    Prompt,
    PromptEnd,
    PromptOutcome,
    Start,
    Stop,
)
from biofeedback.services.people import note_consent
from biofeedback.session.importing import store_session
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import ME, find_or_make
from biofeedback.storage.writer import SessionHead, SessionWriter
from tests.gui.rehearsed import CLIENT, WALL_S, demonstrated
from tests.pictures.scenes import HIGH, RAISED, USUAL_BODY, Body, arousal, beats

DAY_S = 86_400.0
MORNING_S = WALL_S - 3 * 3600.0
STEP_S = 30.0
ASKED: tuple[tuple[float, str, PromptOutcome], ...] = (
    (0.28, "longer_exhale", "accepted"),
    (0.31, "neck_shoulders_back", "not_now"),
    (0.72, "box", "settled"),
)
NOTES = ((0.285, "call with the insurance"), (0.3, "coffee"), (0.55, "walked to lunch"))


def record(hours: float, days: int) -> None:
    """Put them into the data folder."""
    for ago in range(days):
        events = day_events(hours * 3600.0, ago)
        with closing(open_database(find_or_make(data_folder(), ME).path)) as database:
            head = SessionHead(f"invented-{ago}", MORNING_S - ago * DAY_S, 3600)
            writer = SessionWriter(database, head)
            writer.append([Start(0, engine="native"), Stop(round(hours * 3600e9))], events)
            writer.close()
    rehearsed = demonstrated(482.0, ecg=True)
    rehearsed.close()
    store_session(CLIENT, rehearsed.inputs)
    note_consent(Path(find_or_make(data_folder(), CLIENT).path), WALL_S - 60.0)


def day_events(length_s: float, seed: int) -> list[Event]:
    """A day with two stretches above the usual, a walk, and what was asked, done and noted."""
    chance = random.Random(seed)
    found: list[Event] = [Decision(0.0, False, "below_threshold", 50.0, 75.0)]
    wander = 0.0
    for k in range(int(length_s / STEP_S)):
        t, share = k * STEP_S, k * STEP_S / length_s
        wander = 0.94 * wander + chance.gauss(0.0, 2.2)
        body, above = _body(share)
        estimate = arousal(body, t)
        if body.score is not None:
            score = 48.0 + above + wander
            state: ArousalState = "raised" if score >= 75.0 else "calm" if score < 38.0 else "usual"
            estimate = Arousal(t, score, state, 0.9, estimate.reasons, score, z=0.2)
        found.append(estimate)
        found += beats(body, t, t + min(STEP_S, 4.0), seed + k)
    for number, (share, exercise, outcome) in enumerate(ASKED):
        t = share * length_s
        found += [Decision(t, True, "raised", 84.0, 75.0), Decision(t + 60.0, False, "refractory", 70.0, 75.0)]
        found += [Prompt(t, f"p{number}", exercise, "raised"), PromptEnd(t + 15.0, f"p{number}", outcome)]
        if outcome == "accepted":
            found += [
                ExerciseProgress(t + 20.0, exercise, "started"),
                ExerciseProgress(t + 200.0, exercise, "finished"),
            ]
    found += [Marker(share * length_s, text) for share, text in NOTES]
    return sorted(found, key=lambda event: event.t)


def _body(share: float) -> tuple[Body, float]:
    """Who the person is at a time of day, and how far above the usual."""
    if 0.52 < share < 0.6:
        return Body("moving", None, 98.0, 8.0, 17.0, None), 0.0
    peak = max(0.0, 1.0 - abs(share - 0.28) / 0.05) * 40.0 + max(0.0, 1.0 - abs(share - 0.71) / 0.03) * 34.0
    return (HIGH if peak > 34 else RAISED if peak > 24 else USUAL_BODY), peak
