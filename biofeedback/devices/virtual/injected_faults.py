"""What can go wrong on a virtual radio, and when; each kind is the code of the fault it brings about."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

RadioMishap: TypeAlias = Literal[
    "bluetooth_off", "no_adapter", "no_low_energy", "permission_denied", "no_service", "no_dbus"
]
ConnectMishap: TypeAlias = Literal[
    "connect_failed",
    "connect_timeout",
    "connect_busy",
    "connect_refused",
    "strap_gone",
    "discovery_failed",
    "subscribe_refused",
    "pairing_needed",
    "no_heart_rate",
]
StrapMishap: TypeAlias = Literal[
    "strap_not_found",
    "link_lost",
    "no_data",
    "service_died",
    "no_rr",
    "contact_lost",
    "battery_low",
    "pmd_refused",
    "stuck_axis",
    "malformed",
]
# Of the additional streams alone: they fall silent, or come no faster than at their gentlest.
StreamMishap: TypeAlias = Literal["pmd_silent", "only_gentle"]
Kind: TypeAlias = RadioMishap | ConnectMishap | StrapMishap | StreamMishap
RADIO_MISHAPS: tuple[RadioMishap, ...] = get_args(RadioMishap)
BREAKS_LINK: tuple[Kind, ...] = (*get_args(RadioMishap), "strap_not_found", "link_lost")


@dataclass(frozen=True, slots=True)
class InjectedFault:
    """One thing that goes wrong for a while.

    Attributes
    ----------
    kind : Kind
    at_s, for_s : float
        From when and how long, s of the people's time.
    address : str
        Of the strap it happens to; "" for all.
    """

    kind: Kind
    at_s: float = 0.0
    for_s: float = math.inf
    address: str = ""

    def holds(self, t_s: float, address: str) -> bool:
        """Whether it is on, for a strap."""
        return self.at_s <= t_s < self.at_s + self.for_s and self.address in ("", address)
