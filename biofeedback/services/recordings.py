"""A person's recorded days, read for the window. Called on background threads; no Qt here."""

from __future__ import annotations

from collections import defaultdict
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from msgspec.structs import replace

from biofeedback.coaching.policy_simulation import simulate_policy, why
from biofeedback.events import (
    Arousal,
    Beat,
    Breath,
    Decision,
    Indices,
    Packet,
    Sensitivity,
    Start,
)
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.reports.stored_session import read_summary
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.storage.check_ins import delete_check_in, read_check_ins
from biofeedback.storage.database import open_database, reading_up_to_date
from biofeedback.storage.erase import erase_sessions
from biofeedback.storage.overview import DayCurve
from biofeedback.storage.overviews import SessionListing, add_note, list_heads, make_missing, read_curve, read_notes
from biofeedback.storage.sessions import (
    SessionRow,
    anchors_of,
    delete_session,
    stored_events,
    stored_inputs,
    undelete_session,
)

PRESETS: tuple[Sensitivity, ...] = ("gentle", "standard", "responsive")
BEATS_S = 75.0
ECG_HZ = 130
ECG_AROUND_S = 5.0
MOST_ECG_S = 1800.0


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session with its curve and the notes that were added to it: (t, text).

    It knows the archive that it was read from, so that whatever is done with it is done there.
    """

    archive: Archive
    row: SessionRow
    curve: DayCurve
    notes: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A local day of somebody's, counted from 1 January 1970, with its sessions and check-ins, oldest first."""

    archive: Archive
    number: int
    sessions: tuple[SessionListing, ...] = ()
    check_ins: tuple[CheckInEntry, ...] = ()

    @property
    def practice(self) -> bool:
        """Whether a simulated person wore the virtual strap."""
        return self.archive.practice


@dataclass(frozen=True, slots=True)
class EcgPiece:
    """ECG without a hole from ``begin_s`` on, uV, ``ECG_HZ`` samples a second."""

    begin_s: float
    samples_uv: tuple[int, ...]

    @property
    def end_s(self) -> float:
        """When it ends, s."""
        return self.begin_s + len(self.samples_uv) / ECG_HZ


@dataclass(frozen=True, slots=True)
class SessionStretch:
    """A piece of a session for the replay: its beats, estimates, indices and breath from ``begin_s`` to ``end_s``.

    ``ecg`` is what the strap sent of it in at most ``MOST_ECG_S``, often nothing.
    """

    begin_s: float
    end_s: float
    beats: tuple[Beat, ...]
    estimates: tuple[Arousal, ...]
    indices: tuple[Indices, ...]
    ecg: tuple[EcgPiece, ...] = ()
    breaths: tuple[Breath, ...] = ()


@dataclass(frozen=True, slots=True)
class PresetVerdict:
    """What another sensitivity would have decided at a moment, and how often it would have asked in the session."""

    sensitivity: Sensitivity
    decision: Decision | None
    asked: int


@dataclass(frozen=True, slots=True)
class Why:
    """The decision in force at a moment, the estimate then, and what each sensitivity would have done."""

    t: float
    sensitivity: Sensitivity
    decision: Decision | None
    estimate: Arousal | None
    verdicts: tuple[PresetVerdict, ...]


class Archive:
    """One person's recordings.

    Parameters
    ----------
    path : Path
        Their database.
    practice : bool, optional
        Whether these are of a simulated person, with the virtual strap.
    """

    def __init__(self, path: Path, practice: bool = False) -> None:
        self.path = path
        self.practice = practice

    def days(self) -> list[Day]:
        """All days with recordings or check-ins, newest first."""
        found: dict[int, list[SessionListing]] = defaultdict(list)
        said: dict[int, list[CheckInEntry]] = defaultdict(list)
        with self._reading() as database:
            for listed in list_heads(database):
                for day in listed.days:
                    found[day].append(listed.on(day))
            for entry in read_check_ins(database):
                said[entry.local_day].append(entry)
        numbers = sorted({*found, *said}, reverse=True)
        return [Day(self, number, tuple(found[number]), tuple(said[number])) for number in numbers]

    def delete_check_in(self, entry_id: str) -> None:
        """Delete a check-in for good.

        Raises
        ------
        ErasedInPartError
            If it is deleted, but somebody still reads the log that holds its bytes.
        """
        with closing(open_database(self.path)) as database:
            delete_check_in(database, entry_id)

    def prepare(self) -> int:
        """Make the overviews that older recordings lack; returns how many."""
        with closing(open_database(self.path)) as database:
            return make_missing(database)

    def views(self, rows: tuple[SessionRow, ...]) -> list[SessionView]:
        """Sessions with their curves."""
        with self._reading() as database:
            return [
                SessionView(self, row, read_curve(database, row.id), tuple(read_notes(database, row.id)))
                for row in rows
            ]

    def stretch(self, session: str, begin_s: float, end_s: float) -> SessionStretch:
        """A piece of a session."""
        with self._reading() as database:
            beats = stored_events(database, session, ("beats",), begin_s - BEATS_S, end_s)
            story = list(stored_events(database, session, ("story",), begin_s - BEATS_S, end_s))
            return SessionStretch(
                begin_s,
                end_s,
                tuple(event for event in beats if isinstance(event, Beat)),
                tuple(event for event in story if isinstance(event, Arousal)),
                tuple(event for event in story if isinstance(event, Indices)),
                _ecg(database, session, begin_s - ECG_AROUND_S, min(end_s, begin_s + MOST_ECG_S) + ECG_AROUND_S),
                tuple(event for event in story if isinstance(event, Breath)),
            )

    def why(self, row: SessionRow, t_s: float) -> Why:
        """Ask a moment for its decision."""
        with self._reading() as database:
            story = list(stored_events(database, row.id, ("story",)))
            start = next((item for item in stored_inputs(database, row.id) if isinstance(item, Start)), None)
        estimates = [event for event in story if isinstance(event, Arousal)]
        decisions = [event for event in story if isinstance(event, Decision)]
        anchors = anchors_of(row)
        verdicts = []
        for preset in PRESETS if start is not None else ():
            assert start is not None
            made = simulate_policy(estimates, replace(start.settings, sensitivity=preset), start.history, *anchors)
            verdicts.append(PresetVerdict(preset, why(made, t_s), sum(decision.prompt for decision in made)))
        before = [event for event in estimates if event.t <= t_s]
        chosen = start.settings.sensitivity if start is not None else "standard"
        return Why(t_s, chosen, why(decisions, t_s), before[-1] if before else None, tuple(verdicts))

    def summary(self, session: str) -> SessionSummary:
        """A session's figures by phase."""
        with self._reading() as database:
            return read_summary(database, session)

    def export(self, session: str, target: Path) -> None:
        """Write a session as RR text, EDF+, CSV of indices or our own recording, as the name ends.

        Raises
        ------
        ExportError
            If it has no such form, or the name ends in none of them.
        OSError
            If the file cannot be written.
        """
        from biofeedback.services.export import exported, form_of

        with self._reading() as database:
            inputs = list(stored_inputs(database, session))
        target.write_bytes(exported(form_of(target), inputs))

    def note(self, session: str, t_s: float, text: str) -> None:
        """Add a note to a moment."""
        with closing(open_database(self.path)) as database:
            add_note(database, session, t_s, text)

    def delete(self, session: str) -> None:
        """Take a session out of the days; it can be had back until ``erase``, and stays out if the program dies."""
        with closing(open_database(self.path)) as database:
            delete_session(database, session)

    def undelete(self, session: str) -> None:
        """Have a deleted session back."""
        with closing(open_database(self.path)) as database:
            undelete_session(database, session)

    def erase(self, *sessions: str) -> None:
        """Erase sessions for good."""
        with closing(open_database(self.path)) as database:
            erase_sessions(database, sessions)

    def _reading(self) -> AbstractContextManager[Connection]:
        return reading_up_to_date(self.path)


def _ecg(database: Connection, session: str, begin_s: float, end_s: float) -> tuple[EcgPiece, ...]:
    from biofeedback.reports.ecg_report import EcgReader

    first = next(stored_inputs(database, session), None)
    if first is None:
        return ()
    reader = EcgReader(first.monotonic_ns)
    for item in stored_inputs(database, session, begin_s, end_s):
        if isinstance(item, Packet) and begin_s <= (item.monotonic_ns - first.monotonic_ns) / 1e9 <= end_s + 1.0:
            reader.take(item)
    return tuple(EcgPiece(at_s, tuple(samples)) for at_s, samples in reader.stretches)
