"""Starts Polar's additional streams beside the heart rate, and steps back when the strap does not like it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
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

    def end(self, now_s: float, *, lost: bool) -> None:
        """The connection ended; ``lost`` when nobody asked it to."""
        if lost and self.started_s is not None and now_s - self.started_s < SUSPECT_S:
            self.losses += 1
        elif lost:
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

    async def start(self, streams: Iterable[Stream]) -> None:
        """Start streams; their frames arrive as packets of the data characteristic.

        Parameters
        ----------
        streams : iterable of {"ecg", "acceleration"}

        Raises
        ------
        PmdRefusedError
            When the strap refuses, lacks one, or does not answer.
        Exception
            What bleak raises.
        """
        offered = control.parse_features(await self._connection.read(PMD_CONTROL))
        await self._connection.listen(PMD_CONTROL, self._replies.put_nowait)
        await self._connection.subscribe(PMD_DATA)
        for stream in streams:
            if stream not in offered:
                raise PmdRefusedError(f"no {stream} on this strap")
            settings = await self._ask(control.settings_command(stream))
            await self._ask(control.start_command(stream, settings.settings))

    async def _ask(self, command: bytes) -> ControlReply:
        await self._connection.write(PMD_CONTROL, command)
        while True:
            reply = control.parse_reply(await self._connection.limited(self._replies.get(), REPLY_LIMIT_S))
            if reply is None or reply.operation != command[0] or reply.measurement != command[1]:
                continue
            if not reply.ok:
                raise PmdRefusedError(f"command {command.hex()} was answered with status {reply.status}")
            return reply
