"""EDF+ recordings whose annotations mark the beats, as ours do; read by edfio."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from biofeedback.storage.rr_files.model import RrFile, RrFileError

BEAT, GAP = "QRS", "Gap"


def recognises(content: bytes) -> bool:
    """Whether a file is EDF: its header begins with version 0 and says EDF+."""
    return content[:8].strip() == b"0" and b"EDF+" in content[:256]


def parse(content: bytes) -> RrFile:
    """Intervals between the annotations that mark beats; one named "Gap" ends a run.

    Raises
    ------
    RrFileError
        If it is damaged or marks no beats.
    """
    import edfio

    try:
        edf = edfio.read_edf(io.BytesIO(content))
        notes = sorted(edf.annotations, key=lambda note: note.onset)
        started = datetime.combine(edf.startdate, edf.starttime)
    except (ValueError, KeyError, IndexError, AttributeError) as error:
        raise RrFileError(f"is a damaged EDF file ({error})") from None
    rr_ms, gaps_s = _intervals(notes)
    if not rr_ms:
        raise RrFileError("is an EDF file without annotations that mark beats")
    return RrFile(tuple(rr_ms), tuple(gaps_s), started.replace(tzinfo=UTC).timestamp(), "edf")


def _intervals(notes: list) -> tuple[list[float], list[float]]:  # type: ignore[type-arg]
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    last_s: float | None = None
    gap_s = 0.0
    for note in notes:
        if note.text.startswith(GAP):
            gap_s += note.duration or 0.0
            last_s = None
        elif note.text == BEAT:
            if last_s is not None:
                # Finer than a strap can tell (1/1024 s), coarser than the error of sums of a day.
                rr_ms.append(round((note.onset - last_s) * 1000.0, 7))
                gaps_s.append(gap_s)
                gap_s = 0.0
            last_s = note.onset
    return rr_ms, gaps_s
