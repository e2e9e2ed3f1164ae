"""Runs a session without a window, until it is over or is told to end."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable

from biofeedback.cli.errors import CommandError
from biofeedback.cli.noted_signals import note_signals
from biofeedback.cli.outward import Outward, leave, warn
from biofeedback.events import Event, Problem
from biofeedback.session.plan import SessionPlan
from biofeedback.session.running import RunningSession

LOOK_EVERY_S = 0.1
# Told once, and over: what was recorded before is there.
HAPPENED_ONCE = ("recording_recovered", "recording_put_back", "recording_begun_anew")


def run_session(
    plan: SessionPlan,
    hear: Callable[[Event], None],
    show: Callable[[Event], None],
    until: Callable[[RunningSession], bool],
) -> tuple[RunningSession, bool]:
    """Run a session until ``until`` says so, Ctrl+C or SIGTERM; it is ended in order in every case.

    Parameters
    ----------
    plan : SessionPlan
    hear : callable
        Called with each event on the engine's thread; it must not wait for anything.
    show : callable
        Called with each event on a thread of its own: whoever reads the output may stop reading it.
    until : callable

    Returns
    -------
    session : RunningSession
        As it ended.
    complete : bool
        Whether all of it was stored, and read back.

    Raises
    ------
    BrokenPipeError
        When the session has ended because its reader went away.
    """
    outward = Outward(show)

    def heard(event: Event) -> None:
        outward(event)
        hear(event)

    session = RunningSession(plan, heard)
    complete = False
    told_to_end = note_signals()
    try:
        session.begin()
        while not (told_to_end.is_set() or outward.reader_gone or until(session)):
            time.sleep(LOOK_EVERY_S)
    finally:
        _let_nothing_interrupt()
        complete = session.end()
    if not outward.close():
        if not complete:
            tell_incomplete(session, "")
        leave(0 if complete else 1)
    if outward.reader_gone:
        raise BrokenPipeError
    return session, complete


def _let_nothing_interrupt() -> None:
    # Ending takes 3 s at most; a second Ctrl+C would leave the recording open, or its last words unsaid.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def lab_outlet(wanted: bool, person: str) -> Callable[[Event], None]:
    """Where events go for a laboratory; nowhere unless it is wanted.

    Raises
    ------
    CommandError
        If the Lab Streaming Layer is not installed.
    """
    if not wanted:
        return lambda _event: None
    from biofeedback.session.lsl import LslMissingError, LslOutlet

    try:
        return LslOutlet(f"biofeedback-{person}").send
    except LslMissingError as error:
        raise CommandError(str(error)) from None


def tell_incomplete(session: RunningSession, why: str) -> None:
    """Say on standard error that a session was not stored to its end, and what to do."""
    reason = why or "the disk did not take all of it in time"
    warn(
        f"biofeedback: {session.id} is not complete: {reason}. What was stored is kept; "
        "'biofeedback doctor' looks at the data folder"
    )


class Troubles:
    """What kept the recording from the disk, "" once it is stored."""

    def __init__(self) -> None:
        self.told = ""

    def hear(self, event: Event) -> None:
        """Take in an event."""
        if not isinstance(event, Problem) or event.code in HAPPENED_ONCE:
            return
        if event.code == "recording_resumed":
            self.told = ""
        elif event.code.startswith("recording_"):
            self.told = event.detail
