"""``biofeedback bug-report``: what helps to mend a fault, to read through and to give to whom one likes."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME, HELP = "bug-report", "what helps to mend a fault: versions, this computer, the log; no heart data, no names"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("file", nargs="?", type=Path, help="where to write it; it is printed otherwise")


def run(arguments: argparse.Namespace) -> int:
    """Print the report, or write it into a file of the owner's."""
    from biofeedback.cli.doctor import found
    from biofeedback.gui.state.preferences import PreferenceFile
    from biofeedback.services.bug_report import bug_report
    from biofeedback.storage.folder import data_folder

    text = bug_report(found(), PreferenceFile(data_folder()).load()._asdict())
    if arguments.file is None:
        print(text, end="")
    else:
        arguments.file.write_text(text, encoding="utf-8")
        print(f"{arguments.file} is written; read it through before you give it to anybody")
    return 0
