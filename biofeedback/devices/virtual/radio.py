"""The virtual radio: straps on simulated people, for demonstrations, trials and tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from biofeedback.clock import Clock
from biofeedback.devices.radio import OnDropped, OnSeen
from biofeedback.devices.virtual.injected_faults import InjectedFault
from biofeedback.devices.virtual.medium import SimulatedMedium
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.story import Story
from biofeedback.devices.virtual.strap import H10, PLAIN, StrapModel, VirtualStrap

if TYPE_CHECKING:
    from bleak import BleakClient, BleakScanner
    from bleak.backends.device import BLEDevice


class VirtualRadio:
    """bleak's objects with a backend of our own.

    Parameters
    ----------
    medium : SimulatedMedium
        The straps around.

    Attributes
    ----------
    platform : str
        "virtual": its addresses are of no other radio.
    """

    platform = "virtual"
    notify_options: Mapping[str, Any] = {}

    def __init__(self, medium: SimulatedMedium) -> None:
        self.medium = medium
        self.arrival_ns = medium.arrival_ns

    def scanner(self, on_seen: OnSeen, services: list[str] | None) -> BleakScanner:
        """A fresh scanner of this air."""
        from bleak import BleakScanner

        from biofeedback.devices.virtual.backend import AirScanner

        return BleakScanner(on_seen, services, backend=AirScanner, medium=self.medium)

    def client(self, device: BLEDevice, on_dropped: OnDropped, timeout_s: float) -> BleakClient:
        """A fresh client in this air."""
        from bleak import BleakClient

        from biofeedback.devices.virtual.backend import AirClient

        return BleakClient(device, on_dropped, timeout=timeout_s, backend=AirClient, medium=self.medium)

    async def connected(self, services: list[str]) -> list[BLEDevice]:
        """Straps that a killed run left connected."""
        from bleak import BleakAdapter

        from biofeedback.devices.virtual.backend import AirAdapter

        return await BleakAdapter(AirAdapter(self.medium)).get_connected_devices(services)

    @property
    def person(self) -> SimulatedPerson:
        """Who wears the first strap."""
        return next(iter(self.medium.peripherals.values())).strap.person

    def follow(self, inhale_s: float, exhale_s: float) -> None:
        """Let everyone breathe along with a pacer whose inhale begins now; may be called from any thread."""
        for peripheral in self.medium.peripherals.values():
            peripheral.strap.person.follow(inhale_s, exhale_s, self.medium.now_s())

    def breathe_freely(self) -> None:
        """Let everyone breathe as they like; may be called from any thread."""
        for peripheral in self.medium.peripherals.values():
            peripheral.strap.person.breathe_freely(self.medium.now_s())

    def stir(self, strength: float) -> None:
        """Stir everyone, 0-1, until told otherwise; may be called from any thread."""
        for peripheral in self.medium.peripherals.values():
            peripheral.strap.person.stir(strength)


def virtual_radio(
    clock: Clock,
    story: Story | None = None,
    seed: int = 0,
    models: tuple[StrapModel, ...] = (PLAIN, H10),
    injected_faults: tuple[InjectedFault, ...] = (),
) -> VirtualRadio:
    """A radio with virtual straps, each on a person of its own that lives the same story.

    Parameters
    ----------
    clock : Clock
        The people's time runs by it, from now on.
    story : Story, optional
        Rest when left out.
    seed : int
    models : tuple of StrapModel
    mishaps : tuple of InjectedFault

    Returns
    -------
    VirtualRadio
    """
    straps = tuple(VirtualStrap(SimulatedPerson(seed + i, story), model, seed + i) for i, model in enumerate(models))
    return VirtualRadio(SimulatedMedium(clock, straps, injected_faults))
