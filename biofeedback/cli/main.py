"""Finds the command and runs it."""

from __future__ import annotations

import argparse
import importlib
import io
import logging
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

from biofeedback import __version__
from biofeedback.cli.errors import CommandError, reason_of
from biofeedback.cli.log_lines import LogLines
from biofeedback.cli.plain_output import plain_output

COMMANDS = (
    "app",
    "demo",
    "monitor",
    "devices",
    "record",
    "record_reference",
    "replay",
    "analyze",
    "sessions",
    "export_session",
    "report",
    "import_session",
    "ecg",
    "people",
    "doctor",
    "bug_report",
)
# What runs for long keeps a log; what reads, and the demo, leave nothing behind.
LOGGED = ("app", "monitor", "record")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong with the arguments."""
        raise CommandError(f"{self.prog}: {message}; see '{self.prog} --help'")


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    # A name or a path may hold letters that the terminal's encoding lacks; its sign is better than a failure.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    _end_on_signals()
    _log(kept=([*arguments] or ["app"])[0] in LOGGED)
    with plain_output():
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    try:
        given = list(arguments) or ["app"]
        # A window should not wait for what the other commands import.
        wanted = given[:1] if given[0] in COMMANDS else COMMANDS
        parsed = _parser(wanted).parse_args(given)
        code = _run_unlocked(parsed)
        sys.stdout.flush()
    except CommandError as error:
        print(f"biofeedback: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader has gone; Python would complain once more while closing the stream.
        _mute_output()
        return 0
    except Exception as error:
        reason = reason_of(error)
        if reason is None:
            raise
        print(f"biofeedback: {' '.join(reason.split())}", file=sys.stderr)
        if isinstance(error, OSError) and error.filename is None:
            _mute_output()
        return 2
    return code


def _run_unlocked(parsed: argparse.Namespace) -> int:
    """Run it; where a locked person is in its way, a terminal is asked for the passphrase once."""
    try:
        code: int = parsed.run(parsed)
    except Exception as error:
        from biofeedback.storage.people import LockedPersonError

        if not isinstance(error, LockedPersonError):
            raise
        from biofeedback.cli.passphrases import ask_to_unlock

        if not ask_to_unlock([error.path]):
            raise
        code = parsed.run(parsed)
    return code


def _mute_output() -> None:
    with suppress(io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(wanted: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    parser = _Parser(prog="biofeedback", description="Heart-strap biofeedback. Without a command: the app.")
    parser.add_argument("--version", action="version", version=f"biofeedback {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for name in wanted:
        module: Any = importlib.import_module(f"biofeedback.cli.{name}")
        command = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        module.configure(command)
        command.set_defaults(run=module.run)
    return parser


def _log(*, kept: bool) -> None:
    # What Python logs by itself waits for whoever reads standard error.
    logging.lastResort = LogLines(kept=kept)
    if kept:
        logging.getLogger("biofeedback").setLevel(logging.INFO)


def _end_on_signals() -> None:
    def stop(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    # A terminal that is closed ends what runs in it, unless nohup was asked to keep it.
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, lambda _number, _frame: signal.raise_signal(signal.SIGTERM))
