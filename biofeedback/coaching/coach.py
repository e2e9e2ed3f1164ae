"""The coaching side of a session: policy, offer, exercise and what came of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from biofeedback.coaching import body_answer
from biofeedback.coaching.catalogue import LONGER_EXHALE, find
from biofeedback.coaching.conditions import suits, trusted
from biofeedback.coaching.effects import estimate as estimate_effects
from biofeedback.coaching.episodes import Episodes
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.feedback import Feedback
from biofeedback.coaching.length import at_length
from biofeedback.coaching.offer import choose
from biofeedback.coaching.offer_context import OfferContext
from biofeedback.coaching.own_pace import at_own_pace
from biofeedback.coaching.policy import EXPIRE_S, PromptPolicy
from biofeedback.coaching.quiet import WallClock
from biofeedback.coaching.reminders import EXERCISE_OF, Reminders
from biofeedback.coaching.runner import Runner
from biofeedback.coaching.setting_limits import bounded, with_prompt_settings
from biofeedback.coaching.tense_parts import conditions_with, tense_parts
from biofeedback.events import (
    Ache,
    Act,
    AnswerPrompt,
    Arousal,
    AtPlace,
    CheckIn,
    Decision,
    DoNotDisturb,
    Episode,
    Event,
    ExerciseHelped,
    ExerciseProgress,
    ExerciseSteering,
    FeedbackKind,
    Learned,
    Posture,
    Prompt,
    PromptEnd,
    PromptOutcome,
    SetPromptSettings,
    SetSensitivity,
    Snooze,
    Start,
    StartExercise,
    SteerExercise,
    UndoFeedback,
)

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
        self.answers = start.history.answers
        self._episodes = Episodes()
        self._known = list(start.history.episodes)
        self._rng = random.Random(f"offer {start.seed}")
        self._context = OfferContext()
        self._aches: tuple[Ache, ...] = ()
        self._offered: Exercise = LONGER_EXHALE

    @property
    def exercising(self) -> bool:
        """Whether an exercise is under way."""
        return self._runner.running

    @property
    def waits(self) -> bool:
        """Whether the passing of time may bring anything: an exercise, an offer, a pause or a reminder."""
        policy = self._policy
        return bool(policy.open or self._runner.running or self._reminded or policy.pause_reported or self._reminders)

    def hear(self, events: Sequence[Event]) -> list[Event]:
        """Take in what the body told, in order; returns it, estimates as far as they are trusted, with what follows."""
        out: list[Event] = []
        for event in events:
            if isinstance(event, Arousal):
                estimate = self.doubted(event)
                out += [estimate, *self.consider(estimate)]
            else:
                if isinstance(event, Posture):
                    self.sees(event)
                out.append(event)
        return out

    def doubted(self, estimate: Arousal) -> Arousal:
        """The estimate, less sure where what the person told, or how their body answers, speaks against trusting it."""
        return body_answer.trusted(trusted(estimate, self._conditions), self.answers)

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
        if self._policy.pause_reported:
            out += self._decided(self._policy.decide_anew(now_s))
        return out + self._remind(now_s)

    def act(self, act: Act, now_s: float) -> list[Event]:
        """Do what the person or the desktop asked for."""
        match act:
            case AnswerPrompt(answer="accept"):
                ended = self._answer(now_s, "accepted", act.prompt)
                return ended + self._begin(self._offered, now_s, act.ready_s) if ended else []
            case AnswerPrompt(answer="later"):
                return self._answer(now_s, "later", act.prompt)
            case AnswerPrompt(answer="not_now" | "not_tense" | "anxious" as answer):
                learned = self._learn_from(answer, now_s) if self._policy.open is not None else []
                return self._answer(now_s, answer, act.prompt) + learned
            case ExerciseHelped():
                return self._learn_from("helped", now_s)
            case UndoFeedback():
                return [self._learned(now_s, "undo_feedback")] if self._feedback.undo() else []
            case StartExercise():
                return self._answer(now_s, "accepted") + self._begin(
                    at_length(_known(act.exercise, self._offered), act.length_s), now_s, act.ready_s
                )
            case SteerExercise():
                return self._steer(act.how, now_s)
            case _:
                return self._adjust(act, now_s)

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
        conditions = self._conditions_now()
        if wanted and suits(_known(wanted, LONGER_EXHALE), conditions):
            return _known(wanted, LONGER_EXHALE)
        local = self.wall.local(t_s)
        minute = None if local is None else local.minute
        context = replace(self._context, minute=minute, fast_breath=fast_breath)
        return choose(conditions, context, estimate_effects(self._known), self._rng)

    def _conditions_now(self) -> tuple[str, ...]:
        return conditions_with(self._conditions, self._aches)

    def _learn(self, episode: Episode) -> list[Event]:
        self._known.append(episode)
        if not episode.exercise or episode.after_z is None:
            return [episode]
        dropped_sd = episode.start_z - episode.after_z
        return [episode, ExerciseProgress(episode.t, episode.exercise, "judged", effect_sd=dropped_sd)]

    def _learn_from(self, feedback: FeedbackKind, now_s: float) -> list[Event]:
        self._feedback.take(feedback)
        return [self._learned(now_s, feedback)]

    def _learned(self, now_s: float, because: FeedbackKind | Literal["undo_feedback"]) -> Learned:
        self._policy.shift = self._feedback.shift
        return Learned(now_s, self._feedback.shift, because)

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

    def _steer(self, how: ExerciseSteering, now_s: float) -> list[Event]:
        steer = {
            "stop": self._runner.stop,
            "pause": self._runner.pause,
            "resume": self._runner.resume,
            "shorten": self._runner.shorten,
            "skip_step": self._runner.skip,
        }[how]
        return list(self._course(steer(now_s)))

    def _adjust(self, act: Act, now_s: float) -> list[Event]:
        match act:
            case Snooze():
                self._policy.snooze(now_s, max(0.0, act.minutes))
                ended = self._answer(now_s, "snoozed") if act.minutes > 0 else []
                return ended + self._decided(self._policy.decide_anew(now_s))
            case DoNotDisturb():
                self._policy.do_not_disturb = act.on
                return self._decided(self._policy.decide_anew(now_s))
            case SetSensitivity():
                self._policy.set_sensitivity(act.sensitivity)
            case SetPromptSettings():
                self._policy.settings = bounded(with_prompt_settings(self._policy.settings, act))
                self._reminders.wait_anew(self._policy.settings, now_s)
            case CheckIn():
                self._context = replace(self._context, tense=tense_parts(act.aches))
                self._aches = act.aches
            case AtPlace():
                self._context = replace(self._context, at_desk=act.place == "desk")
        return []

    def _remind(self, now_s: float) -> list[Event]:
        kind = self._reminders.due(now_s)
        if kind is None or self._runner.running or self._policy.holds_back(now_s):
            return []
        exercise = EXERCISE_OF[kind]
        self._reminders.given(kind, now_s)
        if not suits(exercise, self._conditions_now()):
            return []
        self._reminded, self._reminded_s, self._offered = f"{kind}-{round(now_s)}", now_s, exercise
        return [Prompt(now_s, self._reminded, exercise.id, "reminder", kind=kind)]

    def _begin(self, exercise: Exercise, now_s: float, ready_s: float = 0.0) -> list[Event]:
        self._policy.exercising = True
        self._episodes.exercise_started(exercise.id, now_s)
        return list(self._course(self._runner.start(at_own_pace(exercise, self.own_pace_per_min), now_s, ready_s)))

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

    def _decided(self, decision: Decision | None) -> list[Event]:
        return [] if decision is None else [decision]


def _known(exercise_id: str, otherwise: Exercise) -> Exercise:
    try:
        return find(exercise_id)
    except KeyError:
        return otherwise
