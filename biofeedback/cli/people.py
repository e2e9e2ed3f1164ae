"""``biofeedback people``: who is on this computer; back up, restore or erase one person completely."""

from __future__ import annotations

import argparse
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError

if TYPE_CHECKING:
    from biofeedback.storage.people import PersonFile

NAME, HELP = "people", "list the people on this computer; back up, restore or erase one"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--back-up", nargs=2, metavar=("NAME", "FILE"), help="everything of a person into one file")
    what.add_argument("--restore", metavar="FILE", type=Path, help="take such a file in")
    what.add_argument("--erase", metavar="NAME", help="remove a person and everything of theirs, for good")


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked, or list."""
    from biofeedback.storage.erase import StillRecordingError, erase_person
    from biofeedback.storage.folder import data_folder
    from biofeedback.storage.moving import MovingError, back_up, restore
    from biofeedback.storage.people import list_people
    from biofeedback.storage.schema import NewerDatabaseError

    folder = data_folder()
    people = {person.name: person for person in list_people(folder)}
    try:
        if arguments.back_up:
            name, target = arguments.back_up
            back_up(_one(people, name), Path(target))
            print(f"{name} is in {target}")
        elif arguments.restore:
            print(f"{restore(arguments.restore, folder).name} is here")
        elif arguments.erase:
            erase_person(_one(people, arguments.erase).path)
            print(f"{arguments.erase} is erased")
        else:
            print("\n".join(people) or "Nobody yet.")
    except (MovingError, StillRecordingError, NewerDatabaseError, OSError, sqlite3.Error) as error:
        raise CommandError(str(error)) from None
    return 0


def _one(people: dict[str, PersonFile], name: str) -> PersonFile:
    if name not in people:
        raise CommandError(f"nobody here is called {name}; 'biofeedback people' lists who is")
    return people[name]
