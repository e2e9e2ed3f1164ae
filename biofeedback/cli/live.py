"""Runs a session without a window, until it is over or is told to end."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable

from biofeedback.cli.errors import CommandError
from biofeedback.events import Event
from biofeedback.session.plan import SessionPlan
from biofeedback.session.running import RunningSession

LOOK_EVERY_S = 0.1


def run_session(
    plan: SessionPlan, deliver: Callable[[Event], None], until: Callable[[RunningSession], bool]
) -> RunningSession:
    """Run a session until ``until`` says so, Ctrl+C or SIGTERM; it is ended in order in every case.

    Raises
    ------
    BrokenPipeError
        When the session has ended because its reader went away.
    """
    gone: list[BrokenPipeError] = []
    failed: list[OSError] = []

    def heard(event: Event) -> None:
        try:
            deliver(event)
        except BrokenPipeError as error:
            gone.append(error)
        except OSError as error:
            if not failed:
                print(f"biofeedback: the output: {error.strerror}; the session goes on", file=sys.stderr)
            failed.append(error)

    session = RunningSession(plan, heard)
    try:
        session.begin()
        while not gone and not until(session):
            time.sleep(LOOK_EVERY_S)
    except KeyboardInterrupt:
        pass
    finally:
        _let_nothing_interrupt()
        session.end()
    if gone:
        raise gone[0]
    return session


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
