"""EDF and EDF+: annotations that mark beats, as ours and others' do, a channel of intervals, or an ECG; by edfio."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from biofeedback.storage.rr_files.ecg import from_ecg
from biofeedback.storage.rr_files.model import LONGEST_PAUSE_MS, Clock, RrFile, RrFileError
from biofeedback.storage.rr_files.numbers import stated_unit
from biofeedback.storage.rr_files.series import Rows, judged
from biofeedback.storage.rr_files.times import Times

BEAT, GAP = "QRS", "Gap"
_BEATS = {"qrs", "r", "rpeak", "rpeaks", "rwave", "beat", "heartbeat"}
# The codes of PhysioNet's annotators for beats of every kind; single letters mean beats only where normal ones do.
_NORMAL, _CODES = "N", set("NLRBAaJSVrFejnE/fQ?")
_RR_CHANNEL = re.compile(r"\b(hrv|rr|rri|r-r|ibi|bbi|ppi)\b", re.IGNORECASE)
_ECG_CHANNEL = re.compile(r"ecg|ekg", re.IGNORECASE)
_FIXED, _EACH_SIGNAL = 256, 256
FIRST_BEAT_S = 3.0


def recognises(content: bytes) -> bool:
    """Whether a file is EDF: its header begins with version 0, and its counts are numbers."""
    if content[:8].strip() != b"0" or len(content) < _FIXED:
        return False
    return b"EDF+" in content[:_FIXED] or (content[184:192].strip().isdigit() and content[252:256].strip().isdigit())


def parse(content: bytes) -> RrFile:
    """Intervals between the annotations that mark beats; one named "Gap" ends a run. Without them, of a channel.

    Raises
    ------
    RrFileError
        If it is damaged or cut, or has neither beats nor an ECG.
    """
    import edfio

    _check_whole(content)
    try:
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            edf = edfio.read_edf(io.BytesIO(content))
            notes = sorted(edf.annotations, key=lambda note: note.onset)
            signals = list(edf.signals)
    except Exception as error:  # noqa: BLE001 - whatever the reader stumbles over, the file is damaged
        raise RrFileError(f"is a damaged EDF file ({(str(error) or type(error).__name__)[:120]})") from None
    if any("truncated" in str(warning.message) for warning in told):
        raise RrFileError("is an EDF file without its end; copy it again")
    rr_ms, gaps_s, begin_s = _intervals(notes, _marks(notes))
    started_s = _started(edf)
    if rr_ms:
        # A recording begins with its first beat, to the second or two until that comes.
        begun_s = None if started_s is None else started_s + (begin_s if begin_s > FIRST_BEAT_S else 0.0)
        clock: Clock = "elapsed" if begun_s is None else "calendar"
        return RrFile(tuple(rr_ms), tuple(gaps_s), begun_s, "edf", 0, "times of beats in s", clock)
    if b"EDF+D" in content[:_FIXED]:
        raise RrFileError("is an interrupted EDF recording (EDF+D) without annotations that mark beats")
    return _of_signals(signals, started_s, notes)


def _check_whole(content: bytes) -> None:
    """A file that lost its end still says how many parts it had."""
    try:
        n_records, header, n_signals = int(content[236:244]), int(content[184:192]), int(content[252:256])
        at = _FIXED + n_signals * (_EACH_SIGNAL - 40)
        size = 2 * sum(int(content[at + 8 * i : at + 8 * i + 8]) for i in range(n_signals))
    except ValueError:
        raise RrFileError("is a damaged EDF file (its header counts in no numbers)") from None
    if n_records < 0 or size <= 0:
        return
    there = (len(content) - header) // size
    if there < n_records:
        raise RrFileError(f"is an EDF file without its end ({there} of {n_records} parts are there); copy it again")


def _started(edf: Any) -> float | None:
    try:
        started = datetime.combine(edf.startdate, edf.starttime)
    except ValueError:
        # An anonymous recording keeps its date to itself.
        return None
    return started.replace(tzinfo=UTC).timestamp()


def _marks(notes: list[Any]) -> set[str]:
    texts = {note.text for note in notes}
    named = {text for text in texts if re.sub(r"[\W_]+", "", text[:40]).lower() in _BEATS}
    return texts & _CODES if _NORMAL in texts else named


def _instead(notes: list[Any]) -> str:
    texts = sorted({note.text for note in notes})
    return f"; it notes {', '.join(map(repr, texts))[:60]}" if texts else ""


def _intervals(notes: list[Any], marks: set[str]) -> tuple[list[float], list[float], float]:
    rr_ms: list[float] = []
    gaps_s: list[float] = []
    last_s: float | None = None
    first_s = gap_s = 0.0
    for note in notes:
        if note.text.startswith(GAP):
            gap_s += note.duration or 0.0
            last_s = None
        elif note.text in marks:
            if last_s is not None:
                # Finer than a strap can tell (1/1024 s), coarser than the error of sums of a day.
                step_ms = round((note.onset - last_s) * 1000.0, 7)
                if step_ms > LONGEST_PAUSE_MS:
                    gap_s += step_ms / 1000.0
                else:
                    first_s = first_s if rr_ms else last_s
                    rr_ms.append(step_ms)
                    gaps_s.append(gap_s)
                    gap_s = 0.0
            last_s = note.onset
    return rr_ms, gaps_s, first_s


def _of_signals(signals: Sequence[Any], started_s: float | None, notes: list[Any]) -> RrFile:
    intervals = next((signal for signal in signals if _RR_CHANNEL.search(signal.label)), None)
    if intervals is not None:
        return _of_interval_channel(intervals, started_s)
    ecg = next((signal for signal in signals if _ECG_CHANNEL.search(signal.label)), None)
    if ecg is None:
        raise RrFileError(f"is an EDF file without annotations that mark beats{_instead(notes)}, and without an ECG")
    return from_ecg([(0.0, ecg.data)], float(ecg.sampling_frequency), "edf_ecg", started_s)


def _of_interval_channel(signal: Any, started_s: float | None) -> RrFile:
    rate_hz = float(signal.sampling_frequency)
    values = [(i / rate_hz, float(value)) for i, value in enumerate(signal.data)]
    # Where no beat was stands 0, as near as whole steps of the channel come to it.
    least = 0.05 * max((value for _, value in values), default=0.0)
    beats = [(at_s, value) for at_s, value in values if value > max(0.0, least)]
    if not beats:
        raise RrFileError(f"is an EDF file whose channel {signal.label!r} holds no interval")
    rows = Rows(
        [(round(value, 4),) for _, value in beats],
        Times(tuple(at_s for at_s, _ in beats), "elapsed"),
        stated_unit(signal.physical_dimension),
        kind="edf_rr",
    )
    found = judged(rows)
    begun_s = None if started_s is None else started_s + max(0.0, beats[0][0] - found.rr_ms[0] / 1000.0)
    return replace(found, started_s=begun_s, clock="elapsed" if begun_s is None else "calendar")
