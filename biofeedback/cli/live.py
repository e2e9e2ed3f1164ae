"""Runs a session without a window, until it is over or is told to end."""

from __future__ import annotations

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
    """Run a session until ``until`` says so, Ctrl+C or SIGTERM; it is ended in order in every case."""
    session = RunningSession(plan, deliver)
    session.begin()
    try:
        while not until(session):
            time.sleep(LOOK_EVERY_S)
    except KeyboardInterrupt:
        pass
    finally:
        session.end()
    return session


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
