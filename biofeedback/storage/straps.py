"""The straps that were used on this computer, and how their batteries went: one small file in the data folder."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import msgspec

from biofeedback.devices.battery import BatteryReading
from biofeedback.devices.choice import RememberedStrap, remember
from biofeedback.storage.folder import make_private

FILE_NAME = "straps.json"
KEPT_READINGS = 100
SET_ASIDE = ".set-aside"
LARGEST_BYTES = 4 << 20


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


def damage_of_straps(folder: Path) -> str:
    """What is wrong with the book, for the person; "" when all is well."""
    path = folder / FILE_NAME
    if path.exists() and _read(path) is None:
        return f"{path} cannot be read; straps are learnt anew, and it is set aside with the next one that is used"
    aside = folder / (FILE_NAME + SET_ASIDE)
    return f"{aside} was damaged and set aside; straps are learnt anew, and it can be removed" if aside.exists() else ""


def write_straps(folder: Path, book: StrapBook) -> None:
    """Keep the book; the file is replaced whole, and a damaged one is set aside first.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    path = make_private(folder) / FILE_NAME
    if path.exists() and _read(path) is None:
        path.replace(folder / (FILE_NAME + SET_ASIDE))
    draft = path.with_suffix(f".{secrets.token_hex(3)}.new")
    try:
        file = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(file, "wb") as stream:
            stream.write(msgspec.json.encode(book))
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _read(path: Path) -> StrapBook | None:
    try:
        # Of something that can be read without end, no more than a book's worth is.
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(LARGEST_BYTES), type=StrapBook)
    except (OSError, ValueError, RecursionError):
        return None
