"""Keeps a session's search for its strap going: what looked for it and is gone, or does not answer, is begun anew."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from biofeedback.devices.link import StrapLink
from biofeedback.devices.thread import BluetoothThread
from biofeedback.session.watchdog import STUCK_S

RESTART_EVERY_S = 10.0


class StrapSupervisor:
    """Runs a link to the strap on the Bluetooth thread.

    Parameters
    ----------
    bluetooth : BluetoothThread
        Where links run.
    make_link : callable
        Makes a link, again after each restart.
    now_s : callable
        Seconds since the session's start.
    restarted : callable
        Called with why it was begun anew, "" where that is not known.
    """

    def __init__(
        self,
        bluetooth: BluetoothThread,
        make_link: Callable[[], StrapLink],
        now_s: Callable[[], float],
        restarted: Callable[[str], None],
    ) -> None:
        self._bluetooth = bluetooth
        self._make_link = make_link
        self._now_s = now_s
        self._restarted = restarted
        self._under_way: Future[None] | None = None
        self._restarted_at_s = float("-inf")
        self.link: StrapLink | None = None

    def begin(self) -> None:
        """Look for the strap and stay with it."""
        self._bluetooth.start()
        self.link = self._make_link()
        self._under_way = self._bluetooth.submit(self.link.run())

    def end(self) -> None:
        """Let go of the strap; no look begins anything anew afterwards."""
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            under_way.cancel()

    def look_after(self) -> None:
        """Begin anew, at most every ten seconds, when the search has ended by itself or its thread does not move."""
        under_way = self._under_way
        still_s = self._bluetooth.still_s()
        stuck = still_s > STUCK_S
        lately = self._now_s() - self._restarted_at_s < RESTART_EVERY_S
        if under_way is None or lately or not (stuck or under_way.done()):
            return
        self._restarted_at_s = self._now_s()
        if stuck:
            self._bluetooth.abandon()
            why = f"it had not answered for {still_s:.0f} s"
        else:
            why = "" if under_way.cancelled() else str(under_way.exception() or "")
        self.begin()
        self._restarted(why)
