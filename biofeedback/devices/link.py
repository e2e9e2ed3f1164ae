"""The supervised connection to one strap: it stays, or says why not and comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace

from msgspec import structs

from biofeedback.clock import Clock
from biofeedback.devices.battery import BatteryReading, low_detail, parse_battery
from biofeedback.devices.choice import FoundStrap, StrapChoice, select_strap
from biofeedback.devices.connection import Connection
from biofeedback.devices.diagnose import Step, fault_of
from biofeedback.devices.extras import Extras
from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.devices.pmd_control import TYPES, Stream
from biofeedback.devices.radio import Radio
from biofeedback.devices.scan import ScanResults, already_connected, search
from biofeedback.devices.states import KEEPS_FAILING_AFTER, LinkEvent, LinkStatus, pause_s, transition
from biofeedback.devices.task_supervisor import TaskSupervisor
from biofeedback.devices.uuids import HEART_RATE_SERVICE, PMD_DATA
from biofeedback.devices.watch import DataWatch, Timeouts
from biofeedback.events import Cause, DeviceStatus, Packet

CLOSE_LIMIT_S = 2.5
CONNECTING = frozenset({"connect_failed", "connect_timeout", "connect_busy", "discovery_failed", "strap_gone"})
OnInput = Callable[[Packet | DeviceStatus], None]


class StrapLink:
    """Supervises one strap: scans, connects, watches the data, and starts anew, for ever.

    Once connected it keeps to that strap: another one nearby, even of the same name, is never taken for it. Only one
    whose address changes by itself may come back under another.

    Parameters
    ----------
    radio : Radio
    choice : StrapChoice
    clock : Clock
    on_input : callable
        Called with each packet and each change of status, on the Bluetooth thread. It must not block.
    timeouts : Timeouts, optional
    battery : tuple of BatteryReading, optional
        Earlier readings of this strap, for the forecast of its battery.
    """

    def __init__(
        self,
        radio: Radio,
        choice: StrapChoice,
        clock: Clock,
        on_input: OnInput,
        timeouts: Timeouts | None = None,
        battery: tuple[BatteryReading, ...] = (),
    ) -> None:
        self._radio = radio
        self._choice = choice
        self._clock = clock
        self._on_input = on_input
        self._timeouts = timeouts or Timeouts()
        self._supervisor = TaskSupervisor(clock)
        self._now = LinkStatus()
        self._told: DeviceStatus | None = None
        self._watch: DataWatch | None = None
        self._low: str | None = None
        wanted = {"acceleration": choice.movement, "ecg": choice.ecg}
        streams: tuple[Stream, ...] = tuple(stream for stream in TYPES if wanted[stream])
        self._extras = Extras(clock, self._timeouts.poll_s, streams, lambda: self._now.state, self._lost_extras)
        self._unsaid = ""
        self._releasing: asyncio.Task[None] | None = None
        self.strap: FoundStrap | None = None
        self.battery = battery
        self._worn_before_s = battery[-1].worn_s if battery else 0.0
        self._worn_from_ns = clock.now_ns()

    @property
    def state(self) -> LinkStatus:
        """Where the link stands."""
        return self._now

    def show_breath(self, shown: bool) -> None:
        """A breath curve is shown, or no longer: acceleration comes faster as long as it is; from any thread."""
        self._extras.breath_curve = shown

    async def run(self) -> None:
        """Supervise until cancelled; ends within 3 s of that, with the status ``stopped``."""
        self._tell()
        try:
            while True:
                strap = await self._seek()
                if strap is not None:
                    await self._stay(strap)
                await self._pause()
        finally:
            await self._supervisor.settle(CLOSE_LIMIT_S)
            self._step(LinkEvent.STOP)

    async def _seek(self) -> FoundStrap | None:
        try:
            found = await self._held() or await search(
                self._radio, self._choice, self._timeouts, self._clock, self._supervisor
            )
        except Exception as error:  # noqa: BLE001 - every failure of a radio becomes a status
            self._fail(error, "scan")
            return None
        if isinstance(found, str):
            self._step(LinkEvent.NOT_FOUND, found)
            return None
        self.strap = found
        self._step(LinkEvent.FOUND)
        return found

    async def _held(self) -> FoundStrap | None:
        # The system's list can be out of date after its service died; a scan in between puts it right.
        if self._now.failures % 2:
            return None
        seen = ScanResults(self._radio.platform, self._choice.remembered)
        for device in await already_connected(self._radio, self._supervisor):
            seen.add(device, device.name or "", 0, (HEART_RATE_SERVICE,))
        found = select_strap(self._choice, seen.straps, self._radio.platform)
        return found if isinstance(found, FoundStrap) else None

    async def _stay(self, strap: FoundStrap) -> None:
        step: Step = "connect"
        with ExitStack() as ending:
            try:
                connection = Connection(
                    self._radio, strap, self._clock, self._arrived, self._supervisor, self._timeouts
                )
                ending.callback(self._leave, connection)
                await connection.connect()
                self._watch = DataWatch(self._timeouts, self._clock.now_ns() / 1e9)
                self._step(LinkEvent.CONNECTED)
                step = "subscribe"
                await connection.subscribe()
                for extra in (connection.follow_battery(), self._extras.follow(connection)):
                    ending.callback(self._supervisor.in_background(extra).cancel)
                await self._attend(connection)
            except Exception as error:  # noqa: BLE001 - every failure of a strap becomes a status
                self._fail(error, step)
        if self._releasing is not None:
            await self._supervisor.done(asyncio.shield(self._releasing), self._timeouts.release_s)

    def _leave(self, connection: Connection) -> None:
        self._watch = None
        self._extras.ended(lost=self._now.state == "lost")
        self._releasing = connection.release()

    async def _attend(self, connection: Connection) -> None:
        dropped = asyncio.create_task(connection.dropped.wait())
        try:
            while self._watch is not None:
                if await self._supervisor.done(dropped, self._timeouts.poll_s):
                    self._step(LinkEvent.DROPPED, "link_lost")
                    return
                quiet = self._watch.poll(self._clock.now_ns() / 1e9)
                if quiet is not None:
                    self._step(quiet, "no_data")
                if quiet is LinkEvent.LONG_SILENCE:
                    return
        finally:
            dropped.cancel()

    async def _pause(self) -> None:
        self._step(LinkEvent.PAUSED)
        await self._clock.sleep(pause_s(self._now))
        self._step(LinkEvent.RETRY)

    def _arrived(self, packet: Packet) -> None:
        self._on_input(packet)
        if packet.characteristic == "2a37" and self._watch is not None:
            self._keep_to_this_one()
            missing = self._watch.hear(packet.monotonic_ns / 1e9, parse_measurement(packet.data))
            if missing:
                self._step(LinkEvent.DATA, missing)
            elif missing is not None:
                self._step(LinkEvent.DATA, "battery_low" if self._low else "", self._low or "")
            self._say_unsaid()
        elif packet.characteristic == "2a19":
            self._note_battery(packet)
        elif packet.characteristic == PMD_DATA:
            self._extras.heard(packet.data)

    def _keep_to_this_one(self) -> None:
        if self.strap is not None and (self._choice.address, self._choice.name) != (
            self.strap.address,
            self.strap.name,
        ):
            self._choice = replace(self._choice, address=self.strap.address, name=self.strap.name)

    def _note_battery(self, packet: Packet) -> None:
        percent = parse_battery(packet.data)
        if percent is not None:
            worn_s = self._worn_before_s + (packet.monotonic_ns - self._worn_from_ns) / 1e9
            self.battery = (*self.battery, BatteryReading(worn_s, percent))
            self._low = low_detail(self.battery)

    def _lost_extras(self, why: str) -> None:
        self._unsaid = f"error={why}"

    def _say_unsaid(self) -> None:
        """Tell of the streams that were let go of, once, when nothing weightier is to be said."""
        if self._unsaid and self._now.state == "streaming" and self._now.cause in ("", "battery_low"):
            detail, self._unsaid = self._unsaid, ""
            self._step(LinkEvent.DATA, "pmd_refused", detail)

    def _fail(self, error: BaseException, step: Step) -> None:
        cause = fault_of(error, step)
        if cause in CONNECTING and self._now.failures + 1 >= KEEPS_FAILING_AFTER:
            cause = "keeps_failing"
        self._step(LinkEvent.FAILED, cause, f"error={type(error).__name__}: {error}")

    def _step(self, what: LinkEvent, cause: Cause = "", detail: str = "") -> None:
        self._now = transition(self._now, what, cause, detail)
        self._tell()

    def _tell(self) -> None:
        strap = self.strap
        status = DeviceStatus(
            self._radio.arrival_ns(),
            self._now.state,
            strap.name if strap else self._choice.name,
            strap.address if strap else self._choice.address,
            self._now.cause,
            self._now.detail,
        )
        if self._told is None or structs.replace(status, monotonic_ns=0) != structs.replace(self._told, monotonic_ns=0):
            self._told = status
            self._on_input(status)
