"""Which strap: what a scan saw, what was used before, and the order to offer them in."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from biofeedback.devices.uuids import HEART_RATE_SERVICE, PMD_SERVICE

NO_SIGNAL_DBM = -127


@dataclass(frozen=True, slots=True)
class RememberedStrap:
    """A strap used before, on one platform: macOS hands out identifiers of its own instead of addresses.

    Attributes
    ----------
    platform : str
        ``sys.platform`` of the computer, or "virtual".
    address, name : str
    last_used_wall_s : float
        Seconds since 1970.
    """

    platform: str
    address: str
    name: str = ""
    last_used_wall_s: float = 0.0


@dataclass(frozen=True, slots=True)
class StrapChoice:
    """What a link is to connect to.

    Attributes
    ----------
    address : str
        The strap's address; "" takes the one used last, or the only one there is.
    name : str
        Its name, which finds it again where the address is of another platform.
    remembered : tuple of RememberedStrap
        The straps used before.
    every_device : bool
        Look beyond devices that announce the heart rate service.
    ecg, movement : bool
        Ask for Polar's additional streams where the strap has them.
    """

    address: str = ""
    name: str = ""
    remembered: tuple[RememberedStrap, ...] = ()
    every_device: bool = False
    ecg: bool = False
    movement: bool = True


@dataclass(frozen=True, slots=True)
class FoundStrap:
    """A device as a scan saw it.

    Attributes
    ----------
    name, address : str
    rssi_dbm : int
        Signal strength; -127 when unknown.
    services : tuple of str
        UUIDs that it announces.
    last_used_wall_s : float
        When it was last used here, s since 1970; 0 for never.
    device : object
        The platform's handle, which bleak wants for connecting.
    """

    name: str
    address: str
    rssi_dbm: int = NO_SIGNAL_DBM
    services: tuple[str, ...] = ()
    last_used_wall_s: float = 0.0
    device: object = field(default=None, compare=False, repr=False)

    @property
    def has_heart_rate(self) -> bool:
        """Whether it announces the heart rate service."""
        return HEART_RATE_SERVICE in self.services

    @property
    def has_pmd(self) -> bool:
        """Whether it announces Polar's measurement service."""
        return PMD_SERVICE in self.services


def changes_by_itself(address: str) -> bool:
    """Whether a device may show another address the next time, for privacy.

    Parameters
    ----------
    address : str

    Returns
    -------
    bool
        True for a resolvable or non-resolvable private address: its two highest bits are 01 or 00.

    Notes
    -----
    Bluetooth Core Specification 5.4, volume 6, part B, section 1.3.2. A public address can look the same; so one is
    replaced only by another of the same device name, and only when itself is not in sight.
    """
    first, _, rest = address.partition(":")
    if len(first) != 2 or rest.count(":") != 4:
        return False
    try:
        return int(first, 16) < 0x80
    except ValueError:
        return False


def last_used(address: str, name: str, platform: str, remembered: Iterable[RememberedStrap]) -> float:
    """When a strap was last used, s since 1970; 0 for never.

    Parameters
    ----------
    address, name : str
    platform : str
        Where it was seen now. A strap remembered on another platform is known by its name only, and so is one whose
        address changes by itself.
    remembered : iterable of RememberedStrap

    Returns
    -------
    float
    """
    here = [s for s in remembered if s.platform == platform and s.address.lower() == address.lower()]
    elsewhere = [s for s in remembered if s.platform != platform and name and s.name == name]
    moved = [s for s in remembered if s.platform == platform and _moved(s.address, s.name, address, name)]
    return max((s.last_used_wall_s for s in here or elsewhere or moved), default=0.0)


def _moved(old_address: str, old_name: str, address: str, name: str) -> bool:
    """Whether a device can be the one that had another address: of the same name, and both addresses change."""
    named = bool(name) and name == old_name and name.lower() != address.lower()
    return named and changes_by_itself(old_address) and changes_by_itself(address)


def ranked(found: Iterable[FoundStrap]) -> tuple[FoundStrap, ...]:
    """Best first: last used, then those that announce a heart rate, then the strongest signal.

    Parameters
    ----------
    found : iterable of FoundStrap

    Returns
    -------
    tuple of FoundStrap
    """
    return tuple(sorted(found, key=lambda s: (-s.last_used_wall_s, not s.has_heart_rate, -s.rssi_dbm, s.address)))


def matches(choice: StrapChoice, strap: FoundStrap, platform: str) -> bool:
    """Whether a strap is the chosen one, for a choice that names one.

    Parameters
    ----------
    choice : StrapChoice
    strap : FoundStrap
    platform : str

    Returns
    -------
    bool
        By address. By name only where the address cannot be compared: it was given on another platform, or by
        macOS, whose identifiers may change.
    """
    if choice.address and choice.address.lower() == strap.address.lower():
        return True
    if not choice.name or choice.name != strap.name:
        return False
    foreign = any(s.address == choice.address and s.platform != platform for s in choice.remembered)
    return not choice.address or foreign or platform == "darwin"


def select_strap(
    choice: StrapChoice, found: Iterable[FoundStrap], platform: str = sys.platform, all_seen: bool = False
) -> FoundStrap | Literal["several_straps"] | None:
    """The strap to connect to.

    Parameters
    ----------
    choice : StrapChoice
    found : iterable of FoundStrap
    platform : str
    all_seen : bool
        Whether the scan is over. Only then may a strap that has changed its address be taken for the chosen one.

    Returns
    -------
    FoundStrap, FaultCode or None
        A fault's code when the choice is not ours to make; None when nothing suitable is there.
    """
    straps = ranked(found)
    if choice.address or choice.name:
        named = [s for s in straps if matches(choice, s, platform)]
        by_address = [s for s in named if s.address.lower() == choice.address.lower()]
        candidates = by_address or named
        if not candidates and all_seen:
            names = {choice.name, *(s.name for s in choice.remembered if s.address == choice.address)}
            candidates = [s for s in straps if any(_moved(choice.address, name, s.address, s.name) for name in names)]
        return "several_straps" if len(candidates) > 1 else next(iter(candidates), None)
    straps = tuple(s for s in straps if s.has_heart_rate or s.last_used_wall_s)
    if len(straps) > 1 and not straps[0].last_used_wall_s:
        return "several_straps"
    return straps[0] if straps else None


def remember(
    straps: Iterable[RememberedStrap], platform: str, address: str, name: str, wall_s: float
) -> tuple[RememberedStrap, ...]:
    """The remembered straps after one has been used, the last used first.

    Parameters
    ----------
    straps : iterable of RememberedStrap
    platform, address, name : str
    wall_s : float
        Now, s since 1970.

    Returns
    -------
    tuple of RememberedStrap
    """
    others = [s for s in straps if (s.platform, s.address.lower()) != (platform, address.lower())]
    used = RememberedStrap(platform, address, name, wall_s)
    return tuple(sorted([used, *others], key=lambda s: -s.last_used_wall_s))
