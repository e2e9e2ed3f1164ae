"""The demo's story where nobody sits before it: who answers the prompt, and when it is over."""

from __future__ import annotations

from biofeedback.events import Event, ExerciseProgress, Prompt

ACCEPT_AFTER_S = 10.0
AFTERWARDS_S = 60.0
QUIET_STORY_S = 180.0
LONGEST_STORY_S = 600.0


class StoryGuide:
    """Answers the prompt in the person's place and knows when the story is over."""

    def __init__(self, stressor: bool) -> None:
        self._ends_s = LONGEST_STORY_S if stressor else QUIET_STORY_S
        self._accept_at_s: float | None = None
        self._told = False

    def hear(self, event: Event) -> None:
        """Take in an event."""
        if isinstance(event, Prompt) and not self._told:
            self._accept_at_s = event.t + ACCEPT_AFTER_S
        if isinstance(event, ExerciseProgress) and event.phase == "started":
            self._accept_at_s = None
        if isinstance(event, ExerciseProgress) and event.phase in ("finished", "stopped"):
            self._told = True
            self._ends_s = event.t + AFTERWARDS_S

    def accepts(self, now_s: float) -> bool:
        """Whether to accept the prompt now."""
        due = self._accept_at_s is not None and now_s >= self._accept_at_s
        if due:
            self._accept_at_s = None
        return due

    def over(self, now_s: float) -> bool:
        """Whether the story has been told."""
        return now_s >= self._ends_s
