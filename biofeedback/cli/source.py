"""Finds what a command was asked to read: a recorded session, an exported recording or an RR file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError

if TYPE_CHECKING:
    import sqlite3

    from biofeedback.events import IndexEngine, Input, Sensitivity


def inputs_of(
    source: str,
    sensitivity: Sensitivity | None,
    engine: IndexEngine | None,
    tell: Callable[[str], None] = lambda _told: None,
) -> Iterable[Input]:
    """The inputs of a source, complete and checked.

    Parameters
    ----------
    source : str
        A session's id or a file.
    sensitivity, engine
        In place of the recorded ones.
    tell : callable, optional
        Told in one line how a file of intervals was read.

    Raises
    ------
    CommandError
        If there is no such session or file, or it cannot be used.
    """
    path = Path(source)
    if path.exists():
        return _of_file(path, sensitivity, engine, tell)
    return _of_session(source, sensitivity, engine)


def _of_file(
    path: Path, sensitivity: Sensitivity | None, engine: IndexEngine | None, tell: Callable[[str], None]
) -> Iterable[Input]:
    from biofeedback import __version__
    from biofeedback.session.replay import with_choices
    from biofeedback.storage.exported_recording import is_recording, read_recording
    from biofeedback.storage.rr_files.description import description
    from biofeedback.storage.rr_files.inputs import inputs_of_file
    from biofeedback.storage.rr_files.model import RrFileError
    from biofeedback.storage.rr_files.read import read_rr_file

    try:
        if path.is_file() and is_recording(_head(path)):
            return with_choices(_checked(path, list(read_recording(path))), sensitivity, engine)
        rr = read_rr_file(path)
    except (RrFileError, ValueError, OSError) as error:
        raise CommandError(f"{path}: {error}") from None
    tell(description(rr))
    return inputs_of_file(rr, sensitivity or "standard", engine or "native", __version__)


def _of_session(session: str, sensitivity: Sensitivity | None, engine: IndexEngine | None) -> Iterable[Input]:
    from biofeedback.session.replay import with_choices

    return with_choices(session_inputs(session), sensitivity, engine)


def session_inputs(session: str) -> list[Input]:
    """The inputs of a recorded session.

    Raises
    ------
    CommandError
        If there is no such session, or it cannot be replayed.
    """
    from biofeedback.storage.sessions import stored_inputs

    with holder_of(session) as database:
        if database is None:
            raise CommandError(f"{session}: neither a file nor a recorded session; 'biofeedback sessions' lists those")
        try:
            return _checked(Path(session), list(stored_inputs(database, session)))
        except ValueError as error:
            raise CommandError(f"{session}: {error}") from None


@contextmanager
def holder_of(session: str) -> Iterator[sqlite3.Connection | None]:
    """The database that holds a session, for reading; None if nobody's does.

    Raises
    ------
    DamagedPersonError
        If it may be in a file that cannot be read.
    """
    from biofeedback.storage.folder import data_folder
    from biofeedback.storage.people import readable_people, reading
    from biofeedback.storage.sessions import find_session

    people, damaged = readable_people(data_folder())
    # What came as bytes that are no text is nobody's id, and SQLite would not take it.
    for person in people if session.isascii() else ():
        with reading(person.path) as database:
            if find_session(database, session) is not None:
                yield database
                return
    if damaged:
        raise damaged[0]
    yield None


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(64)


def _checked(source: Path, inputs: list[Input]) -> list[Input]:
    from biofeedback.events import Start

    if not inputs or not isinstance(inputs[0], Start):
        raise CommandError(f"{source}: the recording does not begin with its start; it cannot be replayed")
    return inputs
