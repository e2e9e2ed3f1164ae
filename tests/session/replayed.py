"""What the present version makes of an old recording: its events, and what the person's next session would know."""

from __future__ import annotations

import lzma
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from biofeedback.events import Beat, Event, HeartRate, Input
from biofeedback.session.recorder import Recorder
from biofeedback.session.replay import replay
from biofeedback.storage.database import open_database
from biofeedback.storage.person import Person
from biofeedback.storage.recording_file import Header, read_header, read_recording
from biofeedback.storage.sessions import stored_events, stored_inputs
from biofeedback.storage.writer import SessionHead
from tests.session.neutral_rows import Row, plain, row_of, summed_up

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
        person = Person(database)
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


def rows_of(kept: Path, folder: Path) -> list[Row]:
    """All that the present version makes of a kept recording."""
    header, inputs = opened(kept, folder)
    events = replayed(inputs)
    return [*summed_up(map(row_of, events)), *learned(header, inputs, events, folder / "replayed.person")]
