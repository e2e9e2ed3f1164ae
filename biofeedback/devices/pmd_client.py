"""Starts Polar's additional streams beside the heart rate, and steps back when the strap does not like it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from biofeedback.devices import pmd_control as control
from biofeedback.devices.connection import Connection
from biofeedback.devices.pmd_control import ControlReply, Stream
from biofeedback.devices.uuids import PMD_CONTROL, PMD_DATA

REPLY_LIMIT_S = 5.0
SUSPECT_S = 60.0
LOSSES_TO_GIVE_UP = 2


class PmdRefusedError(Exception):
    """The strap does not give what was asked for; only ever the additional streams' loss."""


@dataclass(slots=True)
class PmdGuard:
    """Gives the additional streams up when the link keeps breaking soon after they start.

    Some H10 firmware drops the link when both streams run, or while they are being set up: the heart rate comes
    first. (Threads: fsmeraldi/bleakheart#12, polarofficial/polar-ble-sdk#774.)
    """

    started_s: float | None = None
    losses: int = 0

    @property
    def allowed(self) -> bool:
        """Whether to start them on the next connection."""
        return self.losses < LOSSES_TO_GIVE_UP

    def start(self, now_s: float) -> None:
        """They are being started."""
        self.started_s = now_s

    def harm(self, now_s: float) -> bool:
        """The heart rate falters while they run; whether that is held against them."""
        if self.started_s is None or now_s - self.started_s >= SUSPECT_S:
            return False
        self.losses += 1
        self.started_s = None
        return True

    def give_up(self) -> None:
        """Never start them again."""
        self.losses = LOSSES_TO_GIVE_UP

    def end(self, now_s: float, *, lost: bool) -> None:
        """The connection ended; ``lost`` when nobody asked it to."""
        if lost and self.started_s is not None and now_s - self.started_s < SUSPECT_S:
            self.losses += 1
        elif lost and self.started_s is not None and self.allowed:
            self.losses = 0
        self.started_s = None


class PmdClient:
    """Talks to the control point of one connection.

    Parameters
    ----------
    connection : Connection
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._replies: asyncio.Queue[bytes] = asyncio.Queue()
        self._offered: frozenset[Stream] | None = None

    async def open(self) -> None:
        """Listen to the control point and to what it will send; a second time on a connection does nothing.

        Raises
        ------
        Exception
            What bleak raises.
        """
        if self._offered is not None:
            return
        offered = control.parse_features(await self._connection.read(PMD_CONTROL))
        await self._connection.listen(PMD_CONTROL, self._replies.put_nowait)
        await self._connection.subscribe(PMD_DATA)
        self._offered = offered

    async def start(self, stream: Stream, rate_hz: int | None = None) -> None:
        """Start a stream; its frames arrive as packets of the data characteristic.

        Parameters
        ----------
        stream : {"ecg", "acceleration"}
        rate_hz : int, optional
            Samples a second instead of the usual.

        Raises
        ------
        PmdRefusedError
            When the strap refuses, lacks the stream or that rate, or does not answer.
        Exception
            What bleak raises.
        """
        if stream not in (self._offered or ()):
            raise PmdRefusedError(f"no {stream} on this strap")
        settings = (await self._ask(control.settings_command(stream))).settings
        rates = settings.get(control.SAMPLE_RATE, ())
        if rate_hz not in (None, control.GENTLE_HZ) and rate_hz not in rates:
            raise PmdRefusedError(f"no {stream} at {rate_hz} Hz on this strap")
        await self._ask(control.start_command(stream, settings, rate_hz))

    async def stop(self, stream: Stream) -> None:
        """Stop a stream; raises as ``start``."""
        await self._ask(control.stop_command(stream))

    async def _ask(self, command: bytes) -> ControlReply:
        await self._connection.write(PMD_CONTROL, command)
        while True:
            reply = control.parse_reply(await self._connection.limited(self._replies.get(), REPLY_LIMIT_S))
            if reply is None or reply.operation != command[0] or reply.measurement != command[1]:
                continue
            if not reply.ok:
                raise PmdRefusedError(f"command {command.hex()} was answered with status {reply.status}")
            return reply
