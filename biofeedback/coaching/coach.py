"""The coaching side of a session: policy, offer, exercise and what came of it."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from biofeedback.coaching.asking import with_asking
from biofeedback.coaching.breath_pattern import BreathPattern
from biofeedback.coaching.catalogue import LONGER_EXHALE, find
from biofeedback.coaching.conditions import suits, trusted
from biofeedback.coaching.effects import estimate as estimate_effects
from biofeedback.coaching.episodes import Episodes
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.feedback import STEPS, Feedback
from biofeedback.coaching.offer import choose
from biofeedback.coaching.offer_context import OfferContext
from biofeedback.coaching.policy import EXPIRE_S, PromptPolicy
from biofeedback.coaching.presets import PRESETS
from biofeedback.coaching.quiet import WallClock
from biofeedback.coaching.reminders import EXERCISE_OF, Reminders
from biofeedback.coaching.runner import Runner
from biofeedback.coaching.setting_limits import bounded
from biofeedback.events import (
    Action,
    ActionKind,
    Arousal,
    Decision,
    Episode,
    Event,
    ExerciseProgress,
    Learned,
    Posture,
    Prompt,
    PromptEnd,
    PromptOutcome,
    Start,
)

ANSWERS: Mapping[ActionKind, PromptOutcome] = MappingProxyType(
    {"later": "later", "not_now": "not_now", "not_tense": "not_tense", "anxious": "anxious"}
)
STEERING = frozenset({"stop_exercise", "pause_exercise", "resume_exercise", "shorten_exercise", "skip_step"})
OVER = frozenset({"finished", "stopped"})


class Coach:
    """Decides, offers, accompanies and judges.

    Parameters
    ----------
    start : Start
        The session's first input.
    """

    def __init__(self, start: Start) -> None:
        self.wall = WallClock()
        self._start = start
        self._conditions = start.profile.conditions
        self._policy = PromptPolicy(start.settings, start.history, self.wall)
        self._feedback = Feedback(start.history.threshold_shift)
        self._reminders = Reminders(start.settings)
        self._reminded: str | None = None
        self._reminded_s = 0.0
        self._runner = Runner()
        self.own_pace_per_min = start.history.resonance_per_min
        self._episodes = Episodes()
        self._known = list(start.history.episodes)
        self._rng = random.Random(f"offer {start.seed}")
        self._moment = OfferContext()
        self._offered: Exercise = LONGER_EXHALE

    @property
    def exercising(self) -> bool:
        """Whether an exercise is under way."""
        return self._runner.running

    def doubted(self, estimate: Arousal) -> Arousal:
        """The estimate, less sure where what the person told speaks against trusting it."""
        return trusted(estimate, self._conditions)

    def consider(self, estimate: Arousal) -> list[Event]:
        """Take in an estimate; returns the decision, the prompt if there is one, and a judged episode."""
        if estimate.state == "moving":
            self._reminders.moved(estimate.t)
        out: list[Event] = [*self._closed(self._policy.expire(estimate.t, estimate))]
        out += self._decide(estimate)
        if self._policy.sustained and not self._runner.running:
            self._episodes.raised(estimate.t)
        judged = self._episodes.add(estimate, self._policy.thresholds)
        return out if judged is None else [*out, *self._learn(judged)]

    def sees(self, posture: Posture) -> None:
        """Take in a change of posture."""
        match posture.kind:
            case "moving":
                self._reminders.moved(posture.t)
            case "unknown":
                self._reminders.posture(posture.t, None)
            case _:
                self._reminders.posture(posture.t, posture.kind.startswith("leaning"))

    def advance(self, now_s: float) -> list[Event]:
        """Go on to whatever is due: the next step of an exercise, a prompt nobody answered, a reminder."""
        out: list[Event] = list(self._course(self._runner.advance(now_s))) if self._runner.running else []
        if self._policy.open is not None:
            out += self._closed(self._policy.expire(now_s, None))
        if now_s - self._reminded_s >= EXPIRE_S:
            out += self._end_reminder(now_s, "expired")
        if self._policy.pause_told:
            out += self._told(self._policy.decide_anew(now_s))
        return out + self._remind(now_s)

    def act(self, action: Action, now_s: float) -> list[Event]:
        """Do what the person or the desktop asked for."""
        learned = self._hear(action, now_s)
        if action.kind in ANSWERS:
            return self._answer(now_s, ANSWERS[action.kind], action.value) + learned
        if action.kind == "accept":
            ended = self._answer(now_s, "accepted", action.value)
            return ended + self._begin(self._offered, now_s) if ended else []
        if action.kind == "start_exercise":
            return self._answer(now_s, "accepted") + self._begin(_known(action.value, self._offered), now_s)
        if action.kind in STEERING:
            return self._steer(action, now_s)
        return learned + self._note(action, now_s)

    def finish(self, now_s: float) -> list[Event]:
        """End whatever is still open, with the session."""
        return list(self._course(self._runner.stop(now_s)))

    def _decide(self, estimate: Arousal) -> list[Event]:
        decision = self._policy.decide(estimate)
        if decision is None:
            return []
        if not decision.prompt:
            return [decision]
        # One offer at a time: a reminder that waits for an answer makes room.
        ended = self._end_reminder(estimate.t, "expired")
        fast_breath = any(reason.code == "breath" for reason in estimate.reasons)
        self._offered = self._choose(estimate.t, fast_breath)
        prompt_id = self._policy.asked(estimate.t)
        return [decision, *ended, Prompt(estimate.t, prompt_id, self._offered.id, decision.reason, estimate.reasons)]

    def _choose(self, t_s: float, fast_breath: bool) -> Exercise:
        wanted = self._start.settings.exercise
        if wanted and suits(_known(wanted, LONGER_EXHALE), self._conditions):
            return _known(wanted, LONGER_EXHALE)
        local = self.wall.local(t_s)
        minute = None if local is None else local.minute
        context = replace(self._moment, minute=minute, fast_breath=fast_breath)
        return choose(self._conditions, context, estimate_effects(self._known), self._rng)

    def _learn(self, episode: Episode) -> list[Event]:
        self._known.append(episode)
        if not episode.exercise or episode.after_z is None:
            return [episode]
        dropped_sd = episode.start_z - episode.after_z
        return [episode, ExerciseProgress(episode.t, episode.exercise, "judged", effect_sd=dropped_sd)]

    def _hear(self, action: Action, now_s: float) -> list[Event]:
        undone = action.kind == "undo_feedback" and self._feedback.undo()
        heard = action.kind in STEPS and (action.kind == "helped" or self._policy.open is not None)
        if not undone and not (heard and self._feedback.hear(action.kind)):
            return []
        self._policy.shift = self._feedback.shift
        return [Learned(now_s, self._feedback.shift, action.kind)]

    def _answer(self, now_s: float, outcome: PromptOutcome, prompt_id: str = "") -> list[Event]:
        """End the offer that is open; nothing where the answer is to another one, which is over already."""
        is_open = self._policy.open.id if self._policy.open is not None else self._reminded
        if prompt_id and prompt_id != is_open:
            return []
        if self._policy.open is None:
            return self._end_reminder(now_s, outcome)
        return self._closed(self._policy.answered(now_s, outcome))

    def _end_reminder(self, now_s: float, outcome: PromptOutcome) -> list[Event]:
        reminded, self._reminded = self._reminded, None
        return [] if reminded is None else [PromptEnd(now_s, reminded, outcome)]

    def _steer(self, action: Action, now_s: float) -> list[Event]:
        steer = {
            "stop_exercise": self._runner.stop,
            "pause_exercise": self._runner.pause,
            "resume_exercise": self._runner.resume,
            "shorten_exercise": self._runner.shorten,
            "skip_step": self._runner.skip,
        }[action.kind]
        return list(self._course(steer(now_s)))

    def _note(self, action: Action, now_s: float) -> list[Event]:
        match action.kind:
            case "snooze":
                self._policy.snooze(now_s, _number(action.value))
                ended = self._answer(now_s, "snoozed") if _number(action.value) > 0 else []
                return ended + self._told(self._policy.decide_anew(now_s))
            case "do_not_disturb":
                self._policy.do_not_disturb = action.value == "on"
                return self._told(self._policy.decide_anew(now_s))
            case "sensitivity" if action.value in PRESETS:
                self._policy.set_sensitivity(next(name for name in PRESETS if name == action.value))
            case "asking":
                self._policy.settings = bounded(with_asking(self._policy.settings, action.value))
                self._reminders.wait_anew(self._policy.settings, now_s)
            case "check_in":
                self._moment = replace(self._moment, tense=action.value)
            case "place":
                self._moment = replace(self._moment, at_desk=action.value != "home")
        return []

    def _remind(self, now_s: float) -> list[Event]:
        kind = self._reminders.due(now_s)
        if kind is None or self._runner.running or self._policy.holds_back(now_s):
            return []
        exercise = EXERCISE_OF[kind]
        self._reminders.given(kind, now_s)
        if not suits(exercise, self._conditions):
            return []
        self._reminded, self._reminded_s, self._offered = f"{kind}-{round(now_s)}", now_s, exercise
        return [Prompt(now_s, self._reminded, exercise.id, "reminder", kind=kind)]

    def _begin(self, exercise: Exercise, now_s: float) -> list[Event]:
        self._policy.exercising = True
        self._episodes.exercise_started(exercise.id, now_s)
        return list(self._course(self._runner.start(self._personal(exercise), now_s)))

    def _personal(self, exercise: Exercise) -> Exercise:
        rate_per_min = self.own_pace_per_min
        if rate_per_min is None or not exercise.own_pace:
            return exercise
        return replace(
            exercise, steps=tuple(replace(s, breath=BreathPattern.at_rate(rate_per_min)) for s in exercise.steps)
        )

    def _course(self, course: Sequence[ExerciseProgress]) -> Sequence[ExerciseProgress]:
        over = next((event for event in course if event.phase in OVER), None)
        if over is not None:
            moved = find(over.exercise).kind == "movement"
            self._episodes.exercise_ended(over.t, over.phase == "finished", moved)
            if moved:
                self._reminders.moved(over.t)
        if over is not None and not self._runner.running:
            self._policy.exercise_ended(over.t)
        return course

    def _closed(self, ended: PromptEnd | None) -> list[Event]:
        return [] if ended is None else [ended]

    def _told(self, decision: Decision | None) -> list[Event]:
        return [] if decision is None else [decision]


def _known(exercise_id: str, otherwise: Exercise) -> Exercise:
    try:
        return find(exercise_id)
    except KeyError:
        return otherwise


def _number(text: str) -> float:
    try:
        return max(0.0, float(text))
    except ValueError:
        return 60.0
