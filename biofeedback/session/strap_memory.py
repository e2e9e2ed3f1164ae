"""What a session remembers of the strap it used, for the next one: kept without holding up the beats."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from biofeedback.devices.battery import BatteryReading
from biofeedback.devices.choice import StrapChoice
from biofeedback.events import Device
from biofeedback.session.plan import SessionPlan
from biofeedback.storage.straps import StrapBook, read_straps, write_straps


class StrapMemory:
    """Keeps the strap in use in the book of straps, once a session.

    Parameters
    ----------
    folder : Path
        The data folder.
    on_failure : callable
        Called with the reason when it could not be kept.
    """

    def __init__(self, folder: Path, on_failure: Callable[[str], None]) -> None:
        self._folder = folder
        self._on_failure = on_failure
        self.remembered = False

    def choice(self, plan: SessionPlan) -> tuple[StrapChoice, tuple[BatteryReading, ...]]:
        """The strap to look for, and how its battery went so far."""
        book = read_straps(self._folder)
        last = plan.device or (book.straps[0].address if book.straps else "")
        choice = StrapChoice(plan.device, remembered=book.straps, ecg=plan.ecg, movement=plan.movement)
        return choice, book.batteries.get(last, ())

    def remember(self, device: Device, platform: str, wall_s: float) -> None:
        """A strap is in use; only the first time counts."""
        if self.remembered:
            return
        self.remembered = True
        book = read_straps(self._folder).used(platform, device.address, device.name, wall_s)
        # A slow disk must not hold up the beats that this thread folds.
        threading.Thread(target=self._keep, args=(book,), name="straps", daemon=True).start()

    def keep_battery(self, address: str, readings: tuple[BatteryReading, ...]) -> None:
        """The session is over: keep how the battery went."""
        if self.remembered:
            self._keep(read_straps(self._folder).with_battery(address, readings))

    def _keep(self, book: StrapBook) -> None:
        try:
            write_straps(self._folder, book)
        except OSError as error:
            self._on_failure(str(error))
