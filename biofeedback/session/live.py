"""A session under way: inputs from any thread, folded on a thread of its own."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable

from biofeedback.clock import Clock
from biofeedback.events import Action, ActionKind, ClockAnchor, Event, Input, Start, Stop, Tick
from biofeedback.session.fold import SafeFold
from biofeedback.session.recorder import Recorder

log = logging.getLogger(__name__)
TICK_S = 1.0
CLOCK_JUMP_S = 1.0


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
        self._queue: queue.SimpleQueue[Input] = queue.SimpleQueue()
        self._order = threading.Lock()
        self._wall_offset_s = 0.0
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def begin(self) -> None:
        """Start folding; inputs that come while NeuroKit2 is still loading wait, none is lost."""
        if self._recorder is not None:
            self._recorder.start()
        self.submit(self._start)
        self._anchor()
        self._thread.start()

    def submit(self, item: Input) -> None:
        """Take in an input; returns at once, from any thread."""
        with self._order:
            if self._ended:
                return
            self._ended = isinstance(item, Stop)
            if self._recorder is not None:
                self._recorder.put_input(item)
            self._queue.put(item)

    def act(self, kind: ActionKind, value: str = "") -> None:
        """Take in what the person or the desktop did."""
        self.submit(Action(self._clock.now_ns(), kind, value))

    def now_s(self) -> float:
        """Seconds since the session's start."""
        return (self._clock.now_ns() - self._start.monotonic_ns) / 1e9

    def end(self, timeout_s: float = 3.0) -> bool:
        """End in order; True when everything was folded and stored in time."""
        until_s = time.monotonic() + timeout_s
        self.submit(Stop(self._clock.now_ns()))
        if self._thread.is_alive():
            self._thread.join(timeout_s / 2)
        folded = not self._thread.is_alive()
        stored = self._recorder is None or self._recorder.close(max(0.1, until_s - time.monotonic()))
        return folded and stored

    def _run(self) -> None:
        due_ns = self._start.monotonic_ns + round(TICK_S * 1e9)
        while True:
            if self._clock.now_ns() >= due_ns:
                self._tick()
                due_ns = self._clock.now_ns() + round(TICK_S * 1e9)
            item = self._next(due_ns)
            if item is None:
                continue
            events = self._fold.feed(item)
            if self._recorder is not None:
                self._recorder.put_events(events)
            for event in events:
                self._tell(event)
            if isinstance(item, Stop):
                return

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
        offset_s = self._clock.wall_s() - self._clock.now_ns() / 1e9
        if abs(offset_s - self._wall_offset_s) > CLOCK_JUMP_S:
            self._anchor()
        self.submit(Tick(self._clock.now_ns()))

    def _anchor(self) -> None:
        wall_s, now_ns = self._clock.wall_s(), self._clock.now_ns()
        self._wall_offset_s = wall_s - now_ns / 1e9
        self.submit(ClockAnchor(now_ns, wall_s, utc_offset_s(wall_s)))


def utc_offset_s(wall_s: float) -> int:
    """The local offset from UTC at a moment, s."""
    return time.localtime(wall_s).tm_gmtoff or 0
