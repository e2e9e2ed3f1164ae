"""What goes into the engine, and what a recording stores; each input carries ``monotonic_ns``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from biofeedback.events.person import Baseline, History, Profile, Settings

IndexEngine: TypeAlias = Literal["neurokit", "native"]
DeviceState: TypeAlias = Literal[
    "scanning", "connecting", "waiting", "streaming", "stale", "lost", "backoff", "stopped"
]


@dataclass(frozen=True, slots=True)
class Start:
    """The first input of every session: everything from before it that the engine depends on."""

    monotonic_ns: int
    profile: Profile = field(default_factory=Profile)
    baseline: Baseline | None = None
    history: History = field(default_factory=History)
    settings: Settings = field(default_factory=Settings)
    seed: int = 0
    engine: IndexEngine = "neurokit"
    version: str = ""


@dataclass(frozen=True, slots=True)
class Packet:
    """Raw bytes of one notification; ``characteristic`` is the 16-bit id ("2a37") or the full UUID."""

    monotonic_ns: int
    characteristic: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Acceleration:
    """What a packet of a chest's acceleration comes to, about once a second, in place of its raw bytes.

    Attributes
    ----------
    monotonic_ns : int
        When the packet arrived.
    x_mg, y_mg, z_mg : tuple of int
        Means over tenths of a second, gravity included, in milli-g, oldest first; the newest ends just
        before the arrival.
    spread_mg : int
        Standard deviation of the magnitude over the packet's samples.
    """

    monotonic_ns: int
    x_mg: tuple[int, ...]
    y_mg: tuple[int, ...]
    z_mg: tuple[int, ...]
    spread_mg: int


@dataclass(frozen=True, slots=True)
class RrPacket:
    """Intervals from a file, in ms, arriving when the last of them ended.

    ``gap_before_s`` is a hole that the file itself shows before the first of them.
    """

    monotonic_ns: int
    rr_ms: tuple[float, ...]
    gap_before_s: float = 0.0


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """A change in what is known of the strap. ``cause`` is a code of ``devices.faults``, "" when all is well."""

    monotonic_ns: int
    state: DeviceState
    name: str = ""
    address: str = ""
    cause: str = ""
    detail: str = ""


ActionKind: TypeAlias = Literal[
    "accept",  # value: prompt id; starts the exercise that was offered
    "later",
    "not_now",
    "not_tense",
    "anxious",
    "helped",
    "undo_feedback",
    "start_exercise",  # value: exercise id
    "stop_exercise",
    "pause_exercise",
    "resume_exercise",
    "shorten_exercise",
    "skip_step",
    "snooze",  # value: minutes
    "do_not_disturb",  # value: "on" | "off"
    "window",  # value: "open" | "closed"
    "breath_curve",  # value: "on" | "off": whether one is shown, for which a strap that can sends faster
    "was_sitting",
    "sits_upright",  # for the next ten seconds: the wearer's own upright
    "sensitivity",  # value: a Sensitivity
    "asking",  # value: quiet hours, cap and reminders, as coaching/asking.py writes them
    "marker",  # value: its text
    "rest",  # value: "begin" | "end"; a rest asked for, for a baseline
    "phase",  # value: name of a protocol's phase that begins, "" when the protocol ends
    "unusual_day",  # value: "on" | "off"
    "check_in",  # value: where it is tense ("back", "neck", "shoulders", ...), "" for nowhere
    "place",  # value: "desk" | "home": what can be offered there
    "suspend",
    "resume",
]


@dataclass(frozen=True, slots=True)
class Action:
    """What the person or the desktop did."""

    monotonic_ns: int
    kind: ActionKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """Once a second: silence has to be noticed too."""

    monotonic_ns: int


@dataclass(frozen=True, slots=True)
class ClockAnchor:
    """Ties the monotonic clock to the wall: s since 1970 (UTC) and the local offset from UTC in s."""

    monotonic_ns: int
    wall_s: float
    utc_offset_s: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """The last input of a session that ended in order: provisional beats become final."""

    monotonic_ns: int


Input: TypeAlias = Start | Packet | Acceleration | RrPacket | DeviceStatus | Action | Tick | ClockAnchor | Stop
