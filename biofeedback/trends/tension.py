"""Where tension is told of over a period: how often at each place, and how strong."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import fmean

from msgspec import Struct

from biofeedback.events import BodyPlace
from biofeedback.self_report.check_in import CheckInEntry


class PlaceTension(Struct, frozen=True):
    """A place over a period: felt in ``times`` of ``of`` check-ins, with the mean of the numbers that were given."""

    place: BodyPlace
    times: int
    of: int
    mean_intensity: float | None

    @property
    def share(self) -> float:
        """Share of the check-ins in which it was felt."""
        return self.times / self.of


def tension_by_place(entries: Iterable[CheckInEntry]) -> tuple[PlaceTension, ...]:
    """Each place that was told of, most often first, then strongest first.

    Those asked after an exercise are left out: they ask once more for what was told before.
    """
    own = [entry for entry in entries if not entry.after_exercise]
    found = []
    for place in {ache.place for entry in own for ache in entry.aches if ache.intensity != 0}:
        felt = [ache for entry in own if (ache := entry.felt_at(place)) is not None]
        numbers = [ache.intensity for ache in felt if ache.intensity is not None]
        found.append(PlaceTension(place, len(felt), len(own), fmean(numbers) if numbers else None))
    return tuple(sorted(found, key=lambda each: (-each.times, -(each.mean_intensity or 0.0), each.place)))
