"""A session under way: inputs from any thread, folded on a thread of its own."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable

from biofeedback.clock import Clock
from biofeedback.events import Act, Action, ClockAnchor, Event, Input, Problem, ProblemCode, Start, Stop, Tick
from biofeedback.local_time import utc_offset_s
from biofeedback.session.fold import SafeFold
from biofeedback.session.recorder import Recorder
from biofeedback.session.watchdog import STUCK_S

log = logging.getLogger(__name__)
TICK_S = 1.0
CLOCK_JUMP_S = 1.0
# Two readings of the clock further apart than this say nothing of the wall between them.
UNSURE_NS = 200_000_000


class LiveSession:
    """Folds inputs into events as they come, with a tick a second.

    Parameters
    ----------
    start : Start
        The first input; its stamp is the session's zero.
    clock : Clock
        Stamps ticks and actions.
    deliver : callable
        Called with each event, on the engine's thread.
    recorder : Recorder or None
        Stores inputs before anything else sees them.
    fold : SafeFold, optional
        The engine, behind its guard.
    """

    def __init__(
        self,
        start: Start,
        clock: Clock,
        deliver: Callable[[Event], None],
        recorder: Recorder | None = None,
        fold: SafeFold | None = None,
    ) -> None:
        self._start = start
        self._clock = clock
        self._deliver = deliver
        self._recorder = recorder
        self._fold = fold or SafeFold()
        self._due_ns = 0
        self._queue: queue.SimpleQueue[Input] = queue.SimpleQueue()
        self._order = threading.Lock()
        self._anchored: tuple[float, int] | None = None
        self._ended = False
        self._moved_s = 0.0
        self._stuck = False
        self._thread = self._new_thread()

    def begin(self) -> None:
        """Start folding; inputs that come while NeuroKit2 is still loading wait, none is lost."""
        if self._recorder is not None:
            self._recorder.start()
        self.submit(self._start)
        with self._order:
            anchor = self._new_anchor(self._clock.now_ns())
            assert anchor is not None
            self._take(anchor)
        self._moved_s = time.monotonic()
        self._thread.start()

    def submit(self, item: Input) -> None:
        """Take in an input; returns at once, from any thread.

        Nothing is taken in before the anchor that ties it to the wall: the first beat after a night is not yesterday's.
        """
        with self._order:
            if self._ended:
                return
            self._ended = isinstance(item, Stop)
            anchor = None if isinstance(item, Start) else self._new_anchor(item.monotonic_ns)
            for each in (anchor, item):
                if each is not None:
                    self._take(each)

    def _take(self, item: Input) -> None:
        if self._recorder is not None:
            self._recorder.put_input(item)
        self._queue.put(item)

    def act(self, act: Act) -> None:
        """Take in what the person or the desktop did."""
        self.submit(Action(self._clock.now_ns(), act))

    def now_s(self) -> float:
        """Seconds since the session's start."""
        return (self._clock.now_ns() - self._start.monotonic_ns) / 1e9

    def look_after(self) -> None:
        """Begin the engine's thread anew when it is no more, and tell when it does not move and when it does again."""
        if self._ended:
            return
        if not self._thread.is_alive():
            self._moved_s = time.monotonic()
            self._thread = self._new_thread()
            self._thread.start()
            self._tell(Problem(self.now_s(), "engine_restarted", ""))
        still_s = time.monotonic() - self._moved_s
        if self._stuck != (still_s > STUCK_S):
            self._stuck = not self._stuck
            told: ProblemCode = "engine_stuck" if self._stuck else "engine_resumed"
            self._tell(Problem(self.now_s(), told, f"{still_s:.0f} s" if self._stuck else ""))

    def end(self, timeout_s: float = 3.0) -> bool:
        """End in order; True when everything was folded and stored in time."""
        until_s = time.monotonic() + timeout_s
        self.submit(Stop(self._clock.now_ns()))
        if self._thread.is_alive():
            self._thread.join(timeout_s / 2)
        folded = not self._thread.is_alive()
        stored = self._recorder is None or self._recorder.close(max(0.1, until_s - time.monotonic()))
        return folded and stored

    def _new_thread(self) -> threading.Thread:
        return threading.Thread(target=self._run, name="engine", daemon=True)

    def _run(self) -> None:
        self._due_ns = self._start.monotonic_ns + round(TICK_S * 1e9)
        while True:
            try:
                if self._go_on():
                    return
            except Exception as error:
                log.exception("the session's thread was disturbed")
                self._tell(Problem(self.now_s(), "engine", f"{type(error).__name__}: {error}"))

    def _go_on(self) -> bool:
        """Tick when it is time, fold what has come; True when that was the end."""
        self._moved_s = time.monotonic()
        if self._clock.now_ns() >= self._due_ns:
            self._due_ns = self._clock.now_ns() + round(TICK_S * 1e9)
            self._tick()
        item = self._next(self._due_ns)
        if item is None:
            return False
        events = self._fold.feed(item)
        if self._recorder is not None:
            self._recorder.put_events(events)
        for event in events:
            self._tell(event)
        return isinstance(item, Stop)

    def _tell(self, event: Event) -> None:
        try:
            self._deliver(event)
        except Exception:
            log.exception("who listens to the session failed on %s", type(event).__name__)

    def _next(self, due_ns: int) -> Input | None:
        speed = getattr(self._clock, "speed", 1.0)
        wait_s = (due_ns - self._clock.now_ns()) / 1e9 / speed
        try:
            return self._queue.get(timeout=max(0.0, wait_s))
        except queue.Empty:
            return None

    def _tick(self) -> None:
        _note_zone()
        self.submit(Tick(self._clock.now_ns()))

    def _new_anchor(self, at_ns: int) -> ClockAnchor | None:
        """The anchor from a moment on, if the wall has moved against the last one: a sleep, a set clock, a new zone."""
        before_ns, wall_s, after_ns = self._clock.now_ns(), self._clock.wall_s(), self._clock.now_ns()
        if self._anchored is not None and after_ns - before_ns > UNSURE_NS:
            return None
        ahead_s = wall_s - before_ns / 1e9
        offset_s = utc_offset_s(wall_s)
        if self._anchored is not None:
            moved = abs(ahead_s - self._anchored[0]) > CLOCK_JUMP_S
            if not moved and offset_s == self._anchored[1]:
                return None
        self._anchored = (ahead_s, offset_s)
        return ClockAnchor(at_ns, at_ns / 1e9 + ahead_s, offset_s)


def _note_zone() -> None:
    # A journey changes the zone of the computer; a program that runs learns of it only here.
    if hasattr(time, "tzset"):
        time.tzset()
