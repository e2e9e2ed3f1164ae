"""Wall time of a session's moments: a session goes through nights, journeys and clocks that are set."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from biofeedback.events import ClockAnchor, Input, Start
from biofeedback.local_time import DAY_S

# No zone is further from UTC, and no calendar goes on after the year 9999.
FURTHEST_OFFSET_S = 86_400
LAST_WALL_S = 253_402_214_400.0


class Anchored(NamedTuple):
    """What tied session time to the wall from ``t_s`` on: s since 1970 (UTC), and the local offset from UTC in s."""

    t_s: float
    wall_s: float
    utc_offset_s: int


@dataclass(frozen=True, slots=True)
class WallTime:
    """Wall time of any moment of a session: by the newest anchor before it, never by the session's start alone.

    Attributes
    ----------
    started_s : float
        Wall time of the session's start, s since 1970.
    utc_offset_s : int
        Local offset from UTC then, s.
    anchors : tuple of Anchored
        In order of time.
    """

    started_s: float
    utc_offset_s: int
    anchors: tuple[Anchored, ...] = field(default=())

    def at(self, t_s: float) -> Anchored:
        """The anchor in force at a moment."""
        for anchored in reversed(self.anchors):
            if anchored.t_s <= t_s:
                return anchored
        return Anchored(0.0, self.started_s, self.utc_offset_s)

    def wall_s(self, t_s: float) -> float:
        """Seconds since 1970, UTC."""
        anchored = self.at(t_s)
        return anchored.wall_s + t_s - anchored.t_s

    def local_s(self, t_s: float) -> float:
        """Seconds since the local 1 January 1970, 0:00."""
        return self.wall_s(t_s) + self.at(t_s).utc_offset_s

    def parts(self, day: int, duration_s: float) -> tuple[tuple[float, float, float], ...]:
        """What of a session lies on a local day.

        Returns
        -------
        tuple of (begin_s, end_s, shift_s)
            Session times, in order, and what makes of them seconds since that day's midnight.
        """
        begins_s = [0.0, *(anchored.t_s for anchored in self.anchors if 0.0 < anchored.t_s < duration_s)]
        found = []
        for begin_s, end_s in zip(begins_s, [*begins_s[1:], duration_s], strict=True):
            shift_s = self.local_s(begin_s) - begin_s - day * DAY_S
            first_s, last_s = max(begin_s, -shift_s), min(end_s, DAY_S - shift_s)
            if first_s < last_s or (first_s == last_s == begin_s == end_s):
                found.append((first_s, last_s, shift_s))
        return tuple(found)

    def day(self, t_s: float) -> int:
        """The local day, counted from 1 January 1970."""
        return int(self.local_s(t_s) // DAY_S)


def sound(wall_s: object, utc_offset_s: object) -> bool:
    """Whether two values of a database are a moment that a calendar shows."""
    return (
        isinstance(wall_s, int | float)
        and math.isfinite(wall_s)
        and 0.0 <= wall_s <= LAST_WALL_S
        and isinstance(utc_offset_s, int)
        and abs(utc_offset_s) < FURTHEST_OFFSET_S
    )


def anchors_in(inputs: Iterable[Input]) -> list[Anchored]:
    """The anchors among a session's inputs, which begin with its start."""
    start_ns: int | None = None
    found = []
    for item in inputs:
        if start_ns is None:
            start_ns = item.monotonic_ns
        if isinstance(item, Start):
            start_ns = item.monotonic_ns
        elif isinstance(item, ClockAnchor):
            found.append(Anchored((item.monotonic_ns - start_ns) / 1e9, item.wall_s, item.utc_offset_s))
    return found


def keep_anchors(database: sqlite3.Connection, session: str, anchors: Iterable[Anchored]) -> None:
    """Keep anchors of a session."""
    database.executemany("INSERT INTO anchors VALUES (?, ?, ?, ?)", [(session, *anchored) for anchored in anchors])


def kept_anchors(database: sqlite3.Connection, session: str = "") -> dict[str, tuple[Anchored, ...]]:
    """The anchors of all sessions, or of one; none where an older version made the database."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'anchors'").fetchone():
        return {}
    where, values = ("WHERE session = ?", (session,)) if session else ("", ())
    rows = database.execute(f"SELECT session, t_s, wall_s, utc_offset_s FROM anchors {where} ORDER BY t_s", values)  # noqa: S608 - our own words
    found: dict[str, list[Anchored]] = {}
    for of, t_s, wall_s, utc_offset_s in rows:
        if isinstance(t_s, int | float) and math.isfinite(t_s) and sound(wall_s, utc_offset_s):
            found.setdefault(str(of), []).append(Anchored(float(t_s), float(wall_s), utc_offset_s))
    return {of: tuple(anchors) for of, anchors in found.items()}
