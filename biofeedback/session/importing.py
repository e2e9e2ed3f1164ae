"""Takes recorded inputs into a person's sessions."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing

from biofeedback.events import ClockAnchor, Input
from biofeedback.session.fold import SafeFold
from biofeedback.session.recording_file import NotReadBackError
from biofeedback.storage.database import open_database, transaction
from biofeedback.storage.folder import data_folder
from biofeedback.storage.lock import recording_shared
from biofeedback.storage.people import find_or_make
from biofeedback.storage.writer import SessionHead, SessionWriter

AT_A_TIME = 5000


def store_session(person: str, inputs: Sequence[Input]) -> str:
    """Store inputs as a closed session of a person, with the events that they make; returns the session's id.

    Raises
    ------
    sqlite3.Error
        If the disk refuses; nothing of the session is then left.
    """
    head = session_head(inputs)
    fold = SafeFold()
    path = find_or_make(data_folder(), person).path
    with recording_shared(path), closing(open_database(path)) as database:
        writer = SessionWriter(database, head)
        # All of it or nothing: half of a file would stand among the recordings like any other.
        with transaction(database):
            for begin in range(0, len(inputs), AT_A_TIME):
                part = inputs[begin : begin + AT_A_TIME]
                writer.append(part, [event for item in part for event in fold.feed(item)])
            writer.close("imported")
        with closing(open_database(path, read_only=True)) as stored:
            missing = writer.missing_from(stored, whole=True)
    if missing:
        raise NotReadBackError(f"{path} does not hold what was written to it: {missing}")
    return head.id


def session_head(inputs: Sequence[Input]) -> SessionHead:
    """What names a session that begins with these inputs: the wall time of its first anchor, or now."""
    anchor = next((item for item in inputs[:50] if isinstance(item, ClockAnchor)), None)
    wall_s = time.time() if anchor is None else anchor.wall_s
    offset_s = 0 if anchor is None else anchor.utc_offset_s
    return SessionHead.new(wall_s, offset_s)
