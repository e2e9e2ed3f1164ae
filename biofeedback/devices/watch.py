"""What the data say about the link; the link's own flag is not believed."""

from __future__ import annotations

from dataclasses import dataclass

from biofeedback.devices.heart_rate import HeartRateMeasurement
from biofeedback.devices.states import LinkEvent
from biofeedback.devices.strap_signal import StrapSignal
from biofeedback.events import Cause


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long each thing may take, in s of the injected clock.

    Together ``stale_s`` and ``lost_s`` bound how long a dead Bluetooth service stays unnoticed: it calls nobody
    back and leaves the connected flag up.
    """

    scan_s: float = 10.0
    settle_s: float = 1.5
    connect_s: float = 20.0
    subscribe_s: float = 8.0
    first_data_s: float = 9.0
    stale_s: float = 4.0
    lost_s: float = 9.0
    no_contact_s: float = 3.0
    poll_s: float = 0.5
    release_s: float = 3.0


class DataWatch:
    """Follows one connection's notifications.

    Silence is counted in polls, each worth at most two poll lengths: a stall of the whole process is not a
    silence of the strap.

    Parameters
    ----------
    timeouts : Timeouts
    now_s : float
        Time of the connection, s.
    """

    def __init__(self, timeouts: Timeouts, now_s: float) -> None:
        self._timeouts = timeouts
        self._last_poll_s = now_s
        self._silent_s = 0.0
        self._heard = False
        self._signal = StrapSignal()
        self._contact_s = now_s
        self._had_rr = False
        self._found: Cause | None = None

    def hear(self, now_s: float, measurement: HeartRateMeasurement) -> Cause | None:
        """Take in a notification.

        Parameters
        ----------
        now_s : float
            Its arrival, s.
        measurement : HeartRateMeasurement

        Returns
        -------
        Cause or None
            A code of what is missing or odd (``contact_lost``, ``no_rr``, ``rr_in_ms``), "" when all is well, None
            while it is too early to tell, before the first beat.
        """
        self._silent_s = 0.0
        self._heard = True
        reading = self._signal.read(now_s, measurement)
        if reading is None:
            return self._found
        self._had_rr = self._had_rr or bool(reading.rr_ms)
        if reading.contact is not False and reading.rate_bpm is not None:
            self._contact_s = now_s
        if now_s - self._contact_s >= self._timeouts.no_contact_s:
            self._found = "contact_lost"
        else:
            self._found = reading.finding or ("" if self._had_rr else None)
        return self._found

    def poll(self, now_s: float) -> LinkEvent | None:
        """Look at the clock.

        Parameters
        ----------
        now_s : float
            Present, s.

        Returns
        -------
        Happening or None
            SILENCE, LONG_SILENCE, or None while the data flow.
        """
        self._silent_s += min(now_s - self._last_poll_s, 2 * self._timeouts.poll_s)
        self._last_poll_s = now_s
        longest_s = self._timeouts.lost_s if self._heard else self._timeouts.first_data_s
        if self._silent_s >= longest_s:
            return LinkEvent.LONG_SILENCE
        return LinkEvent.SILENCE if self._heard and self._silent_s >= self._timeouts.stale_s else None
