"""What a command says when it cannot do what was asked."""

from __future__ import annotations


class CommandError(Exception):
    """One line for standard error: what, where, and what to do next; the exit code is 2."""


def reason_of(error: Exception) -> str | None:
    """What a failing disk or database means for the person; None for an error that is a fault of the program."""
    import sqlite3

    from biofeedback.storage.people import DamagedPersonError
    from biofeedback.storage.person_names import PersonNameError
    from biofeedback.storage.schema import NewerDatabaseError
    from biofeedback.user_error import TranslatableError

    if isinstance(error, DamagedPersonError | NewerDatabaseError | PersonNameError | TranslatableError | TimeoutError):
        return str(error)
    if isinstance(error, sqlite3.Error):
        from biofeedback.storage.folder import data_folder

        return f"the data folder {data_folder()}: {error}; 'biofeedback doctor' looks at it"
    if isinstance(error, OSError):
        where = error.filename if error.filename is not None else "the output"
        return f"{where}: {error.strerror or error}"
    return None
