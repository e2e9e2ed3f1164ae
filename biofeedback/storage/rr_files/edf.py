"""EDF+ recordings whose annotations mark the beats, as ours and others' do; read by edfio."""

from __future__ import annotations

import io
import re
import warnings
from datetime import UTC, datetime
from typing import Any

from biofeedback.storage.rr_files.model import RrFile, RrFileError

BEAT, GAP = "QRS", "Gap"
_BEATS = {"qrs", "r", "rpeak", "rpeaks", "rwave", "beat", "heartbeat"}
# The codes of PhysioNet's annotators for beats of every kind; single letters mean beats only where normal ones do.
_NORMAL, _CODES = "N", set("NLRBAaJSVrFejnE/fQ?")


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
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            edf = edfio.read_edf(io.BytesIO(content))
            notes = sorted(edf.annotations, key=lambda note: note.onset)
    except Exception as error:  # noqa: BLE001 - whatever the reader stumbles over, the file is damaged
        raise RrFileError(f"is a damaged EDF file ({str(error) or type(error).__name__})") from None
    if any("truncated" in str(warning.message) for warning in told):
        raise RrFileError("is an EDF file without its end; copy it again")
    rr_ms, gaps_s = _intervals(notes, _marks(notes))
    if not rr_ms:
        raise RrFileError(f"is an EDF file without annotations that mark beats{_instead(notes)}")
    return RrFile(tuple(rr_ms), tuple(gaps_s), _started(edf), "edf")


def _started(edf: Any) -> float | None:
    try:
        started = datetime.combine(edf.startdate, edf.starttime)
    except ValueError:
        # An anonymous recording keeps its date to itself.
        return None
    return started.replace(tzinfo=UTC).timestamp()


def _marks(notes: list[Any]) -> set[str]:
    texts = {note.text for note in notes}
    named = {text for text in texts if re.sub(r"[\W_]+", "", text).lower() in _BEATS}
    return texts & _CODES if _NORMAL in texts else named


def _instead(notes: list[Any]) -> str:
    texts = sorted({note.text for note in notes})
    return f"; it notes {', '.join(map(repr, texts))[:60]}" if texts else ""


def _intervals(notes: list[Any], marks: set[str]) -> tuple[list[float], list[float]]:
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    last_s: float | None = None
    gap_s = 0.0
    for note in notes:
        if note.text.startswith(GAP):
            gap_s += note.duration or 0.0
            last_s = None
        elif note.text in marks:
            if last_s is not None:
                # Finer than a strap can tell (1/1024 s), coarser than the error of sums of a day.
                rr_ms.append(round((note.onset - last_s) * 1000.0, 7))
                gaps_s.append(gap_s)
                gap_s = 0.0
            last_s = note.onset
    return rr_ms, gaps_s
