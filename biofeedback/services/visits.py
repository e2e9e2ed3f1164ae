"""The visits of a client on this computer. Called on background threads; no Qt here."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

from biofeedback.reports.session_summary import SessionSummary
from biofeedback.reports.stored_session import read_summary
from biofeedback.services.people import PersonSummary, summary_of
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.overviews import read_curve
from biofeedback.storage.people import find_person
from biofeedback.storage.sessions import SessionRow, shown_sessions


@dataclass(frozen=True, slots=True)
class RecordedVisit:
    """A session of a client; ``led`` through the phases of a protocol, or only recorded."""

    row: SessionRow
    led: bool


@dataclass(frozen=True, slots=True)
class ClientVisits:
    """A client with their visits, the newest first."""

    client: PersonSummary
    visits: tuple[RecordedVisit, ...] = ()

    @property
    def led(self) -> tuple[RecordedVisit, ...]:
        """The demonstrations among them."""
        return tuple(visit for visit in self.visits if visit.led)


def visits_of(client: str) -> ClientVisits | None:
    """A client's visits that have ended; None where there is no such client."""
    person = find_person(data_folder(), client)
    if person is None:
        return None
    with closing(open_database(person.path)) as database:
        found = [
            RecordedVisit(row, any(start.kind is not None for start in read_curve(database, row.id).phases))
            for row in reversed(shown_sessions(database))
            if row.ended
        ]
    return ClientVisits(summary_of(person), tuple(found))


def summaries_of(visited: ClientVisits, *sessions: str) -> tuple[SessionSummary, ...]:
    """Visits read whole: figures by phase, curve, notes, ratings.

    Raises
    ------
    NoSuchSessionError
        If one of them was deleted meanwhile.
    """
    with closing(open_database(visited.client.path)) as database:
        return tuple(read_summary(database, session) for session in sessions)
