"""What a saved file is called at first: whose it is, and of which day."""

from __future__ import annotations

from datetime import UTC, datetime

from biofeedback.local_time import utc_offset_s as offset_at
from biofeedback.services.export import file_name


def dated_name(name: str, wall_s: float, ending: str, utc_offset_s: int | None = None) -> str:
    """A name as ``jana-2026-12-01.pdf``; letters that would lead to another folder are not in it.

    Parameters
    ----------
    name : str
    wall_s : float
        A moment of that day, s since 1970.
    ending : str
        With its dot.
    utc_offset_s : int, optional
        Of the clock that hung there then; this computer's unless given.
    """
    offset_s = offset_at(wall_s) if utc_offset_s is None else utc_offset_s
    return f"{file_name(name)}-{datetime.fromtimestamp(wall_s + offset_s, UTC):%Y-%m-%d}{ending}"
