"""What is between virtual straps and a virtual radio: who can be heard, and what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from biofeedback.clock import Clock
from biofeedback.devices.uuids import BATTERY_LEVEL, HEART_RATE
from biofeedback.devices.virtual.injected_faults import BREAKS_LINK, InjectedFault, Kind
from biofeedback.devices.virtual.strap import Sent, VirtualStrap

OnSent = Callable[[Sent], None]
GARBAGE = (b"", b"\x10", b"\x16\x3c\x01", b"\xff" * 40)
LOW_BATTERY = bytes((9,))
# Seconds as floats against a clock in whole nanoseconds: what is due is not to be missed by less than one.
ROUNDING_S = 1e-7


class SimulatedPeripheral:
    """A strap in the air.

    Attributes
    ----------
    strap : VirtualStrap
    held : bool
        Left connected by a run that was killed: not in a scan, but in the system's list.
    on_drop : callable or None
        Tells the client that is connected; None when none is.
    """

    def __init__(self, strap: VirtualStrap) -> None:
        self.strap = strap
        self.held = False
        self.on_drop: Callable[[], None] | None = None

    def drop(self) -> None:
        """Break the link; the client hears of it."""
        on_drop, self.on_drop = self.on_drop, None
        if on_drop is not None:
            on_drop()


class SimulatedMedium:
    """The straps around, the clock by which they beat, and their mishaps.

    Parameters
    ----------
    clock : Clock
    straps : tuple of VirtualStrap
    mishaps : tuple of InjectedFault
    """

    def __init__(
        self, clock: Clock, straps: tuple[VirtualStrap, ...], injected_faults: tuple[InjectedFault, ...] = ()
    ) -> None:
        self.clock = clock
        self.began_ns = clock.now_ns()
        self.peripherals = {strap.model.address: SimulatedPeripheral(strap) for strap in straps}
        self._mishaps = list(injected_faults)
        self._due_ns: int | None = None

    def now_s(self) -> float:
        """Time of the people in the air, s."""
        return (self.clock.now_ns() - self.began_ns) / 1e9

    def arrival_ns(self) -> int:
        """Stamp of what arrives now: when it was due, however late a fast clock lets it through."""
        return self.clock.now_ns() if self._due_ns is None else self._due_ns

    def has(self, kind: Kind, address: str = "") -> bool:
        """Whether something is going wrong now."""
        now_s = self.now_s()
        return any(m.kind == kind and m.holds(now_s, address) for m in self._mishaps)

    def begin(self, kind: Kind, address: str = "") -> None:
        """Let something go wrong from now on."""
        self._mishaps.append(InjectedFault(kind, self.now_s(), address=address))

    def end(self, kind: Kind) -> None:
        """Put it right."""
        self._mishaps = [m for m in self._mishaps if m.kind != kind]

    def reaches(self, peripheral: SimulatedPeripheral) -> bool:
        """Whether a strap can be heard."""
        return not any(self.has(kind, peripheral.strap.model.address) for kind in BREAKS_LINK)

    def battery(self, peripheral: SimulatedPeripheral) -> bytes:
        """The strap's Battery Level now."""
        low = self.has("battery_low", peripheral.strap.model.address)
        return LOW_BATTERY if low else peripheral.strap.battery(self.now_s())

    async def carry(self, peripheral: SimulatedPeripheral, deliver: OnSent) -> None:
        """Hand over a strap's notifications as they fall due, until cancelled; what is late is not dropped."""
        for _gone in peripheral.strap.due(self.now_s()):
            pass  # as with a real strap, nobody hears what was sent before the connection
        while True:
            await self.clock.sleep(max(peripheral.strap.next_due_s - self.now_s(), 0.0))
            if not self.reaches(peripheral):
                peripheral.drop()
                return
            for sent in self._mangled(peripheral, self.now_s() + ROUNDING_S):
                self._due_ns = self.began_ns + round(sent.due_s * 1e9)
                try:
                    deliver(sent)
                finally:
                    self._due_ns = None

    def _mangled(self, peripheral: SimulatedPeripheral, now_s: float) -> Iterator[Sent]:
        address = peripheral.strap.model.address
        peripheral.strap.contact = not self.has("contact_lost", address)
        peripheral.strap.sends_rr = peripheral.strap.model.sends_rr and not self.has("no_rr", address)
        peripheral.strap.pmd.falls_silent = self.has("pmd_silent", address)
        silent = self.has("no_data", address) or self.has("service_died", address)
        for i, sent in enumerate(peripheral.strap.due(now_s)):
            if silent:
                continue
            if sent.characteristic == HEART_RATE and self.has("malformed", address):
                yield Sent(sent.due_s, HEART_RATE, GARBAGE[(round(sent.due_s) + i) % len(GARBAGE)])
            if sent.characteristic == BATTERY_LEVEL and self.has("battery_low", address):
                yield Sent(sent.due_s, BATTERY_LEVEL, LOW_BATTERY)
            else:
                yield sent

    def drop(self, address: str) -> None:
        """Break the link to a strap once."""
        self.peripherals[address].drop()
