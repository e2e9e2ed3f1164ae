"""What goes into the engine, and what a recording stores; each input carries ``monotonic_ns``."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from biofeedback.events.actions import Act
from biofeedback.events.codes import Cause, DeviceState, IndexEngine
from biofeedback.events.person import Baseline, History, Profile, Settings


class Start(Struct, frozen=True):
    """The first input of every session: everything from before it that the engine depends on."""

    monotonic_ns: int
    profile: Profile = Profile()
    baseline: Baseline | None = None
    history: History = History()
    settings: Settings = Settings()
    seed: int = 0
    engine: IndexEngine = "neurokit"
    version: str = ""


class Packet(Struct, frozen=True):
    """Raw bytes of one notification; ``characteristic`` is the 16-bit id ("2a37") or the full UUID."""

    monotonic_ns: int
    characteristic: str
    data: bytes


class Acceleration(Struct, frozen=True):
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


class RrPacket(Struct, frozen=True):
    """Intervals from a file, in ms, arriving when the last of them ended.

    ``gap_before_s`` is a hole that the file itself shows before the first of them.
    """

    monotonic_ns: int
    rr_ms: tuple[float, ...]
    gap_before_s: float = 0.0


class DeviceStatus(Struct, frozen=True):
    """A change in what is known of the strap. ``cause`` is "" when all is well."""

    monotonic_ns: int
    state: DeviceState
    name: str = ""
    address: str = ""
    cause: Cause = ""
    detail: str = ""


class Action(Struct, frozen=True):
    """What the person or the desktop did."""

    monotonic_ns: int
    act: Act


class Tick(Struct, frozen=True):
    """Once a second: silence has to be noticed too."""

    monotonic_ns: int


class ClockAnchor(Struct, frozen=True):
    """Ties the monotonic clock to the wall: s since 1970 (UTC) and the local offset from UTC in s."""

    monotonic_ns: int
    wall_s: float
    utc_offset_s: int = 0


class Stop(Struct, frozen=True):
    """The last input of a session that ended in order: provisional beats become final."""

    monotonic_ns: int


Input: TypeAlias = Start | Packet | Acceleration | RrPacket | DeviceStatus | Action | Tick | ClockAnchor | Stop
