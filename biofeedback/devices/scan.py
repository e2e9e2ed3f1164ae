"""Looking for straps: once, live for a list to choose from, or until the chosen one is seen."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING

from biofeedback.clock import Clock, RealClock
from biofeedback.devices.choice import FoundStrap, RememberedStrap, StrapChoice, last_used, ranked, select_strap
from biofeedback.devices.diagnose import fault_of
from biofeedback.devices.radio import Radio
from biofeedback.devices.task_supervisor import TaskSupervisor
from biofeedback.devices.uuids import HEART_RATE_SERVICE
from biofeedback.devices.watch import Timeouts
from biofeedback.events import Cause, FaultCode

if TYPE_CHECKING:
    from bleak.backends.device import BLEDevice
    from bleak.backends.scanner import AdvertisementData

START_LIMIT_S = 8.0
STOP_LIMIT_S = 3.0
# Signal strengths flicker with each advertisement; a list that does is hard to choose from.
LIST_EVERY_S = 0.5


class ScanResults:
    """The straps seen in one scan, by address.

    Parameters
    ----------
    platform : str
    remembered : tuple of RememberedStrap
    """

    def __init__(self, platform: str, remembered: tuple[RememberedStrap, ...]) -> None:
        self._platform = platform
        self._remembered = remembered
        self._straps: dict[str, FoundStrap] = {}
        self.news = asyncio.Event()

    def see(self, device: BLEDevice, advertisement: AdvertisementData) -> None:
        """Take in an advertisement; bleak's detection callback."""
        self.add(
            device,
            advertisement.local_name or device.name or "",
            advertisement.rssi,
            tuple(uuid.lower() for uuid in advertisement.service_uuids),
        )

    def add(self, device: BLEDevice, name: str, rssi_dbm: int, services: tuple[str, ...]) -> None:
        """Take in a device; what an advertisement leaves out is kept from earlier ones."""
        before = self._straps.get(device.address)
        if before is not None:
            name = name or before.name
            services = tuple(dict.fromkeys(before.services + services))
        used_s = last_used(device.address, name, self._platform, self._remembered)
        strap = FoundStrap(name or device.address, device.address, rssi_dbm, services, used_s, device)
        self._straps[device.address] = strap
        if strap != before:
            self.news.set()

    @property
    def straps(self) -> tuple[FoundStrap, ...]:
        """All seen so far, best first."""
        return ranked(self._straps.values())


@contextlib.asynccontextmanager
async def _scanning(
    radio: Radio, seen: ScanResults, every_device: bool, supervisor: TaskSupervisor
) -> AsyncIterator[None]:
    scanner = radio.scanner(seen.see, None if every_device else [HEART_RATE_SERVICE])
    await supervisor.within(scanner.start(), START_LIMIT_S)
    try:
        yield
    finally:
        # A scan that died with its service raises at its end, or never ends: neither concerns the caller.
        stopping = supervisor.in_background(scanner.stop())
        await supervisor.done(stopping, STOP_LIMIT_S)


async def already_connected(
    radio: Radio, supervisor: TaskSupervisor, limit_s: float = STOP_LIMIT_S
) -> tuple[BLEDevice, ...]:
    """Straps that the system still holds connected from a run that was killed; none when it cannot tell."""
    try:
        return tuple(await supervisor.within(radio.connected([HEART_RATE_SERVICE]), limit_s))
    except Exception:  # noqa: BLE001 - what is wrong with the radio is said by the scan that follows
        return ()


async def scan(
    radio: Radio,
    timeout_s: float = 5.0,
    *,
    clock: Clock | None = None,
    remembered: tuple[RememberedStrap, ...] = (),
    every_device: bool = False,
) -> tuple[FoundStrap, ...]:
    """Look for straps for a while.

    Parameters
    ----------
    radio : Radio
    timeout_s : float
        How long to look, s.
    clock : Clock, optional
        Whose seconds; the real ones when left out.
    remembered : tuple of RememberedStrap
    every_device : bool
        Also list devices that do not announce a heart rate.

    Returns
    -------
    tuple of FoundStrap
        Best first; straps that the system holds connected are among them.

    Raises
    ------
    Exception
        What bleak or the system raise; ``diagnose.fault_of(error, "scan")`` names the fault.
    """
    clock = clock or RealClock()
    seen = ScanResults(radio.platform, remembered)

    async def look() -> None:
        await clock.sleep(timeout_s)

    await _look_while(radio, seen, every_device, clock, look)
    return seen.straps


async def scan_live(
    radio: Radio,
    on_change: Callable[[tuple[FoundStrap, ...]], None],
    *,
    clock: Clock | None = None,
    remembered: tuple[RememberedStrap, ...] = (),
    every_device: bool = False,
) -> None:
    """Look for straps until cancelled, telling of each change.

    Parameters
    ----------
    radio : Radio
    on_change : callable
        Called on the Bluetooth thread with all straps seen so far, best first; at most twice a second.
    clock : Clock, optional
    remembered : tuple of RememberedStrap
    every_device : bool

    Raises
    ------
    Exception
        As ``scan``.
    """
    clock = clock or RealClock()
    seen = ScanResults(radio.platform, remembered)

    async def look() -> None:
        while True:
            await seen.news.wait()
            seen.news.clear()
            on_change(seen.straps)
            await clock.sleep(LIST_EVERY_S)

    await _look_while(radio, seen, every_device, clock, look)


async def _look_while(
    radio: Radio, seen: ScanResults, every_device: bool, clock: Clock, look: Callable[[], Awaitable[None]]
) -> None:
    supervisor = TaskSupervisor(clock)
    try:
        for device in await already_connected(radio, supervisor):
            seen.add(device, device.name or "", 0, (HEART_RATE_SERVICE,))
        async with _scanning(radio, seen, every_device, supervisor):
            await look()
    finally:
        await supervisor.settle(STOP_LIMIT_S)


async def fault_of_radio(radio: Radio, clock: Clock | None = None) -> Cause:
    """What stands in the way of any scan: a fault's code, "" when a scan can start.

    Parameters
    ----------
    radio : Radio
    clock : Clock, optional

    Returns
    -------
    Cause
    """
    supervisor = TaskSupervisor(clock or RealClock())
    try:
        async with _scanning(radio, ScanResults(radio.platform, ()), every_device=False, supervisor=supervisor):
            return ""
    except Exception as error:  # noqa: BLE001 - every failure of a radio is a fault
        return fault_of(error, "scan")
    finally:
        await supervisor.settle(STOP_LIMIT_S)


async def search(
    radio: Radio, choice: StrapChoice, timeouts: Timeouts, clock: Clock, supervisor: TaskSupervisor
) -> FoundStrap | FaultCode:
    """Scan until the chosen strap is seen.

    Parameters
    ----------
    radio : Radio
    choice : StrapChoice
        One that names no strap takes the best of those seen within ``timeouts.settle_s`` of the first.
    timeouts : Timeouts
    clock : Clock
    supervisor : TaskSupervisor

    Returns
    -------
    FoundStrap or FaultCode
        A fault's code when it was not seen within ``timeouts.scan_s``, or cannot be told from another.

    Raises
    ------
    Exception
        As ``scan``.
    """
    seen = ScanResults(radio.platform, choice.remembered)
    # A strap that was named or used before is taken whatever it announces: some leave the heart rate out of it.
    known = bool(choice.address or choice.remembered)
    async with _scanning(radio, seen, choice.every_device or known, supervisor):
        try:
            await supervisor.within(_sighted(seen, choice, radio.platform), timeouts.scan_s)
        except TimeoutError:
            return select_strap(choice, seen.straps, radio.platform, all_seen=True) or "strap_not_found"
        if not choice.address:
            await clock.sleep(timeouts.settle_s)
    return select_strap(choice, seen.straps, radio.platform) or "strap_not_found"


async def _sighted(seen: ScanResults, choice: StrapChoice, platform: str) -> None:
    while not isinstance(select_strap(choice, seen.straps, platform), FoundStrap):
        seen.news.clear()
        await seen.news.wait()
