"""When words about seeing someone are shown beside a check-in. They are shown, and nothing is concluded from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from biofeedback.events import BodyPlace
from biofeedback.local_time import DAY_S
from biofeedback.self_report.check_in import CheckInEntry

CareReason: TypeAlias = Literal["strong", "long"]
STRONG_FROM = 8
LONG_S = 6 * 7 * DAY_S
# Told of so rarely, it is not the same ache any more.
LONGEST_SILENCE_S = 14 * DAY_S


def care_reasons(entries: Sequence[CheckInEntry]) -> tuple[CareReason, ...]:
    """Why to show them after the newest check-in.

    Parameters
    ----------
    entries : sequence of CheckInEntry
        Of one person, oldest first.

    Returns
    -------
    tuple of CareReason
        "strong": something of 8 or more in 10; "long": one place felt for more than six weeks, told of at least every
        two weeks.
    """
    if not entries:
        return ()
    newest = entries[-1]
    found: list[CareReason] = []
    if any((ache.intensity or 0) >= STRONG_FROM for ache in newest.aches):
        found.append("strong")
    if any(felt_for_s(entries, ache.place) > LONG_S for ache in newest.aches if ache.intensity != 0):
        found.append("long")
    return tuple(found)


def felt_for_s(entries: Sequence[CheckInEntry], place: BodyPlace) -> float:
    """How long a place has been told of up to the newest check-in, without two weeks of silence, s."""
    told_s = [entry.wall_s for entry in entries if entry.felt_at(place) is not None]
    if not told_s:
        return 0.0
    begin_s = told_s[-1]
    for at_s in reversed(told_s):
        if begin_s - at_s > LONGEST_SILENCE_S:
            break
        begin_s = at_s
    return told_s[-1] - begin_s
