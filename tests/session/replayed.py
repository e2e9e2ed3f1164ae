"""What the present version reads in old recordings and databases, and makes of them."""

from __future__ import annotations

import lzma
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from biofeedback.events import Beat, Event, HeartRate, Input
from biofeedback.session.recorder import Recorder
from biofeedback.session.replay import replay
from biofeedback.storage.database import open_database
from biofeedback.storage.exported_recording import Header, read_header, read_recording
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.sessions import list_sessions, stored_events, stored_inputs
from biofeedback.storage.writer import SessionHead
from tests.session.neutral_rows import MANY, Row, plain, row_of, summed_up

AT_LEAST_S = 60.0


def opened(kept: Path, folder: Path) -> tuple[Header, list[Input]]:
    """The header and the inputs of an exported recording that is kept compressed."""
    path = folder / kept.stem
    path.write_bytes(lzma.decompress(kept.read_bytes()))
    return read_header(path), list(read_recording(path))


def replayed(inputs: Sequence[Input]) -> list[Event]:
    """The events that the engine makes of the inputs."""
    events: list[Event] = []
    replay(inputs, events.append)
    return events


def learned(header: Header, inputs: Sequence[Input], events: Sequence[Event], path: Path) -> list[Row]:
    """What a session leaves behind of the person when it is recorded into their database.

    Raises
    ------
    AssertionError
        If the database does not give back what was recorded.
    """
    troubles: list[tuple[str, str]] = []
    head = SessionHead("golden", header.started_s, header.utc_offset_s)
    recorder = Recorder(path, head, lambda code, detail: troubles.append((code, detail)))
    for item in inputs:
        recorder.put_input(item)
    recorder.put_events(events)
    recorder.start()
    assert recorder.close(AT_LEAST_S)
    assert not troubles
    with closing(open_database(path)) as database:
        assert list(stored_inputs(database, "golden")) == list(inputs)
        kept = [event for event in events if not isinstance(event, HeartRate)]
        in_order = sorted(kept, key=lambda event: not isinstance(event, Beat))
        assert list(stored_events(database, "golden", ("beats", "story"))) == in_order
        person = PersonStore(database)
        ended_s = header.started_s + (events[-1].t if events else 0.0)
        scores = database.execute("SELECT day, score, seconds FROM scores ORDER BY day, score").fetchall()
        prompts = database.execute("SELECT wall_s, exercise, outcome FROM prompts ORDER BY wall_s").fetchall()
        return [
            ["learned usual", plain(person.baseline)],
            ["learned threshold", plain(person.threshold_shift)],
            ["learned pace", plain(person.resonance_per_min)],
            ["learned history", plain(person.history(ended_s))],
            ["learned scores", plain(scores)],
            ["learned prompts", plain(prompts)],
        ]


def kept_of(person: PersonStore, now_s: float) -> list[Row]:
    """What is kept of a person."""
    return [
        ["kept profile", plain(person.profile)],
        ["kept settings", plain(person.settings)],
        ["kept usual", plain(person.baseline)],
        ["kept threshold", plain(person.threshold_shift)],
        ["kept pace", plain(person.resonance_per_min)],
        ["kept history", plain(person.history(now_s))],
    ]


def rows_of_database(kept: Path, folder: Path) -> tuple[list[Row], list[Input]]:
    """All that the present version reads in a database with one session and makes of it, and the session's inputs."""
    path = folder / kept.stem
    path.write_bytes(lzma.decompress(kept.read_bytes()))
    with closing(open_database(path)) as database:
        (session,) = list_sessions(database)
        inputs = list(stored_inputs(database, session.id))
        stored = list(stored_events(database, session.id, ("beats", "story")))
        person = kept_of(PersonStore(database), session.started_s + session.duration_s)
    rows: list[Row] = [
        ["the session", session.duration_s, session.n_beats, session.ended],
        ["the events that were stored"],
        *summed_up(map(row_of, stored), MANY),
        ["the events of a replay"],
        *summed_up(map(row_of, replayed(inputs)), MANY),
        *person,
    ]
    return rows, inputs


def rows_of_recording(kept: Path, folder: Path) -> list[Row]:
    """All that the present version makes of an exported recording, and what it would know of the person next time."""
    header, inputs = opened(kept, folder)
    events = replayed(inputs)
    return [*summed_up(map(row_of, events)), *learned(header, inputs, events, folder / "replayed.person")]
