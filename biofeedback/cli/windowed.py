"""Opens the window on a session."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from biofeedback.events import Event

if TYPE_CHECKING:
    from biofeedback.gui.opening import EndingConversation
    from biofeedback.session.plan import SessionPlan


def open_window(make_plan: Callable[[], SessionPlan], write: Callable[[Event], None]) -> int:
    """Run the window; the plan is made, and the session opened, after the first paint.

    Parameters
    ----------
    make_plan : callable
        Makes the plan, on a thread of its own.
    write : callable
        Is given every event as well.
    """
    from biofeedback.gui.app import run

    def open_session(deliver: Callable[[Event], None]) -> EndingConversation:
        from biofeedback.session.running import RunningSession

        def both(event: Event) -> None:
            write(event)
            deliver(event)

        session = RunningSession(make_plan(), both)
        session.begin()
        return session

    return run(open_session)
