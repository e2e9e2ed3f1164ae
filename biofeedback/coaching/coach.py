"""The coaching side of a session: policy, offer and exercise, driven by estimates and by the person."""

from __future__ import annotations

from biofeedback.coaching.catalogue import LONGER_EXHALE, find
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.policy import PromptPolicy
from biofeedback.coaching.presets import PRESETS
from biofeedback.coaching.quiet import WallClock
from biofeedback.coaching.runner import Runner
from biofeedback.events import Action, Arousal, Event, Prompt, Start
from biofeedback.events import Exercise as Course

ANSWERS = frozenset({"later", "not_now", "not_tense", "anxious"})
STEERING = frozenset({"stop_exercise", "pause_exercise", "resume_exercise", "shorten_exercise", "skip_step"})


class Coach:
    """Decides, offers and accompanies.

    Parameters
    ----------
    start : Start
        The session's first input.
    """

    def __init__(self, start: Start) -> None:
        self.wall = WallClock()
        self._settings = start.settings
        self._policy = PromptPolicy(start.settings, start.history, self.wall)
        self._runner = Runner()
        self._offered: Exercise = LONGER_EXHALE
        self._estimate: Arousal | None = None

    @property
    def exercising(self) -> bool:
        """Whether an exercise is under way."""
        return self._runner.running

    def consider(self, estimate: Arousal) -> list[Event]:
        """Take in an estimate; returns the decision, and the prompt if there is one."""
        self._estimate = estimate
        out: list[Event] = []
        ended = self._policy.expire(estimate.t, estimate)
        if ended is not None:
            out.append(ended)
        decision = self._policy.decide(estimate)
        if decision is not None:
            out.append(decision)
        if decision is not None and decision.prompt:
            self._offered = self._choose()
            prompt_id = self._policy.asked(estimate.t)
            out.append(Prompt(estimate.t, prompt_id, self._offered.id, decision.reason, estimate.reasons))
        return out

    def advance(self, now_s: float) -> list[Event]:
        """Go on to whatever is due: the next step of an exercise, a prompt that nobody answered."""
        out: list[Event] = list(self._course(self._runner.advance(now_s)))
        ended = self._policy.expire(now_s, None)
        if ended is not None:
            out.append(ended)
        return out

    def act(self, action: Action, now_s: float) -> list[Event]:
        """Do what the person or the desktop asked for."""
        if action.kind in ANSWERS:
            return self._answer(now_s, action.kind)
        if action.kind == "accept":
            ended = self._answer(now_s, "accepted")
            return ended + self._begin(self._offered, now_s) if ended else []
        if action.kind == "start_exercise":
            return self._answer(now_s, "accepted") + self._begin(_known(action.value, self._offered), now_s)
        if action.kind in STEERING:
            return self._steer(action, now_s)
        return self._hold_back(action, now_s)

    def finish(self, now_s: float) -> list[Event]:
        """End whatever is still open, with the session."""
        return list(self._course(self._runner.stop(now_s)))

    def _answer(self, now_s: float, outcome: str) -> list[Event]:
        ended = self._policy.answered(now_s, outcome)
        return [] if ended is None else [ended]

    def _steer(self, action: Action, now_s: float) -> list[Event]:
        steer = {
            "stop_exercise": self._runner.stop,
            "pause_exercise": self._runner.pause,
            "resume_exercise": self._runner.resume,
            "shorten_exercise": self._runner.shorten,
            "skip_step": self._runner.skip,
        }[action.kind]
        return list(self._course(steer(now_s)))

    def _hold_back(self, action: Action, now_s: float) -> list[Event]:
        match action.kind:
            case "snooze":
                self._policy.snooze(now_s, _number(action.value))
                return self._answer(now_s, "snoozed")
            case "do_not_disturb":
                self._policy.do_not_disturb = action.value == "on"
            case "sensitivity":
                if action.value in PRESETS:
                    self._policy.set_sensitivity(next(name for name in PRESETS if name == action.value))
        return []

    def _choose(self) -> Exercise:
        return _known(self._settings.exercise or "", LONGER_EXHALE)

    def _begin(self, exercise: Exercise, now_s: float) -> list[Event]:
        self._policy.exercising = True
        return list(self._runner.start(exercise, now_s))

    def _course(self, course: list[Course]) -> list[Course]:
        if any(event.phase in ("finished", "stopped") for event in course) and not self._runner.running:
            self._policy.exercise_ended(course[-1].t)
        return course


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
