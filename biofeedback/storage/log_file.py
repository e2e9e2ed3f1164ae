"""What went wrong, kept for a bug report: which part of the program, never whose body, words or name."""

from __future__ import annotations

import logging
import logging.handlers
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from biofeedback.storage.folder import make_private

FOLDER, FILE_NAME = "log", "biofeedback.log"
MOST_BYTES = 1_000_000
N_FILES = 5
TIME_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
OURS = "biofeedback"


class LogFile(logging.handlers.RotatingFileHandler):
    """Five files of a megabyte, which only their owner can read.

    Parameters
    ----------
    data_folder : Path
        The log's folder is made in it with the first record.

    Raises
    ------
    OSError
        If it cannot be written there.
    """

    def __init__(self, data_folder: Path) -> None:
        folder = make_private(make_private(data_folder) / FOLDER)
        super().__init__(folder / FILE_NAME, maxBytes=MOST_BYTES, backupCount=N_FILES - 1, encoding="utf-8")
        self.setFormatter(PlaceFormatter())

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - Python's name
        """A full disk costs the line, nothing else."""


class PlaceFormatter(logging.Formatter):
    """Writes when and where something happened, and nothing that came from a person.

    The sentence is the one that stands in the source, without what was to be filled in. Of an exception it is the
    type and the lines of the program that it came through, not its message. What else is worth knowing and is a code
    of ours is given by ``extra={"code": ...}``. Other libraries' sentences are left out: they fill in themselves.
    """

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802 - Python's name
        """When it happened, UTC."""
        return time.strftime(datefmt or TIME_FORMAT, time.gmtime(record.created))

    def format(self, record: logging.LogRecord) -> str:
        """The record's lines."""
        at = f"{self.formatTime(record)} {record.levelname.lower()} {record.name}"
        said = f": {record.msg}" if _is_ours(record) else ""
        code = getattr(record, "code", "")
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([f"{at}{said}{f' [{code}]' if code else ''}", *(_places(error) if error else ())])


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.split(".")[0] == OURS and isinstance(record.msg, str)


def _places(error: BaseException) -> Iterator[str]:
    """Where an exception came through, the one that caused it first."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _places(earlier)
    for file, line, function in _frames(error.__traceback__):
        yield f"  {file}:{line} {function}"
    yield f"  {type(error).__module__}.{type(error).__qualname__}{_number(error)}"


def _number(error: BaseException) -> str:
    code = getattr(error, "sqlite_errorname", None) or getattr(error, "errno", None)
    return f" {code}" if code else ""


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int, str]]:
    while trace is not None:
        code = trace.tb_frame.f_code
        # The last folders say which file it is; the first ones are the person's own.
        yield "/".join(Path(code.co_filename).parts[-3:]), trace.tb_lineno, code.co_name
        trace = trace.tb_next


def log_text(data_folder: Path) -> str:
    """All that is kept of the log, the oldest first.

    Raises
    ------
    OSError
        If a file of it cannot be read.
    """
    folder = data_folder / FOLDER
    names = [*(f"{FILE_NAME}.{i}" for i in range(N_FILES - 1, 0, -1)), FILE_NAME]
    return "".join((folder / name).read_text("utf-8", "replace") for name in names if (folder / name).exists())


def remove_log(data_folder: Path) -> None:
    """Remove what is kept of the log; a file that another program holds stays."""
    shutil.rmtree(data_folder / FOLDER, ignore_errors=True)
