"""Garmin FIT activities with beat-to-beat intervals (the hrv message), read by fitdecode."""

from __future__ import annotations

import io
from datetime import datetime

from biofeedback.storage.rr_files.model import RrFile, RrFileError

EMPTY_S = 65.535


def recognises(content: bytes) -> bool:
    """Whether a file is FIT: ".FIT" stands at its eighth byte."""
    return content[8:12] == b".FIT"


def parse(content: bytes) -> RrFile:
    """Intervals of a FIT file.

    Raises
    ------
    RrFileError
        If it is damaged or holds no intervals.
    """
    import fitdecode

    values: list[float] = []
    started_s: float | None = None
    try:
        with fitdecode.FitReader(
            io.BytesIO(content),
            check_crc=fitdecode.CrcCheck.RAISE,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            for frame in reader:
                if not isinstance(frame, fitdecode.FitDataMessage):
                    continue
                if frame.name == "hrv":
                    values += _intervals_s(frame.get_value("time"))
                elif started_s is None and frame.name == "session" and frame.has_field("start_time"):
                    started_s = _moment_s(frame.get_value("start_time"))
    except Exception as error:  # noqa: BLE001 - whatever the reader stumbles over, the file is damaged
        raise RrFileError(f"is a damaged FIT file ({str(error) or type(error).__name__})") from None
    if not values:
        raise RrFileError('is a FIT file without beat-to-beat intervals; switch on "Log HRV" on the watch')
    return RrFile(tuple(round(value * 1000.0) for value in values), started_s=started_s, format="fit")


def _moment_s(value: object) -> float | None:
    return value.timestamp() if isinstance(value, datetime) else None


def _intervals_s(value: object) -> list[float]:
    found = value if isinstance(value, tuple | list) else (value,)
    return [float(item) for item in found if item is not None and float(item) < EMPTY_S]
