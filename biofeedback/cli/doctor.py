"""``biofeedback doctor``: what is wrong with this computer's Bluetooth, display, sound and data folder."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from biofeedback.cli.display import has_display
from biofeedback.services.doctor import Finding, look_at_bluetooth, look_at_data_folder

NAME, HELP = "doctor", "look at this computer's Bluetooth, display, sound and data folder"


def configure(parser: argparse.ArgumentParser) -> None:
    """There is nothing to choose."""


def run(_arguments: argparse.Namespace) -> int:
    """Look at everything; the exit code is 1 when something needs attention. Writes nothing."""
    findings = found()
    for finding in findings:
        print(finding.line())
    return int(any(finding.next_step for finding in findings))


def found() -> tuple[Finding, ...]:
    """Everything that was looked at."""
    return (look_at_bluetooth(), _display(), _sound(), *look_at_data_folder())


def _display() -> Finding:
    if has_display():
        return Finding("display", "there is one")
    return Finding("display", "none found.", "'biofeedback monitor --terminal' and 'demo' work without one.")


def _sound() -> Finding:
    try:
        from biofeedback.gui.sound.output import output_name

        with _quiet_libraries():
            name = output_name()
    except ImportError as error:
        step = "Words are still shown; install the missing library for tones."
        return Finding("sound", f"cannot be used ({error}).", step)
    if name is None:
        return Finding("sound", "no output found.", "Words are still shown; connect a loudspeaker for tones.")
    return Finding("sound", name)


@contextmanager
def _quiet_libraries() -> Iterator[None]:
    # A sound library complains past Python, on the file behind standard error; the finding says it better.
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
