"""Leads through a guided recording: waits for the strap, marks each step as it begins, and says what to do."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

from biofeedback.events import AddMarker, Event, HeartRate, Posture
from biofeedback.session.reference import END, INHALE, STEPS, ReferenceStep, step_mark
from biofeedback.session.running import RunningSession

READY_S, FIND_S, MOVEMENT_S = 20.0, 120.0, 40.0
NO_STRAP = "no heart rate arrived; put the strap on, moisten its pads, and close other programs that hold it"
NO_MOVEMENT = "this strap gives no movement signal; the recording needs a Polar H10 or another strap with one"


class GuideError(Exception):
    """The recording cannot be made; the message says why and what to do."""


class Guide:
    """Leads one session through its steps.

    Parameters
    ----------
    session : RunningSession
        Begun already.
    say : callable
        Called with each line for the wearer.
    steps : sequence of ReferenceStep
    pace : callable
        Told the pace of each step that begins, breaths a minute, None for a free one: what a simulated person follows.
    look_s : float
        How often it looks at the session's clock, real s.
    """

    def __init__(
        self,
        session: RunningSession,
        say: Callable[[str], None],
        steps: Sequence[ReferenceStep] = STEPS,
        pace: Callable[[float | None], None] = lambda _per_min: None,
        look_s: float = 0.02,
    ) -> None:
        self._session = session
        self._say = say
        self._steps = steps
        self._pace = pace
        self._look_s = look_s
        self._step: ReferenceStep | None = None
        self._stopped = threading.Event()
        self.n_taps = 0

    def tap(self) -> None:
        """The wearer breathes in now; from any thread. It counts where a step asks for it."""
        step = self._step
        if step is not None and step.taps:
            self._session.act(AddMarker(INHALE))
            self.n_taps += 1

    def stop(self) -> None:
        """End early, from any thread."""
        self._stopped.set()

    def lead(self, heard: Heard) -> bool:
        """Go through all steps; whether they were all done.

        Raises
        ------
        GuideError
            If no strap with a movement signal sends.
        """
        self._say("Looking for the strap.")
        if not self._until(lambda: heard.rate, FIND_S):
            raise GuideError(NO_STRAP)
        if not self._until(lambda: heard.movement, MOVEMENT_S):
            raise GuideError(NO_MOVEMENT)
        self._say("The strap is sending. Tap Space or Enter each time you begin to breathe in. Sit down.")
        self._until(lambda: self._session.now_s() >= READY_S, READY_S)
        begin_s = self._session.now_s()
        for number, step in enumerate(self._steps, start=1):
            if self._stopped.is_set():
                break
            self._step = step
            self._session.act(AddMarker(step_mark(step)))
            self._pace(step.pace_per_min)
            self._say(f"{number} of {len(self._steps)}, {step.duration_s:.0f} s: {step.asks}")
            self._pass(step, begin_s)
            begin_s += step.duration_s
        self._step = None
        self._session.act(AddMarker(END))
        return not self._stopped.is_set()

    def _pass(self, step: ReferenceStep, begin_s: float) -> None:
        if step.pace_per_min is None:
            self._until(lambda: False, begin_s + step.duration_s - self._session.now_s())
            return
        half_s = 30.0 / step.pace_per_min
        for i in range(int(step.duration_s / half_s)):
            self._say("   out" if i % 2 else "   in")
            self._until(lambda: False, begin_s + (i + 1) * half_s - self._session.now_s())
        self._until(lambda: False, begin_s + step.duration_s - self._session.now_s())

    def _until(self, holds: Callable[[], bool], limit_s: float) -> bool:
        """Wait for something for so long of the session's time; whether it came."""
        until_s = self._session.now_s() + limit_s
        while not holds():
            if self._session.now_s() >= until_s or self._stopped.is_set():
                return False
            time.sleep(self._look_s)
        return True


class Heard:
    """What has come from the strap so far."""

    def __init__(self) -> None:
        self.rate = False
        self.movement = False

    def hear(self, event: Event) -> None:
        """Take in an event."""
        if isinstance(event, HeartRate):
            self.rate = True
        elif isinstance(event, Posture):
            self.movement = True
