"""What became of the looks for links: plain values, without numpy."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from biofeedback.trends.link_looks import Look

# Fewer days with both say nothing, whatever they look like.
FEWEST_DAYS = 14
# The share of people without any link who may be told of one, all their looks together; what is left of a drift adds
# to it, so a little under the 5 % that are promised.
FALSE_CLAIMS = 0.04
# What is weaker says little of any day, and over a year what is left of a drift looks like it.
LEAST_R = 0.2
Lacking: TypeAlias = Literal["days", "variety"]


class Link(Struct, frozen=True):
    """One look at enough days. ``clear`` is whether it is claimed, all looks of the person taken together.

    ``r`` is a rank correlation freed of weekends, slow changes and memory, ``low`` to ``high`` its 95 % interval by
    itself. ``days`` have both; of ``pairs`` (days, or check-ins where these are paired with the hour before them)
    ``fitting`` lie on the side of their middle that its sign tells. ``chance`` is how often days put together at random
    would give anything as strong, anywhere.
    """

    look: Look
    days: int
    r: float
    low: float
    high: float
    pairs: int
    fitting: int
    chance: float

    @property
    def clear(self) -> bool:
        """Whether it may be told as found; one that is slight, or that most of its days speak against, may not."""
        return self.chance <= FALSE_CLAIMS and abs(self.r) >= LEAST_R and 2 * self.fitting > self.pairs


class Waiting(Struct, frozen=True):
    """A look that could not be taken: ``days`` have both so far; or they have, and one of the two hardly changes."""

    look: Look
    days: int
    lacking: Lacking


class Links(Struct, frozen=True):
    """What became of all looks, the surest first."""

    links: tuple[Link, ...] = ()
    waiting: tuple[Waiting, ...] = ()

    @property
    def clear(self) -> tuple[Link, ...]:
        """Those that may be told as found."""
        return tuple(link for link in self.links if link.clear)

    @property
    def days(self) -> int:
        """The most days with both that any look has."""
        return max([*(each.days for each in self.links), *(each.days for each in self.waiting)], default=0)
