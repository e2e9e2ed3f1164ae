"""The additional streams beside the heart rate through a link's life: begun, watched, changed, let go of."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from biofeedback.clock import Clock
from biofeedback.devices.connection import Connection
from biofeedback.devices.pmd import ACCELERATION
from biofeedback.devices.pmd_client import PmdClient, PmdGuard, PmdRefusedError
from biofeedback.devices.pmd_control import FASTER_HZ, GENTLE_HZ, Stream
from biofeedback.events import DeviceState

# Frames come every 1.5 s at 25 Hz; a stream that says nothing for so long, while the heart rate comes, has stopped.
SILENT_S = 12.0
# It is begun anew once; one that lasted so long is worth another try.
LASTED_S = 300.0
AFTER_HARM_S, AFTER_FAILURE_S = 20.0, 12.0


class StreamStoppedError(Exception):
    """The strap stopped sending what it had begun."""


class Extras:
    """Asks a strap for movement and, on request, its ECG, and steps back when the heart rate suffers.

    They are let go of for good when the strap refuses, when the link breaks or the heart rate falters twice soon after
    they begin, or when they stop and stop again; ``tell`` hears of it once.

    Parameters
    ----------
    clock : Clock
    poll_s : float
        How often it is looked after them, s.
    streams : tuple of {"ecg", "acceleration"}
        What is wanted.
    state : callable
        Where the link stands.
    tell : callable
        Called with why they were let go of.

    Attributes
    ----------
    breath_curve : bool
        Whether a breath curve is shown, for which acceleration comes at 50 Hz; may be set from any thread.
    """

    def __init__(
        self,
        clock: Clock,
        poll_s: float,
        streams: tuple[Stream, ...],
        state: Callable[[], DeviceState],
        tell: Callable[[str], None],
    ) -> None:
        self.breath_curve = False
        self._clock = clock
        self._poll_s = poll_s
        self._streams = streams
        self._state = state
        self._tell = tell
        self._guard = PmdGuard()
        self._heard_s = 0.0
        self._begun_s = 0.0
        self._stopped = 0
        self._only_gentle = False
        self._may_change = True

    async def follow(self, connection: Connection) -> None:
        """Keep the streams of one connection; until it ends, or they are let go of."""
        if not self._streams or not connection.has_pmd:
            return
        client = PmdClient(connection)
        while self._guard.allowed:
            await self._until(lambda: self._state() == "streaming")
            try:
                await self._stay(client)
            except Exception as error:  # noqa: BLE001 - whatever it is, the heart rate goes on
                if not isinstance(error, PmdRefusedError | StreamStoppedError | TimeoutError):
                    # The link may have gone, which ends this task and is the guard's to count.
                    await self._clock.sleep(AFTER_FAILURE_S)
                self._let_go(str(error) or type(error).__name__)
                await self._stop(client)
        self._say_if_broken()

    def heard(self, data: bytes) -> None:
        """A frame has arrived."""
        if "acceleration" not in self._streams or data[:1] == bytes((ACCELERATION,)):
            self._heard_s = self._now_s()

    def ended(self, *, lost: bool) -> None:
        """The connection ended; ``lost`` when nobody asked it to."""
        self._guard.end(self._now_s(), lost=lost)

    async def _stay(self, client: PmdClient) -> None:
        """Begin them and look after them; returns when they are to be begun anew."""
        hz = await self._begin(client)
        while True:
            await self._clock.sleep(self._poll_s)
            state = self._state()
            if state == "stale" and self._guard.harm(self._now_s()):
                await self._stop(client)
                await self._clock.sleep(AFTER_HARM_S)
                return
            if state != "streaming":
                self._heard_s = self._now_s()
            elif self._now_s() - self._heard_s > SILENT_S:
                await self._stop(client)
                self._count_stop()
                return
            if self._may_change and self._wanted_hz() != hz and "acceleration" in self._streams:
                hz = await self._change(client, hz)

    async def _begin(self, client: PmdClient) -> int:
        self._guard.start(self._now_s())
        await client.open()
        hz = 0
        for stream in self._streams:
            if stream == "acceleration":
                hz = await self._accelerate(client)
            else:
                await client.start(stream)
        self._heard_s = self._begun_s = self._now_s()
        return hz

    async def _change(self, client: PmdClient, hz: int) -> int:
        """Stop acceleration and start it at the wanted rate; the rate from then on, Hz."""
        try:
            await client.stop("acceleration")
        except PmdRefusedError:
            # It goes on as it is, which is better than none.
            self._may_change = False
            return hz
        return await self._accelerate(client)

    async def _accelerate(self, client: PmdClient) -> int:
        """Start acceleration as fast as is wanted, or gently where the strap refuses that; the rate asked for, Hz."""
        if self._wanted_hz() == FASTER_HZ:
            try:
                await client.start("acceleration", FASTER_HZ)
            except PmdRefusedError:
                self._only_gentle = True
            else:
                self._heard_s = self._now_s()
                return FASTER_HZ
        await client.start("acceleration", GENTLE_HZ)
        self._heard_s = self._now_s()
        return GENTLE_HZ

    def _wanted_hz(self) -> int:
        return FASTER_HZ if self.breath_curve and not self._only_gentle else GENTLE_HZ

    def _count_stop(self) -> None:
        lasted_s = self._heard_s - self._begun_s
        self._stopped = 1 if lasted_s > LASTED_S else self._stopped + 1
        if self._stopped > 1:
            raise StreamStoppedError("the strap stopped sending it twice")

    async def _stop(self, client: PmdClient) -> None:
        for stream in self._streams:
            with suppress(Exception):
                await client.stop(stream)

    async def _until(self, holds: Callable[[], bool]) -> None:
        while not holds():
            await self._clock.sleep(self._poll_s)

    def _say_if_broken(self) -> None:
        if self._streams:
            self._let_go("the heart rate broke off when it was sent")

    def _let_go(self, why: str) -> None:
        streamed = bool(self._streams)
        self._streams = ()
        self._guard.give_up()
        if streamed:
            self._tell(why)

    def _now_s(self) -> float:
        return self._clock.now_ns() / 1e9
