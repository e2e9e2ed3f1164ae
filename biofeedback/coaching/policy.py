"""Whether to ask, and why: one decision for every estimate of arousal."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from biofeedback.coaching.evidence import Evidence
from biofeedback.coaching.presets import (
    PRESETS,
    Preset,
    Thresholds,
    bound,
    daily_cap,
    level,
    refractory_s,
    thresholds,
)
from biofeedback.coaching.quiet import WallClock, keeps_quiet
from biofeedback.coaching.setting_limits import bounded
from biofeedback.events import (
    Arousal,
    Decision,
    DecisionReason,
    History,
    PromptEnd,
    PromptOutcome,
    Sensitivity,
    Settings,
)

EXPIRE_S = 120.0
LATER_S = 600.0
AFTER_EXERCISE_S = 300.0


@dataclass(frozen=True, slots=True)
class OpenPrompt:
    """A prompt that has not been answered yet."""

    id: str
    since_s: float


class PromptPolicy:
    """The prompt policy: accumulated evidence, refractory time, daily cap and every way to say no.

    Parameters
    ----------
    settings : Settings
        The person's choices.
    history : History
        Earlier prompts, the wearer's own percentiles and what feedback taught.
    wall : WallClock
        Local time; the engine keeps it anchored.
    """

    def __init__(self, settings: Settings, history: History, wall: WallClock) -> None:
        self.settings = bounded(settings)
        self.history = history
        self.shift = history.threshold_shift
        self.exercising = False
        self.do_not_disturb = False
        self.open: OpenPrompt | None = None
        self._wall = wall
        self._evidence = Evidence()
        self._walls_s = list(history.prompt_walls_s)
        self._bound = self.preset.evidence
        self._unanchored = 0
        self._rest_until_s = float("-inf")
        self._snoozed_until_s = float("-inf")
        self._last_reason: DecisionReason | None = None
        self._newest: Arousal | None = None
        self._count = 0

    @property
    def preset(self) -> Preset:
        """The sensitivity in force."""
        return PRESETS[self.settings.sensitivity]

    @property
    def thresholds(self) -> Thresholds:
        """The scores to enter and to leave at."""
        return thresholds(self.preset, self.history, self.shift)

    @property
    def sustained(self) -> bool:
        """Whether there is evidence enough to ask."""
        return self._evidence.value >= self._bound

    def set_sensitivity(self, sensitivity: Sensitivity) -> None:
        """Change the preset; the count towards a prompt begins anew."""
        self.settings = replace(self.settings, sensitivity=sensitivity)
        self._evidence.reset()

    def decide(self, estimate: Arousal) -> Decision | None:
        """Decide on one estimate.

        Returns
        -------
        Decision or None
            With ``prompt=True`` when it is time to ask; otherwise only when the reason has changed.
        """
        self._newest = estimate
        self._bound = bound(self.preset, self._asked_ago_s(estimate.t))
        self._evidence.add(estimate, level(self.preset, self.shift), self._bound)
        return self._decided(estimate.t, self._reason(estimate, estimate.t))

    def decide_anew(self, now_s: float) -> Decision | None:
        """Decide on the newest estimate once more, because the person said something or a pause is over.

        A question is never the answer: that waits for an estimate.
        """
        reason: DecisionReason = self._silenced(now_s) or "settling"
        if self._newest is not None:
            reason = self._reason(self._newest, now_s)
        return None if reason == "raised" else self._decided(now_s, reason)

    def _decided(self, t_s: float, reason: DecisionReason) -> Decision | None:
        if reason == self._last_reason and reason != "raised":
            return None
        self._last_reason = reason
        newest = self._newest
        score = None if newest is None else newest.score if newest.smoothed is None else newest.smoothed
        return Decision(t_s, reason == "raised", reason, score, self.thresholds.enter)

    @property
    def pause_reported(self) -> bool:
        """Whether the last decision was that the person paused it."""
        return self._last_reason == "snoozed"

    def asked(self, t_s: float) -> str:
        """Remember that a prompt was shown at ``t_s``; returns its id."""
        self._count += 1
        self.open = OpenPrompt(f"p{self._count}", t_s)
        wall_s = self._wall.wall_s(t_s)
        if wall_s is None:
            self._unanchored += 1
        else:
            self._walls_s.append(wall_s)
        self._rest_until_s = t_s + refractory_s(self.preset, self.settings)
        return self.open.id

    def answered(self, t_s: float, outcome: PromptOutcome) -> PromptEnd | None:
        """Close the open prompt; "later" asks again after ten minutes if it is still true then."""
        if self.open is None:
            return None
        ended = PromptEnd(t_s, self.open.id, outcome)
        self.open = None
        if outcome == "later":
            self._rest_until_s = t_s + LATER_S
        return ended

    def expire(self, now_s: float, estimate: Arousal | None) -> PromptEnd | None:
        """Let an unanswered prompt go after two minutes, or as soon as arousal has settled by itself."""
        if self.open is None:
            return None
        if estimate is not None and estimate.smoothed is not None and estimate.smoothed < self.thresholds.leave:
            return self.answered(now_s, "settled")
        if now_s - self.open.since_s >= EXPIRE_S:
            return self.answered(now_s, "expired")
        return None

    def snooze(self, t_s: float, minutes: float) -> None:
        """Stay silent for so many minutes; 0 ends a snooze."""
        self._snoozed_until_s = t_s + 60.0 * minutes

    def exercise_ended(self, t_s: float) -> None:
        """Leave the person in peace for a while after an exercise."""
        self.exercising = False
        self._rest_until_s = max(self._rest_until_s, t_s + AFTER_EXERCISE_S)
        self._evidence.reset()

    def _reason(self, estimate: Arousal, t_s: float) -> DecisionReason:
        return (
            self._silenced(t_s)
            or self._cannot_tell(estimate)
            or self._not_raised(estimate)
            or self._held_back(t_s)
            or "raised"
        )

    def _silenced(self, t_s: float) -> DecisionReason | None:
        """What the person said goes before everything: they see at once that it was heard."""
        if t_s < self._snoozed_until_s:
            return "snoozed"
        return "do_not_disturb" if self.do_not_disturb else None

    def _cannot_tell(self, estimate: Arousal) -> DecisionReason | None:
        if self.exercising or estimate.exercising:
            return "exercising"
        if estimate.score is not None:
            return None
        return estimate.state if estimate.state in ("settling", "moving") else "unsure"

    def _not_raised(self, estimate: Arousal) -> DecisionReason | None:
        if self._evidence.value <= 0.0:
            return "below_threshold"
        if estimate.confidence < self.preset.minimum_confidence:
            return "low_confidence"
        if not self.sustained:
            return "not_sustained"
        if self._evidence.easing:
            return "easing"
        score = estimate.score if estimate.smoothed is None else estimate.smoothed
        return "not_clear" if score is None or score < self.thresholds.enter else None

    def _held_back(self, t_s: float) -> DecisionReason | None:
        return "already_asked" if self.open is not None else self._by_the_clock(t_s)

    def _by_the_clock(self, t_s: float) -> DecisionReason | None:
        local = self._wall.local(t_s)
        if local is not None and keeps_quiet(self.settings, local):
            return "quiet_hours"
        if self._prompts_today(t_s) >= daily_cap(self.preset, self.settings):
            return "daily_cap"
        if t_s < self._rest_until_s or self._asked_before_start(t_s):
            return "refractory"
        return None

    def holds_back(self, t_s: float) -> bool:
        """Whether nothing at all should be said now, not even a reminder."""
        local = self._wall.local(t_s)
        quiet = local is not None and keeps_quiet(self.settings, local)
        recently = bool(self._walls_s) and (self._wall.wall_s(t_s) or 0.0) - self._walls_s[-1] < AFTER_EXERCISE_S
        return quiet or self._silenced(t_s) is not None or recently or self.open is not None

    def _asked_ago_s(self, t_s: float) -> list[float]:
        now_s = self._wall.wall_s(t_s)
        known = [] if now_s is None else [max(0.0, now_s - wall_s) for wall_s in self._walls_s]
        return [*known, *([0.0] * self._unanchored)]

    def _prompts_today(self, t_s: float) -> int:
        today = self._wall.local(t_s)
        if today is None:
            return self._unanchored
        return self._unanchored + sum(self._wall.local_of(wall_s).day == today.day for wall_s in self._walls_s)

    def _asked_before_start(self, t_s: float) -> bool:
        now_s = self._wall.wall_s(t_s)
        if now_s is None or not self.history.prompt_walls_s:
            return False
        return 0 <= now_s - max(self.history.prompt_walls_s) < refractory_s(self.preset, self.settings)
