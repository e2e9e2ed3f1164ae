"""Asking for passphrases: never echoed, never an argument, which every user of the computer could read."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from biofeedback.cli.errors import CommandError

NEW_PASSPHRASE = "BIOFEEDBACK_NEW_PASSPHRASE"  # noqa: S105 - where it is looked for


def ask_to_unlock(files: list[Path]) -> bool:
    """Ask at the terminal for what opens these files; True once it opened one, False where nobody can be asked."""
    from biofeedback.storage.encryption.person_encryption import unlock

    if not files or not sys.stdin.isatty():
        return False
    secret = getpass.getpass("Passphrase or recovery code (Enter leaves locked what is locked): ")
    if not secret:
        return False
    opened = [file for file in files if unlock(file, secret)]
    if not opened:
        raise CommandError("that opens nobody's file here; nothing was changed")
    return True


def new_passphrase() -> str:
    """A new passphrase, typed twice, or what a script hands over."""
    given = os.environ.get(NEW_PASSPHRASE, "")
    if given or not sys.stdin.isatty():
        if not given:
            raise CommandError(f"there is no terminal to ask for a passphrase; a script sets {NEW_PASSPHRASE}")
        return given
    print(
        "Whoever forgets the passphrase and loses the recovery sheet loses everything of this person: "
        "nobody can open the file then, the makers of the program neither.",
        file=sys.stderr,
    )
    first = getpass.getpass("New passphrase (8 characters or more; several words are better): ")
    if getpass.getpass("Once more: ") != first:
        raise CommandError("the two were not the same; nothing was changed")
    return first
