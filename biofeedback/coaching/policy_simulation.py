"""Asking the past: why it asked or did not, and what another sensitivity would have done."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from biofeedback.coaching.policy import PromptPolicy
from biofeedback.coaching.quiet import WallClock
from biofeedback.events import Arousal, ClockAnchor, Decision, History, Settings


def why(decisions: Sequence[Decision], t_s: float) -> Decision | None:
    """The decision in force at a moment: the newest one at or before it.

    Parameters
    ----------
    decisions : sequence of Decision
        In order of time.
    t_s : float
        The moment, s since the session's start.
    """
    index = bisect_right([decision.t for decision in decisions], t_s)
    return decisions[index - 1] if index else None


def simulate_policy(
    estimates: Iterable[Arousal],
    settings: Settings,
    history: History | None = None,
    anchor: ClockAnchor | None = None,
    *later: ClockAnchor,
) -> list[Decision]:
    """What other settings would have decided on recorded estimates, every prompt left unanswered.

    Parameters
    ----------
    estimates : iterable of Arousal
        In order of time.
    settings : Settings
        The settings to try.
    history : History, optional
        As at the session's start.
    anchor : ClockAnchor, optional
        Wall time of the session's start, for quiet hours and days.
    *later : ClockAnchor
        What tied the session to the wall afterwards, in order; their stamps count from the session's start.
    """
    wall = WallClock()
    if anchor is not None:
        wall.anchor(anchor, 0.0)
    policy = PromptPolicy(settings, history or History(), wall)
    decisions: list[Decision] = []
    coming = list(later)
    for estimate in estimates:
        while coming and coming[0].monotonic_ns / 1e9 <= estimate.t:
            wall.anchor(coming[0], coming.pop(0).monotonic_ns / 1e9)
        policy.expire(estimate.t, estimate)
        decision = policy.decide(estimate)
        if decision is not None:
            decisions.append(decision)
            if decision.prompt:
                policy.asked(estimate.t)
    return decisions
