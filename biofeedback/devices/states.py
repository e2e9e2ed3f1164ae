"""The supervisor of a strap as a plain state machine: no clock, no bleak, no I/O."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from biofeedback.events import DeviceState


class Happening(Enum):
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


TRANSITIONS: Mapping[tuple[DeviceState, Happening], DeviceState] = {
    ("scanning", Happening.FOUND): "connecting",
    ("scanning", Happening.NOT_FOUND): "backoff",
    ("scanning", Happening.FAILED): "backoff",
    ("connecting", Happening.CONNECTED): "waiting",
    ("connecting", Happening.FAILED): "backoff",
    ("connecting", Happening.DROPPED): "backoff",
    ("waiting", Happening.DATA): "streaming",
    ("waiting", Happening.LONG_SILENCE): "lost",
    ("waiting", Happening.DROPPED): "lost",
    ("waiting", Happening.FAILED): "lost",
    ("streaming", Happening.DATA): "streaming",
    ("streaming", Happening.SILENCE): "stale",
    ("streaming", Happening.LONG_SILENCE): "lost",
    ("streaming", Happening.DROPPED): "lost",
    ("stale", Happening.DATA): "streaming",
    ("stale", Happening.SILENCE): "stale",
    ("stale", Happening.LONG_SILENCE): "lost",
    ("stale", Happening.DROPPED): "lost",
    ("lost", Happening.PAUSED): "backoff",
    ("backoff", Happening.RETRY): "scanning",
}
PAUSES_S = (0.3, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
# These end when the person presses a switch, so the next look should not be half a minute away.
SWITCHED = frozenset({"bluetooth_off", "no_adapter", "no_service", "no_dbus", "several_straps"})
LONGEST_FOR_SWITCHED_S = 4.0
KEEPS_FAILING_AFTER = 5


@dataclass(frozen=True, slots=True)
class Supervised:
    """Where a link stands.

    Attributes
    ----------
    state : DeviceState
    cause : str
        Code of ``faults``; "" when all is well.
    detail : str
        ``key=value`` pairs that the fault's words may use.
    failures : int
        Attempts in a row that did not end in a beat.
    """

    state: DeviceState = "scanning"
    cause: str = ""
    detail: str = ""
    failures: int = 0


def after(now: Supervised, what: Happening, cause: str = "", detail: str = "") -> Supervised:
    """Where a link stands after something happened to it.

    Parameters
    ----------
    now : Supervised
    what : Happening
    cause, detail : str
        Why, as a code of ``faults``; while pausing and retrying the cause that led there stays.

    Returns
    -------
    Supervised
        ``now`` itself when the state does not know this happening: a late callback changes nothing.
    """
    if what is Happening.STOP:
        return Supervised("stopped")
    state = TRANSITIONS.get((now.state, what))
    if state is None:
        return now
    if what in (Happening.PAUSED, Happening.RETRY, Happening.FOUND):
        return replace(now, state=state)
    if what is Happening.DATA:
        return Supervised(state, cause, detail)
    failed = what in (Happening.FAILED, Happening.NOT_FOUND, Happening.DROPPED, Happening.LONG_SILENCE)
    return Supervised(state, cause, detail, now.failures + failed)


def pause_s(now: Supervised) -> float:
    """How long to wait before the next attempt, in s: quickly at first, and for ever.

    Parameters
    ----------
    now : Supervised

    Returns
    -------
    float
    """
    step = PAUSES_S[min(max(now.failures - 1, 0), len(PAUSES_S) - 1)]
    return min(step, LONGEST_FOR_SWITCHED_S) if now.cause in SWITCHED else step
