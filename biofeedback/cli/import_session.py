"""``biofeedback import``: a file of another program, or an exported recording, as a session."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from biofeedback.events import Input

NAME, HELP = "import", "take a recording of this or another program into the recorded sessions"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("files", nargs="+", type=Path, help="RR files of any kind, or exported recordings")
    parser.add_argument("--person", default="me", help="whose sessions they are")


def run(arguments: argparse.Namespace) -> int:
    """Import each file as a session; nothing is written unless all can be read."""
    from biofeedback.cli.source import inputs_of
    from biofeedback.session.importing import store_session
    from biofeedback.storage.person_names import usable_name

    person = usable_name(arguments.person)
    read: list[tuple[Path, list[Input], list[str]]] = []
    for path in arguments.files:
        told: list[str] = []
        read.append((path, list(inputs_of(str(path), None, None, told.append)), told))
    for path, inputs, told in read:
        print(f"{path}: imported as {store_session(person, inputs)}")
        for line in told:
            print(f"  {line}")
    return 0
