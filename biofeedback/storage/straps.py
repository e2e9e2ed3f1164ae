"""The straps that were used on this computer, and how their batteries went: one small file in the data folder."""

from __future__ import annotations

from pathlib import Path

import msgspec

from biofeedback.devices.battery import BatteryReading
from biofeedback.devices.choice import RememberedStrap, remember
from biofeedback.storage.folder import make_private
from biofeedback.storage.small_file import read_small, replace_small

FILE_NAME = "straps.json"
KEPT_READINGS = 100


class StrapBook(msgspec.Struct, frozen=True):
    """What is remembered; ``batteries`` maps a strap's address to its readings, oldest first."""

    straps: tuple[RememberedStrap, ...] = ()
    batteries: dict[str, tuple[BatteryReading, ...]] = {}

    def used(self, platform: str, address: str, name: str, wall_s: float) -> StrapBook:
        """The book after a strap has been used."""
        return StrapBook(remember(self.straps, platform, address, name, wall_s), self.batteries)

    def with_battery(self, address: str, readings: tuple[BatteryReading, ...]) -> StrapBook:
        """The book after a session with a strap."""
        return StrapBook(self.straps, {**self.batteries, address: readings[-KEPT_READINGS:]})


def read_straps(folder: Path) -> StrapBook:
    """The book of a data folder; an empty one where there is none, or where it cannot be read."""
    return _read(folder / FILE_NAME) or StrapBook()


def write_straps(folder: Path, book: StrapBook) -> None:
    """Keep the book; the file is replaced whole, and a damaged one is set aside first.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    path = make_private(folder) / FILE_NAME
    replace_small(path, msgspec.json.encode(book), lambda content: bool(msgspec.json.decode(content, type=StrapBook)))


def _read(path: Path) -> StrapBook | None:
    try:
        return msgspec.json.decode(read_small(path), type=StrapBook)
    except (OSError, ValueError, RecursionError):
        return None
