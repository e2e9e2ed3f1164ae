"""The supervisor of a strap as a plain state machine: no clock, no bleak, no I/O."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from biofeedback.events import Cause, DeviceState


class LinkEvent(Enum):
    """What can happen to a link."""

    FOUND = auto()
    NOT_FOUND = auto()
    CONNECTED = auto()
    FAILED = auto()
    DATA = auto()  # a notification; its cause tells what is missing from it
    SILENCE = auto()  # no notification for a while
    LONG_SILENCE = auto()  # none for so long that the link is as good as lost
    DROPPED = auto()
    PAUSED = auto()  # begins to wait before the next attempt
    RETRY = auto()
    STOP = auto()


TRANSITIONS: Mapping[tuple[DeviceState, LinkEvent], DeviceState] = {
    ("scanning", LinkEvent.FOUND): "connecting",
    ("scanning", LinkEvent.NOT_FOUND): "backoff",
    ("scanning", LinkEvent.FAILED): "backoff",
    ("connecting", LinkEvent.CONNECTED): "waiting",
    ("connecting", LinkEvent.FAILED): "backoff",
    ("connecting", LinkEvent.DROPPED): "backoff",
    ("waiting", LinkEvent.DATA): "streaming",
    ("waiting", LinkEvent.LONG_SILENCE): "lost",
    ("waiting", LinkEvent.DROPPED): "lost",
    ("waiting", LinkEvent.FAILED): "lost",
    ("streaming", LinkEvent.DATA): "streaming",
    ("streaming", LinkEvent.SILENCE): "stale",
    ("streaming", LinkEvent.LONG_SILENCE): "lost",
    ("streaming", LinkEvent.DROPPED): "lost",
    ("stale", LinkEvent.DATA): "streaming",
    ("stale", LinkEvent.SILENCE): "stale",
    ("stale", LinkEvent.LONG_SILENCE): "lost",
    ("stale", LinkEvent.DROPPED): "lost",
    ("lost", LinkEvent.PAUSED): "backoff",
    ("backoff", LinkEvent.RETRY): "scanning",
}
PAUSES_S = (0.3, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
# These end when the person presses a switch, so the next look should not be half a minute away.
SWITCHED: frozenset[Cause] = frozenset({"bluetooth_off", "no_adapter", "no_service", "no_dbus", "several_straps"})
LONGEST_FOR_SWITCHED_S = 4.0
KEEPS_FAILING_AFTER = 5


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """Where a link stands.

    Attributes
    ----------
    state : DeviceState
    cause : Cause
        Code of ``faults``; "" when all is well.
    detail : str
        ``key=value`` pairs that the fault's words may use.
    failures : int
        Attempts in a row that did not end in a beat.
    """

    state: DeviceState = "scanning"
    cause: Cause = ""
    detail: str = ""
    failures: int = 0


def transition(now: LinkStatus, what: LinkEvent, cause: Cause = "", detail: str = "") -> LinkStatus:
    """Where a link stands after something happened to it.

    Parameters
    ----------
    now : LinkStatus
    what : LinkEvent
    cause : Cause
    detail : str
        Why, as a code of ``faults``; while pausing and retrying the cause that led there stays.

    Returns
    -------
    LinkStatus
        ``now`` itself when the state does not know this happening: a late callback changes nothing.
    """
    if what is LinkEvent.STOP:
        return LinkStatus("stopped")
    state = TRANSITIONS.get((now.state, what))
    if state is None:
        return now
    if what in (LinkEvent.PAUSED, LinkEvent.RETRY, LinkEvent.FOUND):
        return replace(now, state=state)
    if what is LinkEvent.DATA:
        return LinkStatus(state, cause, detail)
    failed = what in (LinkEvent.FAILED, LinkEvent.NOT_FOUND, LinkEvent.DROPPED, LinkEvent.LONG_SILENCE)
    return LinkStatus(state, cause, detail, now.failures + failed)


def pause_s(now: LinkStatus) -> float:
    """How long to wait before the next attempt, in s: quickly at first, and for ever.

    Parameters
    ----------
    now : LinkStatus

    Returns
    -------
    float
    """
    step = PAUSES_S[min(max(now.failures - 1, 0), len(PAUSES_S) - 1)]
    return min(step, LONGEST_FOR_SWITCHED_S) if now.cause in SWITCHED else step
