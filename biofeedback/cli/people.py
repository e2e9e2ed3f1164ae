"""``biofeedback people``: who is on this computer; rename, back up, restore, encrypt or erase one person."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError
from biofeedback.cli.passphrases import ask_to_unlock
from biofeedback.cli.people_encryption import asked_for, change_encryption, configure_encryption
from biofeedback.user_error import printable

if TYPE_CHECKING:
    from biofeedback.storage.people import PersonFile

NAME, HELP = "people", "list the people on this computer; rename, back up, restore, encrypt or erase one"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--back-up", nargs=2, metavar=("NAME", "FILE"), help="everything of a person into one file")
    what.add_argument("--restore", metavar="FILE", type=Path, help="take such a file in")
    what.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help="another name for a person")
    what.add_argument("--erase", metavar="NAME", help="remove a person and everything of theirs, for good")
    parser.add_argument("--yes", action="store_true", help="erase without asking once more; a script is never asked")
    configure_encryption(what)


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked, or list; whoever's file is damaged costs one line on standard error and the exit code 1."""
    from biofeedback.storage.folder import data_folder
    from biofeedback.storage.people import locked_files, readable_people

    ask_to_unlock([*locked_files(data_folder()), *_locked_backup(arguments.restore)])
    readable, damaged = readable_people(data_folder())
    people = {person.name: person for person in readable}
    told = _done(arguments, people, data_folder())
    if told is not None:
        print(told)
        return 0
    if people or not damaged:
        print("\n".join(printable(name) for name in people) or "Nobody yet.")
    for problem in damaged:
        print(f"biofeedback: {problem}", file=sys.stderr)
    return int(bool(damaged))


def _done(arguments: argparse.Namespace, people: dict[str, PersonFile], folder: Path) -> str | None:
    from biofeedback.storage.backup import back_up, restore
    from biofeedback.storage.erase import finish_erasing
    from biofeedback.storage.people import ME, erase_everything_of, rename_person

    if arguments.back_up:
        name, target = arguments.back_up
        back_up(_one(people, name), Path(target))
        return f"{name} is in {target}"
    if arguments.restore:
        return f"{restore(arguments.restore, folder).name} is here"
    if arguments.rename:
        old, new = arguments.rename
        if old == ME:
            raise CommandError(f"{ME} is whose computer this is, and the window looks for that name; it stays")
        return f"{old} is now called {rename_person(folder, old, new).name}"
    if arguments.erase:
        _one(people, arguments.erase)
        _ask_once_more(arguments.erase, asks=not arguments.yes and sys.stdin.isatty())
        finish_erasing(folder)
        erase_everything_of(folder, _one(people, arguments.erase).name)
        return f"{arguments.erase} is erased"
    if (asked := asked_for(arguments)) is not None:
        what, name = asked
        return change_encryption(what, name, _one(people, name).path)
    return None


def _ask_once_more(name: str, *, asks: bool) -> None:
    if not asks:
        return
    question = f"Everything of {printable(name)} goes, and cannot be brought back. Type the name to erase it: "
    if input(question).strip() != name:
        raise CommandError("that was another name; nothing was erased")


def _locked_backup(file: Path | None) -> list[Path]:
    from biofeedback.storage.encryption.person_encryption import is_locked

    return [file] if file is not None and file.is_file() and is_locked(file) else []


def _one(people: dict[str, PersonFile], name: str) -> PersonFile:
    if name not in people:
        raise CommandError(f"nobody here is called {name}; 'biofeedback people' lists who is")
    return people[name]
